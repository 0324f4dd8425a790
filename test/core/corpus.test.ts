import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { explain } from '../../src/core/explain.ts';

const here = (name: string): string => fileURLToPath(new URL(`../corpus/${name}`, import.meta.url));

/** The scorer exits 1 below a floor; it runs the built library, as a user's program would. */
const score = (failures: string, requests: string): string =>
  execFileSync(
    process.execPath,
    [
      here('score.mjs'),
      '--failures',
      here(failures),
      '--requests',
      here(requests),
      '--misses',
      '20',
    ],
    { encoding: 'utf8' },
  );

describe('labelled failures and requests hold every floor', () => {
  test.each([
    ['failures.jsonl', 'requests.jsonl'],
    // Written by others than the rules, from other incidents.
    ['failures-more.jsonl', 'requests-more.jsonl'],
  ])('%s, %s', (failures, requests) => {
    expect(score(failures, requests)).toContain('every floor holds');
  });
});

const today = '2026-11-27';
const samples = ['failures.jsonl', 'failures-more.jsonl']
  .flatMap((name) => readFileSync(here(name), 'utf8').split('\n'))
  .filter((line) => line !== '')
  .map((line): string => String(JSON.parse(line).input));

describe('no text throws', () => {
  test('random ones, of any characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        expect(['cause', 'not-a-failure', 'inconclusive']).toContain(
          explain(text, {}, today).verdict,
        );
      }),
    );
  });

  test('real ones, cut, doubled and mixed', () => {
    const cut = fc
      .tuple(fc.constantFrom(...samples), fc.nat(), fc.nat())
      .map(([text, a, b]) => text.slice(a % (text.length + 1), b % (text.length + 1)));
    fc.assert(
      fc.property(fc.array(cut, { maxLength: 4 }), (parts) => {
        expect(() => explain(parts.join('\n'), {}, today)).not.toThrow();
      }),
    );
  });
});

test('lines that say that all is well change nothing', () => {
  const well = (second: number): string =>
    `2026-11-27T10:00:${String(second).padStart(2, '0')}Z INFO picture drawn in 12.3 s, size 1024x1024, model gpt-image-2`;
  const before = Array.from({ length: 50 }, (_, second) => well(second)).join('\n');
  const causeOf = (text: string): string | undefined => explain(text, {}, today).causes[0]?.id;
  const changed = samples.filter(
    (text) => causeOf(text) !== causeOf(`${before}\n${text}\n${well(51)}`),
  );
  expect(changed.length).toBeLessThan(samples.length / 50);
});

const hostile: readonly (readonly [name: string, unit: string])[] = [
  ['spaces', ' '],
  ['one letter', 'a'],
  ['quotes and escapes', '"\\'],
  ['the word error', 'error: '],
  ['an open object', '{"message":'],
  ['line breaks', '\n'],
  ['an open prompt', 'prompt="'],
  ['a trace that never ends', 'Traceback (most recent call last)\n'],
  ['a status', 'HTTP/1.1 500 '],
  ['two bodies', 'client_body upstream_body '],
];

// Measured at 20 to 80 ms each; the bound is for a machine that does other things as well.
test.each(hostile)('a megabyte of %s is read in time', (_name, unit) => {
  const text = unit.repeat(Math.ceil(1_000_000 / unit.length));
  const before = performance.now();
  explain(text, {}, today);
  expect(performance.now() - before).toBeLessThan(1500);
});

// 30 kB of it took 5.6 s when one expression asked for all of its parts; it takes some 20 ms.
test('a log whose lines each open what no line ends is read in time', () => {
  const text = 'Error: https://a.openai.azure.com/responses failed\n'.repeat(600);
  const before = performance.now();
  explain(text, {}, today);
  expect(performance.now() - before).toBeLessThan(500);
});

test.each([
  ['at its end', 60_000, 0, 'cause'],
  ['at its beginning', 0, 60_000, 'cause'],
  ['where it is not read', 18_000, 42_000, 'inconclusive'],
])(
  'of a failure in five megabytes of log, %s, nothing wrong is said',
  (_name, before, after, verdict) => {
    const line =
      '2026-11-28T01:02:03 INFO worker handled /v1/images/generations in 132 ms, all ok\n';
    const failure = `openai.AuthenticationError: Error code: 401 - {'error': {'message': 'Incorrect API key provided', 'code': 'invalid_api_key'}}\n`;
    const said = explain(line.repeat(before) + failure + line.repeat(after), {}, today);
    expect(said.verdict).toBe(verdict);
    expect(said.causes[0]?.id).toBe(verdict === 'cause' ? 'key_invalid' : undefined);
  },
);
