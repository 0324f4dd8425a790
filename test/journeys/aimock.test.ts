import { join } from 'node:path';

import { expect, test } from 'vitest';

import { someKey, temporaryFolder } from '../helpers/kit.ts';
import { aimock, climbOf } from '../helpers/peer-climb.ts';
import { keys, openTerminal } from '../helpers/terminal.ts';

test(
  'a server that nobody here wrote: the key is told from another, and no false cause is named',
  { timeout: 60_000 },
  async () => {
    const key = someKey();
    const url = await aimock(key);
    const good = await climbOf({ baseUrl: url, key });
    expect(good.verdict).toBe('healthy');
    expect(good.sure).toEqual([]);
    expect(good.outcomes).toMatchObject({
      'account/key-accepted': 'pass',
      'probe/known-bad-refused': 'skipped',
    });

    const pair = await climbOf({ baseUrl: url, key, agreed: true });
    expect(pair.outcomes).toMatchObject({
      'probe/known-bad-refused': 'pass',
      'probe/control-refused': 'pass',
    });

    const bad = await climbOf({ baseUrl: url, key: someKey('other') });
    expect(bad.verdict).not.toBe('healthy');
    expect(bad.outcomes['account/key-accepted']).toBe('fail');
  },
);

test('the wizard and the command against it', { timeout: 60_000 }, async () => {
  const key = someKey();
  const url = await aimock(key);
  const cwd = temporaryFolder();
  const env = { HOME: cwd, OPENAI_API_KEY: key, IMGFIX_DATA_DIR: join(cwd, 'data') };
  const args = ['--base-url', url, '--model', 'gpt-image-2.6-flare'];
  const command = openTerminal({ args: ['check', ...args], cwd, env, columns: 160, rows: 50 });
  await command.waitFor('Nothing wrong was found, as far as this climb went.');
  expect(await command.exit).toMatchObject({ code: 0 });

  const wizard = openTerminal({ args, cwd, env, rows: 40 });
  await wizard.waitFor('What did you see?');
  wizard.send('7');
  await wizard.press(keys.enter, '› Yes, show the plan');
  await wizard.press(keys.enter, '› Climb');
  await wizard.press(keys.down, '› Climb, and send what should be refused');
  await wizard.press(keys.enter, 'Nothing wrong was found, as far as free tests can tell.');
  await wizard.press('p', '› No image.');
  await wizard.press(keys.down, '› Make the smallest image');
  await wizard.press(keys.enter, /known-good/);
  wizard.send(keys.ctrlC);
  expect(await wizard.exit).toMatchObject({ code: 130 });
  expect(wizard.written()).not.toContain(key);
});
