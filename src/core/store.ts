import type { Baseline } from './baseline/baseline.ts';
import type { Recheck } from './baseline/history.ts';
import type { RunRecord } from './documents.ts';
import type { LedgerEntry } from './ledger.ts';

export type Failed = { readonly kind: 'failed'; readonly why: string };
export type Read<T> =
  | { readonly kind: 'ok'; readonly value: T }
  | { readonly kind: 'absent' }
  | Failed;
export type Written = { readonly kind: 'ok' } | Failed;

/** What a folder holds, with what could not be read of it. */
export type Listed<T> = { readonly list: readonly T[]; readonly troubles: readonly string[] };

export type Wiped = { readonly files: number; readonly troubles: readonly string[] };

/** Where runs, baselines, their rechecks and the ledger live. */
export type Store = {
  readonly dir: string;
  saveLastRun: (record: RunRecord) => Promise<Written>;
  lastRun: () => Promise<Read<RunRecord>>;
  /** Never replaces one: a name that is in use is `taken`. `page` is its evidence, as HTML. */
  saveBaseline: (
    baseline: Baseline,
    page?: string,
  ) => Promise<Written | { readonly kind: 'taken' }>;
  /** The path of its evidence page, as it was saved. */
  page: (baseline: Baseline) => Promise<Read<string>>;
  baseline: (name: string) => Promise<Read<Baseline>>;
  /** Newest first. */
  baselines: () => Promise<Listed<Baseline>>;
  /** Removes a baseline, its evidence page and the history of its rechecks. */
  removeBaseline: (name: string) => Promise<Written | { readonly kind: 'absent' }>;
  /** What was entered with the same time by the same visit is written anew. */
  addRecheck: (name: string, recheck: Recheck, visit?: string) => Promise<Written>;
  /** Oldest first. */
  rechecks: (name: string) => Promise<Listed<Recheck>>;
  openEntry: (entry: LedgerEntry) => Promise<Written>;
  closeEntry: (entry: LedgerEntry) => Promise<Written>;
  ledger: () => Promise<Listed<LedgerEntry>>;
  /** Removes everything that this program keeps, and nothing else. */
  removeAll: () => Promise<Wiped>;
  /** A salted mark: equal values give equal marks on this machine only. Undefined where nothing can be kept. */
  mark: (value: string) => Promise<string | undefined>;
};
