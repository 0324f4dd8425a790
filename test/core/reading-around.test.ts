import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { describe, expect, test } from 'vitest';

import { explain } from '../../src/core/explain.ts';

const today = '2026-11-28';

type Labelled = {
  readonly cause: string;
  readonly acceptable: readonly string[];
  readonly input: string;
  readonly request?: unknown;
  readonly context?: Readonly<Record<string, unknown>>;
};

const read = ({ request, context }: Partial<Labelled>, text: string) => {
  const about = {
    ...(request !== undefined && { request }),
    ...(context !== undefined && { context }),
  };
  return explain(text, about, today);
};

/** What is said of a text, and how surely. */
function saidOf(text: string, about: Partial<Labelled> = {}): string {
  const { verdict, causes } = read(about, text);
  return verdict === 'cause' ? `${causes[0]?.id}` : verdict;
}

/** Every eighth of the labelled texts that are read rightly by themselves. */
const samples = ['failures.jsonl', 'failures-more.jsonl']
  .flatMap((name) =>
    readFileSync(fileURLToPath(new URL(`../corpus/${name}`, import.meta.url)), 'utf8').split('\n'),
  )
  .filter((line, place) => line !== '' && place % 8 === 0)
  .map((line): Labelled => JSON.parse(line))
  .filter((one) => saidOf(one.input, one) === one.cause && one.cause !== 'not_an_error');

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
