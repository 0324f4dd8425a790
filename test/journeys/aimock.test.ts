import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';

import { expect, onTestFinished, test } from 'vitest';

import { makeGate } from '../../src/compose/gate.ts';
import { prepareKit } from '../../src/compose/kit.ts';
import type { CheckResult } from '../../src/core/check.ts';
import { conclude } from '../../src/core/conclude.ts';
import { climb } from '../../src/run/climb.ts';
import { someKey, temporaryFolder } from '../helpers/kit.ts';
import { keys, openTerminal } from '../helpers/terminal.ts';

/** A server of the image API that nobody here wrote. */
async function aimock(key: string): Promise<string> {
  const port = await freePort();
  const cwd = temporaryFolder();
  const fixtures = join(cwd, 'fixtures.json');
  writeFileSync(fixtures, '{"fixtures":[]}');
  const folder = dirname(createRequire(import.meta.url).resolve('@copilotkit/aimock'));
  const child = spawn(
    process.execPath,
    [join(folder, 'cli.js'), '-p', String(port), '-f', fixtures],
    {
      env: { ...process.env, AIMOCK_API_KEYS: key },
      cwd,
      stdio: 'ignore',
    },
  );
  onTestFinished(() => void child.kill());
  const url = `http://127.0.0.1:${port}/v1`;
  for (let tries = 0; tries < 200; tries += 1) {
    const up = await fetch(`${url}/models`).catch(() => undefined);
    if (up) return url;
    await new Promise((resolve) => {
      setTimeout(resolve, 50);
    });
  }
  throw new Error('aimock did not start');
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

async function climbed(baseUrl: string, key: string, options: { readonly agreed?: boolean } = {}) {
  const ground = {
    env: { OPENAI_API_KEY: key },
    cwd: temporaryFolder(),
    version: '0.0.0',
    mark: () => Promise.resolve(undefined),
  };
  const kit = await prepareKit(ground, { baseUrl, model: 'gpt-image-2.6-flare' }, makeGate());
  const agreed = options.agreed ? { probeElsewhere: true as const } : {};
  const results: CheckResult[] = [];
  for await (const event of climb({
    ...kit,
    situation: { ...kit.situation, agreed },
    upTo: 'probe',
  })) {
    if (event.type === 'finished') results.push(event.result);
  }
  return {
    ...conclude(results),
    outcomes: Object.fromEntries(results.map(({ id, outcome }) => [id, outcome])),
  };
}

test(
  'a server that nobody here wrote: the key is told from another, and no false cause is named',
  { timeout: 60_000 },
  async () => {
    const key = someKey();
    const url = await aimock(key);
    const good = await climbed(url, key);
    expect(good.verdict).toBe('healthy');
    expect(good.ranking.alive.filter(({ certainty }) => certainty !== 'possible')).toEqual([]);
    expect(good.outcomes).toMatchObject({
      'account/key-accepted': 'pass',
      'probe/known-bad-refused': 'skipped',
    });

    const pair = await climbed(url, key, { agreed: true });
    expect(pair.outcomes).toMatchObject({
      'probe/known-bad-refused': 'pass',
      'probe/control-refused': 'pass',
    });

    const bad = await climbed(url, someKey('other'));
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
