import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Stage, awaitScreen, judged, mario } from './stage.mjs';
import { scan, scanTwice, surgery } from './surgery.mjs';

const number = '80380003001234567893';
let stage;
let page;
before(async () => {
  stage = new Stage();
  await stage.serve();
  page = await surgery(stage);
});
after(() => stage.close());

/** The patient's page as it was first shown. */
const anew = async () => {
  await page.close();
  page = await surgery(stage);
};
const wrong = () => page.locator('#codice_fiscale-wrong').innerText();
const waitForWrong = (pattern) => page.waitForFunction((source) => new RegExp(source).test(document.getElementById('codice_fiscale-wrong').textContent),
  pattern.source);

for (const [place, focus] of [
  ['nowhere', () => page.evaluate(() => document.activeElement.blur())],
  ['in its own field', () => page.focus('[name=codice_fiscale]')],
  ['in another field', () => page.focus('[name=card_number]')],
  ['on a choice', () => page.focus('[name=why_no_card]')],
  ['on the first button', () => page.focus('button.btn-primary')],
  ['on the button that leaves', () => page.focus('[name=leave]')],
  ['on a link', () => page.focus('nav a')],
]) {
  test(`a bar code scanned with the focus ${place} names the patient`, async () => {
    await anew();
    await focus();
    await scan(page, `*${mario}*`);
    await awaitScreen(page, 'attestato');
    assert.match(await page.locator('.esente-person').innerText(), new RegExp(mario));
  });
}

test('both tracks of a stripe, each with its Enter, give patient and card number', async () => {
  await anew();
  await page.focus('[name=card_number]');
  await scan(page, `%${mario}ROSSI  MARIO?`);
  await scan(page, `;${number}?`);
  await awaitScreen(page, 'attestato');
  await page.keyboard.press('Escape');
  await awaitScreen(page, 'assistito');
  assert.equal(await page.inputValue('[name=codice_fiscale]'), mario);
  assert.equal(await page.inputValue('[name=card_number]'), number);
});

for (const [place, name] of [['the card number', 'card_number'], ['its own field', 'codice_fiscale']]) {
  test(`a second track that comes right when the first is understood, with the focus on ${place}, spoils nothing`, async () => {
    await anew();
    await page.focus(`[name=${name}]`);
    await scanTwice(page, `%${mario}ROSSI  MARIO?`, `;${number}?`, () => document.querySelector('[name=codice_fiscale]').value !== '');
    await awaitScreen(page, 'attestato');
    await page.keyboard.press('Escape');
    await awaitScreen(page, 'assistito');
    assert.deepEqual([await page.inputValue('[name=codice_fiscale]'), await page.inputValue('[name=card_number]')], [mario, number]);
  });
}

test('a stripe read through an American keyboard names the patient too', async () => {
  await anew();
  await scan(page, `%${mario}rossi  mario_ò${number}_`);
  await awaitScreen(page, 'attestato');
});

test('a card number alone goes to its field, and the page says that the patient is missing', async () => {
  await anew();
  await scan(page, number);
  await waitForWrong(/da solo non dice chi è/);
  assert.equal(await page.inputValue('[name=card_number]'), number);
  assert.equal(await page.evaluate(() => document.activeElement.name), 'codice_fiscale');
  assert.deepEqual(await judged(page, 'assistito-numero'), []);
});

test('a code with a wrong check letter is shown, and what is wrong with it', async () => {
  await anew();
  await page.focus('button.btn-primary');
  await scan(page, 'RSSMRA80A01H501X');
  await waitForWrong(/ultima lettera/);
  assert.equal(await page.getAttribute('[name=codice_fiscale]', 'aria-invalid'), 'true');
  assert.deepEqual(await judged(page, 'assistito-lettura'), []);
});

test('a stripe that was read in part, or not at all, or is of another card, says so and types nothing', async () => {
  await anew();
  await page.fill('[name=card_number]', '12');
  await page.focus('[name=card_number]');
  for (const [text, said] of [[`%${mario}ROSSI  MAR`, /solo in parte/], ['%E?;E?+E?', /non si legge/],
    ['%B4111111111111111^ROSSI/MARIO^2912101?', /non è quella di una tessera sanitaria/]]) {
    await scan(page, text);
    await waitForWrong(said);
    assert.equal(await page.inputValue('[name=card_number]'), '12');
  }
});

test('a bar code of something else, with the focus nowhere, says what to scan instead', async () => {
  await anew();
  await page.evaluate(() => document.activeElement.blur());
  await scan(page, 'LOT-AB12/34');
  await waitForWrong(/leggere il codice a barre sul retro/);
});

test('a good scan takes back what was said of a bad one', async () => {
  await anew();
  await scan(page, '%E?;E?+E?');
  await waitForWrong(/non si legge/);
  await scan(page, `*${mario}*`, 'Tab');
  await page.waitForFunction((code) => document.querySelector('[name=codice_fiscale]').value === code, mario);
  assert.equal(await wrong(), '');
  assert.equal(await page.getAttribute('[name=codice_fiscale]', 'aria-invalid'), null);
});

test('slow typing is not taken for a scanner', async () => {
  await anew();
  await page.focus('[name=card_number]');
  await page.keyboard.type(mario, { delay: 60 });
  assert.equal(await page.inputValue('[name=card_number]'), mario);
  assert.equal(await page.inputValue('[name=codice_fiscale]'), '');
  await page.focus('[name=why_no_card]');
  await page.keyboard.press('4');
  await page.waitForFunction(() => document.querySelector('[name=why_no_card]:checked').value === 'not_with_them');
});

test('what is scanned into a field of the certificate stays in it', async () => {
  await anew();
  await scan(page, `*${mario}*`);
  await awaitScreen(page, 'attestato');
  await page.focus('[name=numero]');
  await scan(page, '1234567890', 'Tab');
  await page.waitForFunction(() => document.querySelector('[name=numero]').value === '1234567890');
  await scan(page, number, 'Tab');
  await page.waitForFunction((text) => document.querySelector('[name=numero]').value.endsWith(text), number);
});
