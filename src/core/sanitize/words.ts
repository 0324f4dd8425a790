import type { View } from './view.ts';

/** Words of which a text must hold one, ready to be looked for. */
export type Words = readonly { readonly word: string; readonly pairs: readonly number[] }[];

const size = 4096;

const markOf = (text: string, at: number): number =>
  ((text.charCodeAt(at) << 5) ^ text.charCodeAt(at + 1)) & (size - 1);

/** In lower case. */
export const wordsFor = (words: readonly string[]): Words =>
  words.map((word) => ({
    word,
    pairs: Array.from({ length: word.length - 1 }, (_, at) => markOf(word, at)),
  }));

/** The same from a list with `|` between them. */
export const wordsIn = (list: string): Words => wordsFor(list.split('|'));

/** Which pairs of neighbours stand in the view that was asked about last: marked with its turn, so that nothing is cleared. */
const marks = new Uint32Array(size);
let turn = 0;
let marked: View | undefined;

function mark(view: View): void {
  marked = view;
  turn++;
  const { lower } = view;
  for (let at = 0; at + 1 < lower.length; at++) marks[markOf(lower, at)] = turn;
}

/** Whether a view holds one of some words. Most are ruled out by a pair of letters that does not occur. */
export function holdsAny(view: View, words: Words): boolean {
  if (view !== marked) mark(view);
  for (const { word, pairs } of words) if (mayHold(pairs) && view.lower.includes(word)) return true;
  return false;
}

function mayHold(pairs: readonly number[]): boolean {
  for (const pair of pairs) if (marks[pair] !== turn) return false;
  return true;
}
