import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { anna, awaitStep, carmela, fillDocument, holderToSummary, parentToPapers, pinFlow, sofia } from './counter.mjs';
import { Counter } from './counter_stage.mjs';
import { forgotten, known, searching } from './memory.mjs';
import { awaitScreen, mario } from './stage.mjs';

const marked = 'MARCATO-PIN-0123';
const markedPuk = 'MARCATO-PUK-4567';
const contact = '3331234567';
const number = 'CA12345AA';
let stage;
beforeEach(async () => {
  stage = new Counter();
  stage.change({ pin_first_part: marked, puk_first_part: markedPuk });
  await stage.serve();
});
afterEach(() => stage.close());

const leave = async (page) => {
  await page.locator('form[action$="/esci"] button').click();
  await awaitScreen(page, 'fine');
};
const shownAndDone = async (page) => {
  known(stage, mario, number);
  await page.keyboard.press('Enter');
  await awaitStep(page, 'consegna');
  known(stage, marked, markedPuk);
  await page.getByRole('button', { name: 'Mostra la prima parte' }).click();
  await page.waitForSelector('[data-shown]:not([hidden])');
  assert.match(await page.innerText('[data-shown]'), new RegExp(marked));
  await forgotten(stage, marked, markedPuk, mario, contact, number);
};

test('nothing of the PIN and nobody is left in memory once the first part was shown, nor when the visit ends', searching, async () => {
  await stage.insert('rossi');
  const page = await pinFlow(stage);
  await holderToSummary(page);
  await shownAndDone(page);
  await page.goto(page.url());
  await leave(page);
  await forgotten(stage, marked, markedPuk, mario, contact, number);
});

test('nobody is left when the visit ends in the middle', searching, async () => {
  await stage.insertCard(sofia);
  const page = await pinFlow(stage);
  await parentToPapers(page, contact);
  await page.locator('button[value=form]').click();
  await page.waitForSelector('.esente-paper');
  known(stage, anna.codice_fiscale, sofia.codice_fiscale);
  await page.keyboard.press('Escape');
  await awaitStep(page, 'documenti');
  await leave(page);
  await forgotten(stage, anna.codice_fiscale, sofia.codice_fiscale, contact, number);
});

test('nothing of the journal of the day is left in memory when the visit ends', searching, async () => {
  await stage.pin();
  const page = await stage.tab();
  await page.goto(await stage.screens());
  await awaitScreen(page, 'sportello');
  await page.getByRole('link', { name: /Tutte le richieste di oggi/ }).click();
  await awaitScreen(page, 'registro');
  assert.match(await page.innerText('main'), new RegExp(mario));
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Salva come CSV' }).click()]);
  assert.ok(await file.path());
  await leave(page);
  await forgotten(stage, mario, contact);
});

test('nobody who was named for a new card is left in memory when its request is done, nor when the visit ends in the middle', searching, async () => {
  const page = await stage.tab();
  await page.goto(await stage.screens());
  await awaitScreen(page, 'sportello');
  const flow = page.url().replace(/sportello$/, 'sportello/tessera');
  const awaitCardStep = (name) => page.waitForSelector(`main[data-screen="tessera"][data-step="${name}"]`);
  const on = () => page.locator('form .btn-primary[value=on]').click();
  const toReason = async (person) => {
    await page.goto(flow);
    await awaitCardStep('titolare');
    await page.fill('[name="holder.codice_fiscale"]', person.codice_fiscale);
    await page.fill('[name="holder.surname"]', person.surname);
    await on();
    await awaitCardStep('richiedente');
    await page.check('[name=type][value=holder]');
    await fillDocument(page, 'holder_document');
    await on();
    await awaitCardStep('motivo');
  };
  await toReason(carmela);
  await page.check('[name=reason][value=loss]');
  await page.fill('[name="declaration.place"]', 'CASALPUSTERLENGO');
  await on();
  await awaitCardStep('autocertificazione');
  await on();
  await awaitCardStep('riepilogo');
  known(stage, carmela.codice_fiscale, number, 'CASALPUSTERLENGO');
  await page.keyboard.press('Enter');
  await awaitCardStep('provvisoria');
  await page.getByRole('button', { name: 'Fine' }).click();
  await awaitScreen(page, 'sportello');
  await toReason(anna);
  known(stage, anna.codice_fiscale);
  await leave(page);
  await forgotten(stage, carmela.codice_fiscale, carmela.surname, anna.codice_fiscale, number, 'CASALPUSTERLENGO');
});
