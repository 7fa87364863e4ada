import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Stage, awaitScreen, judged, shown } from './stage.mjs';

let stage;
before(async () => {
  stage = new Stage();
  await stage.serve();
});
after(() => stage.close());

test('the counter opens at a clean address and says whether the station can work', async () => {
  const page = await stage.tab();
  await page.goto(await stage.screens());
  await awaitScreen(page, 'sportello');
  assert.match(page.url(), /^http:\/\/127\.0\.0\.1:\d+\/[0-9a-f]{16}\/sportello$/);
  assert.equal(await page.locator('h1').count(), 1);
  assert.equal(await page.locator('[data-ready]').getAttribute('data-ready'), '1');
  assert.deepEqual(await judged(page, 'sportello'), []);
  assert.deepEqual(page.outside, []);
  assert.deepEqual(page.said, []);
});

test('the state of the station lists its parts', async () => {
  const page = await stage.tab();
  await page.goto(await stage.screens());
  await awaitScreen(page, 'sportello');
  await page.getByRole('link', { name: 'Stato della postazione' }).first().click();
  await awaitScreen(page, 'stato');
  assert.ok(await page.locator('tbody tr').count() >= 6);
  assert.deepEqual(await judged(page, 'stato'), []);
  assert.equal(await shown(page), 'stato');
});
