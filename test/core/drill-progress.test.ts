import { describe, expect, test } from 'vitest';

import { type Attempt, drilling, initialDrill } from '../../src/core/drill/progress.ts';
import type { CallSeen } from '../../src/core/drill/seen.ts';
import { spanOf, timeLine } from '../../src/core/drill/time-line.ts';

const attempt = (atMs: number, more: Partial<Attempt> = {}): Attempt => ({
  atMs,
  method: 'POST',
  path: '/v1/images/generations',
  ...more,
});

const signs = { attempt: 'o', answering: '=', wait: '.', told: '|', nothing: ' ' };
const drawn = (attempts: readonly Attempt[], spanMs: number, nowMs?: number) =>
  timeLine(attempts, { columns: 11, spanMs, ...(nowMs !== undefined && { nowMs }) })
    .map((moment) => signs[moment])
    .join('');

describe('a time line of ten seconds', () => {
  test.each([
    ['one attempt', [attempt(0, { endedMs: 100 })], undefined, 'o          '],
    ['an answer that takes long', [attempt(0, { endedMs: 3000 })], undefined, 'o===       '],
    [
      'a wait as long as it was told',
      [attempt(0, { endedMs: 0, retryAfterSeconds: 4 }), attempt(4000, { endedMs: 4000 })],
      undefined,
      'o...o      ',
    ],
    [
      'a wait that is too short',
      [attempt(0, { endedMs: 0, retryAfterSeconds: 4 }), attempt(2000, { endedMs: 2000 })],
      undefined,
      'o.o |      ',
    ],
    ['no answer yet', [attempt(0)], 5000, 'o=====     '],
    ['waiting now', [attempt(0, { endedMs: 0, retryAfterSeconds: 9 })], 5000, 'o.....   | '],
    ['side by side', [attempt(0, { endedMs: 2000 }), attempt(1000)], undefined, 'oo=        '],
    ['none', [], undefined, '           '],
  ] as const)('%s', (_what, attempts, now, line) => {
    expect(drawn(attempts, 10_000, now)).toBe(line);
  });

  test('a line holds what it is told to wait, in whole seconds', () => {
    expect(spanOf([attempt(0, { endedMs: 300, retryAfterSeconds: 2 })])).toBe(3000);
    expect(spanOf([], 4200)).toBe(5000);
    expect(spanOf([])).toBe(1000);
  });
});

const call = (at: number, more: Partial<CallSeen> = {}): CallSeen => ({
  at,
  method: 'POST',
  path: '/v1/images/generations',
  same: 'one',
  bent: true,
  ...more,
});

test('rows keep their place, and of a call no key and no body is kept', () => {
  const begun = drilling(initialDrill(['healthy', 'quota']), {
    type: 'started',
    fault: 'quota',
    at: 5,
  });
  expect(begun.rows.map(({ state }) => state)).toEqual(['waiting', 'running']);
  const key = 'the key';
  const calls = [call(100, { endedAt: 150, status: 429, key, body: 'the body' }), call(900)];
  const called = drilling(begun, { type: 'calls', fault: 'quota', calls });
  expect(called.rows[1]?.attempts).toMatchObject([
    { atMs: 0, endedMs: 50, status: 429 },
    { atMs: 800 },
  ]);
  expect(JSON.stringify(called)).not.toMatch(/the key|the body/);
  const stopped = drilling(called, { type: 'interrupted' });
  expect(stopped.rows.map(({ state }) => state)).toEqual(['waiting', 'interrupted']);
});
