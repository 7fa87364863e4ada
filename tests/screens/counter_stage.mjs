// A counter: its operator, a service whose world a test may change, and requests made from the command line beside the screens.
import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Stage, mario, source } from './stage.mjs';

export const request = {
  operation: 'issue', type: 'holder', holder: { codice_fiscale: mario, card_id: '6030001234567005' },
  holder_document: { kind: 'cie', number: 'CA12345AA', issuer: 'Comune di Milano', issued: '2020-02-01', expires: '2030-01-01' },
  contact: { channel: 'sms', value: '333 1234567', owner: 'holder' },
};

export class Counter extends Stage {
  world = join(this.dir, 'world.json');

  constructor() {
    super();
    this.settings.operator = { codice_fiscale: 'FRRNNA72E54F205G', role: 'SPORTELLO', organisation: '030321' };
    this.change();
  }

  /** Changes what the service knows; it looks at the file for each call. */
  change(fields = {}) {
    this.fields = { ...this.fields, ...fields };
    const world = JSON.parse(readFileSync(join(source, 'samples/service-simulator/world.json'), 'utf8'));
    writeFileSync(this.world, JSON.stringify({ ...world, ...this.fields }));
  }

  /** What a command of the command line says. */
  cli(...words) {
    const file = join(this.dir, 'cli.json');
    writeFileSync(file, JSON.stringify(this.settings));
    return new Promise((good, bad) => {
      const child = spawn(join(process.env.ESENTE_BIN, 'esente'), ['--config', file, ...words], { stdio: ['ignore', 'pipe', 'pipe', 'pipe'] });
      let out = '';
      child.stdout.on('data', (piece) => { out += piece; });
      child.stdio[3].resume();
      child.on('error', bad);
      child.on('close', () => good(JSON.parse(out)));
    });
  }

  /** A PIN asked for from the command line, in the same data folder. */
  pin(fields = {}) {
    const file = join(this.dir, 'request.json');
    writeFileSync(file, JSON.stringify({ ...request, ...fields }));
    return this.cli('pin', 'request', '--request', file, '--first-part-fd', '3');
  }
}
