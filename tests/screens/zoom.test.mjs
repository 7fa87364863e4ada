// 200 % of 1024×768: half as many CSS pixels, each twice as large.
import { after, before, test } from 'node:test';
import { fits } from './looks.mjs';
import { Stage, awaitScreen } from './stage.mjs';
import { surgery, toCertificate, toVerdict } from './surgery.mjs';

let stage;
let zoomed;
before(async () => {
  stage = new Stage();
  await stage.serve();
  await stage.browser();
  zoomed = await stage.chromium.newContext({ viewport: { width: 512, height: 384 }, deviceScaleFactor: 2 });
});
after(() => stage.close());

test('the way of a doctor needs no scrolling sideways at 200 %', async () => {
  const page = await surgery(stage, { code: '048' }, zoomed);
  await fits(page, 'assistito');
  await page.fill('[name=codice_fiscale]', 'RSSMRA80A01H501X');
  await page.keyboard.press('Enter');
  await page.waitForSelector('[role=alert]');
  await fits(page, 'assistito-errore');
  await toCertificate(page);
  await fits(page, 'attestato');
  await toVerdict(page);
  await fits(page, 'esito');
  await page.click('[name=leave]');
  await awaitScreen(page, 'fine');
  await fits(page, 'fine');
});

test('a card read at 200 % shows its person whole', async () => {
  const card = await stage.insert('max-lengths');
  const page = await surgery(stage, {}, zoomed);
  await page.waitForSelector('[data-of-card]', { timeout: 15_000 });
  await fits(page, 'assistito-tessera');
  card.removeAllListeners('exit');
  card.kill();
});

test('the counter and the state of the station need no scrolling sideways at 200 %', async () => {
  const page = await stage.tab(zoomed);
  await page.goto(await stage.screens());
  await awaitScreen(page, 'sportello');
  await fits(page, 'sportello');
  await page.getByRole('link', { name: 'Stato della postazione' }).first().click();
  await awaitScreen(page, 'stato');
  await fits(page, 'stato');
  const other = await stage.tab(zoomed);
  await other.goto(page.url());
  await awaitScreen(other, 'altra-scheda');
  await fits(other, 'altra-scheda');
});
