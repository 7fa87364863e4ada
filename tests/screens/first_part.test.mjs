import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { awaitStep, holderToSummary, pinFlow } from './counter.mjs';
import { Counter } from './counter_stage.mjs';
import { awaitScreen, judged, stop } from './stage.mjs';

let stage;
beforeEach(async () => {
  stage = new Counter();
  await stage.serve();
});
afterEach(() => stage.close());

const quiet = (page) => {
  assert.deepEqual(page.outside, []);
  assert.deepEqual(page.said, []);
};
const marked = 'MARCATO-PIN-0123';
const marked_puk = 'MARCATO-PUK-4567';
/** The flow up to a delivery whose first part can be told from everything else; `page.answers` is every answer that held it. */
const granted = async () => {
  stage.change({ pin_first_part: marked, puk_first_part: marked_puk });
  await stage.insert('rossi');
  const page = await pinFlow(stage);
  page.answers = [];
  page.on('response', async (response) => {
    const body = await response.text().catch(() => '');
    if (body.includes('MARCATO')) page.answers.push(new URL(response.url()).pathname.replace(/^\/[0-9a-f]+\//, ''));
  });
  await holderToSummary(page);
  await page.keyboard.press('Enter');
  await awaitStep(page, 'consegna');
  return page;
};
const show = async (page) => {
  await page.getByRole('button', { name: 'Mostra la prima parte' }).click();
  await page.waitForSelector('[data-shown]:not([hidden])');
};

test('the first part is in no page; it is shown when asked for, for thirty seconds, once', async () => {
  const page = await granted();
  assert.doesNotMatch(await page.content(), /MARCATO/);
  assert.match(await page.evaluate(() => document.activeElement.textContent), /Mostra la prima parte/);
  assert.deepEqual(await judged(page, 'consegna-pronta'), []);
  await show(page);
  const began = Date.now();
  assert.match(await page.innerText('[data-shown]'), new RegExp(`${marked}[\\s\\S]*${marked_puk}`));
  assert.match(await page.evaluate(() => document.activeElement.innerText), new RegExp(marked));
  assert.equal(await page.evaluate(() => document.querySelector('[data-back]').closest('[inert]') !== null), true);
  assert.deepEqual(await judged(page, 'consegna-mostrata'), []);
  await page.keyboard.press('Escape');
  await page.waitForSelector('[data-gone]:not([hidden])', { timeout: 40_000 });
  assert.ok(Date.now() - began > 28_000, `hidden after ${Date.now() - began} ms`);
  assert.doesNotMatch(await page.content(), /MARCATO/);
  assert.match(await page.evaluate(() => document.activeElement.textContent), /^Fine$/);
  assert.deepEqual(await judged(page, 'consegna-nascosta'), []);
  await page.reload();
  await awaitStep(page, 'consegna');
  assert.match(await page.innerText('[data-first-part]'), /è stata mostrata e non si trova più/);
  assert.equal(await page.getByRole('button', { name: /Mostra/ }).count(), 0);
  assert.deepEqual(page.answers, ['sportello/pin/consegna/mostra']);
  quiet(page);
});

test('what was shown is refused to whoever asks again, with the key of the page or without', async () => {
  const page = await granted();
  await show(page);
  const again = (key) => page.evaluate(async (given) => {
    const { base, page: here } = document.body.dataset;
    return (await fetch(`${base}${here}/mostra`, { method: 'POST', body: new URLSearchParams({ key: given }) })).status;
  }, key);
  assert.equal(await again(await page.locator('[data-finish] [name=key]').first().inputValue()), 410);
  assert.equal(await again('x'), 409);
  await page.getByRole('button', { name: 'Nascondi subito' }).click();
  assert.doesNotMatch(await page.content(), /MARCATO/);
  await page.keyboard.press('Enter');
  await awaitScreen(page, 'sportello');
  assert.match(await page.innerText('main'), /sono stati cancellati/);
});

test('a key held down since the step before shows nothing', async () => {
  stage.change({ pin_first_part: marked });
  await stage.insert('rossi');
  const page = await pinFlow(stage);
  await holderToSummary(page);
  await page.keyboard.down('Enter');
  await awaitStep(page, 'consegna');
  for (let time = 0; time < 5; ++time) {
    await page.keyboard.down('Enter');
    await page.waitForTimeout(200);
  }
  await page.keyboard.up('Enter');
  assert.equal(await page.getByRole('button', { name: 'Mostra la prima parte' }).isVisible(), true);
  assert.doesNotMatch(await page.content(), /MARCATO/);
});

test('the slip is printed once, and nothing else is ever printed with the first part on it', async () => {
  const page = await granted();
  const [number] = (await page.innerText('main')).match(/[0-9a-f]{8}-[0-9a-f-]{27}/);
  await show(page);
  await page.emulateMedia({ media: 'print' });
  assert.doesNotMatch(await page.innerText('body'), /MARCATO/, 'the print command of the browser');
  await page.evaluate(() => { window.print = () => { window.printed = [...(window.printed ?? []), document.body.innerText]; }; });
  await page.emulateMedia({ media: 'screen' });
  const slip = page.locator('[data-slip]');
  assert.equal(await slip.innerText(), 'Stampa il tagliando');
  await page.emulateMedia({ media: 'print' });
  await slip.evaluate((button) => button.click());
  const printed = await page.evaluate(() => window.printed);
  assert.equal(printed.length, 1);
  assert.match(printed[0], new RegExp(`${marked}[\\s\\S]*${marked_puk}[\\s\\S]*seconda parte`));
  assert.doesNotMatch(printed[0], new RegExp(`ROSSI|RSSMRA|\\*567|${number}|Consegna|Fine`));
  await page.emulateMedia({ media: 'screen' });
  assert.equal(await slip.count(), 0);
  assert.match(await page.innerText('[data-shown]'), new RegExp(marked));
  assert.equal(await page.locator('.esente-slip').count(), 0);
});

test('where slips are switched off there is neither a button nor a sheet', async () => {
  stage.settings.counter = { slip: 'off' };
  const page = await granted();
  assert.equal(await page.locator('.esente-slip, [data-slip]').count(), 0);
  await show(page);
  assert.match(await page.innerText('[data-shown]'), new RegExp(marked));
  assert.equal(await page.getByRole('button', { name: /tagliando/ }).count(), 0);
});

test('what still waits to be handed over is said on the home, and Done asks before it is wiped', async () => {
  const page = await granted();
  assert.equal(await page.getByRole('button', { name: 'Fine', exact: true }).isVisible(), false);
  await page.keyboard.press('Escape');
  await awaitScreen(page, 'sportello');
  await page.getByRole('link', { name: 'Riprendi la consegna' }).waitFor();
  assert.deepEqual(await judged(page, 'sportello-consegna-aperta'), []);
  await page.getByRole('link', { name: 'Riprendi la consegna' }).click();
  await awaitStep(page, 'consegna');
  await page.getByRole('button', { name: 'Fine senza consegnare la prima parte' }).click();
  await awaitScreen(page, 'sportello');
  assert.equal(await page.locator('[data-waiting-delivery]').count(), 0);
  assert.deepEqual(page.answers, []);
});

test('after the program was started anew the same request gives the first part again, and is no second one', async () => {
  const page = await granted();
  await page.close();
  await stop(stage.screensProgram.child);
  const other = await pinFlow(stage);
  await holderToSummary(other);
  await other.keyboard.press('Enter');
  await awaitStep(other, 'consegna');
  await show(other);
  assert.match(await other.innerText('[data-shown]'), new RegExp(marked));
  const ids = stage.requests('richiediPin').map((body) => body.match(/messageId>([^<]+)/)[1]);
  assert.equal(ids.length, 2);
  assert.equal(new Set(ids).size, 1);
});
