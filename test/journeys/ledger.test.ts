import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, onTestFinished, test } from 'vitest';

import { entryOf } from '../../src/core/ledger.ts';
import { openStore } from '../../src/edge/store/store.ts';
import { scenarios } from '../../src/standin/scenarios.ts';
import { startStandIn } from '../../src/standin/server.ts';
import { someKey, temporaryFolder } from '../helpers/kit.ts';
import { keys, openTerminal } from '../helpers/terminal.ts';

async function opened(story = 'healthy') {
  const home = temporaryFolder();
  const work = join(home, 'work');
  const data = join(home, 'data');
  mkdirSync(work);
  const standIn = await startStandIn(scenarios.get(story) ?? { name: '', title: '', faults: [] });
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

type Opened = ReturnType<typeof openTerminal>;

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

const given = '\u001B[?2004l';
/** What is written once the terminal is given back. */
const afterwards = (written: string) => written.slice(written.lastIndexOf(given));
const vpn = /still open: The VPN is off, since 2026-11-24 14:05\. Switch the VPN on again\.\r\n/;

describe('when the wizard is left', () => {
  test.each([
    ['q', 0, (terminal: Opened) => terminal.send('q')],
    ['Ctrl+C', 130, (terminal: Opened) => terminal.send(keys.ctrlC)],
    ['SIGTERM', 143, (terminal: Opened) => terminal.kill('SIGTERM')],
  ] as const)('by %s, what is not undone is named', async (_name, code, leave) => {
    const { data, start } = await opened();
    const store = openStore(data);
    await store.openEntry(entryOf('vpn-off', '2026-11-24T14:05:00+01:00'));
    // This one shows by itself that it is undone; the other one belongs to the setup.
    await store.openEntry(entryOf('debug-log', '2026-11-24T14:06:00+01:00'));
    const ca = entryOf('extra-ca', '2026-11-24T14:07:00+01:00');
    await store.openEntry({ ...ca, kept: true });
    const terminal = start();
    await terminal.waitFor('! still open: The VPN is off');
    leave(terminal);
    expect(await terminal.exit).toMatchObject({ code });
    expect(afterwards(terminal.written())).toMatch(vpn);
    expect(afterwards(terminal.written()).match(/still open/g)).toHaveLength(1);
  });

  test(
    'another network is named even if its climb has not ended',
    { timeout: 30_000 },
    async () => {
      const { start } = await opened('key-invalid');
      const terminal = start();
      await terminal.waitFor('What did you see?');
      await terminal.press('7', '› Nothing fails');
      await terminal.press(keys.enter, 'Is this so?');
      await terminal.press(keys.enter, 'The plan');
      await terminal.press(keys.enter, /Try another network/);
      await terminal.press('t', '› Another network');
      await terminal.press(keys.enter, '› I am on another network');
      await terminal.press(keys.enter, 'Testing again');
      terminal.send(keys.ctrlC);
      expect(await terminal.exit).toMatchObject({ code: 130 });
      expect(afterwards(terminal.written())).toMatch(
        /still open: Another network is used, since .*Go back/,
      );
    },
  );

  test('nothing is said where nothing was changed', async () => {
    const { start } = await opened();
    const terminal = start();
    await terminal.waitFor('What did you see?');
    terminal.send(keys.ctrlC);
    expect(await terminal.exit).toMatchObject({ code: 130 });
    expect(afterwards(terminal.written())).not.toMatch(/[a-z]{3}/);
  });
});

test('a check that is stopped names it too', async () => {
  const { work, data } = await opened();
  const standIn = await startStandIn(
    scenarios.get('overloaded') ?? { name: '', title: '', faults: [] },
  );
  onTestFinished(() => standIn.close());
  await openStore(data).openEntry(entryOf('vpn-off', '2026-11-24T14:05:00+01:00'));
  const terminal = openTerminal({
    args: ['check', '--base-url', standIn.baseUrl, '--status-url', standIn.statusUrl],
    cwd: work,
    env: { OPENAI_API_KEY: someKey(), IMGFIX_DATA_DIR: data },
  });
  await terminal.waitFor('network/port-opens');
  terminal.kill('SIGINT');
  expect(await terminal.exit).toMatchObject({ code: 130 });
  expect(terminal.written()).toMatch(vpn);
});
