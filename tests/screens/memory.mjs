// The memory of a process that lives, seen from outside: where in it a mark stands, never what stands around it.
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
