import type { Baseline } from '../core/baseline/baseline.ts';
import { historyLines } from '../core/baseline/history.ts';
import { type Tested, newestGood, reminderLine } from '../core/baseline/reminders.ts';
import type { Store } from '../core/store.ts';
import { dueFor, testedOf } from './around.ts';
import { exitCodes } from './exit-codes.ts';
import type { CliPorts } from './ports.ts';
import { UsageError } from './usage-error.ts';

export type BaselineOptions = {
  readonly json?: true;
  readonly schema?: true;
  readonly dataDir?: string;
};

/** `baseline list`: the newest first, the newest good one marked, what is due for a recheck, and where the files are. */
export async function baselineListCommand(
  options: BaselineOptions,
  ports: CliPorts,
): Promise<number> {
  const store = await ports.store(options.dataDir);
  const { list, troubles } = await testedOf(store);
  for (const trouble of troubles) ports.err(`${trouble}\n`);
  const { dataDir } = options;
  const kit = await ports.prepare(dataDir === undefined ? {} : { dataDir });
  const reminders = await dueFor(list, kit);
  const good = newestGood(list);
  if (options.json) {
    const baselines = list.map(({ baseline, history }) => {
      const { name, savedAt, model, host, simulated } = baseline;
      const last = history.at(-1);
      return {
        name,
        savedAt,
        model,
        ...(host !== undefined && { host }),
        ...(simulated && { simulated }),
        ...(baseline === good && { newestGood: true }),
        ...(last && { lastRecheck: { at: last.at, result: last.result } }),
        dueFor: reminders.find((one) => one.name === name)?.reasons ?? [],
      };
    });
    print({ schema: 'imgfix.baselines/1', baselines: kit.gate.cleanAll(baselines) }, ports);
    return exitCodes.ok;
  }
  if (list.length === 0) ports.out(`${noneYet}\n`);
  for (const one of list) ports.out(`${one.baseline === good ? '*' : ' '} ${listLine(one)}\n`);
  if (good) ports.out('* the newest that held when it was last tested\n');
  for (const reminder of reminders) ports.out(`${reminderLine(reminder)}\n`);
  ports.out(`The files are in ${store.dir}. imgfix-wizard baseline remove --all deletes them.\n`);
  return exitCodes.ok;
}

const noneYet = 'There is no baseline yet. imgfix-wizard check --allow-paid --save NAME makes one.';

function listLine({ baseline, history }: Tested): string {
  const last = history.at(-1);
  const { name, savedAt, model, host = 'a host of its own', simulated, imported } = baseline;
  const marks = [
    ...(imported ? ['imported'] : []),
    ...(last ? [`${last.result} on ${last.at.slice(0, 10)}`] : []),
    ...(simulated ? ['SIMULATED'] : []),
  ];
  return [name.padEnd(20), savedAt, model, host, ...marks].join('  ');
}

/** `baseline show`: everything that is kept of one, its rechecks as a picture, and where its evidence page is. */
export async function baselineShowCommand(
  name: string,
  options: BaselineOptions,
  ports: CliPorts,
): Promise<number> {
  const baseline = await savedBaseline(name, options.dataDir, ports);
  const store = await ports.store(options.dataDir);
  const { list, troubles } = await store.rechecks(baseline.name);
  for (const trouble of troubles) ports.err(`${trouble}\n`);
  if (options.json) {
    print({ schema: 'imgfix.baseline/1', baseline, rechecks: list }, ports);
    return exitCodes.ok;
  }
  const { evidence, ...facts } = baseline;
  for (const [what, value] of Object.entries(facts)) {
    ports.out(`${what.padEnd(16)} ${typeof value === 'string' ? value : JSON.stringify(value)}\n`);
  }
  for (const line of historyLines(baseline, list)) ports.out(`${line}\n`);
  if (evidence?.format === 'md') ports.out(`\n${evidence.text}`);
  const page = await store.page(baseline);
  if (page.kind === 'ok') ports.out(`Its evidence page, for a browser: ${page.value}\n`);
  if (page.kind === 'failed') ports.err(`${page.why}\n`);
  return exitCodes.ok;
}

/** The named baseline; without a name the newest that held when it was last tested. */
export async function savedBaseline(
  name: string | undefined,
  dataDir: string | undefined,
  ports: CliPorts,
): Promise<Baseline> {
  const store = await ports.store(dataDir);
  if (name === undefined) return newest(store, ports);
  const found = await store.baseline(name);
  if (found.kind === 'ok') return found.value;
  throw new UsageError(
    found.kind === 'absent'
      ? `There is no baseline ${name}. imgfix-wizard baseline list names them.`
      : `The baseline ${name} cannot be read: ${found.why}`,
  );
}

async function newest(store: Store, { err }: CliPorts): Promise<Baseline> {
  const { list, troubles } = await testedOf(store);
  for (const trouble of troubles) err(`${trouble}\n`);
  const found = newestGood(list) ?? list[0]?.baseline;
  if (!found) throw new UsageError(noneYet);
  return found;
}

function print(document: object, { tool, stamp, out }: CliPorts): void {
  const { schema, ...rest } = { schema: '', ...document };
  out(`${JSON.stringify({ schema, tool, createdAt: stamp(), ...rest }, null, 2)}\n`);
}
