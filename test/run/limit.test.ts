import { expect, test } from 'vitest';

import { withLimit } from '../../src/run/limit.ts';

const timers = (): number =>
  process.getActiveResourcesInfo().filter((one) => one === 'Timeout').length;

test('what has ended keeps no program alive, also when the signal around it aborts later', () => {
  const outer = new AbortController();
  const before = timers();
  withLimit(outer.signal, 60_000).clear();
  outer.abort();
  expect(timers()).toBe(before);
});

test('what ignores its signal is overdue half a second later', async () => {
  const outer = new AbortController();
  const { overdue, clear } = withLimit(outer.signal, 60_000);
  outer.abort();
  await expect(overdue).rejects.toThrow('did not end');
  clear();
});
