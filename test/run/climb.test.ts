import { EventEmitter, once } from 'node:events';

import { describe, expect, test } from 'vitest';

import { type Check, type CheckResult, defineCheck, fail, pass } from '../../src/core/check.ts';
import type { CheckId } from '../../src/core/evidence.ts';
import { type ClimbEvent, type ClimbOptions, climb } from '../../src/run/climb.ts';
import { portsWith } from '../helpers/ports.ts';
import { ordinary } from '../helpers/situation.ts';

type Fake = {
  readonly needs?: readonly CheckId[];
  readonly after?: readonly CheckId[];
  readonly limitMs?: number;
};

const fake = (
  id: CheckId,
  observe: (signal: AbortSignal) => unknown = () => 'seen',
  about: Fake = {},
): Check =>
  defineCheck({
    id,
    title: `title of ${id}`,
    short: id,
    ...about,
    observe: (_ports, _situation, signal) => observe(signal),
    judge: (seen) =>
      seen === 'bad'
        ? fail({ code: 'interfaces-none', facts: {} })
        : pass({ code: 'interfaces-up', facts: { count: 1 } }),
  });

const aborted = (signal: AbortSignal) =>
  new Promise<string>((resolve) => {
    const end = () => resolve('late');
    if (signal.aborted) end();
    else signal.addEventListener('abort', end);
  });

async function climbed(checks: readonly Check[], more: Partial<ClimbOptions> = {}) {
  const events: ClimbEvent[] = [];
  const options = {
    checks,
    situation: ordinary,
    ports: portsWith({}),
    upTo: 'paid' as const,
    ...more,
  };
  for await (const event of climb(options)) events.push(event);
  const done = events.at(-1);
  if (done?.type !== 'done') throw new Error('the climb did not end with done');
  const outcomes = Object.fromEntries(
    done.run.results.map((result) => [result.id, result.outcome]),
  );
  return { events, run: done.run, outcomes };
}

test('tiers are climbed from the least to the most disruptive, whatever the order of the list', async () => {
  const seen: string[] = [];
  const note = (id: CheckId) => fake(id, () => seen.push(id));
  await climbed([
    note('paid/a'),
    note('network/a'),
    note('local/a'),
    note('probe/a'),
    note('account/a'),
  ]);
  expect(seen).toEqual(['local/a', 'network/a', 'account/a', 'probe/a', 'paid/a']);
});

test('nothing above the agreed tier runs', async () => {
  const { outcomes } = await climbed([fake('local/a'), fake('network/a'), fake('paid/a')], {
    upTo: 'network',
  });
  expect(outcomes).toEqual({ 'local/a': 'pass', 'network/a': 'pass' });
});

test('checks that wait for nothing run side by side', async () => {
  const gate = new EventEmitter();
  const opened = once(gate, 'open');
  const { outcomes } = await climbed([
    fake('network/a', () => opened),
    fake('network/b', () => {
      gate.emit('open');
      return 'seen';
    }),
  ]);
  expect(outcomes).toEqual({ 'network/a': 'pass', 'network/b': 'pass' });
});

test('a throwing check is crashed, proves nothing, and the rest goes on', async () => {
  const { outcomes, run } = await climbed([
    fake('local/a', () => {
      throw new Error('sk-secret in a message');
    }),
    fake('local/b'),
  ]);
  expect(outcomes).toEqual({ 'local/a': 'crashed', 'local/b': 'pass' });
  expect(run.results[0]?.evidence).toEqual([]);
  expect(JSON.stringify(run)).not.toContain('secret');
});

describe('what waits for a failed check', () => {
  test('is skipped, and so is what waits for that', async () => {
    const { outcomes } = await climbed([
      fake('network/a', () => 'bad'),
      fake('network/b', undefined, { needs: ['network/a'] }),
      fake('network/c', undefined, { needs: ['network/b'] }),
      fake('network/d', undefined, { after: ['network/a'] }),
    ]);
    expect(outcomes).toEqual({
      'network/a': 'fail',
      'network/b': 'skipped',
      'network/c': 'skipped',
      'network/d': 'pass',
    });
  });

  test('is not skipped when that check only made no sense here', async () => {
    const senseless = { ...fake('network/a'), applies: () => 'It makes no sense here.' };
    const { outcomes } = await climbed([
      senseless,
      fake('network/b', undefined, { needs: ['network/a'] }),
    ]);
    expect(outcomes).toEqual({ 'network/a': 'skipped', 'network/b': 'pass' });
  });
});

test('a check is told to end at its limit, and one that does not end is crashed', async () => {
  const { run } = await climbed([
    fake('network/polite', aborted, { limitMs: 20 }),
    fake('network/deaf', () => new Promise(() => {}), { limitMs: 20 }),
  ]);
  expect(run.results.map(({ outcome }) => outcome)).toEqual(['pass', 'crashed']);
  expect(run.durationMs).toBeLessThan(3000);
});

test('what the free tiers have no time left for is unsure, and says nothing', async () => {
  let now = 0;
  const base = portsWith({});
  const ports = { ...base, clock: { ...base.clock, now: () => now } };
  const { run } = await climbed(
    [
      fake('network/slow', () => {
        now = 9450;
      }),
      fake('account/cut', (signal) => aborted(signal).then(() => 'bad')),
      fake('probe/never', () => {
        now = 9500;
      }),
      fake('probe/later', undefined, { after: ['probe/never'] }),
    ],
    { ports },
  );
  expect(run.results.map(({ outcome, late = false }) => [outcome, late])).toEqual([
    ['pass', false],
    ['unsure', true],
    ['pass', false],
    ['unsure', true],
  ]);
  expect(run.results[1]?.evidence).toEqual([]);
});

test('an abort ends the climb with what is known', async () => {
  const abort = new AbortController();
  const { outcomes, run } = await climbed(
    [
      fake('local/a'),
      fake('network/a', (signal) => {
        abort.abort();
        return aborted(signal);
      }),
      fake('account/a'),
    ],
    { signal: abort.signal },
  );
  expect(run.aborted).toBe(true);
  expect(outcomes).toEqual({ 'local/a': 'pass', 'network/a': 'skipped', 'account/a': 'skipped' });
});

test('leaving the climb early aborts what is in flight', async () => {
  let told = false;
  const checks = [
    fake('local/a'),
    fake('local/b', (signal) => aborted(signal).then(() => (told = true))),
  ];
  for await (const event of climb({
    checks,
    situation: ordinary,
    ports: portsWith({}),
    upTo: 'local',
  })) {
    if (event.type === 'finished') break;
  }
  await expect.poll(() => told).toBe(true);
});

test('results that stand are not repeated', async () => {
  let asked = 0;
  const check = fake('local/a', () => {
    asked += 1;
  });
  const { run } = await climbed([check]);
  const earlier: readonly CheckResult[] = run.results;
  await climbed([check], { earlier });
  expect(asked).toBe(1);
});
