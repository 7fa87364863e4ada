import { after, afterEach, before, test } from 'node:test';
import { forgotten, known, searching } from './memory.mjs';
import { Stage, awaitScreen, mario } from './stage.mjs';

let stage;
before(async () => {
  stage = new Stage();
  await stage.serve();
});
afterEach(async () => { for (const page of stage.context?.pages() ?? []) await page.close(); });
after(() => stage.close());

const doctor = async (fields) => {
  const page = await stage.tab();
  await page.goto(await stage.screens('--role', 'doctor', '--prescription', stage.draft(fields)));
  await awaitScreen(page, 'assistito');
  return page;
};
test('nothing of a patient who was typed is left in memory when the visit ends', searching, async () => {
  const page = await doctor();
  await page.fill('[name=codice_fiscale]', mario);
  await page.keyboard.press('Enter');
  await awaitScreen(page, 'attestato');
  await page.fill('[name=numero]', 'ATTESTATO-77');
  await page.keyboard.press('Enter');
  await awaitScreen(page, 'esito');
  known(stage, mario);
  await page.keyboard.press('Enter');
  await awaitScreen(page, 'fine');
  await forgotten(stage, mario, 'ATTESTATO-77');
});

test('nothing of a patient who was read from a card is left in memory when the visit ends', searching, async () => {
  const card = await stage.insert('rossi');
  const page = await doctor();
  await page.waitForSelector('[data-of-card]', { timeout: 15_000 });
  await page.keyboard.press('Enter');
  await awaitScreen(page, 'esito');
  known(stage, mario);
  await page.keyboard.press('Enter');
  await awaitScreen(page, 'fine');
  await forgotten(stage, mario, 'RSSMRA80A01H501U/');
  card.removeAllListeners('exit');
  card.kill();
});

test('nothing of a form that was refused is left in memory when the visit ends', searching, async () => {
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
  await forgotten(stage, mario, 'RSSMRA80A01H501X');
});
