import { type DrillRun, type DrillVerdict, drillDocument } from '../core/drill/drill-document.ts';
import { type FaultId, allFaults, drillFaults, isFault, quickSet } from '../core/drill/faults.ts';
import type { DrillNews } from '../core/drill/progress.ts';
import { drill } from '../run/drill.ts';
import { conclusionLines, listLines, runLines } from './drill-lines.ts';
import { drillServe } from './drill-serve.ts';
import { exitCodes } from './exit-codes.ts';
import type { CliPorts, Gate } from './ports.ts';
import { showDrill } from './show-drill.ts';
import { UsageError } from './usage-error.ts';

export type DrillOptions = {
  readonly fault?: string;
  readonly list?: true;
  readonly timeout?: number;
  readonly plain?: true;
  readonly json?: true;
  readonly schema?: true;
};

const codes: Readonly<Record<DrillVerdict, number>> = {
  pass: exitCodes.ok,
  fail: exitCodes.problem,
  inconclusive: exitCodes.inconclusive,
};

/** `drill`: runs the user's program against the simulated API, fault by fault, and judges it. Answers the exit code. */
export async function drillCommand(
  command: readonly string[],
  options: DrillOptions,
  ports: CliPorts,
): Promise<number> {
  if (options.list) return list(options, ports);
  const faults = faultsOf(options.fault);
  if (command.length === 0) {
    if (options.json)
      throw new UsageError('drill --json judges a program: drill --json -- COMMAND.');
    return drillServe(faults, options, ports);
  }
  const createdAt = ports.stamp();
  const { out, signal, tool } = ports;
  const gate = await ports.gate();
  const plan = { command, faults, today: createdAt.slice(0, 10), ...limitOf(options) };
  const runs = await played(plan, gate, options, ports);
  const about = { tool, createdAt, command: gate.cleanAll(command) };
  const document = drillDocument({ faults, runs, aborted: signal.aborted }, about);
  if (options.json) out(`${JSON.stringify(document, null, 2)}\n`);
  else for (const line of conclusionLines(document)) out(`${line}\n`);
  return signal.aborted ? exitCodes.interrupted : codes[document.verdict];
}

const limitOf = ({ timeout }: DrillOptions) =>
  timeout === undefined ? {} : { limitSeconds: timeout };

type Plan = Omit<Parameters<typeof drill>[0], 'ports' | 'signal'>;

/** Plays the faults, and tells of every run when it is over. */
async function played(
  plan: Plan,
  gate: Gate,
  { json, plain }: DrillOptions,
  cliPorts: CliPorts,
): Promise<readonly DrillRun[]> {
  const { command, faults } = plan;
  const { signal, out, err } = cliPorts;
  const ports = await cliPorts.drill();
  const view = json || plain ? undefined : await showDrill(faults, gate, cliPorts.live);
  const say = view?.say ?? (json ? err : out);
  const see = (news: DrillNews) => view?.see(news);
  const count = faults.length === 1 ? '1 run of' : `${faults.length} runs of`;
  say(`SIMULATED API on loopback; ${count}: ${gate.clean(command.join(' '))}\n`);
  say(
    'Your program must read OPENAI_BASE_URL. Another is stopped on its way to the real service, unless it takes no proxy from HTTPS_PROXY (fetch of Node 20): then it calls that once.\n',
  );
  const runs: DrillRun[] = [];
  const onCalls: Plan['onCalls'] = (fault, calls) => see({ type: 'calls', fault, calls });
  try {
    for await (const event of drill({ ...plan, ports, signal, onCalls })) {
      if (event.type === 'not-started') throw notStarted(command, event.why);
      if (event.type === 'started') {
        see({ type: 'started', fault: event.fault, at: performance.now() });
      } else {
        const run = gate.cleanAll(event.run);
        runs.push(run);
        say(`${runLines(run).join('\n')}\n`);
        see({ type: 'finished', run });
      }
    }
    return runs;
  } finally {
    if (signal.aborted) see({ type: 'interrupted' });
    view?.close();
  }
}

const notStarted = (command: readonly string[], why: string): UsageError =>
  new UsageError(`${command[0] ?? ''} cannot be started: ${why}.`);

function list({ json }: DrillOptions, { out, tool, stamp }: CliPorts): number {
  if (json) {
    const faults = allFaults.map((id) => ({
      id,
      title: drillFaults[id].title,
      proves: drillFaults[id].proves,
      quick: quickSet.includes(id),
    }));
    const document = { schema: 'imgfix.drill-list/1', tool, createdAt: stamp(), faults };
    out(`${JSON.stringify(document, null, 2)}\n`);
  } else for (const line of listLines()) out(`${line}\n`);
  return exitCodes.ok;
}

/** The faults of `--fault`, in the order of the list, so that the healthy run comes first. */
function faultsOf(text: string | undefined): readonly FaultId[] {
  if (text === undefined) return quickSet;
  const names = text
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '');
  if (names.includes('all')) return allFaults;
  const unknown = names.find((name) => !isFault(name));
  if (unknown !== undefined || names.length === 0) {
    throw new UsageError(
      `There is no fault ${unknown ?? ''}. imgfix-wizard drill --list names them.`,
    );
  }
  return allFaults.filter((id) => names.includes(id));
}
