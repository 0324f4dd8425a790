import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { openStore } from '../../src/edge/store/store.ts';
import { temporaryFolder } from '../helpers/kit.ts';
import { bundled, started } from '../helpers/programs.ts';

/** Each program is killed some milliseconds after one of its first lines: always the same moments, evenly spread. */
const moments = Array.from({ length: 400 }, (_, place) => ({
  line: 2 + Math.floor(((place * 0.618_034) % 1) * 16),
  ms: ((place * 0.414_214) % 1) * 6,
}));

test(
  'killed at random moments of 200 writes: nothing that was saved is lost, nothing is half',
  { timeout: 180_000 },
  async () => {
    const dir = join(temporaryFolder(), 'data');
    const program = await bundled('store-writer.ts', temporaryFolder());
    const saved: string[] = [];
    const marks = new Set<string>();
    let kills = 0;
    for (const [place, { line: last, ms }] of moments.entries()) {
      if (saved.length >= 200 && kills >= 25) break;
      const { child, ended, lines, line } = started(program, [dir, `run${place}-`, '1000']);
      await line(last);
      await new Promise((resolve) => {
        setTimeout(resolve, ms);
      });
      child.kill('SIGKILL');
      await ended;
      kills += 1;
      for (const said of lines()) {
        const [word = '', rest = ''] = said.split(' ');
        expect(word).not.toBe('trouble');
        if (word === 'mark') marks.add(rest);
        else saved.push(rest);
      }
    }
    const { list, troubles } = await openStore(dir).baselines();
    expect(troubles).toEqual([]);
    const names = new Set(list.map(({ name }) => name));
    expect(saved.filter((name) => !names.has(name))).toEqual([]);
    expect(saved.length).toBeGreaterThanOrEqual(200);
    expect(kills).toBeGreaterThanOrEqual(25);
    // The salt outlives every kill.
    expect(marks.size).toBe(1);
    expect((await openStore(dir).rechecks('shared')).troubles).toEqual([]);
  },
);

describe('two programs at once', () => {
  const made = { dir: '', marks: new Set<string>(), saved: [] as string[] };

  const folder = mkdtempSync(join(tmpdir(), 'imgfix-test-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  beforeAll(async () => {
    made.dir = join(folder, 'data');
    const program = await bundled('store-writer.ts', folder);
    // The same hundred names, so that they meet at every one.
    const both = [1, 2].map(() => started(program, [made.dir, 'card', '100']));
    await Promise.all(both.map(({ ended }) => ended));
    for (const line of both.flatMap(({ lines }) => lines())) {
      const [word, rest = ''] = line.split(' ');
      if (word === 'mark') made.marks.add(rest);
      if (word === 'saved') made.saved.push(rest);
    }
  }, 120_000);

  test('with 100 saves each: 200 saved', async () => {
    const { list, troubles } = await openStore(made.dir).baselines();
    expect(troubles).toEqual([]);
    expect(new Set(made.saved).size).toBe(200);
    expect(list.map(({ name }) => name).toSorted()).toEqual(made.saved.toSorted());
  });

  test('use one salt', () => {
    expect([...made.marks]).toEqual([expect.stringMatching(/^[0-9a-f]{8}\.[0-9a-f]{16}$/)]);
  });

  test('keep the newest hundred rechecks, whole', async () => {
    const { list, troubles } = await openStore(made.dir).rechecks('shared');
    expect([list.length, troubles]).toEqual([100, []]);
    expect(list[0]?.at).toBe('2026-11-24T00:00:50.000Z');
  });

  test('leave nothing temporary behind', () => {
    const left = readdirSync(made.dir, { recursive: true }).filter((name) =>
      String(name).includes('.tmp'),
    );
    expect(left).toEqual([]);
  });
});
