// Two tasks at the screens, done by keys alone in a real browser. What the machine takes is measured; what the person takes is reckoned by
// the keystroke-level model (Card, Moran, Newell, CACM 23(7), 1980): 0.28 s a key for somebody who is no typist, 1.35 s to make up one's
// mind before each field or button. Signing a paper and talking to the citizen are in neither.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { anna, awaitStep, document as paper, operator, sofia } from '../screens/counter.mjs';
import { Stage, awaitScreen, mario } from '../screens/stage.mjs';
import { scan, surgery } from '../screens/surgery.mjs';

const key = 0.28;
const thought = 1.35;

/** A person at the keyboard, counted. */
class Person {
  keys = 0;
  thoughts = 0;
  machine = 0;

  constructor(page) { this.page = page; }

  async press(name) {
    this.keys += 1;
    await this.page.waitForTimeout(60); // faster would be a scanner
    await this.page.keyboard.press(name);
  }

  async type(text) {
    this.keys += text.length;
    await this.page.keyboard.type(text, { delay: 70 });
  }

  /** By Tab to a control of this name. */
  async reach(name, value) {
    this.thoughts += 1;
    const there = () => this.page.evaluate(([wanted, worth]) => document.activeElement.name === wanted && (!worth || document.activeElement.value === worth), [name, value]);
    for (let tries = 0; tries < 40 && !(await there()); tries += 1) await this.press('Tab');
    assert.ok(await there(), name);
  }

  async fill(name, text) {
    await this.reach(name);
    await this.type(text);
  }

  /** The bar code of a card: one movement of the hand. */
  async scan(text) {
    this.thoughts += 1;
    await scan(this.page, `*${text}*`);
  }

  /** One key, and the wait until the page it leads to is there. */
  async on(name, there) {
    this.thoughts += 1;
    const began = performance.now();
    await this.press(name);
    await there();
    this.machine += (performance.now() - began) / 1000;
  }

  told(task, target) {
    const whole = this.keys * key + this.thoughts * thought + this.machine;
    console.log(`gestures: ${task}: ${this.keys} keys, ${this.thoughts} decisions, ${this.machine.toFixed(1)} s of waiting: ${whole.toFixed(0)} s (target ${target} s)`);
    assert.ok(whole < target);
  }
}

let stage;
before(async () => {
  stage = new Stage();
  await stage.serve();
});
after(() => stage.close());

test('a paper certificate, from the scan to the verdict', async () => {
  const person = new Person(await surgery(stage));
  await person.scan(mario);
  await awaitScreen(person.page, 'attestato');
  person.thoughts += 1;
  await person.type('013.250');
  await person.on('Enter', () => awaitScreen(person.page, 'esito'));
  person.told('paper certificate', 10);
});

test('a PIN for a minor, from the home page to the first part', async () => {
  stage.settings.operator = operator;
  await stage.insertCard(sofia);
  const page = await stage.tab();
  await page.goto(await stage.screens());
  await awaitScreen(page, 'sportello');
  const person = new Person(page);
  await person.on('Enter', async () => { await awaitStep(page, 'tessera'); await page.waitForSelector('[data-of-card]', { timeout: 15_000 }); });
  await person.on('Enter', () => awaitStep(page, 'richiedente'));
  await person.reach('applicant.represents');
  await person.press('1');
  await person.fill('applicant.codice_fiscale', anna.codice_fiscale);
  await person.fill('applicant.surname', anna.surname);
  await person.fill('applicant.given_name', anna.given_name);
  await person.on('Enter', () => awaitStep(page, 'recapito'));
  await person.type('3331234567');
  await person.reach('contact.owner');
  await person.press('2');
  await person.on('Enter', () => awaitStep(page, 'documenti'));
  await person.reach('applicant_document.kind');
  await person.type('Carta d');
  for (const name of ['number', 'issuer', 'issued', 'expires']) await person.fill(`applicant_document.${name}`, paper[name]);
  await person.reach('form.signed');
  await person.press('Space');
  await person.on('Enter', () => awaitStep(page, 'riepilogo'));
  await person.on('Enter', () => awaitStep(page, 'consegna'));
  await page.waitForTimeout(1000 * thought); // the page does not hear a key sooner than 0.7 s
  await person.on('Enter', () => page.waitForFunction(() => /Secondi rimasti/.test(document.body.innerText)));
  person.told('PIN for a minor', 120);
});
