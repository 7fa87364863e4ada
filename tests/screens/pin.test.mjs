import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, test } from 'node:test';
import { anna, awaitStep, carmela, confirmCard, fillDocument, fillPerson, giveContact, go, holderToSummary, operator, pinFlow, sofia, step,
  withCheckLetter, wrongAt } from './counter.mjs';
import { Stage, awaitScreen, judged, mario, stop } from './stage.mjs';

let stage;
let service;
let card;
before(async () => {
  stage = new Stage();
  stage.settings.operator = operator;
  stage.settings.counter = { contacts: ['333 9999999'] };
});
let last = 0;
beforeEach(async () => {
  Object.assign(stage.settings, { data_dir: `data-${last += 1}`, operator, language: 'it' });
  stage.recorded = `${stage.dir}/requests-${last}`;
  service = await stage.serve();
});
afterEach(async () => {
  for (const page of stage.context?.pages() ?? []) await page.close();
  for (const program of [card, service, stage.screensProgram?.child]) if (program) await stop(program);
  card = undefined;
});
after(() => stage.close());

const quiet = (page) => {
  assert.deepEqual(page.outside, []);
  assert.deepEqual(page.said.filter((said) => !said.includes('422')), []);
};
const text = (page) => page.locator('main').innerText();
const sent = () => stage.requests('richiediPin');
const messageId = (body) => body.match(/messageId>([^<]+)/)[1];

test('the holder gets to the hand-over with keys alone, every step says what it wants, and one request leaves', async () => {
  card = await stage.insert('rossi');
  const page = await pinFlow(stage);
  await page.waitForSelector('[data-of-card]', { timeout: 15_000 });
  assert.match(await text(page), /RSSMRA80A01H501U[\s\S]*ROSSI MARIO[\s\S]*14\/01\/2031/);
  assert.deepEqual(await judged(page, 'pin-tessera'), []);
  await page.keyboard.press('Enter');
  await awaitStep(page, 'richiedente');
  assert.equal(await page.locator('[aria-current=step]').innerText().then((said) => said.split('(')[0].trim()), 'Chi richiede');
  assert.deepEqual(await judged(page, 'pin-richiedente'), []);
  await page.focus('[name=type]');
  await page.keyboard.press('1');
  await page.waitForFunction(() => document.querySelector('[name=type][value=holder]').checked);
  await page.keyboard.press('Enter');
  await awaitStep(page, 'recapito');
  await page.keyboard.type('3331234567', { delay: 40 });
  assert.equal(await page.locator('[data-readback]').innerText(), '333 123 4567');
  assert.deepEqual(await judged(page, 'pin-recapito'), []);
  await page.keyboard.press('Enter');
  await awaitStep(page, 'documenti');
  assert.deepEqual(await judged(page, 'pin-documenti'), []);
  await fillDocument(page, 'holder_document');
  await page.keyboard.press('Enter');
  await awaitStep(page, 'riepilogo');
  assert.match(await text(page), /Rilascio del PIN[\s\S]*ROSSI MARIO[\s\S]*6030001234567005[\s\S]*il titolare[\s\S]*\+393331234567[\s\S]*CA12345AA/);
  assert.deepEqual(await judged(page, 'pin-riepilogo'), []);
  await page.keyboard.press('Enter');
  await awaitStep(page, 'consegna');
  assert.equal(sent().length, 1);
  quiet(page);
});

test('for a minor the parent is asked for, the form is printed with the contact on one page, and its signature is ticked', async () => {
  card = await stage.insertCard(sofia);
  const page = await pinFlow(stage);
  await confirmCard(page);
  assert.equal(await page.locator('[name=type]').count(), 1, 'under 16 nobody else may ask');
  assert.ok(await page.isChecked('[name=type][value=minor_or_ward]'));
  await page.check('[name="applicant.represents"][value=parent]');
  await fillPerson(page, 'applicant', anna);
  assert.deepEqual(await judged(page, 'pin-richiedente-minore'), []);
  await go(page);
  await awaitStep(page, 'recapito');
  await giveContact(page, 'anna@example.it', 'applicant');
  await awaitStep(page, 'documenti');
  assert.equal(await page.locator('[name="holder_document.kind"]').count(), 0, 'no document of the minor is asked');
  await fillDocument(page, 'applicant_document');
  assert.deepEqual(await judged(page, 'pin-documenti-minore'), []);
  await page.locator('button[value=form]').click();
  await page.waitForSelector('.esente-paper');
  assert.match(await page.locator('.esente-paper').innerText(),
    /Modulo di ritiro PIN per cittadino minorenne o tutelato[\s\S]*BIANCHI ANNA[\s\S]*CA12345AA[\s\S]*Genitore[\s\S]*BRUNO SOFIA[\s\S]*anna@example\.it \(di chi richiede\)[\s\S]*Luogo e data[\s\S]*Firma di chi richiede/i);
  assert.deepEqual(await judged(page, 'pin-modulo-minore'), []);
  const pdf = (await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1');
  assert.equal(pdf.match(/\/Type\s*\/Page\b/g).length, 1);
  await page.keyboard.press('Escape');
  await awaitStep(page, 'documenti');
  assert.equal(await page.inputValue('[name="applicant_document.number"]'), 'CA12345AA');
  await go(page);
  await wrongAt(page, 'form.signed', /modulo/);
  await page.check('[name="form.signed"]');
  await go(page);
  await awaitStep(page, 'riepilogo');
  await page.getByRole('button', { name: 'Invia' }).click();
  await awaitStep(page, 'consegna');
  assert.match(sent()[0], /MINORE_TUTELATO[\s\S]*<titolo>GENITORE[\s\S]*<modulo><tipo>MINORE_TUTELATO[\s\S]*<intestatario>RICHIEDENTE/);
  assert.doesNotMatch(sent()[0], /documentoTitolare/);
  quiet(page);
});

test('what changes on the form after it was signed asks for another signature', async () => {
  card = await stage.insertCard(sofia);
  const page = await pinFlow(stage);
  await confirmCard(page);
  await page.check('[name="applicant.represents"][value=guardian]');
  await fillPerson(page, 'applicant', anna);
  await go(page);
  await awaitStep(page, 'recapito');
  await giveContact(page, '3331234567', 'applicant');
  await awaitStep(page, 'documenti');
  await fillDocument(page, 'applicant_document');
  await page.check('[name="form.cannot_sign"]');
  await page.locator('button[value=form]').click();
  await page.waitForSelector('.esente-paper');
  assert.match(await page.locator('.esente-paper').innerText(), /Presente ma non può firmare[\s\S]*Firma dell'operatore/);
  assert.deepEqual(await judged(page, 'pin-modulo-non-firma'), []);
  await page.keyboard.press('Escape');
  await awaitStep(page, 'documenti');
  await page.check('[name="form.signed"]');
  await go(page);
  await awaitStep(page, 'riepilogo');
  await page.getByRole('link', { name: /Modifica.*Recapito/ }).click();
  await awaitStep(page, 'recapito');
  await giveContact(page, '3337654321', 'applicant');
  await awaitStep(page, 'documenti');
  assert.match(await text(page), /farlo firmare di nuovo/);
  assert.equal(await page.isChecked('[name="form.signed"]'), false);
  assert.deepEqual(await judged(page, 'pin-documenti-firma-da-rifare'), []);
  await page.check('[name="form.signed"]');
  await page.fill('[name="applicant_document.number"]', 'CA99999AA');
  await page.focus('[name="form.day"]');
  await wrongAt(page, 'form.signed', /farlo firmare di nuovo/, false);
  assert.equal(await page.isChecked('[name="form.signed"]'), false, 'the form bears the number of the document');
  await page.check('[name="form.signed"]');
  await go(page);
  await awaitStep(page, 'riepilogo');
});

test('a relative asks for somebody ill: cousins, in-laws and cohabitants are refused with the reason, the order is stated', async () => {
  card = await stage.insert('rossi');
  const page = await pinFlow(stage);
  await confirmCard(page);
  await page.check('[name=type][value=health_delegate]');
  await fillPerson(page, 'applicant', anna);
  for (const [title, words] of [['in_law', /affini, non parenti/], ['cohabitant', /convivente/i], ['cousin', /quarto grado/]]) {
    await page.check(`[name="applicant.title"][value=${title}]`);
    await go(page);
    await wrongAt(page, 'applicant.title', words);
    assert.deepEqual(await judged(page, `pin-richiedente-${title}`), []);
  }
  await page.check('[name="applicant.title"][value=child]');
  await go(page);
  await wrongAt(page, 'applicant.title', /non è più giovane/);
  await wrongAt(page, 'applicant.no_spouse', /viene prima/);
  await page.check('[name="applicant.title"][value=relative]');
  await go(page);
  await wrongAt(page, 'applicant.degree', /parentela/);
  await page.check('[name="applicant.degree"][value="2-collateral"]');
  await page.check('[name="applicant.nobody_nearer"]');
  await go(page);
  await awaitStep(page, 'recapito');
  await giveContact(page, '333 1234567', 'holder');
  await awaitStep(page, 'documenti');
  await fillDocument(page, 'holder_document');
  await fillDocument(page, 'applicant_document', { kind: 'passport', number: 'YA1234567' });
  await page.locator('button[value=form]').click();
  await page.waitForSelector('.esente-paper');
  assert.match(await page.locator('.esente-paper').innerText(),
    /delega per motivi di salute[\s\S]*Fratello o sorella \(2° grado, collaterale\)[\s\S]*impedito[\s\S]*non ha coniuge né figli/i);
  assert.deepEqual(await judged(page, 'pin-modulo-delega'), []);
  await page.keyboard.press('Escape');
  await awaitStep(page, 'documenti');
  await page.check('[name="form.signed"]');
  await go(page);
  await awaitStep(page, 'riepilogo');
  assert.deepEqual(await judged(page, 'pin-riepilogo-delega'), []);
  await page.keyboard.press('Enter');
  await awaitStep(page, 'consegna');
  assert.match(sent()[0], /<titolo>PARENTE<\/titolo><grado>2<\/grado><linea>COLLATERALE<\/linea><assenzaPrecedenti>true/);
  quiet(page);
});

test('a minor from 16 asks in person only when emancipated, with the curator beside', async () => {
  const youth = { surname: 'VERDI', given_name: 'LUCA', birth_date: '2009-12-05', sex: 'M', codice_fiscale: withCheckLetter('VRDLCU09T05F205'),
    birth_place: 'F205', card_id: '603000123456777' };
  card = await stage.insertCard(youth);
  const page = await pinFlow(stage);
  await confirmCard(page);
  assert.ok(await page.isChecked('[name=type][value=minor_or_ward]'));
  await page.getByLabel('minore emancipato').first().check();
  await page.check('[name="assistant.there"]');
  await fillPerson(page, 'assistant', anna);
  assert.deepEqual(await judged(page, 'pin-richiedente-emancipato'), []);
  await go(page);
  await awaitStep(page, 'recapito');
  await giveContact(page, '333 1234567');
  await awaitStep(page, 'documenti');
  await fillDocument(page, 'holder_document');
  await go(page);
  await awaitStep(page, 'riepilogo');
  assert.match(await text(page), /il titolare, minore emancipato[\s\S]*BIANCHI ANNA[\s\S]*curatore/);
});

test('a parent no longer represents an adult: a guardian or an administrator does', async () => {
  card = await stage.insert('rossi');
  const page = await pinFlow(stage);
  await confirmCard(page);
  await page.check('[name=type][value=minor_or_ward]');
  await page.check('[name="applicant.represents"][value=parent]');
  await fillPerson(page, 'applicant', anna);
  await go(page);
  await wrongAt(page, 'applicant.represents', /non lo rappresenta più/);
  await page.check('[name="applicant.represents"][value=support_administrator]');
  await go(page);
  await awaitStep(page, 'recapito');
});

test('papers and contacts that will not do are refused beside their field, with what to ask for instead', async () => {
  card = await stage.insert('rossi');
  const page = await pinFlow(stage);
  await confirmCard(page);
  await go(page);
  await wrongAt(page, 'type', /chi richiede/);
  await page.check('[name=type][value=holder]');
  await go(page);
  await awaitStep(page, 'recapito');
  for (const [contact, words] of [['02 123456', /cellulare italiano/], ['a@b', /e-mail/], ['+39 333 9999999', /entrambe le parti/], ['', /Manca il recapito/]]) {
    await giveContact(page, contact);
    await wrongAt(page, 'contact.value', words);
  }
  assert.deepEqual(await judged(page, 'pin-recapito-errore'), []);
  await giveContact(page, '333 1234567');
  await awaitStep(page, 'documenti');
  await go(page);
  await wrongAt(page, 'holder_document.kind', /tipo di documento/);
  for (const [fields, field, words] of [
    [{ kind: 'paper_id' }, 'kind', /di carta/], [{ expires: '01/01/2026' }, 'expires', /scaduto/], [{ expires: '' }, 'expires', /scadenza/],
    [{ issued: '31/02/2020' }, 'issued', /gg\/mm\/aaaa/], [{ number: '' }, 'number', /numero/], [{ issuer: '' }, 'issuer', /ente/]]) {
    await fillDocument(page, 'holder_document', fields);
    await go(page);
    await wrongAt(page, `holder_document.${field}`, words);
  }
  assert.deepEqual(await judged(page, 'pin-documenti-errore'), []);
  assert.deepEqual(sent(), []);
});

test('a card that has no PIN to issue says why, and offers a new card where it is the way out', async () => {
  const page = await pinFlow(stage);
  assert.deepEqual(await judged(page, 'pin-tessera-attesa'), []);
  await page.getByText('La tessera non ha il microchip?').click();
  assert.match(await text(page), /Questa tessera non ha il microchip: non ha un PIN\. Si può richiedere una nuova tessera\./);
  card = await stage.insert('operator');
  await page.waitForFunction(() => /carta operatore/.test(document.getElementById('card-state')?.textContent));
  await stop(card);
  await page.waitForFunction(() => /Inserire la tessera/.test(document.getElementById('card-state')?.textContent));
  for (const [atr, words] of [['cie', /carta d'identità elettronica/], ['no-cns', /tessere di altri Paesi/]]) {
    card = await stage.insertCard({ atr });
    await page.waitForFunction((wanted) => new RegExp(wanted).test(document.getElementById('card-state')?.textContent), words.source);
    await stop(card);
    await page.waitForFunction(() => /Inserire la tessera/.test(document.getElementById('card-state')?.textContent));
  }
  card = await stage.insert('expired');
  await page.waitForSelector('.alert-danger', { timeout: 15_000 });
  assert.match(await text(page), /La tessera è scaduta: il PIN non si può rilasciare[\s\S]*Richiedi nuova tessera/);
  assert.equal(await page.locator('button[value=next]').count(), 0);
  assert.deepEqual(await judged(page, 'pin-tessera-scaduta'), []);
});

test('a card of another region may go on: the service decides', async () => {
  card = await stage.insertCard({ issuer: '6080', card_id: '608000123456700' });
  const page = await pinFlow(stage);
  await page.waitForSelector('[data-of-card]', { timeout: 15_000 });
  assert.match(await text(page), /tessera è di un'altra regione[\s\S]*È questa persona/);
});

test('in English, and at 200 % on a screen of 1024×768, every step is whole and fit for everybody', async () => {
  stage.settings.language = 'en';
  card = await stage.insertCard(sofia);
  const page = await pinFlow(stage);
  await page.setViewportSize({ width: 512, height: 384 });
  const fits = async (name) => {
    assert.deepEqual(await judged(page, `pin-en-${name}`), []);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${name} is cut`);
  };
  await page.waitForSelector('[data-of-card]', { timeout: 15_000 });
  await fits('card');
  await confirmCard(page);
  await page.check('[name="applicant.represents"][value=parent]');
  await fillPerson(page, 'applicant', anna);
  await fits('who');
  await go(page);
  await awaitStep(page, 'recapito');
  await giveContact(page, 'a.very.long.name.of.somebody@a-rather-long-domain-name.example.it', 'applicant');
  await awaitStep(page, 'documenti');
  await fillDocument(page, 'applicant_document');
  await fits('papers');
  await page.locator('button[value=form]').click();
  await page.waitForSelector('.esente-paper');
  await fits('form');
  await page.keyboard.press('Escape');
  await awaitStep(page, 'documenti');
  await page.check('[name="form.signed"]');
  await go(page);
  await awaitStep(page, 'riepilogo');
  await fits('summary');
});

test('what is typed stays over reload, Back, Esc and a step not reached yet', async () => {
  card = await stage.insert('rossi');
  const page = await pinFlow(stage);
  await confirmCard(page);
  await page.check('[name=type][value=holder]');
  await go(page);
  await awaitStep(page, 'recapito');
  await page.fill('[name="contact.value"]', '333 12');
  await page.reload();
  await awaitStep(page, 'recapito');
  assert.equal(await page.inputValue('[name="contact.value"]'), '333 12');
  await page.fill('[name="contact.value"]', '333 1234567');
  await page.keyboard.press('Escape');
  await awaitStep(page, 'richiedente');
  assert.ok(await page.isChecked('[name=type][value=holder]'));
  await go(page);
  await awaitStep(page, 'recapito');
  assert.equal(await page.inputValue('[name="contact.value"]'), '333 1234567');
  await go(page);
  await awaitStep(page, 'documenti');
  await page.fill('[name="holder_document.number"]', 'CA12345AA');
  await page.goBack();
  await awaitStep(page, 'recapito');
  await page.goBack();
  await awaitStep(page, 'richiedente');
  await page.goForward();
  await awaitStep(page, 'recapito');
  await page.goForward();
  await awaitStep(page, 'documenti');
  assert.equal(await page.inputValue('[name="holder_document.number"]'), 'CA12345AA');
  await page.goto(page.url().replace('documenti', 'riepilogo'));
  await awaitStep(page, 'documenti');
  await page.goto(page.url().replace('/documenti', ''));
  await awaitStep(page, 'documenti');
  quiet(page);
});

test('pulling the card wipes what it gave and says so; the same card resumes, another wipes what was typed', async () => {
  card = await stage.insert('rossi');
  const page = await pinFlow(stage);
  await holderToSummary(page);
  await stop(card);
  await awaitStep(page, 'tessera');
  assert.match(await text(page), /La tessera è stata tolta/);
  assert.doesNotMatch(await page.content(), /ROSSI|RSSMRA/);
  assert.deepEqual(await judged(page, 'pin-tessera-tolta'), []);
  card = await stage.insert('rossi');
  await page.waitForSelector('[data-of-card]', { timeout: 15_000 });
  await page.keyboard.press('Enter');
  await awaitStep(page, 'riepilogo');
  await stop(card);
  await awaitStep(page, 'tessera');
  card = await stage.insert('bianchi');
  await confirmCard(page);
  assert.equal(await page.locator('[name=type]:checked').count(), 0);
  assert.match(await text(page), /altra persona: quanto era stato scritto prima è stato cancellato/);
});

test('nobody handles a request of their own', async () => {
  stage.settings.operator = { ...operator, codice_fiscale: mario };
  card = await stage.insert('rossi');
  const page = await pinFlow(stage);
  await page.waitForSelector('.alert-danger', { timeout: 15_000 });
  assert.match(await text(page), /non può trattare la propria richiesta/);
  stage.settings.operator = operator;
});
