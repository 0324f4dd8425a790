import { readFileSync } from 'node:fs';

import { expect, test } from 'vitest';

import { causes } from '../../src/core/causes/index.ts';
import { ladder } from '../../src/core/checks/ladder.ts';
import { saidCodes } from '../../src/core/reading/signals.ts';
import { createGate } from '../../src/core/sanitize/gate.ts';
import { tierWords } from '../../src/core/wording.ts';
import { liveWords } from '../../src/core/wording/live.ts';
import { isSaid, readWords, saidWords } from '../../src/core/wording/text.ts';

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

test.each([
  ['{"endpoint":"images.local"}', 'images.local'],
  ['{"gateway":"images.corp.internal"}', 'images.corp'],
  ['call me at 212 5550 187', '212 5550'],
  ['work phone: 030 1234567', '1234567'],
  ['upstream: llm-gw-2:4000', 'llm-gw-2'],
])('what looks alike is hidden: %s', (text, part) => {
  expect(createGate().clean(text)).not.toContain(part);
});
