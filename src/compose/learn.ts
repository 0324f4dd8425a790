import { systemClock } from '../edge/local/clock.ts';
import { type GatherOptions, type Gathered, gather } from '../edge/local/gather.ts';
import type { Learning } from './gate.ts';

/** The gate learns what this machine's settings hold. */
export function learnFrom({ keys, secrets }: Gathered, gate: Learning): void {
  // A key is a secret as well; the first kind is the one that is told.
  for (const value of keys.all) gate.learn(value, 'openai-key');
  for (const value of secrets) gate.learn(value, 'secret');
}

/** The same without a run, for commands that only read a text. */
export async function learnSettings(
  settings: Pick<GatherOptions, 'env' | 'projectDir'>,
  gate: Learning,
): Promise<void> {
  learnFrom(await gather({ ...settings, now: systemClock.now() }), gate);
}
