import { describe, expect, test } from 'vitest';

import { explain } from '../../src/core/explain.ts';

const body = (message: string, code: string | null, type = 'invalid_request_error'): string =>
  JSON.stringify({ error: { message, type, param: null, code } });

const refusedKey = body('Incorrect API key provided: sk-proj-****Zq4T.', 'invalid_api_key');
const blocked = body(
  'Your request was rejected by the safety system.',
  'moderation_blocked',
  'image_generation_user_error',
);
const unverified = 'Your organization must be verified to use the model `gpt-image-2`.';
const size = '400 Width and height must both be divisible by 16.';
const server = '500 The server had an error while processing your request.';

const read = (text: string) => explain(text, {}, '2026-11-28');

describe('what stands beside a failure and is not it', () => {
  test.each([
    [
      'a call that is no fatal one',
      `[non-fatal] trace upload 401: ${refusedKey}\n${size}`,
      'param_size',
    ],
    [
      'a call that is ignored',
      `WARN list of models: 403 Missing scopes: api.model.read (ignored)\n${size}`,
      'param_size',
    ],
    [
      'another route',
      `GET /v1/models -> 403 Missing scopes: api.model.read\nPOST /v1/images/generations -> ${size}`,
      'param_size',
    ],
    [
      'another route by its name',
      `embeddings: 401 Incorrect API key provided\nimages/edits: ${size}`,
      'param_size',
    ],
    ['a warning before an error', `WARN 403 ${unverified}\nERROR ${server}`, 'server_error'],
    [
      'the first of two ways',
      `primary: 403 ${unverified}, falling back to gpt-image-1-mini\nbackup: ${size}`,
      'param_size',
    ],
    [
      'what it is not',
      `This isn't "Incorrect API key provided". The log has: ${server}`,
      'server_error',
    ],
    [
      'what it would be',
      `(a wrong key would be 401 Incorrect API key provided) What comes is ${size}`,
      'param_size',
    ],
    ['what another had', `${server}\n> for me it was "${unverified}"`, 'server_error'],
    [
      'what a document says',
      `The docs mention "Incorrect API key provided", we get ${server}`,
      'server_error',
    ],
    [
      'what came before',
      `before: 401 Incorrect API key provided. after the new key: ${size}`,
      'param_size',
    ],
    ['a prompt', `prompt: "a poster: ${unverified}"\n${server}`, 'server_error'],
    [
      'what to use in its place',
      body(
        "The model 'gpt-5.2' is not supported on the images endpoint. Use the Responses API with the image_generation tool.",
        'unsupported_model',
      ),
      'endpoint_unsupported',
    ],
    [
      'a header of a limit',
      `HTTP/2 500\nx-ratelimit-remaining-requests: 0\n\n${server}`,
      'server_error',
    ],
  ])('%s', (_, text, cause) => {
    expect(read(text).causes[0]?.id).toBe(cause);
  });

  test('a limit that is used up counts where it was refused', () => {
    const text = 'HTTP/2 429\nx-ratelimit-remaining-requests: 0\nretry-after: 9';
    expect(read(text).causes[0]?.id).toBe('rate_limit');
  });
});

test('the word for nothing in place of a key is a key that is missing', () => {
  expect(read('401 Incorrect API key provided: undefined.').causes[0]?.id).toBe('key_missing');
});

describe('a failure that is over', () => {
  test.each([
    [
      'the next attempt went well',
      `attempt 1: ${body('No credit is left.', 'credit_balance_exhausted', 'insufficient_quota')}\nattempt 2: 200 OK, image saved to out.png`,
    ],
    ['the same without numbers', `${blocked}\nafter a new prompt: 200, image saved`],
    [
      'another model went well',
      `gpt-image-2 -> 403 ${unverified}\nfallback gpt-image-1-mini -> 200, 1 image`,
    ],
    ['a call that is no fatal one', `[non-fatal] trace upload 401: ${refusedKey}\nimage saved`],
    ['another route', 'GET /v1/models: 403 Missing scopes: api.model.read\nimage saved to a.png'],
    [
      'a log that goes on',
      '09:00:01 WARN 429 rate_limit_exceeded, retrying in 8s (1/3)\n09:00:09 INFO generated 2 images',
    ],
    ['it was solved', `[SOLVED] 403 ${unverified} - works now`],
    [
      'it was solved, in words',
      'Solved, thank you. It was "Billing hard limit has been reached". Images come now.',
    ],
    ['in German', 'Hat sich erledigt (Rate limit reached for gpt-image-2), es klappt jetzt.'],
    ['in Spanish', 'Solucionado. Era el proxy (407); ya funciona.'],
    ['in Chinese', '已解决，是余额不足（insufficient_quota），充值后可以出图了'],
  ])('%s', (_, text) => {
    expect(read(text).verdict).toBe('not-a-failure');
  });

  test.each([
    [
      'said with a question',
      '[SOLVED?] I raised the limit but it still ends with 401 Incorrect API key provided',
    ],
    ['followed by another', `Solved, the proxy. Now: ${server}`],
  ])('but not %s', (_, text) => {
    expect(read(text).verdict).toBe('cause');
  });
});

describe('a table', () => {
  test.each([
    [
      'of calls',
      `| model | status | answer |\n|---|---|---|\n| gpt-4.1 | 200 | ok |\n| gpt-image-2 | 403 | ${unverified} |`,
      'org_unverified',
    ],
    [
      'of one case',
      '| case | error | detail |\n|---|---|---|\n| nightly | 401 | Incorrect API key provided |',
      'key_invalid',
    ],
  ])('%s tells what happened', (_, text, cause) => {
    expect(read(text).causes[0]?.id).toBe(cause);
  });

  test('of codes explains', () => {
    const text =
      '| code | says |\n|---|---|\n| 401 | wrong key |\n| 429 | too many requests |\n| 500 | our fault |';
    expect(read(text).verdict).toBe('not-a-failure');
  });
});

describe('never certain', () => {
  test.each([
    ['an example in a description', `"examples": { "blocked": { "value": ${blocked} } }`],
    [
      'the words of another vendor',
      '{"error":{"type":"invalid_request_error","code":"parameter_unknown","param":"size","message":"Received unknown parameter: size"}} (Stripe, POST /v1/products)',
    ],
    ['what a test server answers', `${blocked}\nThat is what our test server answers.`],
  ])('%s', (_, text) => {
    expect(read(text).causes[0]?.certainty).not.toBe('confirmed');
  });
});
