import type { Climbed } from '../session.ts';
import { headlineOf } from './diagnosis.ts';

/** What can be done after a proof. */
export type Offered = { readonly act: 'save' | 'again' | 'on'; readonly label: string };

/** How the user's own request ended, where it was sent. */
const ownOutcome = ({ entries }: Climbed) =>
  entries.find(({ id, outcome }) => id === 'paid/own-request' && outcome !== 'skipped')?.outcome;

/** The known-good came, and so did the user's own request where it was sent. */
export const worked = (proved: Climbed, earned: boolean): boolean =>
  earned && (ownOutcome(proved) ?? 'pass') === 'pass';

export function provedHeadline(proved: Climbed, works: boolean): string {
  if (works) return 'An image came, and a wrong request was refused. The setup works.';
  return ownOutcome(proved) === 'unsure'
    ? 'Your own request had no answer; it may have been billed.'
    : headlineOf(proved);
}

/** What failed is tested again first; what works is kept first. */
export function offered(proved: Climbed, earned: boolean): readonly Offered[] {
  const save = { act: 'save', label: 'Save this as a baseline' } as const;
  const again = { act: 'again', label: 'I changed something: test again' } as const;
  const on = {
    act: 'on',
    label: earned ? 'Go on without a baseline' : 'Go on to the report',
  } as const;
  const kept = earned ? [save, on] : [on];
  return worked(proved, earned) ? kept : [again, ...kept];
}

/** The checks that make a proof. */
export const shown = [
  'paid/smallest-image',
  'paid/own-request',
  'paid/request-reduced',
  'probe/known-bad-refused',
  'probe/control-refused',
];

export const names: Readonly<Record<string, string>> = {
  'paid/smallest-image': 'known-good',
  'paid/own-request': 'yours',
  'paid/request-reduced': 'reduced',
  'probe/known-bad-refused': 'known-bad',
  'probe/control-refused': 'control',
};

/** What the finished step is told by. */
export const wordOf = ({ results }: Climbed): string =>
  results.some(({ id, outcome }) => id === 'paid/smallest-image' && outcome === 'pass')
    ? 'known-good came, known-bad was refused'
    : 'no image came';
