import type { Baseline } from '../core/baseline/baseline.ts';
import { type Recheck, historyLines } from '../core/baseline/history.ts';
import {
  type Rechecked,
  elsewhereLine,
  failureLine,
  suspectsLine,
  unrepeatable,
} from '../core/baseline/recheck.ts';
import type { RunOptions } from '../core/run-options.ts';
import { savedBaseline } from './baseline.ts';
import { type KeptClimb, climbAndKeep, end, interrupted } from './check.ts';
import { enterRecheck } from './enter-recheck.ts';
import { exitCodeOf } from './exit-codes.ts';
import { runOptions } from './inputs.ts';
import type { SharedOptions } from './options.ts';
import { conclusionLines } from './plain.ts';
import type { CliPorts } from './ports.ts';
import { UsageError } from './usage-error.ts';

/** `recheck`: the baseline's own known-good again, everything held constant. Answers the exit code. */
export async function recheckCommand(
  name: string | undefined,
  options: SharedOptions,
  ports: CliPorts,
): Promise<number> {
  const baseline = await savedBaseline(name, options.dataDir, ports);
  const given = await runOptions(options, ports);
  const settingsBaseUrl = await settingsTarget(baseline, given, ports);
  const { model, baseUrl } = baseline;
  const about = { model, ...(baseUrl !== undefined && { baseUrl }), ...given };
  const climbed = await climbAndKeep(about, options, ports);
  if (climbed.run.aborted) return interrupted(climbed, options, ports);
  const { kit, store, run, record } = climbed;
  const { troubles, ...rechecked } = await enterRecheck(baseline, {
    kit,
    store,
    results: run.results,
    check: record.check,
    settingsBaseUrl,
    at: ports.stamp(),
  });
  for (const trouble of troubles) ports.err(`${trouble}\n`);
  if (options.json) {
    const document = documentOf(baseline, rechecked, climbed);
    ports.out(`${JSON.stringify(document, null, 2)}\n`);
  } else {
    for (const line of linesOf(baseline, rechecked, climbed)) ports.out(`${line}\n`);
  }
  await end(climbed, options, ports);
  return exitCodeOf[record.check.verdict];
}

/**
 * Where the settings of this machine send calls by themselves: the recheck goes to the baseline's place, the user's
 * program may not. A baseline whose host stayed on another machine needs one to be given.
 */
async function settingsTarget(
  baseline: Baseline,
  given: RunOptions,
  ports: CliPorts,
): Promise<string | undefined> {
  if (given.baseUrl !== undefined) return undefined;
  const { target } = (await ports.prepare(given)).situation;
  const why = unrepeatable(baseline, target);
  if (why !== undefined) throw new UsageError(why);
  return baseline.baseUrl === undefined ? undefined : target.baseUrl;
}

function documentOf(
  { name, savedAt }: Baseline,
  { now, changes, earlierFailure, history }: Rechecked,
  { kit, record }: KeptClimb,
) {
  return kit.gate.cleanAll({
    ...record.check,
    schema: 'imgfix.recheck/1' as const,
    baseline: { name, savedAt },
    ...(now.result !== 'undecided' && { holds: now.result === 'holds' }),
    ...(now.provenUpTo && { provenUpTo: now.provenUpTo }),
    changes,
    ...(earlierFailure && { earlierFailure }),
    history: history.map(historyEntry),
  });
}

/** What the document tells of an earlier recheck. */
const historyEntry = ({ schema: _schema, atUtc: _utc, around: _around, ...entry }: Recheck) =>
  entry;

function linesOf(
  baseline: Baseline,
  rechecked: Rechecked,
  { kit, shown }: KeptClimb,
): readonly string[] {
  const lines = [
    ...conclusionLines(shown),
    ...rechecked.changes.map(
      ({ what, before, now, suspicion }) =>
        `changed: ${what}: ${before} -> ${now} (suspicion ${suspicion})`,
    ),
    suspectsLine(rechecked),
    failureLine(rechecked),
    ...historyLines(baseline, rechecked.history),
    holdsLine(baseline, rechecked.now),
    elsewhereLine(rechecked),
  ];
  return lines.flatMap((line) => (line === undefined ? [] : [kit.gate.cleanOwn(line)]));
}

function holdsLine({ name, savedAt }: Baseline, { result, provenUpTo: upTo }: Recheck): string {
  const since = `${name}, tested on ${savedAt},`;
  if (result === 'broken') return `${since} no longer holds.`;
  return result === 'holds'
    ? `${since} holds, proven up to ${upTo ?? 'nothing'}.`
    : `Whether ${since} holds is not decided.`;
}
