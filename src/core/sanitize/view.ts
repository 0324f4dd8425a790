import { matches } from './matches.ts';
/** A text as a reader could see it, with the way back to the text as it was shown. */
export type View = {
  readonly text: string;
  /** For cheap looks only: its length can differ. */
  readonly lower: string;
  readonly pairs: Uint8Array;
  /** Where each character begins and ends in the shown text; absent when both are the same text. */
  readonly from?: Uint32Array;
  readonly to?: Uint32Array;
  /** It is what a run of base64 says. */
  readonly inBase64?: true;
};

export const viewOf = (view: Omit<View, 'lower' | 'pairs'>): View => {
  const lower = view.text.toLowerCase();
  return { ...view, lower, pairs: pairsOf(lower) };
};

/** Which pairs of neighbours stand in a text, as marks of a table. */
export type PairsOf = readonly number[];

const tableSize = 1024;

const markOf = (text: string, at: number): number =>
  (text.charCodeAt(at) * 67 + text.charCodeAt(at + 1)) & (tableSize - 1);

export const pairsIn = (word: string): PairsOf =>
  Array.from({ length: Math.max(0, word.length - 1) }, (_, at) => markOf(word, at));

function pairsOf(lower: string): Uint8Array {
  const table = new Uint8Array(tableSize);
  for (let at = 0; at + 1 < lower.length; at++) table[markOf(lower, at)] = 1;
  return table;
}

/** Whether a word can stand in a view: a cheap look before a search. */
export function mayHold({ pairs }: View, word: PairsOf): boolean {
  for (const mark of word) if (pairs[mark] === 0) return false;
  return true;
}

export type Range = { readonly from: number; readonly to: number };

/** The part of the shown text that a part of a view stands for. Not for empty parts. */
export function shownRange({ from, to }: View, begin: number, end: number): Range {
  return { from: from?.[begin] ?? begin, to: to?.[end - 1] ?? end };
}

/** A part of a view that reads differently in the next one. */
export type Edit = { readonly from: number; readonly to: number; readonly text: string };

/** The view with its edits done, in their order; the same view when there are none. */
export function edited(view: View, edits: readonly Edit[]): View {
  if (edits.length === 0) return view;
  const pieces: string[] = [];
  let size = 0;
  let at = 0;
  for (const edit of edits) {
    const kept = view.text.slice(at, edit.from);
    pieces.push(kept, edit.text);
    size += kept.length + edit.text.length;
    at = edit.to;
  }
  pieces.push(view.text.slice(at));
  const from = new Uint32Array(size + view.text.length - at);
  const to = new Uint32Array(from.length);
  let filled = 0;
  const copy = (begin: number, end: number) => {
    for (let place = begin; place < end; place++, filled++) {
      from[filled] = view.from?.[place] ?? place;
      to[filled] = view.to?.[place] ?? place + 1;
    }
  };
  at = 0;
  for (const edit of edits) {
    copy(at, edit.from);
    if (edit.text !== '') {
      const shown = shownRange(view, edit.from, edit.to);
      from.fill(shown.from, filled, filled + edit.text.length);
      to.fill(shown.to, filled, filled + edit.text.length);
      filled += edit.text.length;
    }
    at = edit.to;
  }
  copy(at, view.text.length);
  const text = pieces.join('');
  return viewOf({ ...view, text, from, to });
}

/** What each match of a pattern reads as; undefined leaves it as it is. */
export function rewritten(
  view: View,
  pattern: RegExp,
  reads: (match: RegExpExecArray) => string | undefined,
): View {
  const edits: Edit[] = [];
  for (const match of matches(pattern, view.text)) {
    const text = reads(match);
    if (text !== undefined)
      edits.push({ from: match.index, to: match.index + match[0].length, text });
  }
  return edited(view, edits);
}
