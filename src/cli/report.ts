import { cleanReport, makeReport } from '../report/make-report.ts';
import { reportFileName } from '../report/name.ts';
import { type ReportFormat, reportFormats } from '../report/render.ts';
import { comparable } from '../report/since-baseline.ts';
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
  const format = formatOf(options);
  const store = await ports.store(options.dataDir);
  const last = await store.lastRun();
  if (last.kind === 'absent') {
    throw new UsageError('There is no run to report. imgfix-wizard check makes one.');
  }
  if (last.kind === 'failed') throw new UsageError(`The last run cannot be read: ${last.why}`);
  const baseline = comparable((await store.baselines()).list, last.value);
  const source = {
    record: last.value,
    ...(baseline && { baseline }),
    tool: ports.tool,
    createdAt: ports.stamp(),
  };
  const gate = await ports.gate();
  const made = makeReport(cleanReport(source, gate), format, gate);
  if (made.kind === 'refused') {
    ports.err(`No report was written: its own check found ${made.kinds.join(', ')} in its core.\n`);
    return exitCodes.problem;
  }
  for (const { part, kinds } of made.document.withheld) {
    ports.err(
      `Withheld: ${part}, because the report’s own check found ${kinds.join(', ')} there.\n`,
    );
  }
  return write(made.text, format, options, ports);
}

function formatOf({ json, format }: ReportOptions): ReportFormat {
  const known = reportFormats.find((one) => one === (json ? 'json' : format));
  if (known) return known;
  throw new UsageError(`--format ${format} is not known. It takes md, json, html or issue.`);
}

async function write(
  text: string,
  format: ReportFormat,
  { json, output, force }: ReportOptions,
  ports: CliPorts,
): Promise<number> {
  if (output === '-' || (json && output === undefined)) {
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
