import { matches } from './matches.ts';

const kindAndNumber = '[a-z][a-z-]{1,24}-\\d{1,6}';
const size = '[^\\]\\r\\n]{1,40}';

/** What stands where a value was: `[secret-1]`, or with its size `[private-text-1, 45 characters]`. */
const placeholder = new RegExp(`\\[${kindAndNumber}(?:, ${size})?\\]`, 'g');

/** Also where its brackets are encoded or escaped. */
const encodedAs = (open: string, close: string): string =>
  `(?:\\[|${open})${kindAndNumber}(?:,${size})?\\\\?(?:\\]|${close})`;

const anyPlaceholder = new RegExp(encodedAs('%5B|\\\\u005b|&#91;', '%5D|\\\\u005d|&#93;'), 'i');

const plainOrInAddress = new RegExp(encodedAs('%5B', '%5D'), 'gi');

/** Nothing but placeholders, and signs between them. */
export const isBare = (text: string): boolean =>
  !/[\p{L}\p{N}]/u.test(text.replace(plainOrInAddress, ''));

export const holdsPlaceholder = (text: string): boolean =>
  text.includes('-') && holdsOpening(text) && anyPlaceholder.test(text);

const holdsOpening = (text: string): boolean =>
  text.includes('[') || text.includes('%') || text.includes('\\') || text.includes('&');

/** Where placeholders stand that touch a part of a text. */
export function placeholderSpans(
  text: string,
  from: number,
  to: number,
): readonly { readonly from: number; readonly to: number }[] {
  const begin = Math.max(0, from - 80);
  const spans = matches(placeholder, text.slice(begin, to + 80)).map((match) => ({
    from: begin + match.index,
    to: begin + match.index + match[0].length,
  }));
  return spans.filter((span) => span.to > from && span.from < to);
}

/** The placeholders that stand in a text, by kind with the highest number. */
export function placeholdersIn(text: string): ReadonlyMap<string, number> {
  const highest = new Map<string, number>();
  if (!text.includes('[')) return highest;
  for (const [whole] of matches(placeholder, text)) {
    const [name = ''] = whole.slice(1, -1).split(',');
    const kind = name.replace(/-\d+$/, '');
    const place = Number(name.slice(kind.length + 1));
    highest.set(kind, Math.max(place, highest.get(kind) ?? 0));
  }
  return highest;
}
