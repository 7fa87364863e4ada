import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import http from 'node:http';
import net from 'node:net';
import { after, before, test } from 'node:test';
import { Stage } from './stage.mjs';

let stage;
before(async () => {
  stage = new Stage();
  await stage.serve();
});
after(() => stage.close());

/** One request, byte by byte as told; what came back, or the error. */
const ask = (url, { method = 'GET', headers = {}, body, path } = {}) => new Promise((done) => {
  const { hostname, port, pathname } = new URL(url);
  const request = http.request({ hostname, port, method, path: path ?? pathname, agent: false,
    headers: body && !headers['transfer-encoding'] ? { 'content-length': Buffer.byteLength(body), ...headers } : headers }, (reply) => {
    let text = '';
    reply.on('data', (piece) => { text += piece; });
    reply.on('end', () => done({ status: reply.statusCode, headers: reply.headers, text }));
    reply.on('error', () => done({ status: 0, text: '' }));
  });
  request.on('error', () => done({ status: 0, headers: {}, text: '' }));
  if (body) request.write(body);
  request.end();
});
const origin = (url) => new URL(url).origin;

/** A session as a browser has it: cookie, first page, the key of its entry, and the key of its pages. */
async function session() {
  const url = await stage.screens('--role', 'doctor', '--prescription', stage.draft());
  const redeemed = await ask(url);
  const cookie = redeemed.headers['set-cookie'][0].split(';')[0];
  const page = origin(url) + redeemed.headers.location;
  const base = page.slice(0, page.lastIndexOf('/') + 1);
  const own = { cookie, origin: origin(url), 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' };
  const entry = await ask(page, { headers: { cookie } });
  const key = entry.text.match(/name="key" value="([0-9a-f]{32})"/)[1];
  await ask(base + 'entra', { method: 'POST', headers: own, body: `key=${key}&tab=one&to=assistito` });
  const shown = await ask(page, { headers: { cookie } });
  return { url, page, base, cookie, own, redeemed, key: shown.text.match(/name="key" value="([0-9a-f]{32})"/)[1], html: shown.text };
}

test('redeeming a ticket answers 303 to a clean address with a cookie of its own name and path', async () => {
  const { redeemed } = await session();
  assert.equal(redeemed.status, 303);
  assert.match(redeemed.headers['set-cookie'][0], /^s[0-9a-f]{12}=[0-9a-f]{32}; Path=\/[0-9a-f]{16}\/; HttpOnly; SameSite=Strict$/);
});

test('every response forbids storing, framing, sniffing and referring', async () => {
  const one = await session();
  for (const url of [one.page, one.base + 'nowhere', origin(one.url) + '/a/style.css', origin(one.url) + '/']) {
    const { headers } = await ask(url, { headers: { cookie: one.cookie } });
    assert.match(headers['content-security-policy'], /default-src 'none'.*frame-ancestors 'none'/);
    assert.doesNotMatch(headers['content-security-policy'], /unsafe/);
    assert.equal(headers['referrer-policy'], 'no-referrer');
    assert.equal(headers['x-content-type-options'], 'nosniff');
    assert.equal(headers['access-control-allow-origin'], undefined);
    if (!url.includes('/a/')) assert.equal(headers['cache-control'], 'no-store');
  }
});

test('a replayed ticket ends the session and says so', async () => {
  const one = await session();
  const again = await ask(one.url);
  assert.equal(again.status, 410);
  assert.match(again.text, /seconda volta/);
  assert.equal((await ask(one.page, { headers: { cookie: one.cookie } })).status, 410);
});

test('another Host is refused, be it a name or another port', async () => {
  const one = await session();
  const { port } = new URL(one.url);
  for (const host of ['evil.example', `evil.example:${port}`, `localhost:${port}`, '127.0.0.1', `127.0.0.1:${port}0`, `[::1]:${port}`]) {
    assert.equal((await ask(one.page, { headers: { cookie: one.cookie, host } })).status, 421, host);
  }
});

test('a form from elsewhere is refused, whatever it knows', async () => {
  const one = await session();
  const body = `key=${one.key}&codice_fiscale=RSSMRA80A01H501U&mode=paper&why_no_card=no_chip`;
  const post = (headers) => ask(one.base + 'assistito', { method: 'POST', headers: { ...one.own, ...headers }, body });
  for (const headers of [{ origin: 'http://evil.example' }, { origin: 'null' }, { origin: '' }, { origin: one.own.origin + '.evil.example' },
    { 'sec-fetch-site': 'cross-site' }, { 'sec-fetch-site': 'same-site' }, { origin: 'null', 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' }]) {
    assert.equal((await post(headers)).status, 403, JSON.stringify(headers));
  }
  assert.equal((await post({ 'content-type': 'text/plain' })).status, 415);
  assert.equal((await ask(one.base + 'assistito', { method: 'POST', headers: one.own, body: body.replace(one.key, '0'.repeat(32)) })).status, 409);
  assert.equal((await post({ cookie: 'x=y' })).status, 403);
  assert.equal((await post({})).status, 303);
});

test('nothing changes by GET', async () => {
  const one = await session();
  assert.equal((await ask(one.base + 'esci', { headers: { cookie: one.cookie } })).status, 404);
  assert.equal((await ask(one.base + 'vivo', { headers: { cookie: one.cookie } })).status, 200);
  for (const method of ['HEAD', 'OPTIONS', 'PUT', 'DELETE', 'TRACE']) {
    assert.equal((await ask(one.page, { method, headers: { cookie: one.cookie } })).status, 405, method);
  }
});

test('paths lead nowhere but to pages', async () => {
  const one = await session();
  for (const path of ['/a/../../etc/passwd', '/a/%2e%2e/%2e%2e/etc/passwd', '/a/..%2f..%2fetc/passwd', '//etc/passwd', '/a/', '/a/style.css%00',
    '/t/', '/t/' + '0'.repeat(32), '/'.repeat(4000), `/${one.page.split('/')[3]}/../a/style.css`]) {
    const { status, text } = await ask(one.url, { path, headers: { cookie: one.cookie } });
    assert.ok([403, 404].includes(status), `${path}: ${status}`);
    assert.doesNotMatch(text, /root:/);
  }
});

test('hostile text comes back as text', async () => {
  const one = await session();
  const hostile = '"><script>alert(1)</script>\u202e\u0007';
  const { text, status } = await ask(one.base + 'assistito', { method: 'POST', headers: one.own,
    body: new URLSearchParams({ key: one.key, codice_fiscale: hostile, mode: 'paper' }).toString() });
  assert.equal(status, 422);
  assert.doesNotMatch(text, /<script>|\u202e|\u0007/);
  assert.match(text, /&quot;&gt;&lt;script&gt;alert\(1\)&lt;\/script&gt;\ufffd\ufffd/);
});

test('a form of ten megabytes is refused before it is read', async () => {
  const one = await session();
  const { status } = await ask(one.base + 'assistito', { method: 'POST', headers: one.own, body: 'x='.padEnd(10_485_760, 'y') });
  assert.ok([0, 413].includes(status), String(status));
  const chunked = await ask(one.base + 'assistito', { method: 'POST', headers: { ...one.own, 'transfer-encoding': 'chunked' }, body: 'a=b' });
  assert.ok([0, 411].includes(chunked.status), String(chunked.status));
  assert.equal((await ask(one.page, { headers: { cookie: one.cookie } })).status, 200);
});

test('three hundred slow clients keep nobody waiting, and are sent away after five seconds', async () => {
  const one = await session();
  const { port } = new URL(one.url);
  const slow = Array.from({ length: 300 }, (_, index) => net.connect(Number(port), '127.0.0.1', function () { if (index % 2) this.write('GET / HTTP/1.1\r\nHo'); }));
  const ends = slow.map((socket) => new Promise((done) => { socket.on('error', () => {}); socket.on('close', done); }));
  await new Promise((done) => { setTimeout(done, 300); });
  const began = Date.now();
  assert.equal((await ask(one.page, { headers: { cookie: one.cookie } })).status, 200);
  assert.ok(Date.now() - began < 1500, `${Date.now() - began} ms`);
  await Promise.all(ends);
  assert.ok(Date.now() - began < 9000);
});

test('clients that send a head with two ends, and then a byte now and then, keep nobody waiting', async () => {
  const one = await session();
  const { port } = new URL(one.url);
  const heads = ['POST /x HTTP/1.1\nContent-Length: 100\nX: y\r\n\r\n', 'GET\r\n\r\n', 'POST /x HTTP/1.1\r\nContent-Length : 100\r\n\r\n',
    'POST /x HTTP/1.1\r\nContent-Length: 0\r\nContent-Length: 100\r\n\r\n'];
  const slow = Array.from({ length: 16 }, (_, index) => net.connect(Number(port), '127.0.0.1', function () { this.write(heads[index % heads.length]); }));
  const drip = setInterval(() => { for (const socket of slow) if (socket.writable) socket.write('a'); }, 300);
  for (const socket of slow) socket.on('error', () => {});
  await new Promise((done) => { setTimeout(done, 700); });
  const began = Date.now();
  assert.equal((await ask(one.page, { headers: { cookie: one.cookie } })).status, 200);
  assert.ok(Date.now() - began < 1500, `${Date.now() - began} ms`);
  clearInterval(drip);
  for (const socket of slow) socket.destroy();
});

test('two hundred requests at once are all answered', async () => {
  const one = await session();
  const replies = await Promise.all(Array.from({ length: 200 }, () => ask(one.page, { headers: { cookie: one.cookie } })));
  assert.deepEqual([...new Set(replies.map(({ status }) => status))], [200]);
});

test('a program of another user of the machine is turned away unheard', { skip: process.getuid() !== 0 && 'needs root' }, async () => {
  const url = await stage.screens();
  const there = spawnSync('setpriv', ['--reuid=65534', '--regid=65534', '--clear-groups', 'bash', '-c',
    `exec 3<>/dev/tcp/127.0.0.1/${new URL(url).port}; printf 'GET ${new URL(url).pathname} HTTP/1.1\\r\\nHost: ${new URL(url).host}\\r\\n\\r\\n' >&3; cat <&3`]);
  assert.equal(there.stdout.toString(), '');
  assert.equal((await ask(url)).status, 303);
  assert.match(stage.screensProgram.log(), /another user/);
});
