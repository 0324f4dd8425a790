import { describe, expect, test } from 'vitest';

import { explain } from '../../src/core/explain.ts';

/** Failures that end with their text, each in words of a service or of a client. */
const first = {
  quota_exhausted:
    '{"error":{"message":"You exceeded your current quota, please check your plan and billing details.","type":"insufficient_quota","param":null,"code":"insufficient_quota"}}',
  key_invalid:
    "openai.AuthenticationError: Error code: 401 - {'error': {'message': 'Incorrect API key provided: sk-proj-****a1B2.', 'type': 'invalid_request_error', 'code': 'invalid_api_key', 'param': None}}",
  content_policy:
    '{"error":{"message":"Your request was rejected by the safety system.","type":"image_generation_user_error","param":null,"code":"moderation_blocked"}}',
};

const last = {
  dns_failure: 'Error: getaddrinfo ENOTFOUND api.openai.com',
  connection_reset: 'Error: read ECONNRESET',
  tls_intercepted: 'SSLError: unable to get local issuer certificate',
  overloaded: '503 Our servers are currently overloaded. Please try again later.',
  sdk_outdated: "TypeError: Images.generate() got an unexpected keyword argument 'output_format'",
  param_size:
    '{"error":{"message":"Invalid size \'1x1\'. Width and height must both be divisible by 16.","type":"invalid_request_error","param":"size","code":"invalid_value"}}',
};

const pairs = Object.entries(first).flatMap(([, before]) =>
  Object.entries(last).map(([cause, after]) => ({ before, after, cause })),
);

const bestOf = (text: string) => explain(text, {}, '2026-11-28').causes[0];

describe('of two failures the one that came last decides', () => {
  test.each([
    ['Update:', '\n\nUpdate: '],
    ['a correction', '\nEDIT: solved, but this is the new error:\n'],
    ['the next morning', '\n--- next morning ---\n'],
    ['what is so now', '\nFixed. Now I get\n'],
    ['another run', '\nran it again:\n'],
    ['a second problem', '\nSecond problem:\n'],
    ['in German', '\nDer neue Fehler: '],
    ['in French', '\nnouvelle erreur : '],
  ])('%s', (_, between) => {
    const wrong = pairs.filter(
      ({ before, after, cause }) => bestOf(before + between + after)?.id !== cause,
    );
    expect(wrong).toEqual([]);
  });

  test.each([
    ['by its time', (a: string, b: string) => `10:00:01 ${a}\n10:04:12 ${b}`],
    [
      'by its date',
      (a: string, b: string) => `2026-11-20T10:00:01Z ${a}\n2026-11-21T08:00:00Z ${b}`,
    ],
    [
      'of lines that begin with the latest',
      (a: string, b: string) => `10:09 ${b}\n10:05 ${a}\n10:01 start`,
    ],
    ['by its number', (a: string, b: string) => `[1] ${a}\n[2] ${b}\n[3] ${b}`],
    ['by its step', (a: string, b: string) => `Step 1: ${a}\nStep 2: ${b}`],
    ['by the same command', (a: string, b: string) => `node draw.js\n${a}\nnode draw.js\n${b}`],
  ])('%s', (_, told) => {
    const wrong = pairs.filter(
      ({ before, after, cause }) => bestOf(told(before, after))?.id !== cause,
    );
    expect(wrong).toEqual([]);
  });
});

test('two failures in a row, of which nothing says which is the last, prove neither', () => {
  const alone = [first.quota_exhausted, first.content_policy];
  expect(alone.map((text) => bestOf(text)?.certainty)).toEqual(['confirmed', 'confirmed']);
  for (const { before, after } of pairs)
    expect(bestOf(`${before}\n${after}`)?.certainty).not.toBe('confirmed');
});

test('the lines of one object are one failure', () => {
  const text =
    'event: error\ndata: {\n  "error": {\n    "message": "Transparent background is not supported for this model.",\n    "type": "image_generation_user_error",\n    "param": "tools",\n    "code": "invalid_value"\n  }\n}';
  expect(bestOf(text)).toMatchObject({ id: 'param_background', certainty: 'confirmed' });
});

test('the echo of a failure is no later one', () => {
  const [body] = Object.values(first);
  expect(bestOf(`10:00:01 ${body}\n10:00:02 proxy answered 502 Bad Gateway`)?.id).toBe(
    'quota_exhausted',
  );
});
