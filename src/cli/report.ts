import { buildReport } from '../report/document.ts';
import { reportFileName } from '../report/name.ts';
import { renderReport } from '../report/render.ts';
import { selfCheck } from '../report/self-check.ts';
import { exitCodes } from './exit-codes.ts';
import type { CliPorts } from './ports.ts';
import { UsageError } from './usage-error.ts';

export type ReportOptions = {
  readonly json?: true;
  readonly schema?: true;
  readonly output?: string;
  readonly format: string;
  readonly force?: true;
  readonly dataDir?: string;
};

/** `report`: the sanitized support report of the last run, written whole or not at all. */
export async function reportCommand(options: ReportOptions, ports: CliPorts): Promise<number> {
  const format = options.json ? 'json' : options.format;
  if (format !== 'md' && format !== 'json') {
    throw new UsageError(`--format ${format} is not known. It takes md or json.`);
  }
  const store = await ports.store(options.dataDir);
  const last = await store.lastRun();
  if (last.kind === 'absent') {
    throw new UsageError('There is no run to report. imgfix-wizard check makes one.');
  }
  if (last.kind === 'failed') throw new UsageError(`The last run cannot be read: ${last.why}`);
  const { list } = await store.baselines();
  const document = buildReport({
    record: last.value,
    ...(list[0] && { baseline: list[0] }),
    tool: ports.tool,
    createdAt: ports.stamp(),
  });
  const gate = await ports.gate();
  const checked = selfCheck(renderReport(document, format, gate), gate.findLeaks);
  if (checked.kind === 'withheld') {
    ports.err(`No report was written: its own check found ${checked.kinds.join(', ')} in it.\n`);
    return exitCodes.problem;
  }
  return write(checked.text, format, options, ports);
}

async function write(
  text: string,
  format: 'md' | 'json',
  { output, force }: ReportOptions,
  ports: CliPorts,
): Promise<number> {
  if (output === '-') {
    ports.out(text);
    return exitCodes.ok;
  }
  const file = output ?? reportFileName(ports.stamp(), format);
  const written = await ports.write(file, text, force === true);
  if (written.kind === 'exists') {
    throw new UsageError(`${file} exists and is kept. --force overwrites it, -o names another.`);
  }
  if (written.kind === 'failed') throw new UsageError(`${file} cannot be written: ${written.why}.`);
  ports.err(`Written: ${file}\n`);
  return exitCodes.ok;
}
