import {
  symlinkSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

import { describe, expect, test } from 'vitest';

import { sameMark } from '../../src/core/baseline/baseline.ts';
import { baselineOf, unearned } from '../../src/core/baseline/earned.ts';
import { entryOf } from '../../src/core/ledger.ts';
import { runRecord } from '../../src/core/run-record.ts';
import { openStore } from '../../src/edge/store/store.ts';
import { climb } from '../../src/run/climb.ts';
import { someBaseline } from '../helpers/baseline.ts';
import { simulatedKit, temporaryFolder } from '../helpers/kit.ts';

const tool = { name: 'imgfix-wizard', version: '0.0.0' } as const;
const when = {
  tool,
  createdAt: '2026-11-24T14:00:00+01:00',
  startedAt: '2026-11-24T14:00:00+01:00',
};

async function good() {
  const { kit } = await simulatedKit('healthy', { maxUsd: 1 });
  const climbing = climb({ ...kit, upTo: 'paid' });
  for (;;) {
    const step = await climbing.next();
    if (step.done) {
      const about = { name: 'cards', savedAt: when.createdAt, tool };
      return {
        results: step.value.results,
        situation: kit.situation,
        record: runRecord(step.value, kit.situation, when),
        baseline: baselineOf(about, kit.situation, step.value.results),
      };
    }
  }
}

test('what is kept comes back as it was, for its owner alone', async () => {
  const dir = join(temporaryFolder(), 'data');
  const store = openStore(dir);
  const { record, baseline } = await good();
  expect(await store.saveLastRun(record)).toEqual({ kind: 'ok' });
  expect(await store.saveBaseline(baseline)).toEqual({ kind: 'ok' });
  expect(await store.saveBaseline({ ...baseline, name: 'v1.2' })).toEqual({ kind: 'ok' });
  expect(await store.lastRun()).toMatchObject({
    kind: 'ok',
    value: JSON.parse(JSON.stringify(record)),
  });
  expect(await store.baseline('v1.2')).toMatchObject({ kind: 'ok', value: { name: 'v1.2' } });
  expect((await store.baselines()).list.map(({ name }) => name).toSorted()).toEqual([
    'cards',
    'v1.2',
  ]);
  expect(statSync(dir).mode & 0o777).toBe(0o700);
  expect(statSync(join(dir, 'last-run.json')).mode & 0o777).toBe(0o600);
  expect(statSync(join(dir, 'baselines', 'cards.json')).mode & 0o777).toBe(0o600);
});

describe('a damaged file', () => {
  test.each([0, 1, 40, 400])(
    'cut after %i characters is set aside, and the rest goes on',
    async (length) => {
      const dir = temporaryFolder();
      const store = openStore(dir);
      const { baseline } = await good();
      await store.saveBaseline(baseline);
      await store.saveBaseline({ ...baseline, name: 'other' });
      const file = join(dir, 'baselines', 'cards.json');
      const cut = readFileSync(file, 'utf8').slice(0, length);
      writeFileSync(file, cut);
      const read = await store.baselines();
      expect(read.list.map(({ name }) => name)).toEqual(['other']);
      expect(read.troubles).toHaveLength(1);
      expect(read.troubles[0]).toMatch(/damaged.*set aside/);
      const aside =
        readdirSync(join(dir, 'baselines')).find((entry) => entry.includes('damaged')) ?? '';
      expect(readFileSync(join(dir, 'baselines', aside), 'utf8')).toBe(cut);
      expect((await store.baselines()).troubles).toEqual([]);
    },
  );

  test('of another shape is no baseline', async () => {
    const dir = temporaryFolder();
    mkdirSync(join(dir, 'baselines'));
    writeFileSync(join(dir, 'baselines', 'cards.json'), '{"value":{"schema":2}}');
    expect(await openStore(dir).baseline('cards')).toMatchObject({ kind: 'failed' });
  });
});

test('a place where nothing can be written is said, and nothing is thrown', async () => {
  const file = join(temporaryFolder(), 'file');
  writeFileSync(file, '');
  const store = openStore(join(file, 'data'));
  const { record } = await good();
  expect(await store.saveLastRun(record)).toMatchObject({ kind: 'failed' });
  expect(await store.lastRun()).toEqual({ kind: 'absent' });
  expect(await store.mark('x')).toBeUndefined();
});

test.each(['../up', '', 'a/b', '.hidden', 'x'.repeat(65)])(
  '%j is no name of a baseline',
  async (name) => {
    const { baseline } = await good();
    const store = openStore(temporaryFolder());
    expect(await store.saveBaseline({ ...baseline, name })).toMatchObject({ kind: 'failed' });
  },
);

test('marks are equal for equal values here, and differ elsewhere', async () => {
  const [here, there] = [openStore(temporaryFolder()), openStore(temporaryFolder())];
  expect(await here.mark('k')).toBe(await here.mark('k'));
  expect(await here.mark('k')).not.toBe(await here.mark('l'));
  expect(await here.mark('k')).not.toBe(await there.mark('k'));
});

test('a baseline is earned by known-good and known-bad together', async () => {
  const { results, situation } = await good();
  expect(unearned(results, situation)).toBeUndefined();
  for (const id of ['paid/smallest-image', 'probe/known-bad-refused', 'probe/control-refused']) {
    expect(
      unearned(
        results.filter((result) => result.id !== id),
        situation,
      ),
    ).toBeTypeOf('string');
  }
  const off = { settings: { groups: [], certificateChecksOff: 'the shell' } };
  expect(unearned(results, off)).toContain('switched off');
  const open = entryOf('other-key', when.createdAt);
  expect(unearned(results, situation, [open])).toMatch(/not undone: Another key is used\. Put/);
  expect(unearned(results, situation, [{ ...open, kept: true }])).toBeUndefined();
});

describe('baselines', () => {
  test('never replace one another', async () => {
    const store = openStore(temporaryFolder());
    expect(await store.saveBaseline(someBaseline('cards'))).toEqual({ kind: 'ok' });
    expect(await store.saveBaseline(someBaseline('cards', { node: '24.1.0' }))).toEqual({
      kind: 'taken',
    });
    expect(await store.baseline('cards')).toMatchObject({ value: { node: '22.11.0' } });
  });

  test('are removed with their rechecks, one alone', async () => {
    const store = openStore(temporaryFolder());
    await store.saveBaseline(someBaseline('cards'));
    await store.saveBaseline(someBaseline('other'));
    await store.addRecheck('cards', rechecked('2026-11-25T13:00:00.000Z'));
    expect(await store.removeBaseline('cards')).toEqual({ kind: 'ok' });
    expect(await store.removeBaseline('cards')).toEqual({ kind: 'absent' });
    expect(await store.removeBaseline('../last-run')).toEqual({ kind: 'absent' });
    expect((await store.rechecks('cards')).list).toEqual([]);
    expect((await store.baselines()).list.map(({ name }) => name)).toEqual(['other']);
  });

  // Nothing is forbidden to root.
  test.skipIf(process.platform !== 'linux')(
    'that cannot be removed say so in one line',
    async () => {
      const dir = temporaryFolder();
      const store = openStore(dir);
      await store.saveBaseline(someBaseline('status'));
      // Not even root removes what lies there.
      symlinkSync('/proc/self', join(dir, 'rechecks'));
      const why = expect.stringContaining(`${join(dir, 'rechecks', 'status')} cannot be removed: `);
      expect(await store.removeBaseline('status')).toEqual({ kind: 'failed', why });
      expect(await store.baseline('status')).toMatchObject({ kind: 'ok' });
    },
  );
});

test('the history comes back oldest first, and only the newest hundred', async () => {
  const store = openStore(temporaryFolder());
  for (let day = 0; day < 105; day += 1) {
    const atUtc = new Date(Date.UTC(2026, 0, 1 + day)).toISOString();
    await store.addRecheck('cards', rechecked(atUtc));
  }
  const { list } = await store.rechecks('cards');
  expect(list).toHaveLength(100);
  expect([list[0]?.atUtc, list[99]?.atUtc]).toEqual([
    '2026-01-06T00:00:00.000Z',
    '2026-04-15T00:00:00.000Z',
  ]);
});

test('what one visit enters with the same time is one recheck', async () => {
  const store = openStore(temporaryFolder());
  const first = rechecked('2026-11-25T13:00:00.000Z');
  await store.addRecheck('cards', first, 'visit');
  await store.addRecheck('cards', first);
  await store.addRecheck('cards', { ...first, imageMs: 7000 }, 'visit');
  expect((await store.rechecks('cards')).list).toHaveLength(2);
  expect((await store.rechecks('cards')).list).toContainEqual({ ...first, imageMs: 7000 });
});

test('a temporary change is kept until it is struck out, one a folder', async () => {
  const store = openStore(temporaryFolder());
  const here = entryOf('debug-log', when.createdAt, { folder: 'aaaaaaaa.0123456789abcdef' });
  const there = entryOf('debug-log', when.createdAt, { folder: 'aaaaaaaa.fedcba9876543210' });
  await store.openEntry(here);
  await store.openEntry(here);
  await store.openEntry(there);
  expect((await store.ledger()).list).toHaveLength(2);
  await store.closeEntry(here);
  expect((await store.ledger()).list).toEqual([there]);
});

test('everything is removed on demand, and nothing that is not ours', async () => {
  const dir = join(temporaryFolder(), 'data');
  const store = openStore(dir);
  const { record } = await good();
  await store.saveBaseline(someBaseline('cards'));
  await store.addRecheck('cards', rechecked('2026-11-25T13:00:00.000Z'));
  await store.openEntry(entryOf('debug-log', when.createdAt));
  await store.saveLastRun(record);
  await store.mark('x');
  writeFileSync(join(dir, 'baselines', 'broken.json'), '{');
  await store.baselines();
  writeFileSync(join(dir, 'notes.txt'), 'mine');
  writeFileSync(join(dir, 'mine.json'), '{}');
  expect(await store.removeAll()).toEqual({ files: 6, troubles: [] });
  expect(new Set<unknown>(readdirSync(dir, { recursive: true }))).toEqual(
    new Set(['mine.json', 'notes.txt']),
  );
  for (const name of ['mine.json', 'notes.txt']) rmSync(join(dir, name));
  await store.mark('x');
  await store.removeAll();
  expect(existsSync(dir)).toBe(false);
});

test('a lost salt makes marks that tell nothing, and is said once', async () => {
  const dir = temporaryFolder();
  const store = openStore(dir);
  const before = await store.mark('k');
  writeFileSync(join(dir, 'salt.json'), '{"salt":');
  const after = await store.mark('k');
  expect(sameMark(before, after)).toBeUndefined();
  expect(sameMark(after, await store.mark('k'))).toBe(true);
  expect((await store.baselines()).troubles).toEqual([expect.stringContaining('damaged')]);
  expect((await store.baselines()).troubles).toEqual([]);
});

const rechecked = (atUtc: string) =>
  ({ schema: 1, at: atUtc, atUtc, result: 'holds', changes: 0 }) as const;
