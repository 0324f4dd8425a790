import { type Baseline, freeName } from '../core/baseline/baseline.ts';
import { baselineOf, unearned } from '../core/baseline/earned.ts';
import { accountIn } from '../core/baseline/seen.ts';
import type { CheckResult } from '../core/check.ts';
import type { RunRecord } from '../core/documents.ts';
import type { LedgerEntry } from '../core/ledger.ts';
import type { Store } from '../core/store.ts';
import { cleanReport, makeReport } from '../report/make-report.ts';
import type { CliPorts, Kit } from './ports.ts';

export type Earned =
  | { readonly kind: 'saved'; readonly baseline: Baseline }
  | { readonly kind: 'not-saved'; readonly why: string };

type Run = {
  readonly name: string;
  readonly kit: Kit;
  readonly results: readonly CheckResult[];
  /** The run as it is kept, for the evidence page. */
  readonly record: RunRecord;
  readonly store: Store;
  /** Temporary changes that are not undone. */
  readonly open: readonly LedgerEntry[];
};

/** Saves a baseline of this run, when it earned one. A name that was taken meanwhile gets a number. */
export async function saveEarned(
  { name, kit, results, record, store, open }: Run,
  { tool, stamp }: Pick<CliPorts, 'tool' | 'stamp'>,
): Promise<Earned> {
  const why = unearned(results, kit.situation, open);
  if (why !== undefined) return { kind: 'not-saved', why };
  const savedAt = stamp();
  const about = { name, savedAt, tool, marks: await kit.marks(accountIn(results)) };
  const baseline = kit.gate.cleanOwn(baselineOf(about, kit.situation, results));
  return saveFree(baseline, store, evidencePage(record, kit, { tool, createdAt: savedAt }));
}

/** Saves under the first free name: nothing that was saved before is ever replaced. */
export async function saveFree(baseline: Baseline, store: Store, page?: string): Promise<Earned> {
  const taken: string[] = [];
  for (;;) {
    const named = { ...baseline, name: freeName(baseline.name, taken) };
    const saved = await store.saveBaseline(named, page);
    if (saved.kind === 'ok') return { kind: 'saved', baseline: named };
    if (saved.kind === 'failed') return { kind: 'not-saved', why: saved.why };
    taken.push(named.name);
  }
}

/** The sanitized report of the run; left out when its own check finds something in it. */
function evidencePage(
  record: RunRecord,
  { gate }: Kit,
  about: Pick<Baseline, 'tool'> & { readonly createdAt: string },
): string | undefined {
  const made = makeReport(cleanReport({ record, ...about }, gate), 'html', gate);
  return made.kind === 'made' ? made.text : undefined;
}
