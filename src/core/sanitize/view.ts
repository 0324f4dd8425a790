import { matches } from './matches.ts';
import { type Shape, shapeOf } from './shape.ts';

/** A part of a view that reads differently in the next one. */
export type Edit = { readonly from: number; readonly to: number; readonly text: string };

/** What a view was made from, by which edits, and where in the new view each of those begins. */
type Source = {
  readonly view: View;
  readonly edits: readonly Edit[];
  readonly begins: readonly number[];
};

/** A text as a reader could see it, with the way back to the text as it was shown. */
export class View {
  readonly text: string;
  /** Undefined for the text as it was shown. */
  readonly source: Source | undefined;
  /** It is what a run of base64 says. */
  readonly inBase64: boolean;
  #shape: Shape | undefined;

  constructor(text: string, source?: Source, inBase64 = false) {
    this.text = text;
    this.source = source;
    this.inBase64 = inBase64;
  }

  /** Looked at when it is asked for: some views are only a step to the next. */
  get shape(): Shape {
    this.#shape ??= shapeOf(this.text);
    return this.#shape;
  }
}

export const viewOf = (text: string): View => new View(text);

export type Range = { readonly from: number; readonly to: number };

/** The part of the shown text that a part of a view stands for. Not for empty parts. */
export const shownRange = (view: View, begin: number, end: number): Range => ({
  from: beginOf(view, begin),
  to: endOf(view, end),
});

/** Where a character begins in the shown text. */
function beginOf({ source }: View, place: number): number {
  if (!source) return place;
  const { view, edits, begins } = source;
  const at = lastUpTo(begins, place);
  const edit = edits[at];
  if (!edit) return beginOf(view, place);
  const beyond = place - (begins[at] ?? 0) - edit.text.length;
  return beginOf(view, beyond < 0 ? edit.from : edit.to + beyond);
}

/** Where the character before a place ends there. */
function endOf({ source }: View, place: number): number {
  if (!source) return place;
  const { view, edits, begins } = source;
  const at = lastUpTo(begins, place - 1);
  const edit = edits[at];
  if (!edit) return endOf(view, place);
  const beyond = place - (begins[at] ?? 0) - edit.text.length;
  return endOf(view, edit.to + Math.max(0, beyond));
}

/** Which of some numbers in their order is the last that is no greater; -1 when none is. */
function lastUpTo(numbers: readonly number[], most: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((numbers[middle] ?? 0) <= most) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The view with its edits done, in their order; the same view when there are none. */
export function edited(view: View, edits: readonly Edit[]): View {
  if (edits.length === 0) return view;
  const pieces: string[] = [];
  const begins: number[] = [];
  let at = 0;
  let length = 0;
  for (const { from, to, text } of edits) {
    length += from - at;
    begins.push(length);
    pieces.push(view.text.slice(at, from), text);
    length += text.length;
    at = to;
  }
  pieces.push(view.text.slice(at));
  return new View(pieces.join(''), { view, edits, begins }, view.inBase64);
}

/** What a run of base64 in a view says: all of it stands for the whole run. */
export const decodedView = (view: View, edit: Edit): View =>
  new View(edit.text, { view, edits: [edit], begins: [0] }, true);

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
