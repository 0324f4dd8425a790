import { matches } from './matches.ts';
import { type Shape, shapeOf } from './shape.ts';

/** A text as a reader could see it, with the way back to the text as it was shown. */
export type View = {
  readonly text: string;
  readonly shape: Shape;
  /** Where each character begins and ends in the shown text; undefined when both are the same text. */
  readonly from: readonly number[] | undefined;
  readonly to: readonly number[] | undefined;
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
  const pieces: string[] = [];
  const from: number[] = [];
  const to: number[] = [];
  let at = 0;
  for (const edit of edits) {
    pieces.push(view.text.slice(at, edit.from), edit.text);
    keep(view, at, edit.from, from, to);
    const shown = shownRange(view, edit.from, edit.to);
    for (let place = 0; place < edit.text.length; place++) {
      from.push(shown.from);
      to.push(shown.to);
    }
    at = edit.to;
  }
  pieces.push(view.text.slice(at));
  keep(view, at, view.text.length, from, to);
  return viewOf(pieces.join(''), { from, to, inBase64: view.inBase64 });
}

/** What is not edited stands for what it stood for. */
function keep(view: View, begin: number, end: number, from: number[], to: number[]): void {
  for (let place = begin; place < end; place++) {
    from.push(view.from?.[place] ?? place);
    to.push(view.to?.[place] ?? place + 1);
  }
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
