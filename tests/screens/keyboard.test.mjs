import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Stage, awaitScreen, judged, mario } from './stage.mjs';
import { decision, surgery, toCertificate, toVerdict } from './surgery.mjs';

let stage;
before(async () => {
  stage = new Stage();
  await stage.serve();
});
after(() => stage.close());

const focused = (page) => page.evaluate(() => document.activeElement.textContent.trim() || document.activeElement.name);
const type = (page, text) => page.keyboard.type(text, { delay: 45 });
/** Every place that Tab comes to, from the first on. */
async function round(page) {
  const places = [];
  await page.focus('.skiplinks a');
  for (let i = 0; i < 60; i += 1) {
    const place = await page.evaluate(() => {
      const element = document.activeElement;
      if (element === document.body) return null;
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      return { name: `${element.tagName} ${element.name || element.textContent.trim()}`, seen: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 };
    });
    if (place === null || (i > 0 && place.name === places[0].name)) break;
    places.push(place);
    await page.keyboard.press('Tab');
  }
  return places;
}

test('from the patient to the end by keys alone', async () => {
  const page = await surgery(stage, { code: '048' });
  assert.equal(await focused(page), 'codice_fiscale');
  await type(page, mario.toLowerCase());
  await page.keyboard.press('Tab');
  assert.equal(await focused(page), 'why_no_card');
  await type(page, '2');
  await page.waitForFunction(() => document.querySelector('[name=why_no_card]:checked').value === 'chip_broken');
  await page.keyboard.press('Enter');
  await awaitScreen(page, 'attestato');
  assert.equal(await focused(page), 'codice');
  await page.keyboard.press('Tab');
  assert.equal(await focused(page), 'attestato');
  await type(page, '4');
  await page.waitForFunction(() => document.querySelector('[name=attestato]:checked').value === 'not_shown');
  await page.keyboard.press('Enter');
  await awaitScreen(page, 'esito');
  assert.equal(await decision(page), 'blocked');
  assert.equal(await focused(page), await page.locator('[name=way]').first().innerText());
  await page.keyboard.press('Enter');
  await awaitScreen(page, 'fine');
});

test('Escape goes back from the certificate and nothing typed is lost', async () => {
  const page = await surgery(stage);
  await type(page, mario);
  await page.keyboard.press('Tab');
  await type(page, '4');
  await page.waitForFunction(() => document.querySelector('[name=why_no_card]:checked').value === 'not_with_them');
  await page.keyboard.press('Enter');
  await awaitScreen(page, 'attestato');
  await page.keyboard.press('Escape');
  await awaitScreen(page, 'assistito');
  assert.equal(await page.inputValue('[name=codice_fiscale]'), mario);
  assert.equal(await page.locator('[name=why_no_card]:checked').inputValue(), 'not_with_them');
});

test('Tab comes to every control of every screen, and the focus can be seen there', async () => {
  const page = await surgery(stage, { code: '048' });
  const check = async (names) => {
    const places = await round(page);
    for (const name of names) assert.ok(places.some((place) => place.name.includes(name)), `${name} among ${places.map((place) => place.name)}`);
    assert.deepEqual(places.filter((place) => !place.seen).map((place) => place.name), []);
  };
  await check(['Vai al contenuto', 'Stato della postazione', 'leave', 'codice_fiscale', 'why_no_card', 'card_number', 'BUTTON mode']);
  await toCertificate(page);
  await check(['codice', 'attestato', 'rilascio', 'scadenza', 'ente', 'numero', 'intestatario', 'BUTTON go', 'Indietro']);
  await toVerdict(page);
  await check(['way', 'Stampa la registrazione']);
});

test('a hidden code is shown while its button is held by key, and hidden when the window is left', async () => {
  const page = await surgery(stage, { code: '020' });
  await toCertificate(page);
  await toVerdict(page);
  const text = () => page.locator('main').innerText();
  await page.focus('[data-reveal]');
  assert.doesNotMatch(await text(), /020/);
  await page.keyboard.down(' ');
  assert.match(await text(), /020/);
  await page.keyboard.up(' ');
  assert.doesNotMatch(await text(), /020/);
  await page.keyboard.down('F2');
  assert.match(await text(), /020/);
  await page.evaluate(() => dispatchEvent(new Event('blur')));
  assert.doesNotMatch(await text(), /020/);
  await page.keyboard.up('F2');
  assert.deepEqual(await judged(page, 'esito-nascosto-tasti'), []);
});
