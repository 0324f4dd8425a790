import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

import { expect, onTestFinished, test } from 'vitest';

import { type Check, type CheckResult, defineCheck, pass } from '../../src/core/check.ts';
import { planClimb } from '../../src/core/plan.ts';
import { systemClock } from '../../src/edge/local/clock.ts';
import { networkPorts } from '../../src/edge/net/ports.ts';
import { type ClimbEvent, climb } from '../../src/run/climb.ts';
import { portsWith } from '../helpers/ports.ts';
import { ordinary } from '../helpers/situation.ts';

type Answer =
  | {
      readonly status: number;
      readonly headers?: Readonly<Record<string, string>>;
      readonly error?: Readonly<Record<string, string>>;
    }
  | 'cut';

const ok: Answer = { status: 200 };
const marks = { 'x-request-id': 'req_1', 'openai-version': '2020-10-01' };

/** Gives one answer after the other, the last one for ever, and counts what it was asked. */
async function serving(answers: readonly Answer[]) {
  let asked = 0;
  const server = createServer((request, response) => {
    const answer = answers[Math.min(asked, answers.length - 1)] ?? ok;
    asked += 1;
    if (answer === 'cut') return void request.socket.resetAndDestroy();
    response.writeHead(answer.status, {
      ...marks,
      'content-type': 'application/json',
      ...answer.headers,
    });
    response.end(JSON.stringify(answer.error ? { error: { param: null, ...answer.error } } : {}));
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/v1/models`, asked: () => asked };
}

/** Asks once, and may ask twice more. */
const asking = (url: string, method: 'GET' | 'POST', limitMs: number): Check =>
  defineCheck({
    id: 'network/asks',
    title: 'It answers',
    short: 'ask',
    limitMs,
    sends: () => [{ host: '127.0.0.1', what: `${method} /models`, repeats: 2 }],
    observe: (ports, _situation, signal) => ports.call({ method, url, repeats: 2 }, signal),
    judge: () => pass([]),
  });

async function climbed(url: string, method: 'GET' | 'POST' = 'GET', limitMs = 3000) {
  const checks = [asking(url, method, limitMs)];
  const network = networkPorts({ keyValue: () => undefined, version: '0.0.0', baseUrl: url });
  const ports = portsWith({ ...network, clock: { ...systemClock, chance: () => 0 } });
  const events: ClimbEvent[] = [];
  let result: CheckResult | undefined;
  for await (const event of climb({ checks, situation: ordinary, ports, upTo: 'network' })) {
    events.push(event);
    if (event.type === 'finished') result = event.result;
  }
  const pauses = events.flatMap((event) => (event.type === 'repeating' ? [event.pause] : []));
  return { pauses, result, plan: planClimb(checks, ordinary, 'network') };
}

test.each([
  ['the server’s own trouble', [{ status: 500 }, { status: 503 }, ok]],
  ['the edge’s', [{ status: 502 }, { status: 522 }, ok]],
  ['a cut connection', ['cut', 'cut', ok]],
  [
    'a limit that fills again at once',
    [
      {
        status: 429,
        headers: { 'retry-after': '0' },
        error: { type: 'requests', code: 'rate_limit_exceeded', message: 'Rate limit reached' },
      },
      { status: 503 },
      ok,
    ],
  ],
] as const)('%s is waited out, and every pause is told', async (_name, answers) => {
  const { url, asked } = await serving(answers);
  const { pauses, result, plan } = await climbed(url);
  expect(asked()).toBe(3);
  expect(plan.requests).toBe(3);
  expect(pauses.map(({ attempt }) => attempt)).toEqual([1, 2]);
  expect(pauses[1]?.waitMs).toBeGreaterThan(pauses[0]?.waitMs ?? Infinity);
  expect(result?.outcome).toBe('warn');
  expect(result?.evidence.map(({ code }) => code)).toEqual(['answer-repeated']);
});

test('trouble that stays is asked about three times, as planned, and not once more', async () => {
  const { url, asked } = await serving([{ status: 500 }]);
  const { pauses, plan } = await climbed(url);
  expect(asked()).toBe(plan.requests);
  expect(pauses).toHaveLength(2);
});

test.each([
  ['quota', 429, { type: 'insufficient_quota', code: 'insufficient_quota', message: 'quota' }],
  ['billing', 429, { type: 'billing_not_active', code: 'billing_not_active', message: 'billing' }],
  [
    'a limit of zero',
    429,
    { type: 'images', code: 'rate_limit_exceeded', message: 'Rate limit reached: Limit 0, Used 0' },
  ],
  ['validation', 400, { type: 'invalid_request_error', code: 'x', message: 'Missing prompt' }],
  ['a wrong key', 401, { type: 'invalid_request_error', code: 'invalid_api_key', message: 'k' }],
] as const)('%s is never asked about again', async (_name, status, error) => {
  const { url, asked } = await serving([{ status, error }]);
  const { pauses } = await climbed(url);
  expect(asked()).toBe(1);
  expect(pauses).toEqual([]);
});

test('a POST is never sent again', async () => {
  const { url, asked } = await serving([{ status: 503 }, ok]);
  await climbed(url, 'POST');
  expect(asked()).toBe(1);
});

test('what says not to repeat it is not repeated', async () => {
  const { url, asked } = await serving([{ status: 500, headers: { 'x-should-retry': 'false' } }]);
  await climbed(url);
  expect(asked()).toBe(1);
});

test('a wait that does not fit is reported, not waited for', async () => {
  const { url, asked } = await serving([{ status: 503, headers: { 'retry-after': '20' } }]);
  const begun = performance.now();
  const { pauses, result } = await climbed(url);
  expect(performance.now() - begun).toBeLessThan(2000);
  expect(asked()).toBe(1);
  expect(pauses).toEqual([]);
  expect(result?.evidence).toMatchObject([{ code: 'wait-too-long', facts: { seconds: 20 } }]);
});

test('retry-after is honoured where it fits', async () => {
  const { url } = await serving([{ status: 503, headers: { 'retry-after-ms': '700' } }, ok]);
  const { pauses, result } = await climbed(url);
  expect(pauses).toMatchObject([{ waitMs: 700 }]);
  expect(result?.durationMs).toBeGreaterThanOrEqual(650);
});
