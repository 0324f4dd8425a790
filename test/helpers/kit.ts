import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { onTestFinished } from 'vitest';

import { makeGate } from '../../src/compose/gate.ts';
import { prepareKit } from '../../src/compose/kit.ts';
import type { RunOptions } from '../../src/core/run-options.ts';
import { scenarios } from '../../src/standin/scenarios.ts';
import { startStandIn } from '../../src/standin/server.ts';

/** A key of the right shape and nobody's, made where it is needed. */
export const someKey = (word = 'canary'): string => ['sk', 'proj', word.repeat(8)].join('-');

export function temporaryFolder(): string {
  const dir = mkdtempSync(join(tmpdir(), 'imgfix-test-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  return dir;
}

/** A stand-in that tells one story, and a run made ready against it. */
export async function simulatedKit(name: string, options: RunOptions = {}) {
  const scenario = scenarios.get(name);
  if (!scenario) throw new Error(`there is no scenario ${name}`);
  const standIn = await startStandIn(scenario);
  onTestFinished(() => standIn.close());
  const dir = temporaryFolder();
  const ground = {
    env: { OPENAI_API_KEY: someKey() },
    cwd: dir,
    version: '0.0.0',
    mark: () => Promise.resolve('mark'),
  };
  const { model } = scenario;
  const about = {
    baseUrl: standIn.baseUrl,
    statusUrl: standIn.statusUrl,
    ...(model !== undefined && { model }),
    ...options,
    simulated: true as const,
  };
  const kit = await prepareKit(ground, about, makeGate());
  return { kit, standIn, scenario };
}
