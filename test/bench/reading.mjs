// How long reading takes: `npm run build && node test/bench/reading.mjs`.
// Prints the median of the corpus (at most 2 ms wanted) and the time of 1 MB of log (at most 300 ms).
import { readFileSync } from 'node:fs';

import { explain } from '../../dist/index.js';

const corpus = new URL('../corpus/failures.jsonl', import.meta.url);
const texts = readFileSync(corpus, 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line).input);

function timed(text) {
  const start = performance.now();
  explain(text);
  return performance.now() - start;
}

const sorted = (values) => values.toSorted((a, b) => a - b);
const at = (values, part) => sorted(values)[Math.floor(values.length * part)].toFixed(2);

for (const text of texts) timed(text);
const times = [1, 2, 3].flatMap(() => texts.map(timed));
console.log(`${texts.length} texts: median ${at(times, 0.5)} ms, p95 ${at(times, 0.95)} ms`);

const failing = texts.find((text) => text.length > 200);
const well = (place) => `2026-11-27T10:00:00Z INFO picture ${place} was made in 812 ms\n`;
let log = '';
for (let place = 0; log.length < 1_000_000; place += 1) log += well(place);
const half = log.length / 2;
const mixed = log.slice(0, half) + failing + log.slice(half);
console.log(
  `1 MB of log with one failure in it: ${at(
    [1, 2, 3].map(() => timed(mixed)),
    0.5,
  )} ms`,
);
