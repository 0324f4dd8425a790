import { join } from 'node:path';

import { expect, test } from 'vitest';

import { openStore } from '../../src/edge/store/store.ts';
import { someBaseline } from '../helpers/baseline.ts';
import { run } from '../helpers/program.ts';
import { savedAt, standInFor } from '../helpers/saved.ts';
import { keys, openTerminal } from '../helpers/terminal.ts';

/** A folder with a baseline of this stand-in, and the wizard in it. */
async function opened(story: string) {
  const standIn = await standInFor(story);
  const where = await savedAt(standIn);
  const store = openStore(join(where.cwd, 'data'));
  const status = ['--status-url', standIn.statusUrl];
  const start = () =>
    openTerminal({
      args: status,
      cwd: where.cwd,
      env: { ...where.env, IMGFIX_DATA_DIR: store.dir },
      rows: 40,
      columns: 100,
    });
  return { standIn, where, store, status, start };
}

test(
  'a recheck in the wizard: the climb of the command, an image by consent, one entry of the history',
  { timeout: 60_000 },
  async () => {
    const { standIn, where, store, status, start } = await opened('healthy');
    const terminal = start();
    await terminal.waitFor('Recheck cards');
    await terminal.press('8', '› Recheck cards');
    await terminal.press(keys.enter, 'The plan');
    expect(standIn.requests).toEqual([]);
    await terminal.press(keys.down, '› Climb, and send what should be refused');
    await terminal.press(keys.enter, 'cards holds, proven up to probe.');
    expect(terminal.visible()).toMatch(/low +Node +22\.11\.0 -> /);
    await expect.poll(async () => (await store.rechecks('cards')).list).toHaveLength(1);
    await terminal.press('p', 'One real image proves the rest.');
    expect(terminal.visible()).toContain('at most $0.01');
    await terminal.press(keys.down, '› Make the smallest image');
    const posts = () => standIn.requests.filter((line) => line.startsWith('POST')).length;
    const before = posts();
    await terminal.press(keys.enter, 'cards holds, proven up to paid.');
    expect(posts()).toBe(before + 3);
    expect(terminal.visible()).toMatch(/result +saved +✓ holds/);
    const [entry, ...more] = (await store.rechecks('cards')).list;
    expect(more).toEqual([]);
    expect(entry).toMatchObject({ result: 'holds', provenUpTo: 'paid' });
    expect(entry?.imageMs).toBeTypeOf('number');
    await terminal.press('s', 'What is this baseline called?');
    await terminal.press(keys.enter, 'The report, exactly as it will be written.');
    terminal.send(keys.ctrlC);
    expect(await terminal.exit).toMatchObject({ code: 130 });
    expect(await store.baseline('cards-2')).toMatchObject({ value: { way: 'direct' } });

    // What the command finds of the same setup is the same.
    const command = await run(['recheck', 'cards', '--json', ...status], where);
    const { changes, history } = JSON.parse(command.out) as {
      readonly changes: readonly { readonly what: string }[];
      readonly history: readonly unknown[];
    };
    expect(history).toHaveLength(2);
    // But for the price of the image, which the command did not make.
    expect(changes.map(({ what }) => what)).toContain('base URL of the settings');
    expect(entry?.changes).toBe(changes.length + 1);
  },
);

test(
  'one that fails is told from the failure of before, and diagnosed',
  { timeout: 60_000 },
  async () => {
    const { store, start } = await opened('key-invalid');
    await store.saveBaseline(someBaseline('gone', { savedAtUtc: '2026-01-01T00:00:00.000Z' }));
    const at = '2026-11-25T09:00:00.000Z';
    const region = { result: 'broken', cause: 'region_unsupported', changes: 0 } as const;
    await store.addRecheck('cards', { schema: 1, at, atUtc: at, ...region });
    const terminal = start();
    await terminal.waitFor('Recheck a saved baseline');
    await terminal.press('8', '› Recheck a saved baseline');
    // The newest good one stands first, and what is broken behind it.
    await terminal.press(keys.enter, '› gone');
    await terminal.press(keys.down, '› cards');
    await terminal.press(keys.enter, 'The plan');
    await terminal.press(keys.enter, 'cards no longer holds. The API does not accept this key.');
    expect(terminal.visible()).toContain('It is not the failure of 2026-11-25, which was region_');
    await terminal.press('d', /fix 1/);
    await terminal.press('r', /changed +nothing; every check ends as before/);
    // Looking for the cause is no recheck.
    expect((await store.rechecks('cards')).list).toHaveLength(2);
    terminal.send(keys.ctrlC);
    expect(await terminal.exit).toMatchObject({ code: 130 });
  },
);
