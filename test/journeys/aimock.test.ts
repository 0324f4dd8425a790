import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';

import { expect, onTestFinished, test } from 'vitest';

import { makeGate, prepareKit } from '../../src/compose/kit.ts';
import type { CheckResult } from '../../src/core/check.ts';
import { conclude } from '../../src/core/conclude.ts';
import { climb } from '../../src/run/climb.ts';
import { someKey, temporaryFolder } from '../helpers/kit.ts';

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
