import assert from 'node:assert/strict';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { Counter, request } from './counter_stage.mjs';
import { awaitScreen, judged, mario, shown } from './stage.mjs';

let stage;
beforeEach(async () => {
  stage = new Counter();
  await stage.serve();
});
afterEach(() => stage.close());

const home = async (...words) => {
  const page = await stage.tab();
  await page.goto(await stage.screens(...words));
  await awaitScreen(page, 'sportello');
  return page;
};
const journal = async (page) => {
  await page.getByRole('link', { name: /Tutte le richieste di oggi/ }).click();
  await awaitScreen(page, 'registro');
};
const saved = async (page) => {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Salva come CSV' }).click()]);
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
};
const quiet = (page) => {
  assert.deepEqual(page.outside, []);
  assert.deepEqual(page.said, []);
};

test('the home shows at once what can be done, and the light when it is known', async () => {
  const page = await home();
  assert.match(await page.evaluate(() => document.activeElement.textContent), /Rilascia PIN/);
  assert.equal(await page.getByRole('link', { name: 'Richiedi nuova tessera' }).count(), 1);
  assert.match(await page.innerText('main'), /Oggi non ci sono ancora richieste/);
  await page.waitForSelector('[data-ready="1"]');
  assert.match(await page.innerText('[data-ready]'), /Pronta/);
  assert.deepEqual(await judged(page, 'sportello-vuoto'), []);
  quiet(page);
});

test('the light says that nothing can be sent while the service is away', async () => {
  stage.settings.service.url = 'https://localhost:1/';
  const page = await home();
  await page.waitForSelector('[data-ready="0"]', { timeout: 15_000 });
  assert.match(await page.innerText('[data-ready]'), /non si possono inviare richieste/);
  assert.deepEqual(await judged(page, 'sportello-fermo'), []);
});

test('today\'s requests are listed with masked contacts, the last one first', async () => {
  await stage.pin();
  await stage.pin({ operation: 'regenerate', holder: { codice_fiscale: 'SPSCML55P70F839R', card_id: '6030001234567013' }, contact: { channel: 'email', value: 'carmela@example.it', owner: 'holder' } });
  const page = await home();
  assert.equal(await page.locator('table').getAttribute('data-rows'), '2');
  await journal(page);
  const lines = await page.locator('tbody tr').allInnerTexts();
  assert.match(lines[0], /PIN: rigenerazione\s+SPSCML55P70F839R\s+Il titolare\s+c\*\*\*@example\.it\s+Accolta/);
  assert.match(lines[1], new RegExp(`\\d\\d:\\d\\d\\s+PIN: rilascio\\s+${mario}\\s+Il titolare\\s+\\*\\*\\*567\\s+Accolta`));
  assert.doesNotMatch(await page.content(), /333 ?1234567|carmela@/);
  assert.deepEqual(await judged(page, 'registro'), []);
  await page.keyboard.press('Escape');
  await awaitScreen(page, 'sportello');
  quiet(page);
});

test('the file for the clinic opens in an Italian spreadsheet, as often as it is wanted', async () => {
  await stage.pin();
  const page = await home();
  await journal(page);
  const { name, text } = await saved(page);
  assert.match(name, /^registro-\d{4}-\d\d-\d\d\.csv$/);
  const [head, line, rest] = text.split('\r\n');
  assert.equal(head, '\uFEFFGiorno;Ora;Richiesta;Codice fiscale del titolare;Titolare;Tipo di richiedente;Chi ha chiesto;Recapito;Numero della richiesta;Stato');
  assert.match(line, new RegExp(`^\\d\\d/\\d\\d/\\d{4};\\d\\d:\\d\\d;PIN: rilascio;${mario};;Il titolare;;\\*\\*\\*567;[0-9a-f-]{36};Accolta$`));
  assert.equal(rest, '');
  assert.equal((await saved(page)).text, text);
  assert.equal(await shown(page), 'registro');
  quiet(page);
});

test('a name that would be a formula is text in the file, and text on the page', async () => {
  const applicant = { codice_fiscale: 'BNCNNA65C45F205M', surname: '=1+1', given_name: '<b>ANNA</b>', title: 'spouse' };
  const answer = await stage.pin({ type: 'health_delegate', applicant, applicant_document: request.holder_document, form: { kind: 'health_delegate', signed: new Date().toISOString().slice(0, 10) } });
  assert.equal(answer.status, 'OK', JSON.stringify(answer));
  const page = await home();
  await journal(page);
  assert.match(await page.innerText('tbody'), /=1\+1 <b>ANNA<\/b>/);
  assert.match((await saved(page)).text, /;'=1\+1 <b>ANNA<\/b>;/);
});

test('a line leads to its delivery, also when the program was started anew', async () => {
  const { request: number } = await stage.pin();
  const page = await home();
  await journal(page);
  await page.getByRole('button', { name: /Consegna/ }).click();
  await awaitScreen(page, 'pin');
  assert.match(await page.innerText('main'), new RegExp(number));
  await page.waitForSelector('[data-second-part="INVIATA"]');
  assert.match(await page.innerText('main'), /La prima parte non è disponibile qui/);
  assert.equal(await page.getByRole('button', { name: /Mostra/ }).count(), 0);
  assert.deepEqual(await judged(page, 'consegna-dal-registro'), []);
  quiet(page);
});

test('a number that is not of today\'s requests opens nothing', async () => {
  await stage.pin();
  const page = await home();
  await journal(page);
  await page.evaluate(() => { document.querySelector('[name=request]').value = 'R-1'; });
  await page.getByRole('button', { name: /Consegna/ }).click();
  await page.waitForLoadState();
  await awaitScreen(page, 'registro');
});

test('a journal that cannot be read says so and what to do', async () => {
  await stage.pin();
  const keys = join(stage.dir, 'data', 'keys');
  for (const name of readdirSync(keys)) writeFileSync(join(keys, name), readFileSync(join(keys, name)).map((byte) => byte ^ 1));
  const page = await home();
  assert.match(await page.innerText('[role=alert]'), /Le richieste di oggi non si possono leggere/);
  assert.deepEqual(await judged(page, 'sportello-registro-rotto'), []);
});

test('who is no counter operator is told so in place of requests', async () => {
  stage.settings.operator = { codice_fiscale: 'VRDGNN70A01F205K', role: 'H', organisation: '030321' };
  const page = await home();
  assert.match(await page.innerText('[role=alert]'), /Solo un operatore di sportello/);
  assert.deepEqual(await judged(page, 'sportello-non-operatore'), []);
});

test('in English and at 200 % home and journal stay whole; only the table scrolls, by keys as well', async () => {
  stage.settings.language = 'en';
  await stage.pin();
  await stage.browser();
  const page = await stage.tab(await stage.chromium.newContext({ viewport: { width: 512, height: 384 }, deviceScaleFactor: 2 }));
  await page.goto(await stage.screens());
  await awaitScreen(page, 'sportello');
  const wide = () => page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
  assert.match(await page.innerText('main'), /Issue a PIN[\s\S]*Ask for a new card[\s\S]*Today's requests/);
  assert.equal(await wide(), false);
  await page.waitForSelector('[data-ready="1"]');
  assert.deepEqual(await judged(page, 'sportello-en-200'), []);
  await page.getByRole('link', { name: /All of today/ }).click();
  await awaitScreen(page, 'registro');
  assert.equal(await wide(), false);
  assert.deepEqual(await judged(page, 'registro-en-200'), []);
  const table = page.getByRole('region', { name: 'Today\'s requests' });
  await page.setViewportSize({ width: 400, height: 384 });
  assert.equal(await wide(), false);
  const scrolled = () => table.evaluate((element) => element.scrollLeft > 0);
  for (let presses = 0; presses < 50 && !(await scrolled()); presses += 1) await table.press('ArrowRight');
  assert.equal(await scrolled(), true);
});
