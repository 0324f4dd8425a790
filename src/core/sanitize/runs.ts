import type { View } from './view.ts';

/** One match, with where it begins in the text of the view. */
export type InRun = { readonly 0: string; readonly index: number };

const always = (): boolean => true;

/** Whether there is a capital in a part of a text. */
export function hasCapital(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code >= 65 && code <= 90) return true;
  }
  return false;
}

/**
 * The matches of a global pattern that lie in the runs of a view, and in the long ones only.
 * `worth` is a cheap look at a run. The pattern must match letters of runs alone, and look no further than its match.
 */
export function inRuns(
  { text, shape }: View,
  pattern: RegExp,
  least: number,
  worth: (text: string, from: number, to: number) => boolean = always,
): readonly InRun[] {
  const { runs, longest } = shape;
  if (longest < least) return [];
  const found: InRun[] = [];
  for (let place = 0; place < runs.length; place += 2) {
    const [from = 0, to = 0] = [runs[place], runs[place + 1]];
    if (to - from < least || !worth(text, from, to)) continue;
    const run = text.slice(from, to);
    pattern.lastIndex = 0;
    // What is left behind the last match is often too short for another.
    while (run.length - pattern.lastIndex >= least) {
      const match = pattern.exec(run);
      if (match === null) break;
      found.push({ 0: match[0], index: from + match.index });
    }
  }
  return found;
}
