import { expect, test } from 'vitest';

import { type Usual, usualOf } from '../../src/core/drill/attempts.ts';
import type { FaultId } from '../../src/core/drill/faults.ts';
import { judgeRun } from '../../src/core/drill/judge.ts';
import { crashDump, ownOutput, showsBody, showsKey } from '../../src/core/drill/output.ts';
import type { CallSeen, ProgramRan } from '../../src/core/drill/seen.ts';

const key = ['sk', 'proj', '0123456789abcdef'.repeat(3)].join('-');

test.each([
  [true, 'as it is', `key ${key}!`],
  [true, 'a good part', `starts with ${key.slice(0, 22)}`],
  [true, 'its end', `ends with ${key.slice(-14)}`],
  [true, 'in base64', btoa(`user:${key}`)],
  [true, 'percent-encoded', encodeURIComponent(`Bearer ${key}`)],
  [false, 'masked', `${key.slice(0, 8)}********${key.slice(-4)}`],
  [false, 'its kind', 'sk-proj-'],
  [false, 'another', ['sk', 'proj', 'zyxwvutsrqpo'.repeat(3)].join('-')],
])('%s: a key %s', (found, _what, output) => {
  expect(showsKey(output, key)).toBe(found);
});

test('what Node says of a setting of the drill is not the output of the program', () => {
  const warning = `(node:27269) [UNDICI-EHPA] Warning: EnvHttpProxyAgent is experimental, expect them to change at any time.
(Use \`node --trace-warnings ...\` to show where the warning was created)
`;
  expect(ownOutput(`begun\n${warning}failed\n`)).toBe('begun\nfailed\n');
  const other = '(node:1) [DEP0040] DeprecationWarning: The `punycode` module is deprecated.\n';
  expect(ownOutput(other)).toBe(other);
});

const message = 'You exceeded your current quota, please check your plan and billing details.';
const error = { message, type: 'insufficient_quota', param: null, code: 'insufficient_quota' };
const body = JSON.stringify({ error });

test.each([
  [true, 'as it came', `failed: ${body}`],
  [true, 'the beginning', `failed: ${body.slice(0, 50)}`],
  [true, 'pretty', JSON.stringify({ error }, null, 2)],
  [true, 'in a string', JSON.stringify({ response: body })],
  [
    true,
    'by Node',
    `{ error: { message: '${message}', type: 'insufficient_quota', param: null, code: 'insufficient_quota' } }`,
  ],
  [
    true,
    'without what surrounds it',
    `status: 429, error: { message: '${message}', type: 'insufficient_quota', param: null, code: 'insufficient_quota' }`,
  ],
  [
    true,
    'by Python',
    `Error code: 429 - {'error': {'message': '${message}', 'type': 'insufficient_quota', 'param': None, 'code': 'insufficient_quota'}}`,
  ],
  [
    true,
    'by Ruby',
    `{"error"=>{"message"=>"${message}", "type"=>"insufficient_quota", "param"=>nil, "code"=>"x"}}`,
  ],
  [false, 'its message', `429 ${message} (insufficient_quota)`],
  [false, 'its message in a log line', JSON.stringify({ level: 'error', message, status: 429 })],
  [false, 'nothing', ''],
])('%s: a body %s', (found, _what, output) => {
  expect(showsBody(output, [body])).toBe(found);
});

test.each([
  ['Node', 'Error: x\n    at a (file:///a.js:1:2)\n    at async b (/b.js:3:4)\n'],
  ['Python', 'Traceback (most recent call last):\n  File "a.py", line 1, in <module>'],
  ['Java', 'Exception in thread "main" java.io.IOException\n\tat a.B.c(B.java:3)'],
  ['Go', 'panic: x\n\ngoroutine 1 [running]:\nmain.main()'],
  ['Rust', "thread 'main' panicked at src/main.rs:2:5:"],
  ['Ruby', "a.rb:3:in `call': failed (RuntimeError)"],
  ['PHP', 'PHP Fatal error:  Uncaught Exception: x in /a.php:3\n#0 {main}'],
  ['.NET', 'Unhandled exception. System.Net.Http.HttpRequestException: 500'],
])('a crash dump of %s', (_who, output) => {
  expect(crashDump(output)).toBeDefined();
});

test.each([
  'No image: 429 quota (request req_1)',
  'It failed at 12:30:11, and\n  at 12:30:12 once more',
  '{"level":50,"msg":"rate limited","at":"2026-11-27T12:00:00Z"}',
])('no crash dump: %s', (output) => {
  expect(crashDump(output)).toBeUndefined();
});

const program: ProgramRan = {
  kind: 'ran',
  output: 'No image: 500 server error (request req_1)',
  code: 1,
  durationMs: 1000,
  pictures: [],
};

/** Calls of one request that begin after these waits (milliseconds), each answered in 10 ms. */
function calls(waits: readonly number[], more: Partial<CallSeen> = {}): readonly CallSeen[] {
  const list: CallSeen[] = [];
  for (const wait of [0, ...waits]) {
    const at = (list.at(-1)?.endedAt ?? 0) + wait;
    list.push({
      at,
      endedAt: at + 10,
      method: 'POST',
      path: '/v1/images/generations',
      same: 'a',
      key: 'k',
      bent: true,
      status: 500,
      requestId: 'req_1',
      ...more,
    });
  }
  return list;
}

const outcomes = (fault: FaultId, seen: readonly CallSeen[], usual: Usual = new Map()) =>
  Object.fromEntries(
    judgeRun({ fault, program, calls: seen, canary: key, usual, today: '2026-11-27' }).map(
      ({ id, outcome }) => [id, outcome],
    ),
  );

test.each([
  ['grow, with jitter', [560, 1130], ['pass', 'pass', 'pass']],
  ['do not grow', [560, 470, 530], ['pass', 'warn', 'pass']],
  ['are exact', [501, 1003], ['pass', 'pass', 'warn']],
  ['are exact, three of them', [401, 803, 1604], ['pass', 'pass', 'warn']],
  ['fall on tenths by chance, as two may', [412, 804], ['pass', 'pass', 'unsure']],
  ['are none', [3, 5], ['fail', undefined, undefined]],
  ['are none, and one', [4, 640], ['warn', 'pass', 'pass']],
  ['are a single one', [700], ['pass', undefined, undefined]],
])('waits that %s', (_what, waits, [spaced, grow, jittered]) => {
  const seen = outcomes('server-error', calls(waits));
  expect([seen['retries-spaced'], seen['retries-grow'], seen['retries-jittered']]).toEqual([
    spaced,
    grow,
    jittered,
  ]);
});

test.each([
  [[2001, 2100], 'pass'],
  [[2001, 1500], 'fail'],
  [[1960], 'pass'],
])('told to wait 2 s, it waits %j ms', (waits, outcome) => {
  const limited = calls(waits, { status: 429, retryAfterSeconds: 2 });
  expect(outcomes('rate-limit', limited)['retry-after-kept']).toBe(outcome);
});

test('who waited a limit out and is refused then did not give up, and what it says is about that', () => {
  const [limited, again] = calls([2001], { status: 429, retryAfterSeconds: 2 });
  const refused = again && { ...again, bent: false, status: 400 };
  const seen = [limited, refused].flatMap((call) => call ?? []);
  expect(outcomes('rate-limit-clears', seen)).toMatchObject({ succeeds: 'fail' });
  expect(outcomes('rate-limit-clears', seen)).not.toHaveProperty('message-clear');
  expect(outcomes('rate-limit-clears', seen.slice(0, 1))).toMatchObject({ succeeds: 'warn' });
});

test('a repeat is one beyond what the program does when all is well, and side by side is no wait', () => {
  const twice = calls([900]);
  expect(outcomes('quota', twice)['not-retried']).toBe('fail');
  expect(outcomes('quota', twice, usualOf(calls([700])))['not-retried']).toBe('pass');
  const [one] = calls([]);
  const parallel = one ? [one, { ...one, at: 1 }, { ...one, at: 2 }] : [];
  expect(outcomes('quota', parallel)['not-retried']).toBe('pass');
});
