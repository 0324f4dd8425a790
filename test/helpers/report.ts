import type { Baseline } from '../../src/core/baseline/baseline.ts';
import type { RunRecord } from '../../src/core/documents.ts';
import type { Tier } from '../../src/core/evidence.ts';
import type { RunOptions } from '../../src/core/run-options.ts';
import { runRecord } from '../../src/core/run-record.ts';
import { type Made, cleanReport, makeReport } from '../../src/report/make-report.ts';
import type { ReportFormat } from '../../src/report/render.ts';
import { climb } from '../../src/run/climb.ts';
import { simulatedKit } from './kit.ts';

export const tool = { name: 'imgfix-wizard', version: '0.0.0' } as const;

/** A run of one story against the stand-in, as it is kept. */
export async function recordOf(name: string, options: RunOptions = {}, upTo: Tier = 'probe') {
  const { kit, standIn } = await simulatedKit(name, options);
  const climbing = climb({ ...kit, upTo });
  for (;;) {
    const step = await climbing.next();
    if (!step.done) continue;
    const run = step.value;
    const when = { tool, createdAt: run.startedAt, startedAt: run.startedAt };
    const record: RunRecord = kit.gate.cleanAll(runRecord(run, kit.situation, when));
    return { record, gate: kit.gate, standIn };
  }
}

type Source = Awaited<ReturnType<typeof recordOf>>;

export const made = (
  { record, gate }: Pick<Source, 'record' | 'gate'>,
  format: ReportFormat,
  baseline?: Baseline,
): Made =>
  makeReport(
    cleanReport(
      { record, tool, createdAt: record.check.createdAt, ...(baseline && { baseline }) },
      gate,
    ),
    format,
    gate,
  );

/** The finished report, which the test expects to be made. */
export function reportOf(source: Pick<Source, 'record' | 'gate'>, format: ReportFormat) {
  const one = made(source, format);
  if (one.kind === 'refused') throw new Error(`refused: ${one.kinds.join(', ')}`);
  return one;
}
