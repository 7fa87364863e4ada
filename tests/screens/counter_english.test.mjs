// The counter in English, at 200 % of 1024×768.
import { after, afterEach, before, test } from 'node:test';
import { anna, awaitStep, confirmCard, fillDocument, fillPerson, giveContact, go, operator, pinFlow, sofia } from './counter.mjs';
import { fits, isEnglish } from './looks.mjs';
import { Stage, awaitScreen, stop } from './stage.mjs';

let stage;
let card;
before(async () => {
  stage = new Stage();
  stage.settings.language = 'en';
  stage.settings.operator = operator;
  await stage.serve();
  await stage.browser();
  stage.context = await stage.chromium.newContext({ viewport: { width: 512, height: 384 }, deviceScaleFactor: 2 });
});
afterEach(async () => {
  if (card) await stop(card);
  card = undefined;
});
after(() => stage.close());

const looksRight = async (page, name) => {
  await isEnglish(page, name);
  await fits(page, name);
};

test('a PIN for its holder, from the empty reader to the hand-over, and the journal with it', async () => {
  const page = await pinFlow(stage);
  await looksRight(page, 'pin-no-card');
  card = await stage.insert('rossi');
  await page.waitForSelector('[data-of-card]', { timeout: 15_000 });
  await looksRight(page, 'pin-card');
  await page.keyboard.press('Enter');
  await awaitStep(page, 'richiedente');
  await looksRight(page, 'pin-applicant');
  await page.check('[name=type][value=health_delegate]');
  await go(page);
  await page.waitForSelector('[role=alert]');
  await looksRight(page, 'pin-applicant-mistakes');
  await page.check('[name=type][value=holder]');
  await go(page);
  await awaitStep(page, 'recapito');
  await looksRight(page, 'pin-contact');
  await giveContact(page, '12');
  await page.waitForSelector('[role=alert]');
  await looksRight(page, 'pin-contact-mistake');
  await giveContact(page, '333 1234567');
  await awaitStep(page, 'documenti');
  await looksRight(page, 'pin-documents');
  await fillDocument(page, 'holder_document', { issued: '01/02/2035' });
  await go(page);
  await page.waitForSelector('[role=alert]');
  await looksRight(page, 'pin-documents-mistake');
  await fillDocument(page, 'holder_document');
  await go(page);
  await awaitStep(page, 'riepilogo');
  await looksRight(page, 'pin-summary');
  await page.keyboard.press('Enter');
  await awaitStep(page, 'consegna');
  await looksRight(page, 'pin-hand-over');
  const base = page.url().match(/^.*?\/[0-9a-f]{16}\//)[0];
  await page.goto(`${base}sportello`);
  await awaitScreen(page, 'sportello');
  await page.waitForSelector('[data-ready="1"]');
  await looksRight(page, 'counter-home');
  await page.goto(`${base}sportello/registro`);
  await awaitScreen(page, 'registro');
  await looksRight(page, 'journal');
});

test('a PIN for a minor, with the form to sign', async () => {
  card = await stage.insertCard(sofia);
  const page = await pinFlow(stage);
  await confirmCard(page);
  await page.check('[name="applicant.represents"][value=parent]');
  await fillPerson(page, 'applicant', anna);
  await looksRight(page, 'pin-parent');
  await go(page);
  await awaitStep(page, 'recapito');
  await giveContact(page, 'anna@example.it', 'applicant');
  await awaitStep(page, 'documenti');
  await fillDocument(page, 'applicant_document');
  await looksRight(page, 'pin-documents-parent');
});

test('a new card, from its holder to the provisional one', async () => {
  const page = await stage.tab();
  await page.goto(await stage.screens());
  await awaitScreen(page, 'sportello');
  await page.goto(page.url().replace(/sportello$/, 'sportello/tessera'));
  const at = (name) => page.waitForSelector(`main[data-screen="tessera"][data-step="${name}"]`, { timeout: 15_000 });
  const on = () => page.locator('form .btn-primary[value=on]').click();
  await at('titolare');
  await looksRight(page, 'card-holder');
  await page.fill('[name="holder.codice_fiscale"]', 'SPSCML55P70F839R');
  await on();
  await at('richiedente');
  await page.check('[name=type][value=holder]');
  await fillDocument(page, 'holder_document');
  await looksRight(page, 'card-applicant');
  await on();
  await at('motivo');
  await looksRight(page, 'card-reason');
  await page.check('[name=reason][value=loss]');
  await page.fill('[name="declaration.place"]', 'Milano');
  await on();
  await at('autocertificazione');
  await looksRight(page, 'card-declaration');
  await on();
  await at('riepilogo');
  await looksRight(page, 'card-summary');
  await page.keyboard.press('Enter');
  await at('provvisoria');
  await looksRight(page, 'card-provisional');
});
