// What is changed in bundled libraries so that the wizard starts sooner; nothing they draw changes.
// Each is bound to the version that it was proven for (test/package/patches.test.ts), and gains at least 10 ms.
import { fileURLToPath } from 'node:url';

import { plain } from './lazy-segmenter.mjs';

const segmenter = fileURLToPath(new URL('lazy-segmenter.mjs', import.meta.url));
const withSegmenter = `import { LazySegmenter } from ${JSON.stringify(segmenter)};\n`;

const lazySegmenter = (name, version, file, made) => ({
  package: name,
  version,
  file,
  changes: [[made, made.replace('Intl.Segmenter', 'LazySegmenter')]],
  before: withSegmenter,
});

export const patches = [
  {
    // Yoga fetches its WebAssembly from a data URL, which loads the whole of Node's fetch.
    package: 'yoga-layout',
    version: '3.2.1',
    file: 'dist/binaries/yoga-wasm-base64-esm.js',
    changes: [['if(!ua(H)){', 'w=Buffer.from(H.slice(37),"base64");if(!ua(H)){']],
  },
  {
    // The expression of all emoji takes long to make and long to use first; most text holds none.
    package: 'string-width',
    version: '8.3.0',
    file: 'index.js',
    changes: [
      ['const segmenter = new Intl.Segmenter();', 'const segmenter = new LazySegmenter();'],
      ['const rgiEmojiRegex = /^\\p{RGI_Emoji}$/v;', 'let rgiEmojiRegex;'],
      [
        'rgiEmojiRegex.test(segment)',
        "(rgiEmojiRegex ??= new RegExp('^\\\\p{RGI_Emoji}$', 'v')).test(segment)",
      ],
      [
        '\tlet width = 0;\n\tconst eastAsianWidthOptions',
        `\tif (ambiguousIsNarrow && /^[${plain}]*$/.test(string)) {\n\t\treturn string.length;\n\t}\n\n\tlet width = 0;\n\tconst eastAsianWidthOptions`,
      ],
    ],
    before: withSegmenter,
  },
  lazySegmenter('wrap-ansi', '10.0.2', 'index.js', 'const segmenter = new Intl.Segmenter();'),
  lazySegmenter(
    'slice-ansi',
    '10.0.1',
    'tokenize-ansi.js',
    'const GRAPHEME_SEGMENTER = new Intl.Segmenter(',
  ),
  lazySegmenter(
    '@alcalzone/ansi-tokenize',
    '0.3.2',
    'build/tokenize.js',
    'const segmenter = new Intl.Segmenter(',
  ),
  lazySegmenter('ink', '8.0.0', 'build/line-update.js', 'const segmenter = new Intl.Segmenter('),
];
