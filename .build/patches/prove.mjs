// Proves on the Node that runs it that the patched libraries measure and draw what the plain ones do:
// random trees through renderToString, random texts through string-width and wrap-ansi.
// Prints one line; exits 1 with the first difference. An argument is the seed.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

import { build } from 'esbuild';

import { stubs } from '../stubs.mjs';
import { plain } from './lazy-segmenter.mjs';
import { patches } from './patches.mjs';
import { patched } from './plugin.mjs';

const [trees, texts] = [300, 5000];
const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'imgfix-patches-'));

async function bundled(name, plugins) {
  const outfile = join(folder, `${name}.mjs`);
  await build({
    stdin: {
      resolveDir: root,
      contents: `export { Box, Text, renderToString } from 'ink';
        export { createElement } from 'react';
        export { default as stringWidth } from 'string-width';
        export { default as wrapAnsi } from 'wrap-ansi';`,
    },
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20.12',
    define: { 'process.env.NODE_ENV': '"production"', 'process.env.DEV': '"false"' },
    banner: {
      js: "import { createRequire as __made } from 'node:module';const require = __made(import.meta.url);",
    },
    plugins: [stubs, ...plugins],
    logLevel: 'error',
  });
  return import(pathToFileURL(outfile).href);
}

let state = Number(process.argv[2] ?? 20_261_127);
/** The same numbers for the same seed (mulberry32). */
function random(below) {
  state = (state + 0x6d_2b_79_f5) | 0;
  let mixed = Math.imul(state ^ (state >>> 15), state | 1);
  mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
  return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
}
const oneOf = (list) => list[random(list.length)];

const plainClass = new RegExp(`^[${plain}]$`);
const plainCharacters = Array.from({ length: 0x2_800 }, (_, code) =>
  String.fromCharCode(code),
).filter((character) => plainClass.test(character));
const hardPieces = [
  '👩‍💻',
  '👍🏽',
  '🇩🇪',
  '1️⃣',
  '✔️',
  '↔️',
  '⌚',
  '日本',
  'ｶﾞ',
  '한',
  '각',
  'ก็',
  'e\u0301',
  '\u0301',
  '\u200D',
  '\uFE0F',
  '\u00AD',
  '\r\n',
  '\t',
  '\n',
  '\u001B[31m',
  '\u001B[0m',
  '\u001B[1;4m',
  '\uD83D',
  '…',
  '★',
  '①',
  '\u3000',
  '\u001B]8;;http://a\u0007x\u001B]8;;\u0007',
];
function text() {
  const hard = random(3) === 0;
  return Array.from({ length: random(40) }, () =>
    hard && random(4) === 0
      ? oneOf(hardPieces)
      : random(3) === 0
        ? oneOf(plainCharacters)
        : oneOf('abc xyz -.'),
  ).join('');
}

function tree(depth) {
  const wrap = oneOf(['wrap', 'hard', 'truncate', 'truncate-middle', 'truncate-start']);
  if (depth === 0 || random(3) === 0) {
    return ['Text', { wrap, bold: random(4) === 0, color: oneOf([undefined, 'green']) }, text()];
  }
  const props = {
    flexDirection: oneOf(['row', 'column']),
    paddingX: random(3),
    gap: random(3),
    width: oneOf([undefined, 20, 33]),
    borderStyle: oneOf([undefined, 'round', 'single']),
    flexWrap: oneOf(['nowrap', 'wrap']),
  };
  return ['Box', props, ...Array.from({ length: random(4) }, () => tree(depth - 1))];
}

function drawn(library, spec, columns) {
  const element = (one) =>
    typeof one === 'string'
      ? one
      : library.createElement(library[one[0]], one[1], ...one.slice(2).map(element));
  return library.renderToString(element(spec), { columns });
}

function same(what, input, before, after) {
  if (before === after) return;
  console.log(`patches differ in ${what} of ${JSON.stringify(input)}`);
  console.log(`plain   ${JSON.stringify(before)}\npatched ${JSON.stringify(after)}`);
  process.exit(1);
}

try {
  const original = await bundled('original', []);
  const changed = await bundled('changed', [patched(patches)]);
  for (const character of plainCharacters) {
    same('the width', character, original.stringWidth(character), 1);
  }
  const segmenter = new Intl.Segmenter();
  for (let count = 0; count < texts; count += 1) {
    const simple = Array.from({ length: random(12) }, () => oneOf(plainCharacters)).join('');
    same('the graphemes', simple, [...segmenter.segment(simple)].length, simple.length);
    const any = text();
    const options = { ambiguousIsNarrow: random(4) > 0, countAnsiEscapeCodes: random(4) === 0 };
    same('the width', any, original.stringWidth(any, options), changed.stringWidth(any, options));
    same('the lines', any, original.wrapAnsi(any, 9), changed.wrapAnsi(any, 9));
  }
  let length = 0;
  for (let count = 0; count < trees; count += 1) {
    const [spec, columns] = [tree(3), oneOf([40, 80, 120])];
    const before = drawn(original, spec, columns);
    same('the drawing', spec, before, drawn(changed, spec, columns));
    length += before.length;
  }
  console.log(
    `${trees} trees (${length} characters) and ${texts} texts: the same, patched and plain`,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
