import { describe, expect, test } from 'vitest';

import { explain } from '../../src/core/explain.ts';
import { samples, saidOf, today } from '../helpers/said.ts';

const neighbours = [
  '[github] HttpError 401: Bad credentials',
  '[stripe] StripeAuthenticationError: Invalid API Key provided: sk_test_****1234',
  'stripe.error.AuthenticationError: Invalid API Key provided: sk_live_****************4242',
  '[cache] Redis connection error: connect ECONNREFUSED 127.0.0.1:6379 (cache off)',
  '{"level":"warn","component":"redis","msg":"connect ECONNREFUSED 127.0.0.1:6379"}',
  '[sentry] event dropped: 429 Too Many Requests',
  '2026-11-20T10:00:00Z WARN sentry: envelope not sent, HTTP 429',
  `anthropic.RateLimitError: Error code: 429 - {"type":"error","error":{"type":"rate_limit_error","message":"This request would exceed your rate limit"}}`,
  'An error occurred (AccessDenied) when calling the PutObject operation: Access Denied',
];

describe('what another service says beside it makes no other cause of a failure', () => {
  test.each(neighbours)('%s', (line) => {
    const changed = samples.filter((one) =>
      [`${line}\n${one.input}`, `${one.input}\n${line}`].some(
        (text) => ![one.cause, ...one.acceptable, 'inconclusive'].includes(saidOf(text, one)),
      ),
    );
    expect(changed.map(({ input }) => input)).toEqual([]);
  });
});

test.each([
  [
    'a monitor that carries it',
    '[sentry] captured exception: RateLimitError: 429 You exceeded your current quota, please check your plan.',
    'quota_exhausted',
  ],
  [
    'a bot that is named like a chat',
    'slack-painter: 400 Billing hard limit has been reached',
    'billing_hard_limit',
  ],
  [
    'the other one is well',
    'anthropic works with the same proxy; openai: SSL: CERTIFICATE_VERIFY_FAILED self-signed certificate in chain',
    'tls_intercepted',
  ],
  [
    'a label of nobody known',
    '[metrics] push failed: 429 Too Many Requests\nopenai.APITimeoutError: Request timed out.',
    'client_timeout',
  ],
  [
    'both in the record of a log',
    JSON.stringify({
      msg: `[sentry] dropped: 429\nopenai.BadRequestError: 400 moderation_blocked`,
    }),
    'content_policy',
  ],
  ['the same label', '[painter] 429 Too Many Requests\n[painter] openai gave up', 'rate_limit'],
  [
    'a link of a library',
    'ERR 400 Unknown parameter: "style". See https://github.com/acme/kit/issues/4',
    'param_style',
  ],
])('whose failure is it: %s', (_name, text, cause) => {
  expect(saidOf(text)).toBe(cause);
});

test('the failure of another service alone is no cause, and the own one is asked for', () => {
  const { verdict, causes, reading, next } = explain(
    'stripe.error.AuthenticationError: Invalid API Key provided: sk_live_****************4242',
    {},
    today,
  );
  expect({ verdict, causes, speaker: reading.speaker }).toEqual({
    verdict: 'inconclusive',
    causes: [],
    speaker: 'other',
  });
  expect(next?.question).toBe('What does the image call itself print?');
});

/** What is well, asked or counted, and belongs to no failure. */
const harmless: readonly (readonly [name: string, beside: (text: string) => string])[] = [
  ['a question', (text) => `请问 gpt-image-2 支持这个吗？\n${text}`],
  ['a page of statuses', (text) => `${text}\nAll systems operational`],
  ['no other error', (text) => `${text}\nno errors in the log otherwise`],
  ['settings of a sampler', (text) => `seed: 429, steps: 500\n${text}`],
  ['a label before each line', (text) => text.replace(/^/gm, 'worker: ')],
  [
    'a row of a table',
    (text) => `| time | error |\n|---|---|\n| 10:03 | ${text.replaceAll('\n', ' ')} |`,
  ],
];

describe('what is well beside a failure does not make it none', () => {
  test.each(harmless)('%s', (_name, beside) => {
    const hidden = samples.filter(
      (one) => one.cause !== 'unknown' && saidOf(beside(one.input), one) === 'not-a-failure',
    );
    expect(hidden.map(({ input }) => input)).toEqual([]);
  });
});

test.each([
  ['two jobs', 'job 1: 400 moderation_blocked\njob 2: saved out/2.png', 'content_policy'],
  ['given up', 'job 1: 502 Bad Gateway, gave up\njob 2: saved out/2.png', 'gateway_error'],
  ['another call', '502 Bad Gateway\nPOST /v1/chat/completions 200 OK', 'gateway_error'],
  ['it came too late', '504 Gateway Time-out\nimage done in 74 s', 'gateway_error'],
  [
    'tried again',
    'Error: 500 The server had an error.\nretrying\nimage written to out/fox.png',
    'not-a-failure',
  ],
  [
    'an answer that was read wrongly',
    "retrying\nTypeError: reading '0' after a timeout\nPOST /v1/images/generations 200",
    'inconclusive',
  ],
])('what came later: %s', (_name, text, said) => {
  expect(saidOf(text)).toBe(said);
});

test.each([
  ['since', 'Since yesterday: 429 insufficient_quota. Today the same.', 'quota_exhausted'],
  [
    'mended',
    'Yesterday 429 insufficient_quota, paid. Today 400 moderation_blocked',
    'content_policy',
  ],
  ['denied', 'I have no 429 but 401 invalid_api_key', 'key_invalid'],
  ['no idea', 'no idea why: 429 insufficient_quota', 'quota_exhausted'],
  ['if I', 'If I draw people I get moderation_blocked, else it works', 'content_policy'],
  ['if it', 'If it answers moderation_blocked, tell the user so.', 'not-a-failure'],
  ['open', 'Resolved earlier: 403 (done). Open now: moderation_blocked', 'content_policy'],
])('what is told: %s', (_name, text, said) => {
  expect(saidOf(text)).toBe(said);
});

test('an attempt that a later one outlived is not the failure', () => {
  const first =
    'attempt 1: 429 Rate limit reached for gpt-image-2 on input-images per min: Limit 5, Used 5, Requested 1. Please try again in 12s.\nattempt 2:\n';
  const changed = samples.filter(
    (one) =>
      ![one.cause, ...one.acceptable, 'inconclusive', 'not-a-failure'].includes(
        saidOf(first + one.input, one),
      ),
  );
  expect(changed.map(({ input }) => input)).toEqual([]);
});

const body =
  '{"error":{"message":"You exceeded your current quota, please check your plan and billing details.","type":"insufficient_quota","param":null,"code":"insufficient_quota"}}';

test.each([
  ['a body alone', body, 'confirmed'],
  ['an example', `An example of what may come:\n${body}`, 'likely'],
  ['after a test of its code', `if (err.code === 'insufficient_quota') stop();\n${body}`, 'likely'],
  [
    'a line of a log beside an error',
    JSON.stringify({
      msg: `[x] 429 rate limit reached\nError code: 400 - {'error': {'message': "a", 'type': 'invalid_request_error'}}`,
    }),
    'likely',
  ],
  ['simulated', `simulated answer\n${body}`, 'likely'],
])('how sure is %s', (_name, text, certainty) => {
  expect(explain(text, {}, today).causes[0]?.certainty).toBe(certainty);
});

test.each([
  ['the type alone', '{"type":"insufficient_quota"}', ['billing_hard_limit', 'quota_exhausted']],
  [
    'the limit in words',
    '{"error":{"message":"Your project has reached its configured enforced spend limit.","type":"insufficient_quota"}}',
    ['billing_hard_limit'],
  ],
  [
    'credit in words',
    '{"error":{"message":"You have no credits remaining.","type":"insufficient_quota"}}',
    ['quota_exhausted'],
  ],
])('insufficient_quota is the type of credit and of limits: %s', (_name, text, causes) => {
  expect(
    explain(text, {}, today)
      .causes.map(({ id }) => id)
      .toSorted(),
  ).toEqual(causes);
});

test.each([
  ['com.stripe.exception.AuthenticationException: Invalid API Key provided: sk_live_***'],
  ['software.amazon.awssdk.services.bedrockruntime.model.ThrottlingException: Too many requests'],
  ['ECONNREFUSED 127.0.0.1:5432'],
  [
    `HTTPSConnectionPool(host='o1.ingest.sentry.io', port=443): Max retries exceeded (ConnectTimeoutError)`,
  ],
  ['level=error service=mailer provider=sendgrid msg="401 Unauthorized"'],
  ['POST https://api.stability.ai/v2beta/x 402 {"errors":["You lack sufficient credits."]}'],
  [
    `curl https://api.anthropic.com/v1/messages\n{"type":"error","error":{"type":"x","message":"Overloaded"}}`,
  ],
])('no failure of the image call: %s', (text) => {
  expect(saidOf(text)).toBe('inconclusive');
});

test.each([
  ['a stub', `nock('https://api.openai.com').post('/').reply(429, { error: ${body} });`],
  ['a branch', `if strings.Contains(text, "insufficient_quota") {\n\treturn ErrBroke\n}`],
  ['a match', `match code {\n  Some("insufficient_quota") => Err(Broke),\n  _ => retry(),\n}`],
  ['a constraint', `ALTER TABLE jobs ADD CHECK (code <> 'insufficient_quota');`],
  ['a difference', `-  throw new Error('Incorrect API key provided');\n+  throw new KeyError();`],
  ['a commit', `fix: say what insufficient_quota means`],
  ['passed tests', 'ok 1 - 429 insufficient_quota\nok 2 - moderation_blocked'],
  ['a handbook', `From the handbook:\n${body}`],
  ['messages', `"insufficient_quota": "Nothing is left.",\n"moderation_blocked": "Not allowed.",`],
  ['an alert', `expr: rate(errors_total{code="insufficient_quota"}[5m]) > 0`],
  ['what to draw', 'prompt: a sign that reads "Rate limit reached for us"\nstatus: completed'],
])('quoted in %s, nothing failed', (_name, text) => {
  expect(saidOf(text)).toBe('not-a-failure');
});

test('code beside what it printed hides nothing', () => {
  expect(saidOf(`throw new Error(text)\n      ^\n\nError: 429 insufficient_quota`)).toBe(
    'quota_exhausted',
  );
});
