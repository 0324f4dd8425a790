import { daysBetween } from '../days.ts';
import { catalogue } from './catalogue.ts';

export type ModelStatus =
  | { readonly kind: 'current' }
  | {
      readonly kind: 'ending';
      readonly on: string;
      readonly days: number;
      readonly successor: string;
    }
  | { readonly kind: 'ended'; readonly on: string; readonly successor: string }
  | { readonly kind: 'unknown'; readonly near?: string };

/** What the catalogue says of a model on a day (YYYY-MM-DD). */
export function modelStatus(id: string, today: string): ModelStatus {
  const model = catalogue.get(id);
  if (!model) {
    const near = nearest(id);
    return { kind: 'unknown', ...(near !== undefined && { near }) };
  }
  const { endsOn: on, successor } = model;
  if (on === undefined) return { kind: 'current' };
  const days = daysBetween(today, on);
  return days > 0 ? { kind: 'ending', on, days, successor } : { kind: 'ended', on, successor };
}

/** How an end to come is told. */
export const endsWords = ({ on, days }: { readonly on: string; readonly days: number }): string =>
  `ends on ${on}, in ${days} ${days === 1 ? 'day' : 'days'}`;

/** A catalogued id that a misspelt one was probably meant to be. */
function nearest(id: string): string | undefined {
  const wanted = id.toLowerCase();
  let best: { readonly id: string; readonly steps: number } | undefined;
  for (const known of catalogue.keys()) {
    const steps = distance(wanted, known);
    if (steps <= Math.max(2, Math.floor(known.length / 5)) && steps < (best?.steps ?? Infinity)) {
      best = { id: known, steps };
    }
  }
  return best?.id;
}

/** Levenshtein distance; ids are short. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, place) => place);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
