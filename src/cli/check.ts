import { type CheckDocument, type RunRecord } from '../core/documents.ts';
import type { Tier } from '../core/evidence.ts';
import { runRecord } from '../core/run-record.ts';
import { type Run, climb } from '../run/climb.ts';
import { earnedBaseline } from './earn.ts';
import { exitCodeOf, exitCodes } from './exit-codes.ts';
import { runOptions } from './inputs.ts';
import type { SharedOptions } from './options.ts';
import { conclusionLines, eventLine, planLines } from './plain.ts';
import type { CliPorts, Kit, Store } from './ports.ts';

/** `check`: climbs the ladder without a wizard. Answers the exit code. */
export async function checkCommand(options: SharedOptions, ports: CliPorts): Promise<number> {
  const kit = await ports.prepare(await runOptions(options, ports));
  const store = await ports.store(options.dataDir);
  const { run, record, shown } = await climbAndRecord(kit, options, ports);
  if (run.aborted) return exitCodes.interrupted;
  await keep(record, store, ports);
  print(options.json ? record.check : shown, options, ports);
  if (options.save !== undefined) await save(options.save, { kit, run, store, ports });
  return exitCodeOf[record.check.verdict];
}

type Climbed = {
  readonly run: Run;
  /** Through the gate, for files and for JSON. */
  readonly record: RunRecord;
  /** For the terminal of this machine: hosts keep their names there. */
  readonly shown: CheckDocument;
};

/** Climbs with progress as it happens. */
export async function climbAndRecord(
  kit: Kit,
  options: Pick<SharedOptions, 'json' | 'upTo' | 'allowPaid' | 'timeout'>,
  { tool, out, err, signal, stamp }: CliPorts,
): Promise<Climbed> {
  const { situation, checks, ports, gate } = kit;
  const say = (line: string) => (options.json ? err : out)(`${gate.cleanOwn(line)}\n`);
  const limitMs = options.timeout === undefined ? undefined : options.timeout * 1000;
  const climbing = climb({
    checks,
    situation,
    ports,
    upTo: highestTier(options),
    signal,
    ...(limitMs !== undefined && { limitMs }),
  });
  for (;;) {
    const step = await climbing.next();
    if (step.done) {
      const run = step.value;
      const when = { tool, createdAt: stamp(), startedAt: run.startedAt };
      const record = runRecord(run, situation, when);
      return { run, record: gate.cleanAll(record), shown: gate.cleanOwn(record.check) };
    }
    if (step.value.type === 'planned') planLines(step.value.plan).forEach(say);
    const line = eventLine(step.value);
    if (line !== undefined) say(line);
  }
}

/** Without `--allow-paid` nothing is spent, whatever `--up-to` says. */
function highestTier({ upTo, allowPaid }: Pick<SharedOptions, 'upTo' | 'allowPaid'>): Tier {
  if (upTo !== undefined) return upTo;
  return allowPaid ? 'paid' : 'probe';
}

/** The last run is kept for `report`. Not being able to keep it is said, and changes no verdict. */
export async function keep(record: RunRecord, store: Store, { err }: CliPorts): Promise<void> {
  const kept = await store.saveLastRun(record);
  if (kept.kind === 'failed') err(`The run is not kept: ${kept.why}\n`);
}

function print(document: CheckDocument, { json }: SharedOptions, { out }: CliPorts): void {
  if (json) out(`${JSON.stringify(document, null, 2)}\n`);
  else for (const line of conclusionLines(document)) out(`${line}\n`);
}

type Saving = {
  readonly kit: Kit;
  readonly run: Run;
  readonly store: Store;
  readonly ports: CliPorts;
};

async function save(name: string, { kit, run, store, ports }: Saving): Promise<void> {
  const earned = await earnedBaseline(name, kit, run.results, ports);
  if (earned.kind === 'unearned') {
    ports.err(`No baseline was saved: ${earned.why}\n`);
    return;
  }
  const written = await store.saveBaseline(kit.gate.cleanOwn(earned.baseline));
  ports.err(
    written.kind === 'ok'
      ? `Saved as ${name}, tested on ${earned.baseline.savedAt}.\n`
      : `No baseline was saved: ${written.why}\n`,
  );
}
