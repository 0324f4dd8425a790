import { inSet, tailOf } from './chars.ts';
import { beginsWithEvidence } from './evidence.ts';
import { looksRandom } from './random.ts';
import { hasSign, sign } from './shape.ts';
import { type Edit, type View, edited, rewritten } from './view.ts';

/**
 * Two string literals put together, which two rows of a table, a member with its name below another, and the quote that
 * ends what both stand in are not; and a line that goes on after a backslash.
 */
const continued =
  /(["'`])[ \t]*(?:\+|\.{1,2}|&|<>|\|\||\\)?[ \t]*\r?\n[ \t]*(?:\+|\.{1,2}|&|<>|\|\|)?[ \t]*\1(?![^"'`\r\n]{0,200}["'](?:,["']|[ \t]{0,40}(?:=>|[:=](?!=)))|[ \t]*(?:[,)\]}\r\n]|$))|(["'`])[ \t]*(?:\+|\.\.?|<>|\|\|)[ \t]*\2|\\\r?\n[ \t]*/g;

/** What stands before the first word of a line: an indent, a quote sign, a frame, the sign of a comment. */
const ownLead = '[ \\t>│|┃]*(?:(?:#|\\/\\/|(?<=[ \\t])\\*)[ \\t]+)?';
const serviceName = '[\\w.-]{1,40} {1,20}\\| ';

/** Behind the name of the service whose line it is; and below a line that does not begin with one. */
const leadOfLine = new RegExp(`(?:${serviceName})?${ownLead}`, 'y');
const leadWithoutName = new RegExp(ownLead, 'y');
const beginsWithName = new RegExp(`^${serviceName}`);

/** Blanks at the end of a line, and its side of a frame. */
const tailOfLine = /[ \t]{0,8}[│|┃]?[ \t]{0,8}\r?$/;
const longestTail = 18;

/** A cheap look for what `continued` could match. */
const mayGoOn = /["'`][ \t]*[+.&<|\\\r\n]|\\\r?\n/;

/** Widths at which terminals, mail programs and encoders break a line. */
const usualWidths: ReadonlySet<number> = new Set([72, 76, 78, 79, 80, 100, 120, 132]);

/** The view with lines put together that a width or a language has broken; the same view when there are none. */
export function joinedView(view: View): View {
  if (!hasSign(view.shape, sign.lineBreak | sign.quote)) return view;
  const read = mayGoOn.test(view.text) ? rewritten(view, continued, () => '') : view;
  return hasSign(read.shape, sign.lineBreak) ? edited(read, breaksOf(read.text)) : read;
}

const breakOfLine = /[ \t]{0,8}[│|┃]?[ \t]{0,8}\r?\n[ \t>│|┃]{0,40}/g;

/** A text without its breaks of lines. */
export const asOneLine = (text: string): string => text.replace(breakOfLine, '');

/** The same of a view, with the way back: dearer by far. */
export const unbrokenView = (view: View): View => rewritten(view, breakOfLine, () => '');

type Line = { readonly begin: number; readonly end: number; readonly width: number };

const none: readonly Edit[] = [];

function breaksOf(text: string): readonly Edit[] {
  const lines = linesOf(text);
  const widths = new Map<number, number>();
  for (const { width } of lines) widths.set(width, (widths.get(width) ?? 0) + 1);
  return lines.flatMap((line, place) => {
    const next = lines[place + 1];
    if (!next || !couldGoOn(text, line, next)) return none;
    const words = wordsAt(text, line.begin);
    const from = endOfWords(text, line, place === 0 ? 0 : words);
    const isNamed = beginsWithName.test(text.slice(line.begin, words));
    const to = wordsAt(text, next.begin, isNamed ? leadOfLine : leadWithoutName);
    const before = text.slice(Math.max(line.begin, from - 80), from);
    const after = text.slice(to + lengthOfSign(text, line.begin, to), to + 80);
    const lead = text.slice(next.begin, to);
    const own = text.slice(line.begin, Math.min(words, line.begin + 40));
    const sameQuote = isSameQuote(lead, own);
    const aligned = place === 0 || sameQuote || isSameIndent(lead, own);
    const telling = aligned && isTelling(line.width, own, sameQuote, widths);
    if (beginsComment(lead, own) || !isBroken(before, after, telling)) return none;
    return [{ from, to, text: sameQuote && lead.length > own.length ? ' ' : '' }];
  });
}

/** `imagegen-1 exited with code 1`: below its own lines, what runs a service says what became of it. */
function tellsOfService(text: string, line: Line, next: Line): boolean {
  if (text.charCodeAt(line.begin) !== text.charCodeAt(next.begin)) return false;
  const [name = ''] =
    /^[\w.-]{1,40}(?= {1,20}\| )/.exec(text.slice(line.begin, line.begin + 64)) ?? [];
  return (
    name !== '' &&
    text.startsWith(`${name} `, next.begin) &&
    !beginsWithName.test(text.slice(next.begin, next.begin + 64))
  );
}

const isComment = /[#/*]/;

/** A comment below what is none, or what a tool says in a quote. */
const beginsComment = (lead: string, own: string): boolean =>
  isComment.test(lead) && !isComment.test(own);

/** Whether what follows a break belongs to what stood before it. */
const isBroken = (before: string, after: string, telling: boolean): boolean =>
  ((telling || goesOn(before, after)) && !isOther(before, after)) ||
  (closesHeader(before, after) && !beginsWithEvidence(after)) ||
  closesAddress(before, after);

/** The sign of a changed line, which the line before it has too, is none of the text. */
const lengthOfSign = (text: string, above: number, at: number): number =>
  /[+-]/.test(text.charAt(at)) && text[above] === text[at] ? 1 : 0;

/** Where the first word of a line begins. */
function wordsAt(text: string, begin: number, before = leadOfLine): number {
  before.lastIndex = begin;
  return begin + (before.exec(text)?.[0].length ?? 0);
}

/** Where its last one ends. */
function endOfWords(text: string, { end }: Line, least: number): number {
  const begin = Math.max(least, end - longestTail);
  return begin + (tailOfLine.exec(text.slice(begin, end))?.index ?? 0);
}

/** Nothing that a width has broken goes on beyond that width. */
const couldGoOn = (text: string, line: Line, next: Line): boolean =>
  line.width >= 16 && next.width <= line.width && !tellsOfService(text, line, next);

/**
 * Known as a width, also of what stood there before it was quoted, or seen more than once. A comment is of words: there
 * only a value that is cut goes on.
 */
const isTelling = (
  width: number,
  own: string,
  isQuoted: boolean,
  widths: ReadonlyMap<number, number>,
): boolean =>
  !isComment.test(own) &&
  (usualWidths.has(width) ||
    (isQuoted && usualWidths.has(width - own.length)) ||
    (width >= narrowest && (widths.get(width) ?? 0) > 1));

/** Two shorter lines have the same width by chance. */
const narrowest = 32;

/** The same quote sign. A space more is one of the text, which was broken before it. */
const isSameQuote = (lead: string, own: string): boolean =>
  /[>│|┃#/*]/.test(own) && lead.trimEnd() === own.trimEnd();

/** One space before a line is of the text, which was broken before it. */
const isSameIndent = (lead: string, own: string): boolean =>
  lead === own || (lead === '' && own === ' ');

/** What follows is no part of what stood before. */
const isOther = (before: string, after: string): boolean =>
  beginsAnew(after) ||
  followsWhole(before, after) ||
  wordAfterValue(before, after) ||
  endsSentence(before, after) ||
  (/[\w.!?)]["'`]$/.test(before) && /^[A-Z][a-z]+ /.test(after)) ||
  (columns.test(before) && columns.test(after)) ||
  (endsFile.test(before) && /^[a-z\d]{2,12}(?:[ \t:,]|\.\.)/.test(after));

/** An id and the name of a host that are whole already. */
const followsWhole = (before: string, after: string): boolean =>
  (isWhole.test(before) && /^\w/.test(after)) ||
  (endsHost.test(before) && /^[a-z]{2,20}(?:-[a-z\d]{1,20}){1,4}[ \t:]/.test(after));

/** Ids that have their length: of a request, and with dashes. */
const isWhole = /(?<![\w-])(?:req_[0-9a-f]{32}|[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12})$/;

const endsHost =
  /(?<![\w.-])(?:[a-z\d-]{1,63}\.){1,6}(?:com|net|org|io|dev|ai|app|cloud|eu|uk|de|fr|pl|internal|local|lan|corp|intranet|test|example|localdomain)$/;

/** Blanks that put what follows below what is above. */
const columns = /\S {2,}\S.*\S {2,}\S/;

/** The name of a file or of a repository is whole. */
const endsFile =
  /\w\.(?:git|json|jsonl|[cm]?[jt]sx?|py|png|jpe?g|webp|html?|log|txt|ya?ml|toml|env)$/;

/** A name with its value, a time, an id, an answer, an option, a boundary, or a sign that no value holds. */
const beginsAnew = (after: string): boolean =>
  !endsValue(after) && (beginsWithEvidence(after) || anew.test(after));

const anew =
  /^(?:[-*+•] |[A-Za-z_][\w.-]*[ \t]?=(?!=)|\.{0,2}\/[\w.@/-]{1,120}:\d{1,6}:|[0-9a-f]{16}-[A-Z]{3}\b|(?:tree|parent|object|commit) [0-9a-f]{40}\b|[A-Za-z][\w-]*(?:[ \t]{2,40})?:[ \t]|[A-Z][a-z]{2} [ \d]\d \d\d:\d\d|(?:\d\d-\d\d )?\d\d:\d\d:\d\d|:[a-z_]{2,30}: |[A-Za-z][A-Za-z _.-]{0,30}[ \t]\|[ \t]|\d{3}[ -][A-Z]|HTTP\b|https?:|(?:[\w.-]+\.)?(?:openai|github|gitlab|npmjs)\.(?:com|org)\b|--[a-z][a-z-]*(?:[\s=]|$)|-{2,}[0-9A-Za-z]*[Bb]oundary|-{6,}|--[0-9a-f]{16,}|req_|resp_|(?:proj|org)[_-]|sk-|gpt-|dall-e|chatgpt-|[a-z]{3,}(?:_[a-z]{2,}){1,5}(?![\w-])|[a-z]+ [a-z]+:|\*\*[A-Za-z]|[+-][A-Za-z_]\w*=|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-|\d{4}-\d\d(?!\d)|[^\w+/=.~%*@:"'-])|^$/;

/** The sign at the end of a value in base64, the sum at the end of a key, or a bar behind one, which no name has behind chance. */
function endsValue(after: string): boolean {
  const [run = ''] =
    /^[\w-]{12,}(?==[ \t]*(?:[\r\n]|$))|^[\w-]{5,}(?==[0-9A-F]{8}(?!\w))|^[\w-]{8,}(?=[ \t]\|[ \t])/.exec(
      after,
    ) ?? [];
  return (mixed(run) || /[a-z][A-Z]{1,3}[a-z]/.test(run)) && looksRandom(run);
}

/** A plain word after what looks like chance is the beginning of another line. */
function wordAfterValue(before: string, after: string): boolean {
  const [word = ''] = /^[A-Za-z]{2,}(?=[\s,;:)!?]|\.(?!\w)|$)/.exec(after) ?? [];
  if (!/^(?:[A-Z]?[a-z]+|[A-Z]+)$/.test(word)) return false;
  if (word.length > 7 && looksRandom(word)) return false;
  const tail = tailOf(before, inTail);
  return tail.length > 7 && (mixed(tail) || looksRandom(tail));
}

/** A full stop, and a word with a capital. */
const endsSentence = (before: string, after: string): boolean =>
  /[a-z\d_)][.!?]$/i.test(before) && /^(?:A|[A-Z][a-z]+)[ \t]/.test(after);

/** A header stands in quotes that were opened on the line before: `-H "X-Auth-Token: …`. */
const closesHeader = (before: string, after: string): boolean => {
  if (!before.includes(':')) return false;
  const [, quote = ''] = /(["'])[A-Za-z][\w-]*:[ \t]*[^"'\s]+$/.exec(before) ?? [];
  return quote !== '' && (/^[^\s"']+(["'])/.exec(after)?.[1] ?? '') === quote;
};

const [inTail, inValue] = [inSet(/[\w+/=~%*-]/), inSet(/[\w+/=.~%*-]/)];

/** An address of mail in its brackets: `<name@exam`, `ple.com>`. */
const closesAddress = (before: string, after: string): boolean =>
  (/^[\w.-]{1,60}>/.test(after) && /<[\w.+-]{1,64}@[\w.-]*$/.test(before)) ||
  (/^[\w-]{1,60}(?:\.[\w-]{2,60}){1,4}(?![\w@(/])/.test(after) && /[\w+-]@$/.test(before));

/** Without a telling width both sides must look like parts of one value. */
function goesOn(before: string, after: string): boolean {
  const [begin = ''] = /^[\w+/=.~%*-]+/.exec(after) ?? [];
  const tail = tailOf(before, inValue);
  return (
    before.length >= 40 &&
    tail.length >= 6 &&
    (mixed(tail) || (inner.test(tail) && looksRandom(tail))) &&
    (mixed(begin) || inner.test(begin)) &&
    (looksRandom(begin) || (hex.test(begin) && hex.test(tail)))
  );
}

const hex = /^[0-9a-f]{12,}$/;

/** A capital where no word has one. */
const inner = /[a-z][A-Z]|[A-Z]{2,}[a-z]/;

const mixed = (text: string): boolean =>
  text.length >= 2 && /\d/.test(text) && /[A-Za-z]/.test(text) && !/^\d{4}-\d\d-\d\d/.test(text);

function linesOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  let begin = 0;
  for (;;) {
    const found = text.indexOf('\n', begin);
    const end = found === -1 ? text.length : found;
    const width = end - begin - (text[end - 1] === '\r' ? 1 : 0);
    lines.push({ begin, end, width });
    if (found === -1) return lines;
    begin = found + 1;
  }
}
