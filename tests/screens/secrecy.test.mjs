import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import { Counter } from './counter.mjs';
import { placesOf } from './memory.mjs';
import { Stage, awaitScreen, mario } from './stage.mjs';

let stage;
before(async () => {
  stage = new Stage();
  await stage.serve();
});
afterEach(async () => {
  await stage.counter?.close();
  stage.counter = undefined;
  for (const page of stage.context?.pages() ?? []) await page.close();
});
after(() => stage.close());

const doctor = async (fields) => {
  const page = await stage.tab();
  await page.goto(await stage.screens('--role', 'doctor', '--prescription', stage.draft(fields)));
  await awaitScreen(page, 'assistito');
  return page;
};
/** What a visit held goes with it; the last thread that served it wipes its stack right after the last byte. */
const forgotten = async (...marks) => {
  const { pid } = (stage.counter ?? stage).screensProgram.child;
  let places = [];
  for (let look = 0; look < 20; look += 1) {
    await new Promise((done) => { setTimeout(done, 100); });
    places = placesOf(pid, ...marks);
    if (places.length === 0) break;
  }
  assert.deepEqual(places, []);
};
const only = { skip: process.env.ESENTE_SANITIZE ? 'an instrumented process keeps copies of its own' : false };
const known = (...marks) => assert.notDeepEqual(placesOf(stage.screensProgram.child.pid, ...marks), []);

test('nothing of a patient who was typed is left in memory when the visit ends', only, async () => {
  const page = await doctor();
  await page.fill('[name=codice_fiscale]', mario);
  await page.keyboard.press('Enter');
  await awaitScreen(page, 'attestato');
  await page.fill('[name=numero]', 'ATTESTATO-77');
  await page.keyboard.press('Enter');
  await awaitScreen(page, 'esito');
  known(mario);
  await page.keyboard.press('Enter');
  await awaitScreen(page, 'fine');
  await forgotten(mario, 'ATTESTATO-77');
});

test('nothing of a patient who was read from a card is left in memory when the visit ends', only, async () => {
  const card = await stage.insert('rossi');
  const page = await doctor();
  await page.waitForSelector('[data-of-card]', { timeout: 15_000 });
  await page.keyboard.press('Enter');
  await awaitScreen(page, 'esito');
  known(mario);
  await page.keyboard.press('Enter');
  await awaitScreen(page, 'fine');
  await forgotten(mario, 'RSSMRA80A01H501U/');
  card.removeAllListeners('exit');
  card.kill();
});

test('nothing of a form that was refused is left in memory when the visit ends', only, async () => {
  const page = await doctor();
  await page.fill('[name=codice_fiscale]', 'RSSMRA80A01H501X');
  await page.keyboard.press('Enter');
  await page.waitForSelector('[aria-invalid=true]');
  await page.fill('[name=codice_fiscale]', mario);
  await page.keyboard.press('Enter');
  await awaitScreen(page, 'attestato');
  await page.keyboard.press('Enter');
  await awaitScreen(page, 'esito');
  await page.keyboard.press('Enter');
  await awaitScreen(page, 'fine');
  await forgotten(mario, 'RSSMRA80A01H501X');
});

test('nothing of the journal of the day is left in memory when the visit ends', only, async () => {
  const counter = new Counter();
  stage.counter = counter;
  await counter.serve();
  await counter.pin();
  const page = await counter.tab();
  await page.goto(await counter.screens());
  await awaitScreen(page, 'sportello');
  await page.getByRole('link', { name: /Tutte le richieste di oggi/ }).click();
  await awaitScreen(page, 'registro');
  assert.match(await page.innerText('main'), new RegExp(mario));
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Salva come CSV' }).click()]);
  assert.ok(await file.path());
  await page.locator('form[action$="/esci"] button').click();
  await awaitScreen(page, 'fine');
  await forgotten(mario, '3331234567');
});
