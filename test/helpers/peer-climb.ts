import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

import { makeGate } from '../../src/compose/gate.ts';
import { prepareKit } from '../../src/compose/kit.ts';
import type { CheckResult } from '../../src/core/check.ts';
import { conclude } from '../../src/core/conclude.ts';
import { climb } from '../../src/run/climb.ts';
import { temporaryFolder } from './kit.ts';
import { startPeer } from './peers.ts';

/** A server of the image API that nobody here wrote. */
export function aimock(key: string): Promise<string> {
  const cwd = temporaryFolder();
  const fixtures = join(cwd, 'fixtures.json');
  writeFileSync(fixtures, '{"fixtures":[]}');
  const folder = dirname(createRequire(import.meta.url).resolve('@copilotkit/aimock'));
  return startPeer((port) => [join(folder, 'cli.js'), '-p', String(port), '-f', fixtures], {
    cwd,
    env: { AIMOCK_API_KEYS: key },
  });
}

type Climbing = {
  readonly baseUrl: string;
  readonly key: string;
  readonly agreed?: boolean;
  readonly env?: Readonly<Record<string, string>>;
};

/** A climb up to the known-bad pair against a base URL that is not the official one. */
export async function climbOf({ baseUrl, key, agreed, env = {} }: Climbing) {
  const ground = {
    env: { OPENAI_API_KEY: key, ...env },
    cwd: temporaryFolder(),
    version: '0.0.0',
    mark: () => Promise.resolve(undefined),
  };
  const kit = await prepareKit(ground, { baseUrl, model: 'gpt-image-2.6-flare' }, makeGate());
  const situation = {
    ...kit.situation,
    agreed: agreed === true ? { probeElsewhere: true as const } : {},
  };
  const results: CheckResult[] = [];
  for await (const event of climb({ ...kit, situation, upTo: 'probe' })) {
    if (event.type === 'finished') results.push(event.result);
  }
  const { ranking, verdict, evidence } = conclude(results);
  return {
    verdict,
    ranking,
    codes: evidence.map(({ code }) => code),
    sure: ranking.alive.filter(({ certainty }) => certainty !== 'possible'),
    outcomes: Object.fromEntries(results.map(({ id, outcome }) => [id, outcome])),
  };
}
