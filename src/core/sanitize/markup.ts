import { hasSign, sign } from './shape.ts';
import { type View, rewritten } from './view.ts';

const mayHoldTags = /<\/(?:t[dh]|d[dt]|span|b|i|em|strong|code|font|mark|u|kbd|label|a)>/i;

/** A name in bold; under these stands what a document remarks. */
const label =
  /\*\*(?!(?:notes?|comments?|memos?|captions?|instructions?)\b)([\w .-]{1,40}:?)\*\*/gi;

/** What tags of tables, lists and letters read as. */
const tags =
  /<tr\b[^<>]{0,80}>\s{0,20}(?:<t[dh]\b[^<>]{0,80}>)?|<\/(t[dh])>\s{0,20}<(t[dh])\b[^<>]{0,80}>|<\/t[dh]>\s{0,20}<\/tr>|<dt\b[^<>]{0,80}>|<\/dt>\s{0,20}(<dd)\b[^<>]{0,80}>|<\/(?:dd|p|li|label|div)>|<br\s?\/?>|<\/?(?:span|b|i|em|strong|code|font|mark|u|kbd|a|p|li|label|div)\b[^<>]{0,200}>/gi;

const frame = /[│┃├┼┤╋┣┫]|[─━┌┬┐└┴┘]/g;

/** The view with tables and marked letters as their reader sees them; the same view when there are none. */
export function unmarkedView(view: View): View {
  const { text, shape } = view;
  const isFramed = hasSign(shape, sign.beyondAscii) && text.includes('─') && /[│┃]/.test(text);
  const plain = isFramed
    ? rewritten(view, frame, ([char]) => ('─━┌┬┐└┴┘'.includes(char) ? '-' : '|'))
    : view;
  const bare = plain.text.includes('**') ? rewritten(plain, label, ([, inner]) => inner) : plain;
  return mayHoldTags.test(bare.text) ? rewritten(bare, tags, meaning) : bare;
}

function meaning({ 0: tag, 1: before, 2: cell, 3: told, index, input }: RegExpExecArray): string {
  if (told !== undefined) return ': ';
  if (cell !== undefined && before !== undefined)
    return isPair(input, index, before, cell) ? ': ' : '|';
  // The line below the heads of a table.
  if (/^<\/th/i.test(tag)) return '\n--';
  return breaks.test(tag) ? '\n' : '';
}

const breaks = /^<(?:tr|dt|br|\/(?:td|dd|p|li|label|div))\b/i;

/** A row of two cells has a name and its value, unless they are heads or stand below some. */
function isPair(text: string, at: number, before: string, cell: string): boolean {
  if (before.toLowerCase() === 'th' && cell.toLowerCase() === 'th') return false;
  const above = text.slice(Math.max(0, at - 4000), at);
  const begin = above.lastIndexOf('<tr');
  const end = text.slice(at, at + 2000).indexOf('</tr');
  if (begin === -1 || end === -1 || /<\/th>\s{0,20}<th\b/i.test(above)) return false;
  return (above.slice(begin) + text.slice(at, at + end)).match(/<t[dh]\b/gi)?.length === 2;
}
