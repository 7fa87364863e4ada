// The memory of a process that lives, seen from outside: where in it a mark stands, never what stands around it.
import assert from 'node:assert/strict';
import { closeSync, openSync, readFileSync, readSync } from 'node:fs';

/** Every page the process can read, with what it is mapped as. */
function* pages(pid) {
  const memory = openSync(`/proc/${pid}/mem`, 'r');
  try {
    for (const line of readFileSync(`/proc/${pid}/maps`, 'latin1').split('\n')) {
      const [range, rights, , , , name] = line.split(/\s+/);
      if (!rights?.startsWith('r') || line.includes('[v')) continue;
      const [begin, end] = range.split('-').map((number) => parseInt(number, 16));
      const content = Buffer.alloc(end - begin);
      try {
        readSync(memory, content, 0, content.length, begin);
      } catch {
        continue;
      }
      yield [name || range, content];
    }
  } finally {
    closeSync(memory);
  }
}

/** The mappings in which one of the marks stands, as ASCII in either case or as UTF-16. */
export function placesOf(pid, ...marks) {
  const forms = marks.flatMap((mark) => [Buffer.from(mark), Buffer.from(mark.toLowerCase()), Buffer.from(mark, 'utf16le'), Buffer.from(mark, 'utf16le').swap16()]);
  const places = [];
  for (const [name, content] of pages(pid)) {
    for (const form of forms) if (content.includes(form)) places.push(name);
  }
  return places;
}

/** Nothing of these is left, or soon: the last thread that served a page wipes its stack right after the last byte. */
export async function forgotten(stage, ...marks) {
  const { pid } = stage.screensProgram.child;
  let places = [];
  for (let look = 0; look < 20; look += 1) {
    await new Promise((done) => { setTimeout(done, 100); });
    places = placesOf(pid, ...marks);
    if (places.length === 0) break;
  }
  assert.deepEqual(places, []);
}

/** The search finds what is there. */
export const known = (stage, ...marks) => {
  for (const mark of marks) assert.notDeepEqual(placesOf(stage.screensProgram.child.pid, mark), [], mark);
};

/** For tests that search: not in an instrumented process. */
export const searching = { skip: process.env.ESENTE_SANITIZE ? 'an instrumented process keeps copies of its own' : false };
