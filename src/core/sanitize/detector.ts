import { lazily } from '../lazily.ts';
import type { Kind } from './kinds.ts';
import { matches } from './matches.ts';
import { hasCapital, inRuns } from './runs.ts';
import { lengthBits } from './shape.ts';
import type { View } from './view.ts';
import { holdsAny, wordsFor } from './words.ts';

/** One value found in a view, with where it begins and ends there. */
export type Hit = {
  readonly kind: Kind;
  readonly from: number;
  readonly to: number;
  /** Said beside the placeholder: a size or a type, nothing of the value. */
  readonly about?: string;
  /** The value that it stands for, where that is not what is read there. */
  readonly value?: string;
};

/**
 * One family: reads a view and adds what in it must not leave. Later families give way to earlier ones.
 * It adds to a list rather than yields: a text of three words is read by all families, and most find nothing.
 */
export type Detector = (view: View, hits: Hit[]) => void;

/** A rule that one pattern can say. */
export type Pattern = {
  readonly kind: Kind;
  /** Without one of these in the lower-cased text the pattern is not tried. */
  readonly needs?: readonly string[];
  /** Nor without one of these. */
  readonly alsoNeeds?: readonly string[];
  /** With fewer digits in one stretch it is not tried. */
  readonly digits?: number;
  /** Nor without stretches of exactly so many digits. */
  readonly stretches?: readonly number[];
  /** Nor without a run of so many characters. */
  readonly run?: number;
  /** It matches nothing but letters of runs, and looks no further: only the long runs are read. */
  readonly inRuns?: true;
  /** And of those with a capital in them. */
  readonly capitals?: true;
  /** With groups the first is what stands before the value, and the second the value. Built when a text first needs it: to build all of them takes longer than to read most texts. */
  readonly pattern: () => RegExp;
  /** Whether a value is one, behind what stands before it. */
  readonly accepts?: (value: string, before: string) => boolean;
};

export function byPatterns(patterns: readonly Pattern[]): Detector {
  // In one row of numbers: most patterns are not tried, and so are not read from afar.
  const gates = Int32Array.from(
    patterns.flatMap(({ needs, alsoNeeds, digits = 0, run = 0, stretches = [] }) => [
      needs === undefined ? none : wordsFor(needs),
      alsoNeeds === undefined ? none : wordsFor(alsoNeeds),
      digits,
      run,
      lengthBits(stretches),
    ]),
  );
  const width = gates.length / patterns.length;
  const searches = patterns.map((one) => ({ one, pattern: lazily(one.pattern) }));
  return (view, hits) => {
    const { digits, longest, lengths } = view.shape;
    for (let place = 0, at = 0; place < patterns.length; place++, at += width) {
      const bits = gates[at + 4] ?? 0;
      if (
        digits >= (gates[at + 2] ?? 0) &&
        longest >= (gates[at + 3] ?? 0) &&
        (lengths & bits) === bits &&
        holds(view, gates[at]) &&
        holds(view, gates[at + 1])
      )
        findEach(searches[place], view, hits);
    }
  };
}

const holds = (view: View, words = none): boolean => words === none || holdsAny(view, words);

type Search = { readonly one: Pattern; readonly pattern: () => RegExp };

function findEach(search: Search | undefined, view: View, hits: Hit[]): void {
  if (search === undefined) return;
  const { one, pattern } = search;
  if (one.inRuns) findInRuns(one, pattern(), view, hits);
  else find(one, pattern(), view.text, hits);
}

/** The list of words of a pattern that is always tried. */
const none = -1;

function findInRuns(
  { kind, run = 0, capitals, accepts }: Pattern,
  pattern: RegExp,
  view: View,
  hits: Hit[],
): void {
  for (const { 0: value, index } of inRuns(view, pattern, run, capitals ? hasCapital : undefined))
    if (accepts?.(value, '') !== false) hits.push({ kind, from: index, to: index + value.length });
}

function find({ kind, accepts }: Pattern, pattern: RegExp, text: string, hits: Hit[]): void {
  for (const match of matches(pattern, text)) {
    const [whole, before = '', inner] = match;
    const value = inner ?? whole;
    if (value === '' || accepts?.(value, before) === false) continue;
    const from = match.index + (inner === undefined ? 0 : before.length);
    hits.push({ kind, from, to: from + value.length });
  }
}
