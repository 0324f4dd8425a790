import type { Baseline } from '../core/baseline/baseline.ts';
import { exportedOf, importedOf } from '../core/baseline/exported.ts';
import { savedBaseline } from './baseline.ts';
import { saveFree } from './earn.ts';
import { exitCodes } from './exit-codes.ts';
import type { CliPorts } from './ports.ts';
import { UsageError } from './usage-error.ts';

type Options = { readonly output?: string; readonly all?: true; readonly dataDir?: string };

/** `baseline export`: what a teammate needs to repeat it, and nothing that is private. */
export async function baselineExportCommand(
  name: string,
  { output, dataDir }: Options,
  ports: CliPorts,
): Promise<number> {
  const baseline = await savedBaseline(name, dataDir, ports);
  const gate = await ports.gate();
  const exported = gate.cleanAll(exportedOf(baseline));
  const text = await ports.seal(exported, { tool: ports.tool, createdAt: ports.stamp() });
  const kinds = new Set(gate.findLeaks(text).map(({ kind }) => kind));
  if (kinds.size > 0) {
    ports.err(`Nothing was exported: its own check found ${[...kinds].join(', ')} in it.\n`);
    return exitCodes.problem;
  }
  if (output === '-') {
    ports.out(text);
    return exitCodes.ok;
  }
  const file = output ?? `imgfix-baseline-${name}.json`;
  const written = await ports.write(file, text, false);
  if (written.kind === 'exists') {
    throw new UsageError(`${file} exists and is kept. -o names another.`);
  }
  if (written.kind === 'failed') throw new UsageError(`${file} cannot be written: ${written.why}.`);
  const left =
    exported.host === undefined
      ? 'the host, marks of keys and the evidence page'
      : 'marks of keys and the evidence page';
  ports.err(`Written: ${file}. Left out: ${left}.\n`);
  return exitCodes.ok;
}

/** `baseline import`: the same file twice is one baseline, and a name that is in use gets a number. */
export async function baselineImportCommand(
  file: string,
  { dataDir }: Options,
  ports: CliPorts,
): Promise<number> {
  const read = await ports.read(file);
  if (read.kind === 'failed') throw new UsageError(`${file} cannot be read: ${read.why}.`);
  const opened = await ports.openExport(read.text);
  if (opened.kind === 'refused') throw new UsageError(`${file} is not imported: ${opened.why}.`);
  const store = await ports.store(dataDir);
  const { list, troubles } = await store.baselines();
  for (const trouble of troubles) ports.err(`${trouble}\n`);
  const there = list.find(({ imported }) => imported?.digest === opened.digest);
  if (there) {
    ports.err(`It is here already, as ${there.name}.\n`);
    return exitCodes.ok;
  }
  const imported = { at: ports.stamp(), digest: opened.digest };
  const saved = await saveFree(importedOf(opened.baseline, imported), store);
  if (saved.kind === 'not-saved') throw new UsageError(`${file} is not imported: ${saved.why}`);
  ports.err(`Imported as ${saved.baseline.name}. ${nextStep(saved.baseline)}\n`);
  return exitCodes.ok;
}

const nextStep = ({ name, baseUrl }: Baseline): string =>
  baseUrl === undefined
    ? `Its host was left out: imgfix-wizard recheck ${name} --base-url URL`
    : `imgfix-wizard recheck ${name} says whether it holds here.`;

/** `baseline remove NAME`, or `--all` for everything that is kept: baselines, history, ledger, the last run, the salt. */
export async function baselineRemoveCommand(
  name: string | undefined,
  { all, dataDir }: Options,
  ports: CliPorts,
): Promise<number> {
  const store = await ports.store(dataDir);
  if ((name === undefined) === (all === undefined)) {
    throw new UsageError('It takes the name of a baseline, or --all for everything that is kept.');
  }
  if (name === undefined) {
    const { files, troubles } = await store.removeAll();
    for (const trouble of troubles) ports.err(`${trouble}\n`);
    ports.out(`${files} ${files === 1 ? 'file' : 'files'} removed from ${store.dir}.\n`);
    return troubles.length === 0 ? exitCodes.ok : exitCodes.usage;
  }
  const removed = await store.removeBaseline(name);
  if (removed.kind === 'absent') {
    throw new UsageError(`There is no baseline ${name}. imgfix-wizard baseline list names them.`);
  }
  if (removed.kind === 'failed') throw new UsageError(removed.why);
  ports.out(`Removed: ${name}, with the history of its rechecks.\n`);
  return exitCodes.ok;
}
