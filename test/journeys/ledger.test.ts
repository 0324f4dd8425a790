import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, onTestFinished, test } from 'vitest';

import { entryOf } from '../../src/core/ledger.ts';
import { openStore } from '../../src/edge/store/store.ts';
import { scenarios } from '../../src/standin/scenarios.ts';
import { startStandIn } from '../../src/standin/server.ts';
import { someKey, temporaryFolder } from '../helpers/kit.ts';
import { keys, openTerminal } from '../helpers/terminal.ts';

async function opened() {
  const home = temporaryFolder();
  const work = join(home, 'work');
  const data = join(home, 'data');
  mkdirSync(work);
  const standIn = await startStandIn(
    scenarios.get('healthy') ?? { name: '', title: '', faults: [] },
  );
  onTestFinished(() => standIn.close());
  const start = () =>
    openTerminal({
      args: ['--base-url', standIn.baseUrl, '--status-url', standIn.statusUrl],
      cwd: work,
      env: { HOME: home, OPENAI_API_KEY: someKey(), IMGFIX_DATA_DIR: data },
      rows: 40,
      columns: 100,
    });
  return { work, data, start };
}

test(
  'a baseline waits until what was only for diagnosis is undone',
  { timeout: 60_000 },
  async () => {
    const { work, data, start } = await opened();
    writeFileSync(join(work, '.env'), 'OPENAI_LOG=debug\n');
    const terminal = start();
    await terminal.waitFor('What did you see?');
    await terminal.press('7', '› Nothing fails');
    await terminal.press(keys.enter, 'Is this so?');
    await terminal.press(keys.enter, 'The plan');
    await terminal.press(keys.down, /› Climb, and send what should be refused/);
    await terminal.press(keys.enter, 'Prove it with an image');
    await terminal.press('p', 'One real image proves the rest.');
    await terminal.press(keys.down, '› Make the smallest image');
    await terminal.press(keys.enter, 'The setup works.');
    await terminal.press(keys.enter, 'Still open: 1.');
    expect(terminal.visible()).toMatch(/! open +The SDK writes debug logs, since \d\d:\d\d/);
    expect((await openStore(data).ledger()).list).toMatchObject([{ id: 'debug-log' }]);
    writeFileSync(join(work, '.env'), '');
    await terminal.press(keys.enter, 'What is this baseline called?');
    await terminal.press(keys.enter, 'The report, exactly as it will be written.');
    expect((await openStore(data).baselines()).list.map(({ name }) => name)).toEqual(['work']);
    expect((await openStore(data).ledger()).list).toEqual([]);
  },
);

test(
  'what a run left open is said on the first screen of the next',
  { timeout: 30_000 },
  async () => {
    const { data, start } = await opened();
    await openStore(data).openEntry(entryOf('vpn-off', '2026-11-24T14:05:00+01:00'));
    const terminal = start();
    await terminal.waitFor(
      '! still open: The VPN is off, since 2026-11-24 14:05. Switch the VPN on',
    );
    terminal.send('q');
    expect(await terminal.exit).toMatchObject({ code: 0 });
  },
);
