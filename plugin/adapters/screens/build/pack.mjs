// Makes one C++ header of what the screens show: the part of Bootstrap Italia they use, its fonts and icons, our scripts; compressed.
//   node pack.mjs MODULES SOURCES OUT.hpp
// MODULES is a node_modules folder as `npm ci` makes it, SOURCES this adapter's folder. The same input gives the same bytes.
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';

const [modules, sources, out] = process.argv.slice(2);
const { PurgeCSS } = createRequire(join(resolve(modules), 'x.js'))('purgecss');
const italia = join(modules, 'bootstrap-italia/dist');
const read = (path) => readFileSync(path, 'utf8');

const walk = (folder) => readdirSync(folder, { withFileTypes: true }).flatMap((entry) => entry.name === 'node_modules' ? [] :
  entry.isDirectory() ? walk(join(folder, entry.name)) : [join(folder, entry.name)]);
const used = walk(sources).filter((path) => /\.(cpp|js)$/.test(path)).sort().map(read);

async function style() {
  const weights = [['regular', 400], ['600', 600], ['700', 700]];
  const faces = weights.map(([, weight]) => `@font-face{font-family:"Titillium Web";font-style:normal;font-weight:${weight};font-display:swap;` +
    `src:url(/a/titillium-${weight}.woff2) format("woff2")}`).join('');
  const whole = read(join(italia, 'css/bootstrap-italia.min.css')).replace(/@font-face\{[^}]*\}/g, '').replace(/\/\*# sourceMappingURL.*?\*\//g, '');
  const [purged] = await new PurgeCSS().purge({
    content: used.map((raw) => ({ raw, extension: 'html' })),
    css: [{ raw: whole }, ],
    defaultExtractor: (text) => text.match(/[\w-]+/g) || [],
    fontFace: false, keyframes: true, variables: true,
  });
  return faces + purged.css + read(join(sources, 'assets/screens.css'));
}

function icons() {
  const names = [...new Set(used.flatMap((text) => [...text.matchAll(/"([a-z]+(?:-[a-z]+)*)"/g)].map((found) => found[1])))].sort();
  const sprite = read(join(italia, 'svg/sprites.svg'));
  const symbols = names.map((name) => sprite.match(new RegExp(`<symbol[^>]*id="it-${name}"[\\s\\S]*?</symbol>`))?.[0]).filter(Boolean);
  return `<svg xmlns="http://www.w3.org/2000/svg">${symbols.join('')}</svg>`;
}

const assets = [
  ['style.css', 'text/css; charset=utf-8', Buffer.from(await style())],
  ['icons.svg', 'image/svg+xml', Buffer.from(icons())],
  ...readdirSync(join(sources, 'assets')).filter((name) => name.endsWith('.js')).sort()
    .map((name) => [name, 'text/javascript; charset=utf-8', readFileSync(join(sources, 'assets', name))]),
  ...[['regular', 400], ['600', 600], ['700', 700]].map(([name, weight]) => [`titillium-${weight}.woff2`, 'font/woff2',
    readFileSync(join(italia, `fonts/Titillium_Web/titillium-web-v10-latin-ext_latin-${name}.woff2`))]),
];

let header = '#pragma once\n\n#include <string_view>\n\nnamespace esente::screens {\n\n' +
  'struct EmbeddedAsset {\n    std::string_view name;\n    std::string_view type;\n    bool gzip;\n    std::string_view bytes;\n};\n\n';
const rows = [];
assets.forEach(([name, type, bytes], index) => {
  const gzip = !name.endsWith('.woff2');
  const packed = gzip ? gzipSync(bytes, { level: 9 }) : bytes;
  header += `inline constexpr unsigned char asset_${index}[] = {${[...packed].join(',')}};\n`;
  rows.push(`    {"${name}", "${type}", ${gzip}, {reinterpret_cast<const char*>(asset_${index}), sizeof asset_${index}}},`);
  console.log(`${name} ${bytes.length} -> ${packed.length}`);
});
header += `\ninline const EmbeddedAsset embedded_assets[] = {\n${rows.join('\n')}\n};\n\n} // namespace esente::screens\n`;
mkdirSync(dirname(out), { recursive: true });
writeFileSync(out, header);
