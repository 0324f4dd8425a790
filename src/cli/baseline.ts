import type { Baseline } from '../core/baseline.ts';
import { exitCodes } from './exit-codes.ts';
import type { CliPorts } from './ports.ts';
import { UsageError } from './usage-error.ts';

type Options = { readonly json?: true; readonly dataDir?: string };

export async function baselineListCommand(options: Options, ports: CliPorts): Promise<number> {
  const store = await ports.store(options.dataDir);
  const { list, troubles } = await store.baselines();
  for (const trouble of troubles) ports.err(`${trouble}\n`);
  if (options.json) {
    const baselines = list.map(({ name, savedAt, model, host }) => ({
      name,
      savedAt,
      model,
      host,
    }));
    print({ schema: 'imgfix.baselines/1', baselines }, ports);
  } else if (list.length === 0) {
    ports.out(
      'There is no baseline yet. imgfix-wizard check --allow-paid --save NAME makes one.\n',
    );
  } else {
    for (const line of list.map(listLine)) ports.out(`${line}\n`);
  }
  return exitCodes.ok;
}

export async function baselineShowCommand(
  name: string,
  options: Options,
  ports: CliPorts,
): Promise<number> {
  const baseline = await savedBaseline(name, options.dataDir, ports);
  if (options.json) {
    print({ schema: 'imgfix.baseline/1', baseline }, ports);
  } else {
    for (const [what, value] of Object.entries(baseline)) {
      ports.out(
        `${what.padEnd(16)} ${typeof value === 'string' ? value : JSON.stringify(value)}\n`,
      );
    }
  }
  return exitCodes.ok;
}

/** The named baseline; the newest one without a name. */
export async function savedBaseline(
  name: string | undefined,
  dataDir: string | undefined,
  ports: CliPorts,
): Promise<Baseline> {
  const store = await ports.store(dataDir);
  if (name === undefined) {
    const [newest] = (await store.baselines()).list;
    if (!newest) {
      throw new UsageError(
        'There is no baseline yet. imgfix-wizard check --allow-paid --save NAME makes one.',
      );
    }
    return newest;
  }
  const found = await store.baseline(name);
  if (found.kind === 'ok') return found.value;
  throw new UsageError(
    found.kind === 'absent'
      ? `There is no baseline ${name}. imgfix-wizard baseline list names them.`
      : `The baseline ${name} cannot be read: ${found.why}`,
  );
}

const listLine = ({ name, savedAt, model, host, simulated }: Baseline): string =>
  `${name.padEnd(20)} ${savedAt}  ${model}  ${host}${simulated ? '  SIMULATED' : ''}`;

function print(document: object, { tool, stamp, out }: CliPorts): void {
  const { schema, ...rest } = { schema: '', ...document };
  out(`${JSON.stringify({ schema, tool, createdAt: stamp(), ...rest }, null, 2)}\n`);
}
