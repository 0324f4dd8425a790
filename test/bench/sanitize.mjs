// How fast the gate is: `npm run build && node test/bench/sanitize.mjs`.
// Prints the median over the leak corpus (at least 1 MB/s wanted) and the slowest of the inputs that make careless
// patterns slow (200 kB each, at most 1 s wanted).
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { sanitize } from '../../dist/index.js';

function corpus() {
  const folder = mkdtempSync(join(tmpdir(), 'imgfix-bench-'));
  const file = join(folder, 'corpus.jsonl');
  const maker = fileURLToPath(new URL('../leaks/gen.mjs', import.meta.url));
  execFileSync(process.execPath, [maker, 'imgfix-2026-11', file], { stdio: 'ignore' });
  const lines = readFileSync(file, 'utf8').trim().split('\n');
  rmSync(folder, { recursive: true });
  return lines.map((line) => JSON.parse(line));
}

const hostile = {
  'one long word': 'a',
  digits: '4',
  'hex run': '0f',
  equals: '=',
  'sk- chain': 'sk-',
  'dots and words': 'a.',
  'at signs': 'a@',
  'scheme chain': 'http://a:',
  'quotes and backslashes': '\\"',
  'open quotes': '"key":"',
  spaces: ' ',
  colons: ':',
  'hex colons': 'ab:',
  percent: '%41',
  'begin markers': '-----BEGIN A PRIVATE KEY-----\n',
  'base64 body': 'QUJD',
  escapes: '\u001b[',
  newlines: 'abcdef\n',
  dashes: '-',
  slashes: '/home/',
  'name=name=': 'token=',
  'open braces': '{"a":',
  'words in quotes': '"a" + ',
  'rows like heads': 'key,a1\n',
  'tables of one head': '|token|a|\n|---|---|\n',
  'schemes in a row': 'token ',
  'names of ids': 'BSN a1 ',
  'names in one value': 'uid:-',
  'beginnings of keys': 'ghp_.',
  'equal lines': `${'a1'.repeat(40)}\n`,
};

function timed(work) {
  const start = performance.now();
  work();
  return performance.now() - start;
}

const cases = corpus();
const bytes = cases.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
const all = () => cases.map(({ text, env }) => sanitize(text, { env }));
for (let round = 0; round < 5; round += 1) all();
const times = Array.from({ length: 21 }, () => timed(all)).toSorted((a, b) => a - b);
const speed = (place) => (bytes / 1000 / times[place]).toFixed(2);
console.log(`${cases.length} texts: median ${speed(10)} MB/s, at best ${speed(0)} MB/s`);

const slow = Object.entries(hostile)
  .map(([name, unit]) => [name, timed(() => sanitize(unit.repeat(200_000 / unit.length)))])
  .toSorted((a, b) => b[1] - a[1]);
for (const [name, time] of slow.slice(0, 4)) console.log(`${time.toFixed(0)} ms: ${name}`);
