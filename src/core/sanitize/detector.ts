import type { Kind } from './kinds.ts';
import { matches } from './matches.ts';
import { inRuns } from './runs.ts';
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
  /** With fewer digits in one stretch it is not tried. */
  readonly digits?: number;
  /** Nor without stretches of exactly so many digits. */
  readonly stretches?: readonly number[];
  /** Nor without a run of so many characters. */
  readonly run?: number;
  /** It matches nothing but letters of runs, and looks no further: only the long runs are read. */
  readonly inRuns?: true;
  /** With groups the first is what stands before the value, and the second the value. */
  readonly pattern: RegExp;
  /** Whether a value is one, behind what stands before it. */
  readonly accepts?: (value: string, before: string) => boolean;
};

export function byPatterns(patterns: readonly Pattern[]): Detector {
  // All of one form, which is read several times faster than those that the patterns have.
  const prepared = patterns.map((one) => ({
    words: one.needs === undefined ? none : wordsFor(one.needs),
    digits: one.digits ?? 0,
    run: one.run ?? 0,
    bits: lengthBits(one.stretches ?? []),
    one,
  }));
  return (view, hits) => {
    const { digits, longest, lengths } = view.shape;
    for (const { words, digits: most, run, bits, one } of prepared)
      if (
        (words === none || holdsAny(view, words)) &&
        digits >= most &&
        longest >= run &&
        (lengths & bits) === bits
      )
        if (one.inRuns) findInRuns(one, view, hits);
        else find(one, view.text, hits);
  };
}

/** The list of words of a pattern that is always tried. */
const none = -1;

function findInRuns({ kind, pattern, run = 0, accepts }: Pattern, view: View, hits: Hit[]): void {
  for (const { 0: value, index } of inRuns(view, pattern, run))
    if (accepts?.(value, '') !== false) hits.push({ kind, from: index, to: index + value.length });
}

function find({ kind, pattern, accepts }: Pattern, text: string, hits: Hit[]): void {
  for (const match of matches(pattern, text)) {
    const [whole, before = '', inner] = match;
    const value = inner ?? whole;
    if (value === '' || accepts?.(value, before) === false) continue;
    const from = match.index + (inner === undefined ? 0 : before.length);
    hits.push({ kind, from, to: from + value.length });
  }
}
