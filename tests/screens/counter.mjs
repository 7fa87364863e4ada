// What an operator does at the counter, for the tests of its screens.
import assert from 'node:assert/strict';
import { awaitScreen } from './stage.mjs';

export const operator = { codice_fiscale: 'FRRNNA72E54F205G', role: 'SPORTELLO', organisation: '030321' };
export const document = { kind: 'cie', number: 'CA12345AA', issuer: 'Comune di Milano', issued: '01/02/2020', expires: '01/01/2030' };
export const anna = { codice_fiscale: 'BNCNNA65C45F205M', surname: 'BIANCHI', given_name: 'ANNA' };

/** Cards of people the service knows. */
export const sofia = { surname: 'BRUNO', given_name: 'SOFIA', birth_date: '2018-03-15', sex: 'F', codice_fiscale: 'BRNSFO18C55F205G',
  birth_place: 'F205', card_id: '603000123456704', expires: '2031-03-31' };
export const carmela = { surname: 'ESPOSITO', given_name: 'CARMELA', birth_date: '1955-09-30', sex: 'F', codice_fiscale: 'SPSCML55P70F839R',
  birth_place: 'F839', card_id: '603000123456701', expires: '2030-06-30' };

const odd = { 0: 1, 1: 0, 2: 5, 3: 7, 4: 9, 5: 13, 6: 15, 7: 17, 8: 19, 9: 21, A: 1, B: 0, C: 5, D: 7, E: 9, F: 13, G: 15, H: 17, I: 19, J: 21, K: 2, L: 4,
  M: 18, N: 20, O: 11, P: 3, Q: 6, R: 8, S: 12, T: 14, U: 16, V: 10, W: 22, X: 25, Y: 24, Z: 23 };
const even = (c) => (c <= '9' ? Number(c) : c.charCodeAt(0) - 65);
/** Fifteen characters with the check letter that belongs to them. */
export const withCheckLetter = (first) => first + String.fromCharCode(65 + [...first].reduce((sum, c, at) => sum + (at % 2 === 0 ? odd[c] : even(c)), 0) % 26);

/** Waits until a step of the PIN flow is shown. */
export const awaitStep = (page, name) => page.waitForSelector(`main[data-screen="pin"][data-step="${name}"]`, { timeout: 15_000 });
export const step = (page) => page.locator('main').getAttribute('data-step');

/** Opens the counter at the PIN flow. */
export async function pinFlow(stage) {
  const page = await stage.tab();
  await page.goto(await stage.screens());
  await awaitScreen(page, 'sportello');
  await page.goto(page.url().replace(/sportello$/, 'sportello/pin'));
  await awaitStep(page, 'tessera');
  return page;
}

export const go = (page) => page.locator('button[value=next]').click();

/** The person on the card in the reader is confirmed. */
export async function confirmCard(page) {
  await page.waitForSelector('[data-of-card]', { timeout: 15_000 });
  await page.keyboard.press('Enter');
  await awaitStep(page, 'richiedente');
}

export async function fillPerson(page, prefix, person) {
  for (const [name, value] of Object.entries(person)) await page.fill(`[name="${prefix}.${name}"]`, value);
}

export async function fillDocument(page, prefix, fields = document) {
  const { kind, ...texts } = { ...document, ...fields };
  await page.selectOption(`[name="${prefix}.kind"]`, kind);
  for (const [name, value] of Object.entries(texts)) await page.fill(`[name="${prefix}.${name}"]`, value);
}

export async function giveContact(page, value, owner) {
  await page.fill('[name="contact.value"]', value);
  if (owner) await page.check(`[name="contact.owner"][value=${owner}]`);
  await go(page);
}

/** From the card in the reader to the summary of a request that its holder makes. */
export async function holderToSummary(page, contact = '333 1234567') {
  await confirmCard(page);
  await page.check('[name=type][value=holder]');
  await go(page);
  await awaitStep(page, 'recapito');
  await giveContact(page, contact);
  await awaitStep(page, 'documenti');
  await fillDocument(page, 'holder_document');
  await go(page);
  await awaitStep(page, 'riepilogo');
}

/** From the card of a minor in the reader to the papers of a request that Anna makes as a parent, with her document filled in. */
export async function parentToPapers(page, contact) {
  await confirmCard(page);
  await page.check('[name="applicant.represents"][value=parent]');
  await fillPerson(page, 'applicant', anna);
  await go(page);
  await awaitStep(page, 'recapito');
  await giveContact(page, contact, 'applicant');
  await awaitStep(page, 'documenti');
  await fillDocument(page, 'applicant_document');
}

/** What is said beside a field, and in the summary when the page came anew. */
export async function wrongAt(page, field, words, anew = true) {
  await page.waitForSelector(`[id="${field}-wrong"]:not(:empty)`);
  assert.match(await page.locator(`[id="${field}-wrong"]`).innerText(), words);
  if (anew) assert.match(await page.evaluate(() => document.activeElement.innerText), words, 'the summary takes the focus');
}
