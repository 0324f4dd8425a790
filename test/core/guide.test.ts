import { describe, expect, test } from 'vitest';

import { causes } from '../../src/core/causes/index.ts';
import { rank } from '../../src/core/rank.ts';
import { readFailure } from '../../src/core/reading/read-failure.ts';

const today = '2026-11-24';

function diagnose(text: string) {
  const { findings, reading, notAFailure } = readFailure(text, { today });
  const evidence = findings.map((finding) => ({ ...finding, source: 'paste' as const }));
  const [best] = rank(evidence, causes).alive;
  return { cause: best?.cause, certainty: best?.certainty, reading, notAFailure };
}

const python = (
  kind: string,
  status: number,
  message: string,
  code: string | null,
  param: string | null = null,
) =>
  `Traceback (most recent call last):\n  File "/app/draw.py", line 12, in <module>\nopenai.${kind}: Error code: ${status} - {'error': {'message': "${message}", 'type': 'invalid_request_error', 'param': ${param === null ? 'None' : `'${param}'`}, 'code': ${code === null ? 'None' : `'${code}'`}}}`;

describe('the messages that the guide quotes', () => {
  test.each([
    [
      'a 401 with an incorrect key',
      python(
        'AuthenticationError',
        401,
        'Incorrect API key provided: sk-proj-************************************1234. You can find your API key at https://platform.openai.com/account/api-keys.',
        'invalid_api_key',
      ),
      'key_invalid',
    ],
    [
      'a 401 without a key',
      "401 You didn't provide an API key. You need to provide your API key in an Authorization header using Bearer auth",
      'key_missing',
    ],
    ['an invalid key in short', 'Error: 401 invalid_api_key', 'key_invalid'],
    [
      'a rate limit',
      'RateLimitError: 429 Rate limit reached for gpt-image-2 in organization org-x on images per min: Limit 5, Used 5, Requested 1. Please try again in 12s.',
      'rate_limit',
    ],
    [
      'a quota',
      python(
        'RateLimitError',
        429,
        'You exceeded your current quota, please check your plan and billing details.',
        'insufficient_quota',
      ),
      'quota_exhausted',
    ],
    [
      'a size',
      python(
        'BadRequestError',
        400,
        "Invalid value: '512x512'. Supported values are: '1024x1024', '1024x1536', '1536x1024', and 'auto'.",
        'invalid_value',
        'size',
      ),
      'param_size',
    ],
    [
      'an n out of range',
      python(
        'BadRequestError',
        400,
        "Invalid 'n': integer above maximum value.",
        'integer_above_max_value',
        'n',
      ),
      'param_n',
    ],
    [
      'a prompt that is too long',
      python(
        'BadRequestError',
        400,
        "Invalid 'prompt': string too long. Expected a string with maximum length 32000.",
        'string_above_max_length',
        'prompt',
      ),
      'prompt_too_long',
    ],
    [
      'a missing prompt',
      python(
        'BadRequestError',
        400,
        "Missing required parameter: 'prompt'.",
        'missing_required_parameter',
        'prompt',
      ),
      'prompt_missing',
    ],
    ['a timeout', 'openai.APITimeoutError: Request timed out.', 'client_timeout'],
    [
      'a refused connection',
      'APIConnectionError: Connection error.\n    cause: FetchError: connect ECONNREFUSED 127.0.0.1:443',
      'connection_refused',
    ],
    [
      'a 500',
      'InternalServerError: 500 The server had an error while processing your request. Sorry about that!',
      'server_error',
    ],
    ['a 503', '503 The engine is currently overloaded, please try again later', 'overloaded'],
    [
      'a region',
      python(
        'PermissionDeniedError',
        403,
        'Country, region, or territory not supported',
        'unsupported_country_region_territory',
      ),
      'region_unsupported',
    ],
    [
      'dall-e-3',
      python(
        'BadRequestError',
        400,
        "The model 'dall-e-3' does not exist.",
        'invalid_value',
        'model',
      ),
      'model_retired',
    ],
    ['dall-e-2', `400 The model 'dall-e-2' does not exist.`, 'model_retired'],
    [
      'gpt-image-1',
      `BadRequestError: 400 The model 'gpt-image-1' does not exist.`,
      'model_retired',
    ],
    [
      'what only a retired model knew',
      `${python('BadRequestError', 400, "Unknown parameter: 'response_format'.", 'unknown_parameter', 'response_format')}\n  model='dall-e-3'`,
      'model_retired',
    ],
    ['a misspelt model', `400 The model 'gpt-image-2.6-flair' does not exist.`, 'model_unknown'],
  ])('%s', (_name, text, cause) => {
    expect(diagnose(text).cause).toBe(cause);
  });
});

test('a connection error alone says nothing of its cause, and nothing is stated', () => {
  expect(diagnose('openai.APIConnectionError: Connection error.').certainty).not.toBe('confirmed');
});

test.each([
  ['a key of another vendor', 'sk-ant-****************************abcd', 'key_wrong_kind'],
  ['a placeholder', 'your-api-key', 'key_malformed'],
])('one 401 covers several causes; the echo tells %s', (_name, echo, cause) => {
  const text = python(
    'AuthenticationError',
    401,
    `Incorrect API key provided: ${echo}. You can find your API key at https://platform.openai.com/account/api-keys.`,
    'invalid_api_key',
  );
  expect(diagnose(text).cause).toBe(cause);
});

test('only the service’s own words confirm', () => {
  const own = python(
    'RateLimitError',
    429,
    'You exceeded your current quota, please check your plan and billing details.',
    'insufficient_quota',
  );
  expect(diagnose(own).certainty).toBe('confirmed');
  expect(diagnose('I think I exceeded your current quota yesterday').certainty).not.toBe(
    'confirmed',
  );
});

test('the request id and the status are read', () => {
  const id = `req_${'0a1b2c3d'.repeat(4)}`;
  const { reading } = diagnose(
    `Error: 429 quota {"error":{"message":"m","code":"insufficient_quota"}} ${id}`,
  );
  expect(reading).toMatchObject({ status: 429, code: 'insufficient_quota', requestIds: [id] });
});

test.each([
  '',
  'all good',
  '\u0000\u0001\u0002',
  '{"a":'.repeat(1000),
  "{'error': {'message':".repeat(200),
])('no text throws, and nothing is confirmed of %#', (text) => {
  expect(diagnose(text).certainty).not.toBe('confirmed');
});

test('a long hostile text is read in time', () => {
  const begun = performance.now();
  readFailure(`${'\\"'.repeat(200_000)} error ${"'error': {".repeat(20_000)}`, { today });
  expect(performance.now() - begun).toBeLessThan(2000);
});
