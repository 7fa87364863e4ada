// What a browser test has: the simulators, the command line that shows the screens, a browser, and the judge of accessibility.
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const { ESENTE_BIN, ESENTE_PKI, ESENTE_MODULES, ESENTE_SHOTS } = process.env;
const require = createRequire(join(resolve(ESENTE_MODULES), 'x.js'));
const { chromium } = require('playwright-core');
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
export const source = resolve(new URL('../..', import.meta.url).pathname);
export const mario = 'RSSMRA80A01H501U';

/** Starts a program and waits for a line on its standard output that fits. */
function started(command, args, ready, options = {}) {
  const child = spawn(command, args, { stdio: ['pipe', 'pipe', 'pipe'], ...options });
  let out = '';
  let log = '';
  child.stderr.on('data', (piece) => { log += piece; });
  return new Promise((good, bad) => {
    const late = setTimeout(() => bad(new Error(`${command} was not ready: ${log}`)), 20_000);
    child.on('exit', (status) => { clearTimeout(late); bad(new Error(`${command} ended with ${status}: ${out}${log}`)); });
    child.stdout.on('data', (piece) => {
      out += piece;
      const found = out.match(ready);
      if (found) { clearTimeout(late); good({ child, found, log: () => log }); }
    });
  });
}

/** Ends a program the stage started: a card is pulled, a service goes down. */
export const stop = (child) => new Promise((done) => {
  if (child.exitCode !== null || child.signalCode !== null) return done();
  child.removeAllListeners('exit');
  child.on('exit', done);
  child.kill('SIGTERM');
});

export class Stage {
  dir = mkdtempSync(join(tmpdir(), 'esente-screens-'));
  recorded = join(this.dir, 'requests');
  running = [];
  settings = {
    service: { url: 'https://localhost:1/', ca_file: join(ESENTE_PKI, 'ca.pem'), client_certificate: join(ESENTE_PKI, 'client.pem'),
      client_key: join(ESENTE_PKI, 'client.key'), timeout_ms: 3000 },
    operator: { codice_fiscale: 'VRDGNN70A01F205K', role: 'H', organisation: '030321' },
    card: { trust_dir: join(ESENTE_PKI, 'card-trust') },
    region: '030',
    data_dir: 'data',
  };

  async start(command, args, ready, options) {
    const program = await started(command, args, ready, options);
    this.running.push(program.child);
    return program;
  }

  /** The bodies of the requests go to `recorded`. When the last service went down, this one comes back at its port. */
  async serve(...faults) {
    const port = this.service && (this.service.exitCode ?? this.service.signalCode) !== null ? this.port : '0';
    const pki = (name) => join(ESENTE_PKI, name);
    mkdirSync(this.recorded, { recursive: true });
    const { child, found } = await this.start(join(ESENTE_BIN, 'service-simulator'), ['--world', this.world ?? join(source, 'samples/service-simulator/world.json'),
      '--port', port, '--record', this.recorded, '--certificate', pki('server.pem'), '--key', pki('server.key'), '--client-ca', pki('ca.pem'),
      ...faults.flatMap((fault) => ['--fault', fault])], port === '0' ? /PORT (\d+)[\s\S]*READY/ : /READY/);
    this.port = found[1] ?? port;
    this.service = child;
    this.settings.service.url = `https://localhost:${this.port}/`;
    return child;
  }

  async insert(name) {
    return (await this.start(join(ESENTE_BIN, 'card-simulator'), ['--card', join(ESENTE_PKI, 'cards', `${name}.json`)], /READY/)).child;
  }

  /** A card without a certificate, in the reader: rossi's but for these fields. */
  async insertCard(fields) {
    const file = join(this.dir, 'card.json');
    const rossi = JSON.parse(readFileSync(join(source, 'samples/card-simulator/cards/rossi.json'), 'utf8'));
    writeFileSync(file, JSON.stringify({ ...rossi, certificate: 'none', ...fields }));
    return (await this.start(join(ESENTE_BIN, 'card-simulator'), ['--card', file], /READY/)).child;
  }

  /** The bodies of the requests of one operation, in the order they came in. */
  requests(operation) {
    const names = readdirSync(this.recorded).filter((name) => name.endsWith(`-${operation}.xml`));
    return names.sort((one, other) => parseInt(one, 10) - parseInt(other, 10)).map((name) => readFileSync(join(this.recorded, name), 'utf8'));
  }

  /** A PIN request by the command line, as another screen of the same station would have made it. Its first part is thrown away. */
  pinRequest(request) {
    const [settings, file] = ['settings.json', 'request.json'].map((name) => join(this.dir, name));
    writeFileSync(settings, JSON.stringify(this.settings));
    writeFileSync(file, JSON.stringify(request));
    const done = spawnSync(join(ESENTE_BIN, 'esente'), ['--config', settings, 'pin', 'request', '--request', file, '--first-part-fd', '3'],
      { stdio: ['ignore', 'pipe', 'pipe', 'pipe'], encoding: 'utf8' });
    return JSON.parse(done.stdout);
  }

  /** The first address of a screen, unused. */
  async screens(...words) {
    const file = join(this.dir, 'settings.json');
    writeFileSync(file, JSON.stringify(this.settings));
    const program = await this.start(join(ESENTE_BIN, 'esente'), ['--config', file, 'screens', ...words], /"url":"([^"]+)"/);
    this.screensProgram = program;
    return program.found[1];
  }

  draft(fields = {}) {
    const { code = '013.250', patient = '', day = '2026-11-24' } = fields;
    const element = (name, value) => (value ? `<p:${name}>${value}</p:${name}>` : '');
    const file = join(this.dir, 'draft.xml');
    writeFileSync(file, `<?xml version="1.0" encoding="UTF-8"?>
<p:InvioPrescrittoRichiesta xmlns:p="http://invioprescrittorichiesta.xsd.dem.sanita.finanze.it" xmlns:t="http://tipodati.xsd.dem.sanita.finanze.it">
<p:pinCode>x</p:pinCode><p:cfMedico1>VRDGNN70A01F205K</p:cfMedico1><p:codRegione>030</p:codRegione><p:codASLAo>321</p:codASLAo>
<p:codSpecializzazione>H</p:codSpecializzazione>${element('codiceAss', patient)}<p:tipoPrescrizione>P</p:tipoPrescrizione>${element('codEsenzione', code)}
${code ? '' : '<p:nonEsente>1</p:nonEsente>'}<p:codDiagnosi>250.00</p:codDiagnosi><p:dataCompilazione>${day} 09:30:00</p:dataCompilazione>
<p:tipoVisita>A</p:tipoVisita><p:ElencoDettagliPrescrizioni><t:DettaglioPrescrizione><t:codProdPrest>89.7A.9</t:codProdPrest>
<t:quantita>1</t:quantita></t:DettaglioPrescrizione></p:ElencoDettagliPrescrizioni></p:InvioPrescrittoRichiesta>`);
    return file;
  }

  async browser() {
    this.chromium = await chromium.launch({ executablePath: '/usr/bin/chromium', headless: true, args: ['--no-sandbox', '--disable-gpu',
      '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'] });
    return this.chromium;
  }

  /** A tab at 1024×768 that notes every request that leaves the machine's own address, and every message of the console. */
  async tab(context) {
    this.chromium ?? await this.browser();
    this.context ??= await this.chromium.newContext({ viewport: { width: 1024, height: 768 } });
    const page = await (context ?? this.context).newPage();
    page.outside = [];
    page.said = [];
    page.on('request', (request) => { if (!/^(http:\/\/127\.0\.0\.1:|data:|blob:)/.test(request.url())) page.outside.push(request.url()); });
    page.on('console', (message) => { if (message.type() === 'error') page.said.push(message.text()); });
    page.on('pageerror', (error) => page.said.push(String(error)));
    return page;
  }

  async close() {
    await this.chromium?.close();
    for (const child of this.running.reverse()) await stop(child);
    rmSync(this.dir, { recursive: true, force: true });
  }
}

/** Which screen is shown. */
export const shown = (page) => page.locator('main').getAttribute('data-screen');

/** Waits until a screen is shown. */
export const awaitScreen = (page, name) => page.waitForSelector(`main[data-screen="${name}"]`, { timeout: 15_000 });

/** Everything the judge finds wrong by WCAG 2.1 A and AA, as sentences; and a picture for people. */
export async function judged(page, name) {
  mkdirSync(ESENTE_SHOTS, { recursive: true });
  await page.screenshot({ path: join(ESENTE_SHOTS, `${name}.png`), fullPage: true });
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => window.axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'] }));
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`);
}
