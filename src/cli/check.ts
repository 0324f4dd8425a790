import { baselineName } from '../core/baseline/baseline.ts';
import type { CheckDocument, RunRecord } from '../core/documents.ts';
import type { Tier } from '../core/evidence.ts';
import { ledgerLine } from '../core/ledger.ts';
import { runRecord } from '../core/run-record.ts';
import type { Store } from '../core/store.ts';
import { type Run, climb } from '../run/climb.ts';
import { type LedgerNow, endLines, ledgerNow, undoneLines } from './around.ts';
import { saveEarned } from './earn.ts';
import { exitCodeOf, exitCodes } from './exit-codes.ts';
import { runOptions } from './inputs.ts';
import type { SharedOptions } from './options.ts';
import { conclusionLines, eventLine, planLines } from './plain.ts';
import type { CliPorts, Kit } from './ports.ts';
import { UsageError } from './usage-error.ts';

/** `check`: climbs the ladder without a wizard. Answers the exit code. */
export async function checkCommand(options: SharedOptions, ports: CliPorts): Promise<number> {
  const climbed = await climbAndKeep(await runOptions(options, ports), options, ports);
  if (climbed.run.aborted) return interrupted(climbed, options, ports);
  const { check } = climbed.record;
  print(options.json ? check : climbed.shown, options, ports);
  await end(climbed, options, ports);
  return exitCodeOf[check.verdict];
}

export type KeptClimb = {
  readonly kit: Kit;
  readonly store: Store;
  readonly run: Run;
  /** Through the gate, for files and for JSON. */
  readonly record: RunRecord;
  /** For the terminal of this machine: hosts keep their names there. */
  readonly shown: CheckDocument;
  readonly ledger: LedgerNow;
};

/** One climb from the options to the kept run, with progress as it happens. */
export async function climbAndKeep(
  about: Parameters<CliPorts['prepare']>[0],
  options: SharedOptions,
  ports: CliPorts,
): Promise<KeptClimb> {
  const store = await ports.store(options.dataDir);
  // A name that cannot be had is said before anything is sent or spent.
  if (options.save !== undefined) await refuseName(options.save, store);
  const kit = await ports.prepare(about);
  const say = sayer(kit, options, ports);
  const ledger = await ledgerNow(kit, store, ports.stamp);
  undoneLines(ledger).forEach(say);
  const { run, record, shown } = await climbAndRecord(kit, options, ports);
  if (!run.aborted) await keep(record, store, ports);
  return { kit, store, run, record, shown, ledger };
}

async function refuseName(name: string, store: Store): Promise<void> {
  if (!baselineName.test(name)) {
    throw new UsageError(
      '--save takes a name of letters, digits, dots, dashes and underscores, 64 at most.',
    );
  }
  const there = await store.baseline(name);
  if (there.kind !== 'ok') return;
  throw new UsageError(
    `There is a baseline ${name}, tested on ${there.value.savedAt}, and it is kept. Another name keeps both; imgfix-wizard baseline remove ${name} frees it.`,
  );
}

/** Lines of progress: on standard output, or beside the JSON document. */
export const sayer =
  ({ gate }: Kit, { json }: Pick<SharedOptions, 'json'>, { out, err }: CliPorts) =>
  (line: string): void =>
    (json ? err : out)(`${gate.cleanOwn(line)}\n`);

async function climbAndRecord(
  kit: Kit,
  options: Pick<SharedOptions, 'json' | 'upTo' | 'allowPaid' | 'timeout'>,
  cliPorts: CliPorts,
): Promise<Pick<KeptClimb, 'run' | 'record' | 'shown'>> {
  const { situation, checks, ports, gate } = kit;
  const { tool, signal, stamp } = cliPorts;
  const say = sayer(kit, options, cliPorts);
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
async function keep(record: RunRecord, store: Store, { err }: CliPorts): Promise<void> {
  const kept = await store.saveLastRun(record);
  if (kept.kind === 'failed') err(`The run is not kept: ${kept.why}\n`);
}

function print(document: CheckDocument, { json }: SharedOptions, { out }: CliPorts): void {
  if (json) out(`${JSON.stringify(document, null, 2)}\n`);
  else for (const line of conclusionLines(document)) out(`${line}\n`);
}

/** A run that was stopped has no conclusion; what it would leave behind unsaid is said. */
export function interrupted(
  { kit, ledger }: KeptClimb,
  options: SharedOptions,
  ports: CliPorts,
): number {
  ledger.open.map(ledgerLine).forEach(sayer(kit, options, ports));
  return exitCodes.interrupted;
}

/** After the conclusion: the baseline that was asked for, what is still open, and what to recheck. */
export async function end(
  { kit, store, run, record, ledger }: KeptClimb,
  options: SharedOptions,
  ports: CliPorts,
): Promise<void> {
  const say = sayer(kit, options, ports);
  if (options.save !== undefined) {
    const about = { name: options.save, kit, results: run.results, record, store };
    const earned = await saveEarned({ ...about, open: ledger.open }, ports);
    ports.err(
      earned.kind === 'saved'
        ? `Saved as ${earned.baseline.name}, tested on ${earned.baseline.savedAt}.\n`
        : `No baseline was saved: ${earned.why}\n`,
    );
  }
  (await endLines(kit, store, ledger)).forEach(say);
}
