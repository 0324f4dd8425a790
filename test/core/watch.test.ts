import { expect, test } from 'vitest';

import { numbersOf } from '../../src/core/watch/numbers.ts';
import type { Relayed } from '../../src/core/watch/relayed.ts';
import { rememberRepeats } from '../../src/core/watch/repeats.ts';
import { watched } from '../../src/core/watch/watched.ts';

const about = { official: true, today: '2026-11-27' };

const relayed = (some: Partial<Relayed> = {}): Relayed => ({
  number: 1,
  at: '2026-11-27T18:00:00+01:00',
  method: 'POST',
  route: '/images/generations',
  same: 'a',
  status: 200,
  headers: {},
  totalMs: 12_000,
  sentBytes: 100,
  receivedBytes: 100,
  end: 'whole',
  ...some,
});

const service = { 'x-request-id': 'req_0123', 'openai-version': '2020-10-01' };
const masked = ['sk', 'proj', `${'*'.repeat(32)}0000`].join('-');
const failure = (message: string, code: string | null, type = 'invalid_request_error') =>
  JSON.stringify({ error: { message, type, param: null, code } });

/** `status: undefined` stands for no answer. */
type Some = Omit<Partial<Relayed>, 'status'> & { readonly status?: number | undefined };

test.each<[string, Some, string | undefined]>([
  ['all is well', {}, undefined],
  [
    'the quota is used up',
    {
      status: 429,
      headers: service,
      failure: failure(
        'You exceeded your current quota, please check your plan and billing details.',
        'insufficient_quota',
        'insufficient_quota',
      ),
    },
    'quota_exhausted',
  ],
  [
    'the key is refused',
    {
      status: 401,
      headers: service,
      failure: failure(
        `Incorrect API key provided: ${masked}. You can find your API key at https://platform.openai.com/account/api-keys.`,
        'invalid_api_key',
      ),
    },
    'key_invalid',
  ],
  [
    'the model has ended',
    {
      status: 400,
      headers: service,
      request: { model: 'dall-e-3', prompt: 'x' },
      failure: failure(
        "The model 'dall-e-3' does not exist.",
        'invalid_value',
        'image_generation_user_error',
      ),
    },
    'model_retired',
  ],
  [
    'a page of the edge',
    {
      status: 502,
      headers: { 'content-type': 'text/html', 'cf-ray': '1' },
      failure: '<html><title>502 Bad Gateway</title></html>',
    },
    'gateway_error',
  ],
  [
    'nobody listens',
    { status: undefined, end: 'unreachable', networkCode: 'ECONNREFUSED' },
    'connection_refused',
  ],
  [
    'the name does not resolve',
    { status: undefined, end: 'unreachable', networkCode: 'ENOTFOUND' },
    'dns_failure',
  ],
  ['it breaks off', { end: 'cut' }, 'connection_reset'],
  ['the program left', { status: undefined, end: 'left' }, undefined],
  [
    'an error in a 200',
    {
      headers: service,
      failure: failure(
        'Your request was rejected by the safety system.',
        'moderation_blocked',
        'image_generation_user_error',
      ),
    },
    'content_policy',
  ],
])('%s', (_what, some, cause) => {
  // exactOptionalPropertyTypes: what is undefined here is absent.
  const whole = Object.fromEntries(
    Object.entries(relayed(some as Partial<Relayed>)).filter(([, value]) => value !== undefined),
  ) as Relayed;
  expect(watched(whole, about).cause?.id).toBe(cause);
});

test('what is told of a call: its shape and its cost, and nothing of what was asked for', () => {
  const usage = '"usage":{"input_tokens":8,"output_tokens":196,"total_tokens":204}}';
  const request = { model: 'gpt-image-2', prompt: 'a secret plan', size: '1000x1000', user: 'mia' };
  const headers = {
    ...service,
    'x-ratelimit-limit-input-images': '5',
    'x-ratelimit-remaining-input-images': '4',
    'set-cookie': 'session=1',
  };
  const call = watched(relayed({ request, usage, headers }), about);
  expect(call).toMatchObject({
    model: 'gpt-image-2',
    parameters: expect.arrayContaining([{ name: 'size', value: '"1000x1000"' }]),
    speaker: 'service',
    requestId: 'req_0123',
    tokens: { input: 8, output: 196 },
    problems: [{ param: 'size', severity: 'error' }],
    headroom: [{ bucket: 'input-images', remaining: 4, limit: 5 }],
  });
  expect(call.usd).toBeCloseTo(0.006, 3);
  expect(JSON.stringify(call)).not.toMatch(/secret plan|mia|session=1/);
});

test('a call of another kind is neither linted nor priced', () => {
  const request = { model: 'gpt-5.5', input: 'hello' };
  const usage = '"usage":{"input_tokens":8,"output_tokens":20}';
  const call = watched(relayed({ route: '/responses', request, usage }), about);
  expect(call).not.toHaveProperty('problems');
  expect(call).not.toHaveProperty('usd');
  expect(call.tokens).toEqual({ input: 8, output: 20 });
});

test('a repeat of a call that failed is known, one of a call that went well is a new call', () => {
  const repeats = rememberRepeats();
  const bad = { status: 500, totalMs: 100 };
  expect(repeats.of(relayed({ number: 1, ...bad }), 0)).toBeUndefined();
  expect(repeats.of(relayed({ number: 2, ...bad }), 600)).toBe(1);
  expect(repeats.of(relayed({ number: 3, totalMs: 100 }), 1800)).toBe(1);
  expect(repeats.of(relayed({ number: 4, ...bad }), 3000)).toBeUndefined();
  expect(repeats.of(relayed({ number: 5, same: 'b', ...bad }), 3200)).toBeUndefined();
  // Side by side, and much later.
  expect(repeats.of(relayed({ number: 6, ...bad }), 3050)).toBeUndefined();
  expect(repeats.of(relayed({ number: 7, ...bad }), 300_000)).toBeUndefined();
  // The SDK says so itself.
  expect(repeats.of(relayed({ number: 8, retryCount: 1 }), 301_000)).toBe(7);
});

test('the numbers of a window', () => {
  const calls = [100, 200, 300, 400, 5000].map((totalMs, place) =>
    watched(relayed({ number: place + 1, totalMs, status: place === 4 ? 500 : 200 }), about),
  );
  expect(numbersOf(calls, 5)).toMatchObject({
    calls: 5,
    failed: 1,
    p50Ms: 300,
    p95Ms: 5000,
    picture: '____#',
  });
  expect(numbersOf([], 5)).toMatchObject({ calls: 0, picture: '' });
});
