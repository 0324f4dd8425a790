import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { causeIdsByGroup } from '../../src/core/causes/ids.ts';
import { causes } from '../../src/core/causes/index.ts';
import { ladder } from '../../src/core/checks/ladder.ts';
import { saidCodes } from '../../src/core/reading/signals.ts';
import { createGate } from '../../src/core/sanitize/gate.ts';
import { findLeaks, sanitize } from '../../src/core/sanitize/sanitize.ts';
import { someKey } from '../helpers/kit.ts';

const requestId = `req_${'0a1b2c3d'.repeat(4)}`;

test.each([
  ['a project key', someKey()],
  ['a bearer header', `authorization: Bearer ${someKey()}`],
  ['a masked echo', 'Incorrect API key provided: sk-proj-********************1234.'],
  ['another vendor', ['gsk', 'abcdefghij0123456789'].join('_')],
  ['a cookie', 'set-cookie: __cf_bm=abcdef0123456789; path=/'],
  ['a password in a URL', 'http://me:hunter2hunter2@proxy:3128'],
  ['an e-mail address', 'mail to someone@example.org now'],
  ['a home path', '/home/someone/cards/app.js:3'],
  ['a prompt', '{"prompt": "two knights in a duel", "size": "1024x1024"}'],
  ['an organization', 'in organization org-AbCdEf0123456789'],
  ['a private key', '-----BEGIN PRIVATE KEY-----\nMIIabcdef\n-----END PRIVATE KEY-----'],
])(
  '%s is replaced, evidence beside it stays, and a second pass changes nothing',
  (_name, secret) => {
    const text = `HTTP 401 ${requestId} ${secret} gpt-image-2 x-ratelimit-remaining-requests: 4`;
    const { text: cleaned, replaced } = sanitize(text);
    expect(replaced.length).toBeGreaterThan(0);
    expect(cleaned).toContain(requestId);
    expect(findLeaks(cleaned)).toEqual([]);
    expect(sanitize(cleaned).text).toBe(cleaned);
  },
);

const words = 'generate queue call retrying gener'.padEnd(38, '.');
test.each([
  ['a password beside an equals sign, and a word after it', 'pass=Wint3r#jCRVu! model=x', 'Wint3r'],
  [
    'a header in quotes that a line break parts',
    `${words} -H "X-Auth-Token: dudHv6i5eudwhdnl33d2N1\nxg.d1aTSWxWpvJg" -d '{"n":1}'`,
    'xg.d1aTSWxWpvJg',
  ],
  [
    'such a header with a sign that opens a line elsewhere',
    `${words} -H "X-Auth-Token: Zeppelin\n$EbpfkfUf=" -d '{"n":1}'`,
    'EbpfkfUf',
  ],
])('nothing is left of %s', (_name, text, part) => {
  expect(sanitize(text).text).not.toContain(part);
});

test.each([
  `HTTP 429 ${requestId} cf-ray: 8c0123456789abcd-FRA`,
  'openai 7.57.0 on Node 22.11.0, Linux x64, 2026-11-24T14:06:17+01:00',
  'process.env.OPENAI_API_KEY is unset; use ${{ secrets.OPENAI_API_KEY }}',
  'Rate limit reached: Limit 5, Used 5, Requested 1. Please try again in 12s.',
])('text without a secret is unchanged: %s', (text) => {
  expect(sanitize(text)).toEqual({ text, replaced: [] });
});

describe('a value that the gate was taught', () => {
  const value = fc
    .string({ minLength: 8, maxLength: 60, unit: 'grapheme-ascii' })
    .filter((text) => text.trim().length >= 8);
  const encodings: readonly ((text: string) => string)[] = [
    (text) => text,
    (text) => JSON.stringify(text),
    (text) => JSON.stringify(JSON.stringify({ inner: text })),
    (text) => encodeURIComponent(text),
    (text) => Buffer.from(text).toString('base64'),
    (text) => Buffer.from(`user:${text}`).toString('base64'),
  ];

  test('survives in none of its encodings', () => {
    fc.assert(
      fc.property(value, fc.string(), fc.constantFrom(...encodings), (secret, around, encode) => {
        const gate = createGate();
        gate.learn(secret, 'secret');
        const cleaned = gate.clean(`${around}\n${encode(secret.trim())}\n${around.slice(0, 3)}`);
        for (const form of encodings.slice(0, 1))
          expect(cleaned).not.toContain(form(secret.trim()));
        for (const run of cleaned.match(/[A-Za-z0-9+/=]{12,}/g) ?? []) {
          expect(Buffer.from(run, 'base64').toString()).not.toContain(secret.trim());
        }
      }),
      { numRuns: 300 },
    );
  });

  test.each(['!  \n  !', ':    [ !', '\\r       !', '!  [m  !', 'tulip\n  garden'])(
    'may hold what reads as an escape or as nothing: %j',
    (secret) => {
      const gate = createGate();
      gate.learn(secret, 'secret');
      for (const text of [secret, JSON.stringify({ secret }), encodeURIComponent(secret)])
        expect(gate.clean(`a ${text} b`)).toContain('[secret-1]');
    },
  );

  test('hides also in a line that came through before', () => {
    const gate = createGate();
    expect(gate.clean('it went by tulip garden')).toBe('it went by tulip garden');
    gate.learn('tulip garden', 'secret');
    expect(gate.clean('it went by tulip garden')).toBe('it went by [secret-1]');
  });

  test('gets the same placeholder wherever it stands in one report', () => {
    const gate = createGate();
    gate.learn('first-value', 'secret');
    gate.learn('second-value', 'secret');
    const placed = gate.cleanAll({
      a: 'first-value',
      b: ['second-value', { 'first-value': 'x first-value' }],
    });
    expect(placed).toEqual({
      a: '[secret-1]',
      b: ['[secret-2]', { '[secret-1]': 'x [secret-1]' }],
    });
  });
});

test('no text throws, and the time is linear', { timeout: 20_000 }, () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 400 }),
      (text) => typeof sanitize(text).text === 'string',
    ),
  );
  const long = 'sk-proj-abc authorization: "prompt": "x '.repeat(5000);
  const begun = process.cpuUsage().user;
  sanitize(long);
  expect((process.cpuUsage().user - begun) / 1000).toBeLessThan(3000);
});

// Read anew from each of their parts, 40 kB of these took from 1.3 to 9.5 s; they take some 0.3 s at most.
test.each([
  ['rows that look like heads', 'key,a1\n'],
  ['tables of one head', '|token|a|\n|---|---|\n'],
  ['schemes in a row', 'token '],
  ['names of ids', 'BSN a1 '],
  ['names in one value', 'uid:-'],
  ['beginnings of keys', 'ghp_.'],
])('%s are read once', (_name, unit) => {
  const begun = process.cpuUsage().user;
  sanitize(unit.repeat(40_000 / unit.length));
  expect((process.cpuUsage().user - begun) / 1000).toBeLessThan(1000);
});

test('what stays on this machine keeps its hosts and no credential', () => {
  const key = someKey();
  const own = createGate().cleanOwn({
    baseUrl: 'http://llm-gw.corp.local:4000/v1',
    note: `key ${key}`,
  });
  expect(own).toEqual({ baseUrl: 'http://llm-gw.corp.local:4000/v1', note: 'key [openai-key-1]' });
});

test('no id, code or title of this program is taken for a secret', () => {
  const own = [
    ...Object.values(causeIdsByGroup).flat(),
    ...saidCodes,
    ...ladder.flatMap(({ id, title }) => [id, title]),
    ...Object.values(causes).flatMap(({ title, why, fixes }) => [
      title,
      why,
      JSON.stringify(fixes),
    ]),
  ].join('\n');
  expect(sanitize(own)).toEqual({ text: own, replaced: [] });
});
