import { matches } from './matches.ts';
import { type Shape, shapeOf } from './shape.ts';

/** A text as a reader could see it, with the way back to the text as it was shown. */
export type View = {
  readonly text: string;
  readonly shape: Shape;
  /** Where each character begins and ends in the shown text; undefined when both are the same text. */
  readonly from: ArrayLike<number> | undefined;
  readonly to: ArrayLike<number> | undefined;
  /** It is what a run of base64 says. */
  readonly inBase64: boolean;
};

export const viewOf = (
  text: string,
  { from, to, inBase64 = false }: Partial<Omit<View, 'text' | 'shape'>> = {},
): View => ({ text, shape: shapeOf(text), from, to, inBase64 });

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
  const length = edits.reduce(
    (sum, edit) => sum + edit.text.length - (edit.to - edit.from),
    view.text.length,
  );
  const pieces: string[] = [];
  const [from, to] = [new Int32Array(length), new Int32Array(length)];
  let at = 0;
  let put = 0;
  const keep = (end: number): void => {
    pieces.push(view.text.slice(at, end));
    for (; at < end; at++, put++) {
      from[put] = view.from?.[at] ?? at;
      to[put] = view.to?.[at] ?? at + 1;
    }
  };
  for (const edit of edits) {
    keep(edit.from);
    pieces.push(edit.text);
    const shown = shownRange(view, edit.from, edit.to);
    from.fill(shown.from, put, put + edit.text.length);
    to.fill(shown.to, put, put + edit.text.length);
    put += edit.text.length;
    at = edit.to;
  }
  keep(view.text.length);
  return viewOf(pieces.join(''), { from, to, inBase64: view.inBase64 });
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
