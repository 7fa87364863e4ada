// What every screen must be, whatever it shows.
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { judged } from './stage.mjs';

/** The screen is English but for papers that say they are Italian, and the judge finds nothing. */
export async function isEnglish(page, name) {
  assert.equal(await page.getAttribute('html', 'lang'), 'en');
  const text = await page.evaluate(() => [...document.querySelectorAll('body [lang=it]')]
    .reduce((rest, paper) => rest.replace(paper.innerText, ''), `${document.title}\n${document.body.innerText}`));
  assert.doesNotMatch(text, /\b(il|lo|gli|della|del|dei|che|non|per|tessera|assistito|lettore|codice di|attestato|servizio|richiesta|chi)\b/i, text);
  assert.equal(await page.locator('h1').count(), 1);
  assert.deepEqual(await judged(page, `en-${name}`), []);
}

/** Nothing that a person could not see without scrolling sideways, or not at all. */
export async function fits(page, name) {
  mkdirSync(process.env.ESENTE_SHOTS, { recursive: true });
  await page.screenshot({ path: join(process.env.ESENTE_SHOTS, `zoom-${name}.png`), fullPage: true });
  const trouble = await page.evaluate(() => {
    const root = document.documentElement;
    const found = root.scrollWidth > root.clientWidth ? [`the page is ${root.scrollWidth} wide`] : [];
    for (const element of document.querySelectorAll('header *, main *')) {
      const { left, right, width, height } = element.getBoundingClientRect();
      const what = `${element.tagName} ${element.name ?? element.textContent.trim().slice(0, 40)}`;
      if (width <= 1 || height <= 1 || element.closest('.visually-hidden, .visually-hidden-focusable, [hidden], svg')) continue;
      if (left < -1 || right > root.clientWidth + 1) found.push(`${what} reaches from ${left} to ${right}`);
      const { overflowX, overflowY, textOverflow } = getComputedStyle(element);
      if (overflowX !== 'visible' && !element.matches('input,select') && element.scrollWidth > element.clientWidth + 1) found.push(`${what} is cut at its side`);
      if (overflowY === 'hidden' && element.scrollHeight > element.clientHeight + 1) found.push(`${what} is cut at its foot`);
      if (textOverflow === 'ellipsis' && element.scrollWidth > element.clientWidth) found.push(`${what} ends in dots`);
    }
    return found;
  });
  assert.deepEqual(trouble, [], name);
}
