import type { LedgerEntry } from '../ledger.ts';

type Entries = readonly LedgerEntry[];

export const ledgerHeadline = (open: Entries, undone: Entries): string =>
  `Changed only to find the cause: ${undone.length + open.length}. Still open: ${open.length}.`;

/** A baseline waits until each temporary change is undone or kept. */
export const ledgerChoices = [
  { label: 'Look again' },
  { label: 'It belongs to the working setup: keep it' },
  { label: 'Go on without a baseline' },
];
