import { readFileSync } from 'node:fs';

import { expect, test } from 'vitest';

import { causes } from '../../src/core/causes/index.ts';
import { ladder } from '../../src/core/checks/ladder.ts';
import { saidCodes } from '../../src/core/reading/signals.ts';
import { createGate } from '../../src/core/sanitize/gate.ts';
import { tierWords } from '../../src/core/wording.ts';
import { liveWords } from '../../src/core/wording/live.ts';
import { isSaid, readWords, saidWords } from '../../src/core/wording/text.ts';
import { climbedOf } from '../helpers/climbed.ts';

/** What a text without anybody's data loses on its way through a fresh gate: nothing. */
function changed(texts: readonly (string | undefined)[]): readonly string[] {
  const lines = texts.flatMap((text) => text?.split('\n') ?? []);
  expect(lines.length).toBeGreaterThan(20);
  return lines.filter((line) => createGate().clean(line) !== line);
}

/** One plausible value for each fact that a sentence can name. */
const facts = {
  status: 429,
  ms: 812,
  waitedMs: 5000,
  host: 'api.openai.com',
  port: 443,
  model: 'gpt-image-2',
  near: 'gpt-image-1.5',
  successor: 'gpt-image-2',
  on: '2026-05-12',
  days: 12,
  from: 'OPENAI_API_KEY',
  kind: 'project key',
  used: 'OPENAI_API_KEY',
  other: '.env',
  looked: 'the environment and .env',
  fault: 'a line break at its end',
  version: '22.11.0',
  wants: '20',
  sdk: 'openai 7.57.0',
  name: 'openai',
  needs: '6.1.0',
  feature: 'gpt-image-2',
  count: 2,
  by: 'HTTPS_PROXY',
  param: 'response_format',
  why: 'gpt-image-2 does not take it',
  errno: 'ENOTFOUND',
  addresses: 2,
  server: '1.1.1.1',
  says: 'does not know the name',
  address: '127.0.0.1',
  family: 'IPv6',
  how: 'is closed',
  attemptMs: 250,
  openMs: 400,
  proxy: '127.0.0.1:3128',
  issuer: 'Google Trust Services',
  until: '2026-11-27T18:47:00Z',
  bundle: '/etc/ssl/certs/ca-certificates.crt',
  offSeconds: 300,
  at: '/v1/models',
  speaker: 'edge',
  times: 3,
  seconds: 12,
  what: 'organization',
  bucket: 'images',
  remaining: 4,
  limit: 5,
  reset: '12s',
  groups: 'proxy, certificates',
  names: 'HTTPS_PROXY, NODE_OPTIONS',
  type: 'png',
  width: 1024,
  height: 1024,
  params: 'style and size',
  tried: 'style, size',
  since: '2026-11-27 18:47',
  categories: 'violence, violence/graphic',
};

test('every word about a cause stays', () => {
  const words = Object.values(causes).flatMap(({ title, why, fixes, settle }) => [
    title,
    why,
    settle.question,
    settle.how,
    ...fixes.flatMap(({ text, command, link }) => [text, command, link]),
  ]);
  expect(changed(words)).toEqual([]);
});

test('every sentence about what was seen stays', () => {
  const sentences = Object.entries({ ...liveWords, ...readWords }).map(([code, say]): string =>
    String(
      Reflect.apply(say, undefined, [
        code === 'images-degraded' ? { ...facts, status: 'partial_outage' } : facts,
      ]),
    ),
  );
  const said = saidCodes
    .filter(isSaid)
    .flatMap((code) => [
      saidWords(code, { sure: true, status: 401, param: 'response_format', seconds: 12 }),
      saidWords(code, { sure: false, param: 'size' }),
    ]);
  expect(sentences.filter((sentence) => sentence.includes('undefined'))).toEqual([]);
  expect(changed([...sentences, ...said])).toEqual([]);
});

test('every line of a plan stays', () => {
  const lines = ladder.flatMap(({ id, tier, title, short }) => [
    `${id}: ${title}`,
    `${tier}: ${short}, ${tierWords[tier]}`,
    `${short} api.openai.com:443, GET https://api.openai.com/v1/models, at most $0.011`,
  ]);
  expect(changed(lines)).toEqual([]);
});

/** Its examples show what the gate hides: a masked key and a prompt. */
const examples = /sk-pr\*|prompt: '/;

test('README.md stays but for its examples', () => {
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
  const lines = readme.split('\n').filter((line) => !examples.test(line));
  expect(changed(lines)).toEqual([]);
  expect(createGate().clean(lines.join('\n'))).toBe(lines.join('\n'));
});

test.each([
  'context 1048576 tokens, 128000 32000 more',
  'the call 27.11.2026 14:06, the call 2026/11/27, the call 1764266820',
  '{"endpoint":"images.generate","backend":"litellm","remote":"origin"}',
  '{"endpoint": "client.images.edit", "upstream": "openai"}',
  'no key, no prompt |\n| to know whether it still works | `imgfix-wizard recheck` |',
  'The client takes this proxy: HTTPS_PROXY.\nThe proxy HTTPS_PROXY does not let through 1.\n',
])('a word, a date or a call is nobody’s datum: %s', (text) => {
  expect(createGate().clean(text)).toBe(text);
});

test('a value of any length can be taught', () => {
  const gate = createGate();
  const long = 'a picture as text '.repeat(20_000);
  gate.learn(long, 'private-text');
  expect(gate.clean(`before ${long.trim()} after`)).toMatch(
    /^before \[private-text-1[^\]]*\] after$/,
  );
});

test.each([
  ['{"endpoint":"images.local"}', 'images.local'],
  ['{"gateway":"images.corp.internal"}', 'images.corp'],
  ['call me at 212 5550 187', '212 5550'],
  ['work phone: 030 1234567', '1234567'],
  ['upstream: llm-gw-2:4000', 'llm-gw-2'],
  // Without a digit or a sign beside it, as a string of a document stands.
  ["The organization 'Acme Widgets' has no access.", 'Acme Widgets'],
  ["kennwort is 'sommer'", 'sommer'],
  ["imagine 'a red fox in snow'", 'red fox'],
  ['lookup acme-gw failed', 'acme-gw'],
  ['running as maria', 'maria'],
  ['maria (at) firm (dot) com', 'firm'],
  ['customer "Acme Widgets" has 3 keys', 'Acme Widgets'],
  ['/virtualNetworks/acme-net/subnets', 'acme-net'],
  ["The subscription '3f2b8c1a-9d4e-4f6a-8b7c-1d2e3f4a5b6c' could not be found.", '9d4e-4f6a-8b7c'],
  ['https://hooks.zapier.com/hooks/catch/1234567/ab3cdef/', 'ab3cdef'],
  ['https://maker.ifttt.com/trigger/made/with/key/dk3Jx8sLqPz', 'dk3Jx8sLqPz'],
  ['verification token: 12345678', '12345678'],
  ['type 493021 to verify', '493021'],
  ['otp secret ABCDEFGHIJKLMNOP', 'ABCDEFGH'],
  ['Maintainer: Maria Nowak', 'Nowak'],
  ['Cheers, Maria Nowak', 'Nowak'],
  ['oidc|corp-7712', '7712'],
  ['person_839abc77', '839abc77'],
  ['429 Sr. Maria Nowak', 'Nowak'],
  ['b"GIF89a\\x80\\x02\\xe0\\x01\\xf7\\x00"', 'GIF89a'],
  ['gid=1000(maria)', 'maria'],
  ['texted: 212 5550 187', '5550'],
  ['cell: 212 5550 187', '5550'],
])('what looks alike is hidden: %s', (text, part) => {
  expect(createGate().clean(text)).not.toContain(part);
});

test('what every check of a climb says of itself stays, skipped ones too', async () => {
  const { climbed } = await climbedOf('healthy', 'paid');
  const said = climbed.entries.flatMap(({ title, summary, proves = '' }) => [
    title,
    summary,
    proves,
  ]);
  expect(said.join(' ')).toContain('Only the wizard asks for it');
  expect(changed(said)).toEqual([]);
});
