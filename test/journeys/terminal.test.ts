import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, onTestFinished, test, vi } from 'vitest';

import { openStore } from '../../src/edge/store/store.ts';
import type { Scenario } from '../../src/standin/scenarios.ts';
import { startStandIn } from '../../src/standin/server.ts';
import { someKey, temporaryFolder } from '../helpers/kit.ts';
import { expectGivenBack, keys, openTerminal, pastesTold } from '../helpers/terminal.ts';
import { agreeToImage, toDiagnosis } from '../helpers/walk.ts';

const escape = '\u001B';
/** Any style: a colour, bold, dim. */
const styled = new RegExp(`${escape}\\[[\\d;]+m`);
const coloured = new RegExp(`${escape}\\[3\\dm`);
const menu = 'What did you see?';
const failure = `openai.BadRequestError: Error code: 400 - {'error': {'message': "The model 'dall-e-3' does not exist.", 'type': 'image_generation_user_error', 'param': 'model', 'code': 'invalid_value'}}`;
const read = 'The model this code asks for no longer exists: confirmed';

type Env = Readonly<Record<string, string>>;
const open = (env: Env, args: readonly string[] = []) =>
  openTerminal({ args, cwd: temporaryFolder(), env });

describe('what the environment asks for', () => {
  test.each<[string, Env, readonly string[]]>([
    ['NO_COLOR', { NO_COLOR: '1' }, []],
    ['--no-color', {}, ['--no-color']],
  ])('%s leaves no colour', async (_name, env, args) => {
    const terminal = open(env, args);
    await terminal.waitFor(menu);
    await terminal.press(keys.down, '› Access refused');
    expect(terminal.written()).not.toMatch(styled);
  });

  test('an empty NO_COLOR asks for nothing', async () => {
    const terminal = open({ NO_COLOR: '' });
    await terminal.waitFor(menu);
    expect(terminal.written()).toMatch(coloured);
  });

  test('a dumb terminal gets the wizard as plain lines, and no escape sequence', async () => {
    const terminal = open({ TERM: 'dumb' });
    await terminal.waitFor('Enter takes 1:');
    terminal.send('q\r');
    expect(await terminal.exit).toEqual({ code: 0, signal: 0 });
    expect(terminal.written()).toMatch(/^imgfix-wizard \d+\.\d+\.\d+ finds why/);
    expect(terminal.written()).not.toContain(escape);
  });

  test('CI=1 in a terminal draws and answers', async () => {
    const terminal = open({ CI: '1' });
    await terminal.waitFor(menu);
    expect(await terminal.press(keys.down, '› Access refused')).toContain(menu);
  });
});

test('the first thing on the screen is the wizard, and nothing is said beside it', async () => {
  const terminal = open({});
  const shown = await terminal.waitFor(menu);
  expect(shown.trimStart()).toMatch(/^imgfix-wizard \d+\.\d+\.\d+ finds why/);
  expect(terminal.written()).not.toMatch(/warning|deprecat/i);
});

describe('what is typed before the first frame is kept', () => {
  test('keys, in their order', async () => {
    const typedAhead = `${keys.down}${keys.down}${keys.enter}`;
    const terminal = openTerminal({ args: [], cwd: temporaryFolder(), typedAhead });
    await terminal.waitFor(/symptom\s+Too many requests/);
    await terminal.waitFor('show the plan');
    expect(terminal.written().startsWith(pastesTold)).toBe(true);
  });

  test('a long paste, whole, and the key after it', async () => {
    const lines = Array.from({ length: 400 }, (_, row) => `2026-11-24 line ${row} of a long log`);
    const text = [...lines, failure].join('\n');
    const typedAhead = `\u001B[200~${text}\u001B[201~`;
    const terminal = openTerminal({ args: [], cwd: temporaryFolder(), typedAhead });
    await terminal.waitFor(read);
    await terminal.waitFor('show the plan');
    expect(text.length).toBeGreaterThan(10_000);
    await terminal.press(keys.enter, 'The plan');
  });

  test('Ctrl+C', async () => {
    const terminal = openTerminal({ args: [], cwd: temporaryFolder(), typedAhead: keys.ctrlC });
    expect(await terminal.exit).toEqual({ code: 130, signal: 0 });
    expectGivenBack(terminal.written());
  });
});

test('a failure piped in is read, and the keys come from the terminal', async () => {
  const cwd = temporaryFolder();
  writeFileSync(join(cwd, 'error.log'), failure);
  const terminal = openTerminal({ args: [], cwd, shell: 'cat error.log | $WIZARD; echo code $?' });
  await terminal.waitFor(read);
  await terminal.press(keys.enter, 'The plan');
  terminal.send(keys.ctrlC);
  expect(await terminal.waitFor(/^code/m)).toMatch(/^code 130$/m);
});

test('a pipe that does not end is left with Ctrl+C', async () => {
  const cwd = temporaryFolder();
  // More than a pipe holds, so that the wizard is reading when it has begun.
  const endless = '(head -c 300000 /dev/zero; echo begun >&2; exec sleep 60)';
  const shell = `trap : INT; ${endless} | $WIZARD; echo code $?`;
  const terminal = openTerminal({ args: [], cwd, shell });
  await terminal.waitFor('begun');
  terminal.send(keys.ctrlC);
  expect(await terminal.waitFor(/^code/m)).toMatch(/^code 130$/m);
});

describe('Ctrl+Z', () => {
  test(
    'stops it with the terminal as it was, and the way back redraws',
    { timeout: 15_000 },
    async () => {
      const cwd = temporaryFolder();
      const terminal = openTerminal({
        args: [],
        cwd,
        shell: "PS1='ready $?>' exec sh -i",
        rows: 40,
      });
      await terminal.waitFor('ready 0>');
      terminal.send('$WIZARD\r');
      await terminal.waitFor(menu);
      await terminal.press(keys.ctrlZ, 'Stopped');
      expectGivenBack(terminal.written());
      terminal.send('stty -a\r');
      await terminal.waitFor('isig icanon iexten echo ');
      expect(terminal.visible()).not.toContain(menu);
      terminal.send('fg\r');
      await terminal.waitFor(menu);
      await terminal.press(keys.down, '› Access refused');
      terminal.send(keys.ctrlC);
      await terminal.waitFor('ready 130>');
    },
  );

  test('without a shell there is nothing to go back to, and the wizard goes on', async () => {
    const terminal = open({});
    await terminal.waitFor(menu);
    terminal.send(keys.ctrlZ);
    expect(await terminal.press(keys.down, '› Access refused')).toContain(menu);
  });

  test('stopped from outside, it redraws when it goes on', async () => {
    const terminal = open({});
    await terminal.waitFor(menu);
    await terminal.press(keys.down, '› Access refused');
    const drawings = () => terminal.written().split(menu).length;
    const before = drawings();
    terminal.kill('SIGSTOP');
    terminal.kill('SIGCONT');
    await expect.poll(drawings, { interval: 10 }).toBeGreaterThan(before);
    await terminal.press(keys.up, '› An error message');
  });
});

describe.each([
  ['SIGTERM', 143],
  ['SIGHUP', 129],
  ['SIGINT', 130],
])('%s', (signal, code) => {
  test.each([
    ['at the menu', menu],
    ['at the first line', 'finds why'],
  ])('%s gives the terminal back', async (_name, shown) => {
    const terminal = open({});
    await terminal.waitFor(shown);
    terminal.kill(signal);
    expect(await terminal.exit).toEqual({ code, signal: 0 });
    expectGivenBack(terminal.written());
  });
});

test(
  'a terminal that is closed during a paid call ends the call and the program, and the climb before it is kept',
  { timeout: 60_000 },
  async () => {
    const home = temporaryFolder();
    const hanging: Scenario = {
      name: '',
      title: '',
      faults: [{ on: /^POST .*generations/, withPrompt: true, cut: 'silent' }],
    };
    const ended = new Set<string>();
    const standIn = await startStandIn(hanging, (calls) => {
      for (const { path, endedAt } of calls) if (endedAt !== undefined) ended.add(path);
    });
    onTestFinished(() => standIn.close());
    const terminal = openTerminal({
      args: ['--base-url', standIn.baseUrl, '--status-url', standIn.statusUrl],
      cwd: home,
      env: { OPENAI_API_KEY: someKey(), IMGFIX_DATA_DIR: join(home, 'data') },
      rows: 40,
    });
    await toDiagnosis(terminal);
    await agreeToImage(terminal, /running +known-good/);
    await vi.waitUntil(() => standIn.requests.some((line) => line.startsWith('POST')));
    expect(ended).not.toContain('/v1/images/generations');
    terminal.hangUp();
    await vi.waitUntil(() => !alive(terminal.pid), { timeout: 5000 });
    await vi.waitUntil(() => ended.has('/v1/images/generations'), { timeout: 1000 });
    expect(await openStore(join(home, 'data')).lastRun()).toMatchObject({ kind: 'ok' });
  },
);

function alive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
