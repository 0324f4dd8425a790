import type { Baseline } from '../core/baseline/baseline.ts';
import { type Rechecked, recheckedOf } from '../core/baseline/recheck.ts';
import { accountIn } from '../core/baseline/seen.ts';
import type { CheckResult } from '../core/check.ts';
import type { CheckDocument } from '../core/documents.ts';
import type { Store } from '../core/store.ts';
import type { Kit } from './ports.ts';

type Run = {
  readonly kit: Kit;
  readonly store: Store;
  readonly results: readonly CheckResult[];
  readonly check: Pick<CheckDocument, 'verdict' | 'causes'>;
  readonly settingsBaseUrl?: string | undefined;
  /** ISO 8601 with the local offset. */
  readonly at: string;
  /** A climb that goes on where an earlier one of the same time stopped has its name, and takes its place. */
  readonly visit?: string;
};

/** What a climb says about a baseline, entered into its history: the one road of the command and of the wizard. */
export async function enterRecheck(
  baseline: Baseline,
  { kit, store, results, check, settingsBaseUrl, at, visit }: Run,
): Promise<Rechecked & { readonly troubles: readonly string[] }> {
  const { list, troubles } = await store.rechecks(baseline.name);
  const earlier = visit === undefined ? list : list.filter((one) => one.at !== at);
  const run = {
    situation: kit.situation,
    results,
    check,
    marks: await kit.marks(accountIn(results)),
    at,
    ...(settingsBaseUrl !== undefined && { settingsBaseUrl }),
  };
  const rechecked = recheckedOf(baseline, run, earlier);
  const kept = await store.addRecheck(baseline.name, rechecked.now, visit);
  const lost = kept.kind === 'failed' ? [`The recheck is not kept: ${kept.why}`] : [];
  return { ...rechecked, troubles: [...troubles, ...lost] };
}
