import { matches } from './matches.ts';
import { hasSign, sign } from './shape.ts';
import { type Edit, type View, edited, rewritten } from './view.ts';

/** A cell of a table with commas, semicolons or tabs between them, in quotes: those in it are doubled. */
const cell = /(?:^|(?<=[,;\t]))"((?:[^"]|""){2,20000})"(?=[,;\t\r\n]|$)/gm;

/** A member of an object in a string of SQL or YAML, where each quote stands twice. */
const doubledMember = /(?:''[\w.-]{1,40}''|[{,]\s{0,4}\w{1,40})\s{0,4}:\s{0,4}''(?!')/;

/** The view with cells as they read, and without what PowerShell puts before a quote; the same view when there are none. */
export function unquotedView(view: View): View {
  if (!hasSign(view.shape, sign.quote)) return view;
  const read = view.text.includes('""') ? edited(view, editsOfCells(view.text)) : view;
  const bare = read.text.includes('`"') ? rewritten(read, /`(?=")/g, () => '') : read;
  return bare.text.includes("''") && doubledMember.test(bare.text)
    ? rewritten(bare, /''(?!')/g, () => "'")
    : bare;
}

const editsOfCells = (text: string): readonly Edit[] =>
  matches(cell, text).flatMap(({ 0: whole, 1: inner = '', index }) =>
    inner.includes('""')
      ? [
          { from: index, to: index + 1, text: '' },
          ...matches(/""/g, inner).map(({ index: at }) => ({
            from: index + 1 + at,
            to: index + 3 + at,
            text: '"',
          })),
          { from: index + whole.length - 1, to: index + whole.length, text: '' },
        ]
      : [],
  );
