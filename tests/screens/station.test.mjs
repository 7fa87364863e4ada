import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Stage, awaitScreen, judged, shown } from './stage.mjs';

let stage;
let service;
before(async () => {
  stage = new Stage();
  service = await stage.serve();
});
after(() => stage.close());

test('the counter opens at a clean address and says whether the station can work', async () => {
  const page = await stage.tab();
  await page.goto(await stage.screens());
  await awaitScreen(page, 'sportello');
  assert.match(page.url(), /^http:\/\/127\.0\.0\.1:\d+\/[0-9a-f]{16}\/sportello$/);
  assert.equal(await page.locator('h1').count(), 1);
  await page.waitForSelector('[data-ready="1"]');
  assert.deepEqual(await judged(page, 'sportello'), []);
  assert.deepEqual(page.outside, []);
  assert.deepEqual(page.said, []);
});

const station = async () => {
  const page = await stage.tab();
  await page.goto(await stage.screens());
  await awaitScreen(page, 'sportello');
  await page.getByRole('link', { name: 'Stato della postazione' }).first().click();
  await awaitScreen(page, 'stato');
  return page;
};

test('reader, card and service stand with now, last success, 95 of 100 and what to do; the other parts below', async () => {
  const page = await station();
  for (const part of ['readers', 'card', 'service']) {
    assert.match(await page.locator(`[data-part=${part}]`).innerText(), /Adesso[\s\S]*Ultima volta[\s\S]*95 volte su 100 entro[\s\S]*Che cosa fare/);
  }
  assert.match(await page.locator('[data-part=service]').innerText(), /\d\d:\d\d:\d\d \(ora di Roma\)[\s\S]*\d ms/);
  assert.ok(await page.locator('tbody tr').count() >= 5);
  assert.deepEqual(await judged(page, 'stato'), []);
  assert.equal(await shown(page), 'stato');
  assert.deepEqual(page.said, []);
});

test('the state refreshes by itself: nothing moves while nothing changes, the focus stays, and only a change is said aloud', async () => {
  const card = await stage.insert('rossi');
  const page = await station();
  await page.evaluate(() => {
    window.spoken = [];
    new MutationObserver(() => window.spoken.push(document.getElementById('station-said').textContent))
      .observe(document.getElementById('station-said'), { childList: true });
  });
  await page.getByRole('button', { name: 'Controlla di nuovo' }).focus();
  await page.waitForFunction(() => /tessera sanitaria/.test(document.querySelector('[data-part=card]').innerText), null, { timeout: 40_000 });
  card.removeAllListeners('exit');
  card.kill();
  await page.waitForFunction(() => /nessuna tessera/.test(document.querySelector('[data-part=card]').innerText), null, { timeout: 40_000 });
  assert.deepEqual(await page.evaluate(() => window.spoken), []);
  service.removeAllListeners('exit');
  service.kill();
  await page.waitForSelector('[data-ready="0"]', { timeout: 40_000 });
  await page.waitForFunction(() => window.spoken.length > 0);
  assert.deepEqual(await page.evaluate(() => window.spoken), ['Non funziona: Servizio regionale.']);
  assert.match(await page.evaluate(() => document.activeElement.textContent), /Controlla di nuovo/);
  assert.deepEqual(await judged(page, 'stato-servizio-fermo'), []);
});
