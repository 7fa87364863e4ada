import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, test } from 'node:test';
import { operator } from './counter.mjs';
import { Stage, awaitScreen, judged, mario, stop } from './stage.mjs';
import { scan } from './surgery.mjs';

const carmela = 'SPSCML55P70F839R';
const sofia = 'BRNSFO18C55F205G';
let stage;
let service;
let last = 0;
const restarted = async (...faults) => {
  await stop(service);
  service = await stage.serve(...faults);
};
const requests = () => stage.requests('richiediNuovaTessera');

before(() => {
  stage = new Stage();
  stage.settings.operator = operator;
});
beforeEach(async () => {
  stage.settings.data_dir = `data-${last += 1}`;
  stage.recorded = `${stage.dir}/requests-${last}`;
  service = await stage.serve();
});
afterEach(async () => {
  for (const page of stage.context?.pages() ?? []) await page.close();
  await stop(service);
});
after(() => stage.close());

const awaitStep = (page, name) => page.waitForSelector(`main[data-screen="tessera"][data-step="${name}"]`, { timeout: 15_000 });
const awaitSending = (page) => page.getByRole('button', { name: 'Smetti di attendere' }).waitFor();
const base = (page) => page.url().match(/^.*?\/[0-9a-f]{16}\//)[0];
const visit = async () => {
  const page = await stage.tab();
  await page.goto(await stage.screens());
  await awaitScreen(page, 'sportello');
  await page.goto(`${base(page)}sportello/tessera`);
  await awaitStep(page, 'titolare');
  return page;
};
const on = (page) => page.locator('form .btn-primary[value=on]').click();
const fill = async (page, fields) => {
  for (const [name, value] of Object.entries(fields)) {
    const field = page.locator(`[name="${name}"]`).first();
    const kind = await field.evaluate((element) => element.type);
    if (kind === 'radio') await page.check(`[name="${name}"][value="${value}"]`);
    else if (kind === 'checkbox') await field.check();
    else if (kind === 'select-one') await field.selectOption(value);
    else await field.fill(value);
  }
};
const document = (whose, fields = {}) => Object.fromEntries(Object.entries({ kind: 'cie', number: 'CA12345AA', issuer: 'Comune di Milano',
  issued: '01/02/2020', expires: '01/01/2030', ...fields }).map(([name, value]) => [`${whose}_document.${name}`, value]));
const holder = async (page, code) => {
  await fill(page, { 'holder.codice_fiscale': code });
  await on(page);
  await awaitStep(page, 'richiedente');
};
const inPerson = async (page) => {
  await fill(page, { type: 'holder', ...document('holder') });
  await on(page);
  await awaitStep(page, 'motivo');
};
const because = async (page, reason, fields = {}) => {
  await fill(page, { reason, 'declaration.place': 'Milano', ...fields });
  await on(page);
  await awaitStep(page, 'autocertificazione');
};
/** A request that nothing is wrong with, up to its summary. */
const summary = async (page, code = carmela, reason = 'loss') => {
  await holder(page, code);
  await inPerson(page);
  await because(page, reason);
  await on(page);
  await awaitStep(page, 'riepilogo');
};
/** What a printer would get: sheets of A4. */
const printed = async (page) => {
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  const [, width, height] = pdf.match(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/);
  return { sheets: pdf.match(/\/Type \/Page\b(?!s)/g).length, size: [Math.round(width), Math.round(height)] };
};
const onPaper = async (page) => {
  await page.emulateMedia({ media: 'print' });
  const text = await page.locator('body').innerText();
  await page.emulateMedia({ media: null });
  return text;
};
/** Nothing left the machine, and nothing went wrong but for forms that were given back to be corrected. */
const quiet = (page) => {
  assert.deepEqual(page.outside, []);
  assert.deepEqual(page.said.filter((line) => !line.includes('status of 422')), []);
};

test('a lost card is asked for by codice fiscale, and its provisional card is printed', async () => {
  const page = await visit();
  assert.equal(await page.locator('[aria-current=step]').innerText(), 'Titolare\n(Passo attuale)');
  assert.deepEqual(await judged(page, 'tessera-titolare'), []);
  await fill(page, { 'holder.codice_fiscale': mario, 'holder.surname': 'ROSSI', 'holder.given_name': 'MARIO' });
  await on(page);
  await awaitStep(page, 'richiedente');
  assert.deepEqual(await judged(page, 'tessera-richiedente'), []);
  await inPerson(page);
  assert.deepEqual(await judged(page, 'tessera-motivo'), []);
  await because(page, 'loss');
  assert.deepEqual(await judged(page, 'tessera-autocertificazione'), []);
  const paper = await onPaper(page);
  assert.match(paper, /Autocertificazione di furto o smarrimento[\s\S]*ROSSI MARIO[\s\S]*01\/01\/1980[\s\S]*RSSMRA80A01H501U[\s\S]*CA12345AA/);
  assert.match(paper, /art\. 76[\s\S]*è stata smarrita[\s\S]*Milano, \d\d\/\d\d\/\d{4}[\s\S]*Firma di chi dichiara/);
  assert.doesNotMatch(paper, /Annulla|Indietro|Stampa|Sportello\b(?!o)/);
  assert.deepEqual(await printed(page), { sheets: 1, size: [595, 842] });
  await on(page);
  await awaitStep(page, 'riepilogo');
  assert.deepEqual(await judged(page, 'tessera-riepilogo'), []);
  assert.match(await page.locator('main').innerText(), /ROSSI MARIO[\s\S]*revocata[\s\S]*quella in vigore[\s\S]*Smarrimento/);
  await page.keyboard.press('Enter');
  await awaitStep(page, 'provvisoria');
  assert.deepEqual(await judged(page, 'tessera-provvisoria'), []);
  const card = await onPaper(page);
  assert.match(card, /Tessera sanitaria provvisoria\s+Numero\s+P[0-9a-f]{8}\s+Titolare\s+ROSSI MARIO\s+Codice fiscale\s+RSSMRA80A01H501U/);
  assert.match(card, /Valida dal\s+\d\d\/\d\d\/\d{4}\s+Valida fino al\s+\d\d\/\d\d\/\d{4}[\s\S]*VIA \*\*\*[\s\S]*revocata/);
  assert.deepEqual(await printed(page), { sheets: 1, size: [595, 842] });
  assert.equal(requests().length, 1);
  await page.getByRole('button', { name: 'Fine' }).click();
  await awaitScreen(page, 'sportello');
  await page.goto(`${base(page)}sportello/tessera`);
  await awaitStep(page, 'titolare');
  assert.equal(await page.inputValue('[name="holder.codice_fiscale"]'), '');
  assert.doesNotMatch(await page.content(), /RSSMRA80A01H501U|ROSSI/);
  quiet(page);
});

test('a damaged card that can still be read names its holder, and takes what it gave with it', async () => {
  const card = await stage.insert('rossi');
  const page = await visit();
  await page.waitForSelector('[data-of-card]', { timeout: 15_000 });
  assert.deepEqual(await judged(page, 'tessera-letta'), []);
  await page.keyboard.press('Enter');
  await awaitStep(page, 'richiedente');
  await inPerson(page);
  await because(page, 'damaged');
  assert.match(await onPaper(page), /deterioramento[\s\S]*ROSSI MARIO[\s\S]*numero 6030001234567005 è deteriorata/);
  assert.deepEqual(await printed(page), { sheets: 1, size: [595, 842] });
  await stop(card);
  await awaitStep(page, 'titolare');
  assert.match(await page.locator('main').innerText(), /La tessera è stata tolta/);
  assert.doesNotMatch(await page.content(), /RSSMRA80A01H501U|ROSSI/);
  assert.deepEqual(await judged(page, 'tessera-tolta'), []);
  await holder(page, mario);
  assert.equal(await page.inputValue('[name="holder_document.number"]'), 'CA12345AA');
  quiet(page);
});

test('for a minor a parent asks, whose form is chosen by itself', async () => {
  const page = await visit();
  await holder(page, sofia);
  assert.ok(await page.isChecked('[name=type][value=minor_or_ward]'));
  assert.deepEqual(await judged(page, 'tessera-minorenne'), []);
  await fill(page, { 'applicant.codice_fiscale': mario, 'applicant.surname': 'ROSSI', 'applicant.given_name': 'MARIO', ...document('applicant') });
  await on(page);
  await page.waitForSelector('[role=alert] a[href="#applicant.represents"]');
  await fill(page, { 'applicant.represents': 'parent' });
  await on(page);
  await awaitStep(page, 'motivo');
  await because(page, 'not_received', { cannot_sign: '1' });
  const paper = await onPaper(page);
  assert.match(paper, /mancata ricezione[\s\S]*ROSSI MARIO[\s\S]*genitore[\s\S]*BRNSFO18C55F205G[\s\S]*responsabilità genitoriale[\s\S]*non è mai stata/);
  assert.match(paper, /impedimento a firmare[\s\S]*art\. 4, comma 1/);
  assert.doesNotMatch(paper, /Firma di chi dichiara|revocata/);
  assert.deepEqual(await printed(page), { sheets: 1, size: [595, 842] });
  await on(page);
  await awaitStep(page, 'riepilogo');
  await page.getByRole('button', { name: 'Invia', exact: true }).click();
  await awaitStep(page, 'provvisoria');
  assert.doesNotMatch(await onPaper(page), /revocata/);
  quiet(page);
});

test('a theft without a report is taken all the same, and the form says that there is none at hand', async () => {
  const page = await visit();
  await holder(page, carmela);
  await inPerson(page);
  await page.check('[name=reason][value=theft]');
  assert.deepEqual(await judged(page, 'tessera-furto'), []);
  assert.match(await page.locator('main').innerText(), /revocata[\s\S]*basta l'autocertificazione/);
  await because(page, 'theft');
  assert.match(await onPaper(page), /è stata rubata;\s+di non avere con sé gli estremi di una denuncia/);
  await page.getByRole('button', { name: 'Indietro' }).click();
  await awaitStep(page, 'motivo');
  await because(page, 'theft', { 'declaration.report': 'Carabinieri di Milano, n. 77' });
  assert.match(await onPaper(page), /denunciato: Carabinieri di Milano, n\. 77/);
  await on(page);
  await awaitStep(page, 'riepilogo');
  await page.getByRole('button', { name: 'Invia', exact: true }).click();
  await awaitStep(page, 'provvisoria');
  assert.equal(requests()[0].match(/<motivo>(.*?)<\/motivo>/)[1], 'FURTO');
});

test('a scanner fills the holder wherever the focus is, and leaves the other fields alone', async () => {
  const page = await visit();
  await page.focus('[name="holder.surname"]');
  await scan(page, `*${mario}*`);
  await page.waitForFunction((code) => document.getElementById('holder.codice_fiscale').value === code, mario);
  assert.equal(await page.inputValue('[name="holder.surname"]'), '');
});

test('a wrong codice fiscale is said beside its field and in a summary that takes the focus', async () => {
  const page = await visit();
  await fill(page, { 'holder.codice_fiscale': 'RSSMRA80A01H501X' });
  await page.keyboard.press('Enter');
  await page.waitForSelector('[name="holder.codice_fiscale"][aria-invalid=true]');
  assert.match(await page.evaluate(() => document.activeElement.innerText), /Correggere[\s\S]*codice fiscale del titolare non è corretto/);
  assert.deepEqual(await judged(page, 'tessera-titolare-errore'), []);
});

test('what the rules refuse stands beside the field it is about', async () => {
  const page = await visit();
  await holder(page, carmela);
  await fill(page, { type: 'health_delegate', 'applicant.title': 'cousin', 'applicant.codice_fiscale': mario, 'applicant.surname': 'ROSSI',
    'applicant.given_name': 'MARIO', ...document('holder', { kind: 'paper_id' }), ...document('applicant', { expires: '01/02/2021' }) });
  await on(page);
  await page.waitForSelector('[aria-invalid=true]');
  assert.match(await page.locator('[id="applicant.title-wrong"]').innerText(), /cugini sono parenti di quarto grado/);
  assert.match(await page.locator('[id="holder_document.kind-wrong"]').innerText(), /carta non sono più valide/);
  assert.match(await page.locator('[id="applicant_document.expires-wrong"]').innerText(), /scaduto/);
  assert.deepEqual(await judged(page, 'tessera-richiedente-errore'), []);
  await fill(page, { 'applicant.title': 'relative', 'applicant.degree': '2-collateral', ...document('holder'), ...document('applicant') });
  await on(page);
  await page.waitForSelector('[name="applicant.nobody_nearer"][aria-invalid=true]');
  await fill(page, { 'applicant.nobody_nearer': '1' });
  await on(page);
  await awaitStep(page, 'motivo');
  await on(page);
  await page.waitForSelector('[id="declaration.place"][aria-invalid=true]');
  assert.match(await page.locator('#reason-wrong').innerText(), /Scegliere il motivo/);
  assert.deepEqual(await judged(page, 'tessera-motivo-errore'), []);
  await because(page, 'loss');
  assert.match(await onPaper(page), /Fratello o sorella \(2° grado, collaterale\)[\s\S]*impedimento temporaneo[\s\S]*non ha coniuge/);
  assert.deepEqual(await printed(page), { sheets: 1, size: [595, 842] });
});

test('what the service refuses leads to the field it is about', async () => {
  const page = await visit();
  await summary(page, 'BNCNNA65C45F205M');
  await page.getByRole('button', { name: 'Invia', exact: true }).click();
  await awaitStep(page, 'titolare');
  assert.match(await page.locator('[id="holder.codice_fiscale-wrong"]').innerText(), /L'anagrafe non trova il titolare/);
  assert.deepEqual(await judged(page, 'tessera-non-trovato'), []);
  await fill(page, { 'holder.codice_fiscale': carmela });
  await on(page);
  await awaitStep(page, 'richiedente');
  assert.equal(await page.inputValue('[name="holder_document.issuer"]'), 'Comune di Milano');
});

test('a request that is open already is told in the summary', async () => {
  const page = await visit();
  await summary(page, carmela, 'loss');
  await page.getByRole('button', { name: 'Invia', exact: true }).click();
  await awaitStep(page, 'provvisoria');
  await page.getByRole('button', { name: 'Fine' }).click();
  await awaitScreen(page, 'sportello');
  await page.goto(`${base(page)}sportello/tessera`);
  await awaitStep(page, 'titolare');
  await summary(page, carmela, 'damaged');
  await page.getByRole('button', { name: 'Invia', exact: true }).click();
  await page.waitForSelector('[data-refused]');
  assert.match(await page.evaluate(() => document.activeElement.innerText), /c'è già una richiesta di tessera[\s\S]*Scelta e Revoca/);
  assert.deepEqual(await judged(page, 'tessera-gia-aperta'), []);
});

test('while the service is down nothing is lost, and the same request goes when it is back', async () => {
  const page = await visit();
  await summary(page);
  await stop(service);
  await page.getByRole('button', { name: 'Invia', exact: true }).click();
  await page.waitForSelector('[data-refused]', { timeout: 20_000 });
  assert.match(await page.locator('[data-refused]').innerText(), /non ha dato una risposta valida[\s\S]*Inviare di nuovo la stessa richiesta/);
  assert.deepEqual(await judged(page, 'tessera-senza-risposta'), []);
  service = await stage.serve();
  await page.getByRole('button', { name: 'Invia di nuovo la stessa richiesta' }).click();
  await awaitStep(page, 'provvisoria');
  assert.equal(requests().length, 1);
});

test('a slow service is waited for with a way out that loses nothing', async () => {
  stage.settings.service.timeout_ms = 12_000;
  await restarted('delay=8000@richiediNuovaTessera');
  const page = await visit();
  await summary(page);
  await page.getByRole('button', { name: 'Invia', exact: true }).click();
  await awaitSending(page);
  assert.deepEqual(await judged(page, 'tessera-invio'), []);
  await page.goto(`${base(page)}sportello/tessera/motivo`);
  await awaitSending(page);
  await page.getByRole('button', { name: 'Smetti di attendere' }).click();
  await page.waitForSelector('text=Invio interrotto');
  await page.getByRole('button', { name: 'Invia di nuovo la stessa richiesta' }).click();
  await awaitSending(page);
  await awaitStep(page, 'provvisoria');
  stage.settings.service.timeout_ms = 3000;
  assert.equal(new Set(requests().map((body) => body.match(/<messageId>(.*?)<\/messageId>/)[1])).size, 1);
});

test('a double click sends one request, and so do back and reload', async () => {
  await restarted('delay=600@richiediNuovaTessera');
  const page = await visit();
  await summary(page);
  const stale = await page.locator('[name=once]').inputValue();
  await page.getByRole('button', { name: 'Invia', exact: true }).dblclick();
  await awaitStep(page, 'provvisoria');
  await page.reload();
  await awaitStep(page, 'provvisoria');
  await page.goBack();
  await awaitStep(page, 'provvisoria');
  await page.evaluate(async ([address, once]) => {
    const [key, work] = ['key', 'work'].map((name) => document.querySelector(`main [name=${name}]`).value);
    await fetch(address, { method: 'POST', body: new URLSearchParams({ key, work, once, go: 'on' }) });
  }, [`${base(page)}sportello/tessera/riepilogo`, stale]);
  assert.equal(requests().length, 1);
});

test('reload and back keep what was typed, and no step is jumped', async () => {
  const page = await visit();
  await page.goto(`${base(page)}sportello/tessera/riepilogo`);
  await awaitStep(page, 'titolare');
  await holder(page, carmela);
  await fill(page, { type: 'holder', 'holder_document.number': 'YA1234567' });
  await page.reload();
  await awaitStep(page, 'richiedente');
  assert.equal(await page.inputValue('[name="holder_document.number"]'), 'YA1234567');
  await inPerson(page);
  await page.goBack();
  await awaitStep(page, 'richiedente');
  assert.equal(await page.inputValue('[name="holder_document.number"]'), 'CA12345AA');
  await page.keyboard.press('Escape');
  await awaitStep(page, 'titolare');
  assert.equal(await page.inputValue('[name="holder.codice_fiscale"]'), carmela);
  await page.goto(`${base(page)}sportello/tessera/motivo`);
  await awaitStep(page, 'motivo');
  const late = await page.locator('form [name=work]').inputValue();
  await page.getByRole('button', { name: 'Annulla la richiesta' }).click();
  await awaitScreen(page, 'sportello');
  await page.goto(`${base(page)}sportello/tessera`);
  await awaitStep(page, 'titolare');
  await page.evaluate(async ([address, work, code]) => {
    const key = document.querySelector('main [name=key]').value;
    await fetch(address, { method: 'POST', body: new URLSearchParams({ key, work, 'holder.codice_fiscale': code, go: 'keep' }) });
  }, [page.url(), late, carmela]);
  await page.reload();
  await awaitStep(page, 'titolare');
  assert.equal(await page.inputValue('[name="holder.codice_fiscale"]'), '');
});
