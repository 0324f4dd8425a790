import { type Baseline, baselineOf, unearned } from '../core/baseline.ts';
import type { CheckResult } from '../core/check.ts';
import type { CliPorts, Kit } from './ports.ts';

export type Earned =
  | { readonly kind: 'earned'; readonly baseline: Baseline }
  | { readonly kind: 'unearned'; readonly why: string };

/** A baseline of this run, when the known-good came and the known-bad was refused. */
export async function earnedBaseline(
  name: string,
  { situation, keyMark }: Kit,
  results: readonly CheckResult[],
  { tool, stamp }: Pick<CliPorts, 'tool' | 'stamp'>,
): Promise<Earned> {
  const why = unearned(results, situation);
  if (why !== undefined) return { kind: 'unearned', why };
  const mark = await keyMark();
  const about = { name, savedAt: stamp(), tool, ...(mark !== undefined && { keyMark: mark }) };
  return { kind: 'earned', baseline: baselineOf(about, situation, results) };
}
