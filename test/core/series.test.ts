import { expect, test } from 'vitest';

import { type Told, seriesOf } from '../../src/core/watch/series.ts';
import type { Watched } from '../../src/core/watch/watched.ts';

const told = (at: number, more: Partial<Watched> = {}): Told => ({
  at,
  call: {
    number: 1,
    at: '',
    method: 'POST',
    route: '/images/generations',
    status: 200,
    totalMs: at,
    sentBytes: 0,
    receivedBytes: 0,
    end: 'whole',
    ...more,
  },
});

test('each part of the window has its sums, and what is older has none', () => {
  const tokens = { input: 8, output: 196 };
  const series = seriesOf(
    [
      told(50),
      told(100, { tokens, usd: 0.5 }),
      told(149, { status: 500 }),
      told(150, { end: 'left' }),
      told(200, { tokens, usd: 0.25 }),
    ],
    { now: 200, lengthMs: 100, parts: 4 },
  );
  expect(series).toEqual({
    latencyMs: [50, 100, 149, 200],
    calls: [1, 1, 1, 1],
    failed: [0, 1, 0, 0],
    tokens: [204, 0, 0, 204],
    usd: [0.5, 0, 0, 0.25],
  });
});
