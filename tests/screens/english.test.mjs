import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { isEnglish } from './looks.mjs';
import { Stage, awaitScreen } from './stage.mjs';
import { decision, scan, surgery, toCertificate, toVerdict } from './surgery.mjs';

let stage;
let service;
let unused;
before(async () => {
  stage = new Stage();
  stage.settings.language = 'en';
  service = await stage.serve();
  unused = { url: await stage.screens(), since: Date.now() };
});
after(() => stage.close());

test('the way of a doctor, from the patient to the end', async () => {
  const page = await surgery(stage);
  await isEnglish(page, 'patient');
  await scan(page, 'RSSMRA80A01H501X');
  await page.waitForFunction(() => /last letter/.test(document.getElementById('codice_fiscale-wrong').textContent));
  await isEnglish(page, 'patient-scan');
  await page.fill('[name=codice_fiscale]', 'RSSMRA80A01H501X');
  await page.keyboard.press('Enter');
  await page.waitForSelector('[role=alert]');
  await isEnglish(page, 'patient-mistake');
  await toCertificate(page);
  await isEnglish(page, 'certificate');
  await page.fill('[name=rilascio]', '31/02/2026');
  await page.fill('[name=codice]', '');
  await page.keyboard.press('Enter');
  await page.waitForSelector('[role=alert]');
  await isEnglish(page, 'certificate-mistake');
  await page.fill('[name=rilascio]', '');
  await page.fill('[name=codice]', '013.250');
  await toVerdict(page);
  assert.equal(await decision(page), 'allowed');
  await isEnglish(page, 'verdict-allowed');
  await page.keyboard.press('Enter');
  await awaitScreen(page, 'fine');
  await isEnglish(page, 'end-done');
});

test('a card in the reader', async () => {
  const card = await stage.insert('rossi');
  const page = await surgery(stage);
  await page.waitForSelector('[data-of-card]', { timeout: 15_000 });
  await isEnglish(page, 'patient-card');
  card.removeAllListeners('exit');
  card.kill();
  await page.waitForSelector('[data-card-left]', { timeout: 15_000 });
  await isEnglish(page, 'patient-card-left');
});

test('a code to be corrected, and leaving', async () => {
  const page = await surgery(stage, { code: '048' });
  await toCertificate(page);
  await toVerdict(page);
  assert.equal(await decision(page), 'blocked');
  await isEnglish(page, 'verdict-blocked');
  await page.click('[name=leave]');
  await awaitScreen(page, 'fine');
  await isEnglish(page, 'end-left');
});

test('another tab, a second use of the address, and an address of nobody', async () => {
  const url = await stage.screens();
  const page = await stage.tab();
  await page.goto(url);
  await awaitScreen(page, 'sportello');
  await isEnglish(page, 'counter');
  const other = await stage.tab();
  await other.goto(page.url());
  await awaitScreen(other, 'altra-scheda');
  await isEnglish(other, 'other-tab');
  await other.goto(url);
  await awaitScreen(other, 'fine');
  await isEnglish(other, 'end-replayed');
  await other.goto(new URL('/0123456789abcdef/sportello', url).href);
  await awaitScreen(other, 'sconosciuta');
  await isEnglish(other, 'unknown');
});

test('the state of the station, with times of Rome', async () => {
  const page = await stage.tab();
  await page.goto(await stage.screens());
  await awaitScreen(page, 'sportello');
  await page.getByRole('link', { name: 'State of the station' }).first().click();
  await awaitScreen(page, 'stato');
  assert.match(await page.locator('[data-part=service]').innerText(), /\d\d\/\d\d\/\d{4} \d\d:\d\d:\d\d \(Rome time\)/);
  await isEnglish(page, 'station');
});

test('no answer of the service: what is waited for, and a verdict that stays open', async () => {
  service.removeAllListeners('exit');
  service.kill();
  await stage.serve('delay=20000');
  const page = await surgery(stage);
  await toCertificate(page);
  await page.focus('[name=codice]');
  await page.keyboard.press('Enter');
  await awaitScreen(page, 'attesa');
  await isEnglish(page, 'waiting');
  await awaitScreen(page, 'esito');
  assert.equal(await decision(page), 'undetermined');
  await isEnglish(page, 'verdict-open');
  await page.goto(page.url().replace('esito', 'attestato'));
  await awaitScreen(page, 'attestato');
  await page.check('[name=dichiara]');
  await isEnglish(page, 'certificate-declare');
});

test('an address that nobody opened within a minute says so', async () => {
  await new Promise((done) => { setTimeout(done, Math.max(0, unused.since + 61_500 - Date.now())); });
  const page = await stage.tab();
  await page.goto(unused.url);
  await awaitScreen(page, 'fine');
  assert.match(await page.locator('main').innerText(), /opening address has expired/);
  await isEnglish(page, 'end-unused');
});
