import type { Baseline } from '../core/baseline/baseline.ts';
import { changesSince, provenUpTo } from '../core/baseline/changes.ts';
import { type Recheck, earlierFailure, historyLines, recheckOf } from '../core/baseline/history.ts';
import { accountIn, sdkVersions, seenIn } from '../core/baseline/seen.ts';
import { checkedOn } from '../core/models/catalogue.ts';
import { savedBaseline } from './baseline.ts';
import { type KeptClimb, climbAndKeep, end } from './check.ts';
import { exitCodeOf, exitCodes } from './exit-codes.ts';
import { runOptions } from './inputs.ts';
import type { SharedOptions } from './options.ts';
import { conclusionLines } from './plain.ts';
import type { CliPorts, RunOptions } from './ports.ts';
import { UsageError } from './usage-error.ts';

/** `recheck`: the baseline's own known-good again, everything held constant. Answers the exit code. */
export async function recheckCommand(
  name: string | undefined,
  options: SharedOptions,
  ports: CliPorts,
): Promise<number> {
  const baseline = await savedBaseline(name, options.dataDir, ports);
  const given = await runOptions(options, ports);
  const settings = await settingsTarget(baseline, given, ports);
  const { model, baseUrl } = baseline;
  const about = { model, ...(baseUrl !== undefined && { baseUrl }), ...given };
  const climbed = await climbAndKeep(about, options, ports);
  if (climbed.run.aborted) return exitCodes.interrupted;
  const document = await recheckDocument(baseline, climbed, settings, ports);
  if (options.json) ports.out(`${JSON.stringify(document, null, 2)}\n`);
  else for (const line of linesOf(baseline, document, climbed)) ports.out(`${line}\n`);
  await end(climbed, options, ports);
  return exitCodeOf[climbed.record.check.verdict];
}

/**
 * Where the settings of this machine send calls by themselves: the recheck goes to the baseline's place, the user's
 * program may not. A baseline whose host stayed on another machine needs one to be given.
 */
async function settingsTarget(
  { name, baseUrl, official, simulated }: Baseline,
  given: RunOptions,
  ports: CliPorts,
): Promise<string | undefined> {
  if (given.baseUrl !== undefined) return undefined;
  if (simulated) {
    throw new UsageError(
      `${name} is SIMULATED: a stand-in answered, and it is gone. --base-url names another one.`,
    );
  }
  const { target } = (await ports.prepare(given)).situation;
  if (baseUrl === undefined && target.official !== official) {
    throw new UsageError(
      `${name} was made at a host that its file leaves out. --base-url gives yours.`,
    );
  }
  return baseUrl === undefined ? undefined : target.baseUrl;
}

type Documented = Awaited<ReturnType<typeof recheckDocument>>;

async function recheckDocument(
  baseline: Baseline,
  { kit, store, run, record }: KeptClimb,
  settingsBaseUrl: string | undefined,
  { stamp, err }: CliPorts,
) {
  const { verdict, causes } = record.check;
  const earlier = await store.rechecks(baseline.name);
  for (const trouble of earlier.troubles) err(`${trouble}\n`);
  const changes = changesSince(baseline, {
    situation: kit.situation,
    results: run.results,
    marks: await kit.marks(accountIn(run.results)),
    causes: verdict === 'problem' ? causes : [],
    history: earlier.list,
    ...(settingsBaseUrl !== undefined && { settingsBaseUrl }),
  });
  const upTo = provenUpTo(run.results);
  const about = { verdict, provenUpTo: upTo, causes, seen: seenIn(run.results) };
  const { machine, sdks } = kit.situation;
  const around = { node: machine.node, sdks: sdkVersions(sdks), catalogueAsOf: checkedOn };
  const now = recheckOf({ at: stamp(), ...about, changes: changes.length, around });
  const kept = await store.addRecheck(baseline.name, now);
  if (kept.kind === 'failed') err(`The recheck is not kept: ${kept.why}\n`);
  const failure = earlierFailure(earlier.list, now.cause);
  return kit.gate.cleanAll({
    ...record.check,
    schema: 'imgfix.recheck/1' as const,
    baseline: { name: baseline.name, savedAt: baseline.savedAt },
    ...(verdict !== 'inconclusive' && { holds: verdict === 'healthy' }),
    ...(upTo && { provenUpTo: upTo }),
    changes,
    ...(failure && { earlierFailure: failure }),
    history: [...earlier.list, now].map(historyEntry),
  });
}

/** What the document tells of an earlier recheck. */
const historyEntry = ({ schema: _schema, atUtc: _utc, around: _around, ...entry }: Recheck) =>
  entry;

function linesOf(
  baseline: Baseline,
  document: Documented,
  { kit, shown }: KeptClimb,
): readonly string[] {
  const { changes, earlierFailure: failure, history } = document;
  const lines = [
    ...conclusionLines(shown),
    ...changes.map(
      ({ what, before, now, suspicion }) =>
        `changed: ${what}: ${before} -> ${now} (suspicion ${suspicion})`,
    ),
    ...explainedLines(document),
    ...(failure
      ? [
          failure.same
            ? `It failed for the same cause on ${failure.at.slice(0, 10)}.`
            : `It is not the failure of ${failure.at.slice(0, 10)}, which was ${failure.cause}: another cause.`,
        ]
      : []),
    ...historyLines(
      baseline,
      history.map((entry) => ({ schema: 1, atUtc: '', ...entry })),
    ),
    holdsLine(baseline, document),
  ];
  return lines.map((line) => kit.gate.cleanOwn(line));
}

/** Whether anything that changed can explain a failure. */
function explainedLines({ verdict, changes }: Documented): readonly string[] {
  if (verdict !== 'problem') return [];
  const suspects = changes.filter(({ suspicion }) => suspicion === 'high').map(({ what }) => what);
  return suspects.length > 0
    ? [`Look first at what changed: ${suspects.join(', ')}.`]
    : ['Nothing that changed on this machine explains it.'];
}

function holdsLine({ name, savedAt }: Baseline, { verdict, provenUpTo: upTo }: Documented): string {
  const since = `${name}, tested on ${savedAt},`;
  if (verdict === 'problem') return `${since} no longer holds.`;
  return verdict === 'healthy'
    ? `${since} holds, proven up to ${upTo ?? 'nothing'}.`
    : `Whether ${since} holds is not decided.`;
}
