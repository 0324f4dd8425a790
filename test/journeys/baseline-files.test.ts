import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, test } from 'vitest';
import * as z from 'zod';

import { openStore } from '../../src/edge/store/store.ts';
import { someBaseline } from '../helpers/baseline.ts';
import { someKey, temporaryFolder } from '../helpers/kit.ts';
import { run } from '../helpers/program.ts';
import { savedAt, standInFor } from '../helpers/saved.ts';

test.each([[['recheck', 'cards']], [['baseline', 'list']], [['baseline', 'show', 'cards']]])(
  'the document of %j is as its schema says',
  async (args) => {
    const standIn = await standInFor('healthy');
    const where = await savedAt(standIn);
    await run(['recheck', 'cards', '--status-url', standIn.statusUrl], where);
    const [document, schema] = await Promise.all([
      run([...args, '--json'], where),
      run([...args, '--schema'], where),
    ]);
    const shape = z.fromJSONSchema(
      JSON.parse(schema.out) as Parameters<typeof z.fromJSONSchema>[0],
    );
    expect(shape.safeParse(JSON.parse(document.out)).error?.issues).toBeUndefined();
  },
);

describe('a second machine', () => {
  test('exports, imports and rechecks without a private host in the file', async () => {
    const standIn = await standInFor('healthy');
    const here = await savedAt(standIn, { marks: { key: 'aaaaaaaa.bbbbbbbbbbbbbbbb' } });
    const exported = await run(['baseline', 'export', 'cards', '-o', 'cards.json'], here);
    expect(exported).toMatchObject({ code: 0, out: '' });
    expect(exported.err).toMatch(/^Written: cards\.json\. Left out: the host, marks/);
    const text = readFileSync(join(here.cwd, 'cards.json'), 'utf8');
    expect(text).not.toMatch(/127\.0\.0\.1|aaaaaaaa/);
    const kept = await run(['baseline', 'export', 'cards', '-o', 'cards.json'], here);
    expect([kept.code, kept.err]).toEqual([2, expect.stringContaining('exists and is kept')]);
    expect((await run(['baseline', 'export', 'cards', '-o', '-'], here)).out).toContain(
      'integrity',
    );

    const there = { cwd: temporaryFolder(), env: { OPENAI_API_KEY: someKey('teammate') } };
    const imported = await run(['baseline', 'import', '-'], { ...there, input: text });
    expect(imported.code).toBe(0);
    expect(imported.err).toMatch(/^Imported as cards\..*recheck cards --base-url URL/);
    const twice = await run(['baseline', 'import', '-'], { ...there, input: text });
    expect([twice.code, twice.err]).toEqual([0, 'It is here already, as cards.\n']);
    const nowhere = await run(['recheck', 'cards'], there);
    expect([nowhere.code, nowhere.err]).toEqual([
      2,
      expect.stringMatching(/leaves out.*--base-url/),
    ]);
    const to = ['--base-url', standIn.baseUrl, '--status-url', standIn.statusUrl];
    const held = await run(['recheck', 'cards', ...to], there);
    expect([held.code, held.out]).toEqual([0, expect.stringContaining('holds, proven up to')]);
    expect(held.out).not.toMatch(/changed: key/);
  });

  test.each([
    [
      'edited',
      (text: string) => text.replace('gpt-image-2.6-flare', 'gpt-image-2'),
      /changed after/,
    ],
    ['newer', (text: string) => text.replace('export/1', 'export/9'), /newer imgfix-wizard/],
    ['none at all', () => 'hello', /no exported baseline/],
  ])('refuses a file that is %s in one line', async (_name, bend, why) => {
    const standIn = await standInFor('healthy');
    const where = await savedAt(standIn);
    const { out } = await run(['baseline', 'export', 'cards', '-o', '-'], where);
    writeFileSync(join(where.cwd, 'bent.json'), bend(out));
    const { code, err } = await run(['baseline', 'import', 'bent.json'], where);
    expect([code, err]).toEqual([2, expect.stringMatching(why)]);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
    expect(readdirSync(join(where.cwd, 'data', 'baselines'))).toEqual(['cards.json']);
  });
});

describe('looking after baselines', () => {
  test('the list marks the newest good one, says what is due, and where the files are', async () => {
    const standIn = await standInFor('healthy');
    const where = await savedAt(standIn);
    const data = join(where.cwd, 'data');
    const store = openStore(data);
    await store.saveBaseline(someBaseline('newer', { savedAtUtc: '2026-11-25T13:00:00.000Z' }));
    const at = '2026-11-26T09:00:00.000Z';
    await store.addRecheck('newer', { schema: 1, at, atUtc: at, result: 'broken', changes: 0 });
    const { code, out } = await run(['baseline', 'list'], where);
    expect(code).toBe(0);
    expect(out).toMatch(/^ {2}newer .* broken on 2026-11-26$/m);
    expect(out).toMatch(/^\* cards /m);
    expect(out).toMatch(/^cards was tested before: Node is .* imgfix-wizard recheck cards$/m);
    expect(out).toContain(`The files are in ${data}. imgfix-wizard baseline remove --all`);
    const json = await run(['baseline', 'list', '--json'], where);
    expect(JSON.parse(json.out)).toMatchObject({
      baselines: [
        { name: 'newer', lastRecheck: { result: 'broken' } },
        { name: 'cards', newestGood: true, dueFor: [expect.stringContaining('Node is')] },
      ],
    });
  });

  test('one is shown with its history and its evidence page', async () => {
    const standIn = await standInFor('healthy');
    const where = await savedAt(standIn, { evidence: { format: 'md', text: '# The page\n' } });
    await run(['recheck', '--up-to', 'network', '--status-url', standIn.statusUrl], where);
    const { out } = await run(['baseline', 'show', 'cards'], where);
    expect(out).toMatch(/^model +gpt-image-2\.6-flare$/m);
    expect(out).toMatch(/^history: 1 recheck;/m);
    expect(out).toMatch(/^# The page$/m);
    const store = openStore(join(where.cwd, 'data'));
    await store.saveBaseline(someBaseline('newer'), '<!doctype html>\n');
    const newer = await run(['baseline', 'show', 'newer'], where);
    expect(newer.out).toMatch(
      /^Its evidence page, for a browser: \/.*\/data\/evidence\/newer-\w{8}\.html$/m,
    );
  });

  test('one is removed, and then everything', async () => {
    const standIn = await standInFor('healthy');
    const where = await savedAt(standIn);
    await run(['check', '--up-to', 'local'], where);
    expect((await run(['baseline', 'remove', 'cards'], where)).code).toBe(0);
    expect((await run(['baseline', 'remove', 'cards'], where)).code).toBe(2);
    expect((await run(['baseline', 'remove'], where)).code).toBe(2);
    expect((await run(['baseline', 'remove', 'cards', '--all'], where)).code).toBe(2);
    const all = await run(['baseline', 'remove', '--all'], where);
    expect([all.code, all.out]).toEqual([0, expect.stringMatching(/^\d+ files? removed from /)]);
    expect(readdirSync(where.cwd)).toEqual([]);
  });

  test('a name that is in use is refused before anything is sent', async () => {
    const standIn = await standInFor('healthy');
    const where = await savedAt(standIn);
    const to = ['--base-url', standIn.baseUrl, '--status-url', standIn.statusUrl];
    const taken = await run(['check', '--save', 'cards', ...to], where);
    expect([taken.code, taken.err]).toEqual([
      2,
      expect.stringMatching(/baseline cards, tested on/),
    ]);
    const wrong = await run(['check', '--save', '../cards', ...to], where);
    expect(wrong.code).toBe(2);
    expect(standIn.requests).toEqual([]);
  });
});
