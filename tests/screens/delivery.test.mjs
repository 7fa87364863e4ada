import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { Counter } from './counter_stage.mjs';
import { awaitScreen, judged } from './stage.mjs';

let stage;
beforeEach(async () => {
  stage = new Counter();
  await stage.serve();
});
afterEach(() => stage.close());

const second = (page, state) => page.waitForSelector(`[data-second-part="${state}"]`, { timeout: 20_000 });
const quiet = (page) => {
  assert.deepEqual(page.outside, []);
  assert.deepEqual(page.said, []);
};
/** The delivery of a request made beside the screens, opened from today's requests. */
const opened = async () => {
  await stage.pin();
  const page = await stage.tab();
  await page.goto(await stage.screens());
  await awaitScreen(page, 'sportello');
  await page.getByRole('button', { name: /Consegna/ }).click();
  await page.waitForSelector('main[data-step="consegna"]');
  return page;
};
const asked = async (name) => (await stage.cli('audit', 'export')).records.filter((row) => row.kind === name).length;

test('the second part is followed until it is delivered', async () => {
  stage.change({ pin_delivery: 'IN_CORSO' });
  const page = await opened();
  await second(page, 'IN_CORSO');
  assert.match(await page.innerText('[data-text]'), /In preparazione/);
  assert.equal(await page.getByRole('button', { name: /Non arrivata/ }).isVisible(), false);
  stage.change({ pin_delivery: 'INVIATA' });
  await second(page, 'INVIATA');
  assert.match(await page.innerText('[data-text]'), /Inviata; si attende la conferma di consegna a \*\*\*567/);
  assert.deepEqual(await judged(page, 'consegna-inviata'), []);
  stage.change({ pin_delivery: 'CONSEGNATA' });
  await second(page, 'CONSEGNATA');
  assert.equal(await page.locator('[data-second-part]').getAttribute('data-follows'), '');
  assert.deepEqual(await judged(page, 'consegna-consegnata'), []);
  quiet(page);
});

test('the service is asked at a gentle pace, and no more once it has ended', async () => {
  const page = await opened();
  await second(page, 'INVIATA');
  await page.waitForTimeout(4000);
  assert.equal(await asked('pin_status'), 1);
  stage.change({ pin_delivery: 'CONSEGNATA' });
  await second(page, 'CONSEGNATA');
  await page.waitForTimeout(7000);
  assert.ok(await asked('pin_status') <= 3);
});

test('what did not arrive is sent again to the same contact, twice at most', async () => {
  const page = await opened();
  await second(page, 'INVIATA');
  for (let time = 0; time < 2; ++time) {
    await page.getByRole('button', { name: /Non arrivata/ }).click();
    await page.waitForFunction(() => /Invio ripetuto allo stesso recapito/.test(document.querySelector('[data-note]').textContent));
  }
  assert.deepEqual(await judged(page, 'consegna-ripetuta'), []);
  await page.getByRole('button', { name: /Non arrivata/ }).click();
  await page.waitForFunction(() => /si ripete al massimo due volte/.test(document.querySelector('[data-note]').textContent));
  assert.equal(await page.getByRole('button', { name: /Non arrivata/ }).isVisible(), false);
  assert.deepEqual(await judged(page, 'consegna-invii-finiti'), []);
  await page.waitForTimeout(6000);
  assert.match(await page.innerText('[data-note]'), /si ripete al massimo due volte/);
  assert.equal(await asked('pin_repeated'), 2);
  quiet(page);
});

test('a page that was overtaken sends nothing again', async () => {
  const page = await opened();
  await second(page, 'INVIATA');
  const stale = await page.locator('[data-may=repeat] [name=turn]').inputValue();
  await page.getByRole('button', { name: /Non arrivata/ }).click();
  await page.waitForFunction(() => /Invio ripetuto/.test(document.querySelector('[data-note]').textContent));
  await page.evaluate((turn) => { document.querySelector('[data-may=repeat] [name=turn]').value = turn; }, stale);
  await page.getByRole('button', { name: /Non arrivata/ }).click();
  await page.waitForLoadState();
  await second(page, 'INVIATA');
  assert.equal(await asked('pin_repeated'), 1);
});

test('a request is cancelled with a reason, and with none it is not', async () => {
  const page = await opened();
  await second(page, 'INVIATA');
  await page.getByText('Altro recapito, o annullare la richiesta').click();
  await page.getByRole('button', { name: 'Annulla la richiesta' }).click();
  await page.waitForSelector('[aria-invalid=true]');
  assert.match(await page.evaluate(() => document.activeElement.innerText), /Correggere/);
  assert.deepEqual(await judged(page, 'consegna-annulla-errore'), []);
  await page.fill('[name=reason]', 'recapito errato');
  await page.keyboard.press('Enter');
  await second(page, 'ANNULLATA');
  assert.match(await page.innerText('[data-text]'), /Richiesta annullata/);
  await page.getByText('Altro recapito, o annullare la richiesta').click();
  assert.equal(await page.getByRole('button', { name: 'Annulla la richiesta' }).isVisible(), false);
  assert.deepEqual(await judged(page, 'consegna-annullata'), []);
  assert.equal(await asked('pin_cancelled'), 1);
});

test('a message that could not be delivered closes the request, and a new one is offered', async () => {
  stage.change({ pin_delivery: 'FALLITA' });
  const page = await opened();
  await second(page, 'FALLITA');
  assert.match(await page.innerText('[data-text]'), /Occorre una nuova richiesta/);
  await page.getByText('Altro recapito, o annullare la richiesta').click();
  assert.equal(await page.getByRole('button', { name: 'Nuova richiesta' }).isVisible(), true);
  assert.deepEqual(await judged(page, 'consegna-fallita'), []);
});

test('a service that is away is said, and looked at again by itself', async () => {
  const page = await opened();
  await second(page, 'INVIATA');
  stage.change({ fault: ['503@statoRichiesta'], pin_delivery: 'CONSEGNATA' });
  await page.waitForFunction(() => /non risponde/.test(document.querySelector('[data-note]').textContent), null, { timeout: 20_000 });
  assert.deepEqual(await judged(page, 'consegna-servizio-assente'), []);
  stage.change({ fault: [] });
  await second(page, 'CONSEGNATA');
  assert.equal(await page.innerText('[data-note]'), '');
});

test('Esc leads back and keeps the delivery, Done wipes it and says so', async () => {
  const page = await opened();
  await second(page, 'INVIATA');
  const address = page.url();
  await page.keyboard.press('Escape');
  await awaitScreen(page, 'sportello');
  await page.goto(address);
  await page.waitForSelector('main[data-step="consegna"]');
  await page.getByRole('button', { name: 'Fine', exact: true }).click();
  await awaitScreen(page, 'sportello');
  assert.match(await page.innerText('main'), /i dati della richiesta sono stati cancellati/);
  assert.deepEqual(await judged(page, 'sportello-dopo-consegna'), []);
  await page.goto(address);
  await awaitScreen(page, 'sportello');
  assert.doesNotMatch(await page.innerText('main'), /sono stati cancellati/);
});

test('reload shows what stands', async () => {
  const page = await opened();
  await second(page, 'INVIATA');
  await page.reload();
  await second(page, 'INVIATA');
});
