import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Stage, awaitScreen, judged } from './stage.mjs';
import { decision, surgery, toCertificate } from './surgery.mjs';

let stage;
before(async () => {
  stage = new Stage();
  stage.settings.service.timeout_ms = 12_000;
  await stage.serve('delay=30000');
});
after(() => stage.close());

const toWaiting = async () => {
  const page = await surgery(stage);
  await toCertificate(page);
  await page.fill('[name=ente]', 'ATS Milano');
  await page.focus('[name=codice]');
  const began = Date.now();
  await page.keyboard.press('Enter');
  await awaitScreen(page, 'attesa');
  return { page, took: Date.now() - began };
};

test('a wait shows at once what is waited for and when it ends, after 3 seconds says that one may stop, and ends by itself', async () => {
  const { page, took } = await toWaiting();
  assert.ok(took < 2000, `${took} ms`);
  assert.match(await page.locator('main').innerText(), /Il servizio regionale sta rispondendo[\s\S]*dopo circa 12 secondi/);
  assert.equal(await page.locator('[data-after]').innerText(), '');
  await page.waitForFunction(() => /Si può attendere oppure interrompere/.test(document.querySelector('[data-after]').textContent));
  assert.ok(Number(await page.locator('[data-waited]').innerText()) >= 3);
  assert.equal(await page.locator('[data-waited]').evaluate((element) => element.closest('[role=status],[aria-live]')), null);
  assert.deepEqual(await judged(page, 'attesa'), []);
  await awaitScreen(page, 'esito');
  assert.equal(await decision(page), 'undetermined');
});

test('a reload goes on counting from when the wait began', async () => {
  const { page } = await toWaiting();
  await page.waitForFunction(() => Number(document.querySelector('[data-waited]').textContent) >= 2);
  await page.reload();
  await awaitScreen(page, 'attesa');
  assert.ok(Number(await page.locator('[data-waited]').innerText()) >= 2);
});

test('who stops waiting is back where they were, with everything typed, however often the wait is looked at meanwhile', async () => {
  const { page } = await toWaiting();
  await page.route('**/interrompi', async (route) => {
    const headers = { ...await route.request().allHeaders(), origin: new URL(page.url()).origin };
    const response = await route.fetch({ headers, maxRedirects: 0 });
    await page.waitForTimeout(1000);
    await route.fulfill({ response });
  });
  await page.getByRole('button', { name: 'Interrompi' }).click();
  await awaitScreen(page, 'attestato');
  assert.equal(await page.inputValue('[name=codice]'), '013.250');
  assert.equal(await page.inputValue('[name=ente]'), 'ATS Milano');
});
