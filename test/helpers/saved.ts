import { join } from 'node:path';

import { onTestFinished } from 'vitest';

import type { Baseline } from '../../src/core/baseline/baseline.ts';
import { openStore } from '../../src/edge/store/store.ts';
import { scenarios } from '../../src/standin/scenarios.ts';
import { startStandIn } from '../../src/standin/server.ts';
import { someBaseline } from './baseline.ts';
import { someKey, temporaryFolder } from './kit.ts';

/** A stand-in that tells one story until the test ends. */
export async function standInFor(name: string) {
  const scenario = scenarios.get(name);
  if (!scenario) throw new Error(`there is no scenario ${name}`);
  const standIn = await startStandIn(scenario);
  onTestFinished(() => standIn.close());
  return standIn;
}

type StandIn = Awaited<ReturnType<typeof standInFor>>;

/** A folder to work in, with a baseline that was made at this stand-in. */
export async function savedAt({ baseUrl }: StandIn, more: Partial<Baseline> = {}) {
  const cwd = temporaryFolder();
  const at = { host: '127.0.0.1', baseUrl, official: false };
  await openStore(join(cwd, 'data')).saveBaseline(someBaseline('cards', { ...at, ...more }));
  return { cwd, env: { OPENAI_API_KEY: someKey() } };
}
