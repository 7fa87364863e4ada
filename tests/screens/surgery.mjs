// What tests of a doctor's screens share.
import { awaitScreen, mario } from './stage.mjs';

/** The patient's page of a visit of its own. */
export async function surgery(stage, fields, context) {
  const page = await stage.tab(context);
  await page.goto(await stage.screens('--role', 'doctor', '--prescription', stage.draft(fields)));
  await awaitScreen(page, 'assistito');
  return page;
}

/** Keys 2 ms apart by the events' own clock, however busy the machine is; gives the time of the last. For the page, whole in itself. */
const burst = (keys, began = performance.now()) => {
  for (const [index, key] of keys.entries()) {
    const target = document.activeElement ?? document.body;
    const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
    Object.defineProperty(event, 'timeStamp', { value: began + 2 * index });
    const allowed = target.dispatchEvent(event);
    if (allowed && key.length === 1 && target.matches('input[type=text]')) target.value += key;
  }
  return began + 2 * (keys.length - 1);
};

/** Types as a scanner or stripe reader does, wherever the focus is. */
export const scan = (page, text, ...ends) => page.evaluate(burst, [...text, ...(ends.length ? ends : ['Enter'])]);

/** Two bursts without a pause between them by the events' own clock; the second waits until something holds in the page. */
export const scanTwice = (page, first, second, holds) => page.evaluate(`(async () => {
  const burst = ${burst};
  const ended = burst(${JSON.stringify([...first, 'Enter'])});
  while (!(${holds})()) await new Promise((done) => { setTimeout(done); });
  burst(${JSON.stringify([...second, 'Enter'])}, ended + 2);
})()`);

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
