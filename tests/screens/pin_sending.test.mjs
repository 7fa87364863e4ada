import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { anna, awaitStep, carmela, giveContact, go, holderToSummary, parentToPapers, pinFlow, sofia, step, wrongAt } from './counter.mjs';
import { Counter } from './counter_stage.mjs';
import { awaitScreen, judged, stop } from './stage.mjs';

let stage;
beforeEach(async () => {
  stage = new Counter();
  await stage.serve();
});
afterEach(() => stage.close());

const restarted = async (...faults) => {
  await stop(stage.service);
  await stage.serve(...faults);
};
const quiet = (page) => {
  assert.deepEqual(page.outside, []);
  assert.deepEqual(page.said.filter((said) => !said.includes('422')), []);
};
const text = (page) => page.locator('main').innerText();
const send = (page) => page.getByRole('button', { name: 'Invia' }).click();
const sent = () => stage.requests('richiediPin');
const messageId = (body) => body.match(/messageId>([^<]+)/)[1];

test('a card that the service knows to be revoked leads back to the card, and on to a new one', async () => {
  await stage.insertCard({ surname: 'COLOMBO', given_name: 'PIETRO', birth_date: '1948-02-11', codice_fiscale: 'CLMPTR48B11F205R', birth_place: 'F205',
    card_id: '603000123456702' });
  const page = await pinFlow(stage);
  await holderToSummary(page);
  await send(page);
  await page.waitForSelector('.alert-danger', { timeout: 15_000 });
  assert.equal(await step(page), 'tessera');
  assert.match(await text(page), /scaduta, revocata o sconosciuta/);
  assert.deepEqual(await judged(page, 'pin-tessera-revocata'), []);
  await page.getByRole('link', { name: 'Richiedi nuova tessera' }).click();
  await awaitScreen(page, 'tessera');
});

test('pressing twice, going back and sending from an old page make one request', async () => {
  await stage.insert('rossi');
  const page = await pinFlow(stage);
  await holderToSummary(page);
  const form = await page.evaluate(() => [...new FormData(document.querySelector('form[action$=invia]'))]);
  await page.getByRole('button', { name: 'Invia' }).dblclick();
  await awaitStep(page, 'consegna');
  await page.evaluate((fields) => fetch(`${document.body.dataset.base}sportello/pin/invia`, { method: 'POST', body: new URLSearchParams(fields) }), form);
  await page.goBack();
  await awaitStep(page, 'consegna');
  await page.goto(page.url().replace('consegna', 'riepilogo'));
  await awaitStep(page, 'consegna');
  assert.equal(sent().length, 1);
});

test('a PIN issued before is said, and another leaves only after the confirmation that the old one stops', async () => {
  await stage.insertCard(carmela);
  const page = await pinFlow(stage);
  await holderToSummary(page);
  await send(page);
  await page.waitForSelector('[name=old_pin_stops]');
  assert.match(await text(page), /già stato rilasciato[\s\S]*Il vecchio PIN smette di valere/);
  assert.deepEqual(await judged(page, 'pin-gia-rilasciato'), []);
  await page.getByRole('button', { name: 'Invia la richiesta di rigenerazione' }).click();
  await wrongAt(page, 'old_pin_stops', /spuntare la conferma/);
  assert.equal(sent().length, 1);
  await page.check('[name=old_pin_stops]');
  await page.getByRole('button', { name: 'Invia la richiesta di rigenerazione' }).click();
  await awaitStep(page, 'consegna');
  assert.match(sent()[1], /<operazione>RIGENERAZIONE/);
  assert.notEqual(messageId(sent()[0]), messageId(sent()[1]));
});

test('a request that is open already leads to the journal of today', async () => {
  await stage.insert('rossi');
  const page = await pinFlow(stage);
  await holderToSummary(page);
  await send(page);
  await awaitStep(page, 'consegna');
  const other = await pinFlow(stage);
  await holderToSummary(other, '333 7654321');
  await send(other);
  await other.waitForSelector('.alert-warning');
  assert.match(await text(other), /c'è già una richiesta aperta[\s\S]*Vedi le richieste di oggi/);
  assert.deepEqual(await judged(other, 'pin-richiesta-aperta'), []);
  await other.getByRole('link', { name: 'Vedi le richieste di oggi' }).click();
  await awaitScreen(other, 'registro');
});

test('with the service down what was typed stands; sent again, after the program was started anew too, it is the same request', async () => {
  await stage.insert('rossi');
  const page = await pinFlow(stage);
  await holderToSummary(page);
  await restarted('503@richiediPin');
  await send(page);
  await page.waitForSelector('.alert-warning', { timeout: 20_000 });
  assert.match(await text(page), /non si sa se la richiesta è arrivata[\s\S]*Invia di nuovo la stessa richiesta/);
  assert.deepEqual(await judged(page, 'pin-senza-risposta'), []);
  await stop(stage.screensProgram.child);
  await restarted();
  const again = await pinFlow(stage);
  await holderToSummary(again);
  await send(again);
  await awaitStep(again, 'consegna');
  const ids = new Set(sent().map(messageId));
  assert.equal(ids.size, 1);
});

test('a slow answer is waited for with words, and who stops waiting loses nothing', async () => {
  stage.settings.service.timeout_ms = 12_000;
  await restarted('delay=8000@richiediPin');
  await stage.insert('rossi');
  const page = await pinFlow(stage);
  await holderToSummary(page);
  await send(page);
  await page.waitForSelector('text=Smetti di attendere');
  assert.deepEqual(await judged(page, 'pin-invio'), []);
  await page.getByRole('button', { name: 'Smetti di attendere' }).click();
  await page.waitForSelector('.alert-warning');
  assert.equal(await step(page), 'riepilogo');
  assert.match(await text(page), /L'attesa è stata interrotta[\s\S]*non ne nasce un'altra/);
  assert.deepEqual(await judged(page, 'pin-interrotto'), []);
  await page.getByRole('button', { name: 'Invia di nuovo la stessa richiesta' }).click();
  await awaitStep(page, 'consegna');
  assert.equal(new Set(sent().map(messageId)).size, 1);
  quiet(page);
});

test('a contact of three other holders asks for the reason, and nothing else is asked again', async () => {
  const holders = [['RZZDRA85B17F205C', '6030001234567054'], ['BNCNNA75C52F205H', '6030002000001005'], ['NRELCU62L65F205P', '6030007000001004']];
  for (const [codice_fiscale, card_id] of holders) {
    const answer = stage.pinRequest({ operation: 'issue', type: 'holder', holder: { codice_fiscale, card_id }, contact: { channel: 'sms', value: '333 1234567', owner: 'holder' },
      holder_document: { kind: 'cie', number: 'CA1', issuer: 'Comune di Milano', issued: '2020-02-01', expires: '2030-01-01' } });
    assert.equal(answer.status, 'OK', JSON.stringify(answer));
  }
  await stage.insert('rossi');
  const page = await pinFlow(stage);
  await holderToSummary(page);
  await send(page);
  await awaitStep(page, 'recapito');
  await wrongAt(page, 'contact.reason', /tre altri titolari/);
  assert.deepEqual(await judged(page, 'pin-recapito-ripetuto'), []);
  await page.fill('[name="contact.reason"]', 'stessa famiglia');
  await go(page);
  await awaitStep(page, 'riepilogo');
  await send(page);
  await awaitStep(page, 'consegna');
});

test('a card that is not the holder\'s by the service leads back to the card', async () => {
  await stage.insertCard({ card_id: '603000123456799' });
  const page = await pinFlow(stage);
  await holderToSummary(page);
  await send(page);
  await page.waitForSelector('.alert-danger');
  assert.equal(await step(page), 'tessera');
  assert.match(await text(page), /Per il servizio la tessera non è del titolare/);
  assert.deepEqual(await judged(page, 'pin-tessera-di-altri'), []);
});

test('a contact that the service refuses is said beside its field, and another one goes', async () => {
  stage.change({ refused_contacts: ['+393331234567'] });
  await stage.insert('rossi');
  const page = await pinFlow(stage);
  await holderToSummary(page);
  await send(page);
  await awaitStep(page, 'recapito');
  await wrongAt(page, 'contact.value', /non accetta questo recapito/);
  assert.deepEqual(await judged(page, 'pin-recapito-rifiutato'), []);
  await giveContact(page, 'mario.rossi@example.org');
  await awaitStep(page, 'riepilogo');
  await send(page);
  await awaitStep(page, 'consegna');
  assert.equal(new Set(sent().map(messageId)).size, 2);
});

test('an applicant that the service refuses is said where the applicant was chosen', async () => {
  stage.change({ refused_applicants: [anna.codice_fiscale] });
  await stage.insertCard(sofia);
  const page = await pinFlow(stage);
  await parentToPapers(page, '333 1234567');
  await page.check('[name="form.signed"]');
  await go(page);
  await awaitStep(page, 'riepilogo');
  await send(page);
  await awaitStep(page, 'richiedente');
  assert.match(await page.evaluate(() => document.activeElement.innerText), /Per il servizio chi chiede non ne ha titolo/);
  await page.locator('[role=alert] a').first().click();
  assert.equal(await page.evaluate(() => document.activeElement.id), 'applicant');
  assert.deepEqual(await judged(page, 'pin-richiedente-rifiutato'), []);
});
