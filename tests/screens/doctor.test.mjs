import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import { Stage, awaitScreen, judged, mario } from './stage.mjs';
import { decision, scan, surgery } from './surgery.mjs';

let stage;
let service;
before(async () => {
  stage = new Stage();
  service = await stage.serve();
});
afterEach(async () => { for (const page of stage.context?.pages() ?? []) await page.close(); });
after(() => stage.close());

const doctor = (fields) => surgery(stage, fields);
const quiet = (page) => {
  assert.deepEqual(page.outside, []);
  assert.deepEqual(page.said, []);
};

test('scan, code, Enter: three gestures from the card without chip to the verdict', async () => {
  const page = await doctor();
  assert.deepEqual(await judged(page, 'assistito'), []);
  await scan(page, `*${mario}*`);
  await awaitScreen(page, 'attestato');
  assert.match(await page.locator('.esente-person').innerText(), /01\/01\/1980[\s\S]*maschio/);
  assert.deepEqual(await judged(page, 'attestato'), []);
  await page.keyboard.type('013.250');
  await page.keyboard.press('Enter');
  await awaitScreen(page, 'esito');
  assert.equal(await decision(page), 'allowed');
  assert.deepEqual(await judged(page, 'esito-consentita'), []);
  await page.keyboard.press('Enter');
  await awaitScreen(page, 'fine');
  assert.deepEqual(await judged(page, 'fine'), []);
  quiet(page);
});

test('a stripe is recognised while the focus is in another field, which keeps what it held', async () => {
  const page = await doctor();
  await page.fill('[name=card_number]', '12');
  await page.focus('[name=card_number]');
  await scan(page, `%${mario}ROSSI  MARIO?`);
  await page.waitForFunction((code) => document.querySelector('[name=codice_fiscale]').value === code, mario);
  assert.equal(await page.inputValue('[name=card_number]'), '12');
});

test('fast typing that is nobody\'s code stays in its field', async () => {
  const page = await doctor();
  await page.focus('[name=codice_fiscale]');
  await page.keyboard.type('ABCDEFGHIJ');
  await page.waitForFunction(() => document.querySelector('[name=codice_fiscale]').value === 'ABCDEFGHIJ');
});

test('a card in the reader names its holder, and its verdict needs no paper', async () => {
  const card = await stage.insert('rossi');
  const page = await doctor();
  await page.waitForSelector('[data-of-card]', { timeout: 15_000 });
  assert.deepEqual(await judged(page, 'assistito-tessera'), []);
  await page.keyboard.press('Enter');
  await awaitScreen(page, 'esito');
  assert.equal(await decision(page), 'allowed');
  card.removeAllListeners('exit');
  card.kill();
  await page.waitForFunction(() => !document.querySelector('[data-of-card]') || !/ROSSI/.test(document.body.innerText), null, { timeout: 15_000 });
  quiet(page);
});

test('a wrong code is said beside its field and in a summary that takes the focus', async () => {
  const page = await doctor();
  await page.fill('[name=codice_fiscale]', 'RSSMRA80A01H501X');
  await page.keyboard.press('Enter');
  await page.waitForSelector('[aria-invalid=true]');
  assert.match(await page.evaluate(() => document.activeElement.innerText), /Correggere/);
  assert.equal(await page.inputValue('[name=codice_fiscale]'), 'RSSMRA80A01H501X');
  assert.deepEqual(await judged(page, 'assistito-errore'), []);
});

test('an expired exemption is to be corrected, and Enter takes the first way forward', async () => {
  const page = await doctor({ code: '048' });
  await page.fill('[name=codice_fiscale]', mario);
  await page.keyboard.press('Enter');
  await awaitScreen(page, 'attestato');
  await page.focus('[name=attestato]');
  await page.keyboard.press('3');
  await page.waitForFunction(() => document.querySelector('[name=attestato]:checked').value === 'lost');
  await page.keyboard.press('Enter');
  await awaitScreen(page, 'esito');
  assert.equal(await decision(page), 'blocked');
  assert.deepEqual(await judged(page, 'esito-da-correggere'), []);
  await page.keyboard.press('Enter');
  await awaitScreen(page, 'fine');
});

test('a date is checked while it is typed', async () => {
  const page = await doctor();
  await page.fill('[name=codice_fiscale]', mario);
  await page.keyboard.press('Enter');
  await awaitScreen(page, 'attestato');
  await page.fill('[name=rilascio]', '31/02/2026');
  await page.focus('[name=ente]');
  await page.waitForSelector('[name=rilascio][aria-invalid=true]');
  assert.deepEqual(await judged(page, 'attestato-errore'), []);
});

test('delicate codes are hidden until a key is held', async () => {
  const page = await doctor({ code: '020' });
  await page.fill('[name=codice_fiscale]', mario);
  await page.keyboard.press('Enter');
  await awaitScreen(page, 'attestato');
  await page.keyboard.press('Enter');
  await awaitScreen(page, 'esito');
  assert.doesNotMatch(await page.locator('main').innerText(), /020/);
  assert.deepEqual(await judged(page, 'esito-nascosto'), []);
  await page.keyboard.down('F2');
  assert.match(await page.locator('main').innerText(), /020/);
  await page.keyboard.up('F2');
  assert.doesNotMatch(await page.locator('main').innerText(), /020/);
});

test('the screen belongs to the tab that opened it: another sees so, a reload keeps it', async () => {
  const page = await doctor();
  const other = await stage.tab();
  await other.goto(page.url());
  await awaitScreen(other, 'altra-scheda');
  assert.deepEqual(await judged(other, 'altra-scheda'), []);
  await page.reload();
  await awaitScreen(page, 'assistito');
  await other.getByRole('button').click();
  await awaitScreen(other, 'assistito');
  await page.fill('[name=codice_fiscale]', mario);
  await page.keyboard.press('Enter');
  await awaitScreen(page, 'altra-scheda');
});

test('a copy of a tab is another tab, though it carries the same name', async () => {
  const page = await doctor();
  const [copy] = await Promise.all([page.waitForEvent('popup'), page.evaluate(() => { window.open(location.href); })]);
  await awaitScreen(copy, 'altra-scheda');
  assert.equal(await copy.evaluate(() => sessionStorage.length), 1);
  await page.fill('[name=codice_fiscale]', mario);
  await page.keyboard.press('Enter');
  await awaitScreen(page, 'attestato');
});

test('when the service is down the verdict is open, and a declaration makes it a warning that can be acknowledged', async () => {
  service.removeAllListeners('exit');
  service.kill();
  const page = await doctor();
  await page.fill('[name=codice_fiscale]', mario);
  await page.keyboard.press('Enter');
  await awaitScreen(page, 'attestato');
  await page.keyboard.press('Enter');
  await awaitScreen(page, 'esito');
  assert.equal(await decision(page), 'undetermined');
  assert.deepEqual(await judged(page, 'esito-non-verificabile'), []);
  await page.goto(page.url().replace('esito', 'attestato'));
  await awaitScreen(page, 'attestato');
  await page.check('[name=dichiara]');
  await page.fill('[name=rilascio]', '10/01/2024');
  await page.keyboard.press('Enter');
  await awaitScreen(page, 'esito');
  assert.equal(await decision(page), 'warned');
  assert.deepEqual(await judged(page, 'esito-con-avvisi'), []);
  const warnings = await page.locator('.esente-finding.W').count();
  await page.selectOption('[name=reason] >> nth=0', '1');
  await page.getByRole('button', { name: 'Prendere atto' }).first().click();
  await page.waitForFunction(() => /Preso atto/.test(document.querySelector('main')?.innerText ?? ''));
  assert.equal(await page.locator('.esente-finding.W').count(), warnings);
});
