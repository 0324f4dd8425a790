import { changesSince, provenUpTo } from '../core/changes.ts';
import { savedBaseline } from './baseline.ts';
import { climbAndRecord, keep } from './check.ts';
import { exitCodeOf, exitCodes } from './exit-codes.ts';
import { runOptions } from './inputs.ts';
import type { SharedOptions } from './options.ts';
import { conclusionLines } from './plain.ts';
import type { CliPorts } from './ports.ts';

/** `recheck`: the baseline's own known-good again, everything held constant. Answers the exit code. */
export async function recheckCommand(
  name: string | undefined,
  options: SharedOptions,
  ports: CliPorts,
): Promise<number> {
  const baseline = await savedBaseline(name, options.dataDir, ports);
  const given = await runOptions(options, ports);
  const { model, baseUrl } = baseline;
  const kit = await ports.prepare({ model, ...(baseUrl !== undefined && { baseUrl }), ...given });
  const { run, record, shown } = await climbAndRecord(kit, options, ports);
  if (run.aborted) return exitCodes.interrupted;
  await keep(record, await ports.store(options.dataDir), ports);
  const keyMark = await kit.keyMark();
  const changes = changesSince(baseline, {
    situation: kit.situation,
    results: run.results,
    ...(keyMark !== undefined && { keyMark }),
  });
  const { verdict } = record.check;
  const upTo = provenUpTo(run.results);
  const document = kit.gate.cleanAll({
    ...record.check,
    schema: 'imgfix.recheck/1' as const,
    baseline: { name: baseline.name, savedAt: baseline.savedAt },
    ...(verdict !== 'inconclusive' && { holds: verdict === 'healthy' }),
    ...(upTo && { provenUpTo: upTo }),
    changes,
  });
  if (options.json) {
    ports.out(`${JSON.stringify(document, null, 2)}\n`);
  } else {
    const lines = [
      ...conclusionLines(shown),
      ...document.changes.map(
        ({ what, before, now, suspicion }) =>
          `changed: ${what}: ${before} -> ${now} (suspicion ${suspicion})`,
      ),
      holdsLine(baseline.name, baseline.savedAt, verdict, upTo),
    ];
    for (const line of lines) ports.out(`${kit.gate.cleanOwn(line)}\n`);
  }
  return exitCodeOf[verdict];
}

function holdsLine(
  name: string,
  savedAt: string,
  verdict: string,
  upTo: string | undefined,
): string {
  const since = `${name}, tested on ${savedAt},`;
  if (verdict === 'problem') return `${since} no longer holds.`;
  return verdict === 'healthy'
    ? `${since} holds, proven up to ${upTo ?? 'nothing'}.`
    : `Whether ${since} holds is not decided.`;
}
