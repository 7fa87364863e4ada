// What tests of a doctor's screens share.
import { awaitScreen, mario } from './stage.mjs';

/** The patient's page of a visit of its own. */
export async function surgery(stage, fields, context) {
  const page = await stage.tab(context);
  await page.goto(await stage.screens('--role', 'doctor', '--prescription', stage.draft(fields)));
  await awaitScreen(page, 'assistito');
  return page;
}

/** Types as a scanner or stripe reader does, wherever the focus is: 2 ms a key by the events' own clock, however busy the machine is. */
export const scan = (page, text, ...ends) => page.evaluate((keys) => {
  const began = performance.now();
  for (const [index, key] of keys.entries()) {
    const target = document.activeElement ?? document.body;
    const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
    Object.defineProperty(event, 'timeStamp', { value: began + 2 * index });
    const allowed = target.dispatchEvent(event);
    if (allowed && key.length === 1 && target.matches('input[type=text]')) target.value += key;
  }
}, [...text, ...(ends.length ? ends : ['Enter'])]);

export const decision = (page) => page.locator('[data-decision]').getAttribute('data-decision');

/** From the patient's page to the certificate's, by hand. */
export async function toCertificate(page, code = mario) {
  await page.fill('[name=codice_fiscale]', code);
  await page.keyboard.press('Enter');
  await awaitScreen(page, 'attestato');
}

/** From the certificate's page to the verdict. */
export async function toVerdict(page) {
  await page.focus('[name=codice]');
  await page.keyboard.press('Enter');
  await awaitScreen(page, 'esito');
}
