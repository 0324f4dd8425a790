import { mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, test } from 'vitest';

import { baselineOf, unearned } from '../../src/core/baseline/earned.ts';
import { runRecord } from '../../src/core/run-record.ts';
import { openStore } from '../../src/edge/store/store.ts';
import { climb } from '../../src/run/climb.ts';
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
  const off = { settings: { certificateChecksOff: 'the shell' } };
  expect(unearned(results, off)).toContain('switched off');
});
