import type { Detector } from '../detector.ts';
import { matches } from '../matches.ts';
import { holdsAny, wordsIn } from '../words.ts';
import { digitsKindOf } from './other-names.ts';

const value = '(\\\\{0,4}["\'`])?([A-Z]{0,3}\\d[A-Z0-9 +/.-]{2,38})';

/** `.otp("…")`, `put("otp", "…")`, an answer of Redis, a loud name in Markdown, an arrow: no joint of a setting. */
const bound = new RegExp(
  `(?:(?:\\.|(?<![\\w.])(?:set|with)_?)([A-Za-z]\\w{1,40})\\(\\s{0,4}|["'\`]([A-Za-z][\\w. -]{1,40})\\\\{0,4}["'\`](?:\\s{0,4},\\s{0,8}|[ \\t]{0,4}\\r?\\n[ \\t]{0,8}\\d{1,4}\\)[ \\t]{0,4})|\\*\\*([A-Za-z][\\w -]{1,40}):?\\*\\*[ \\t]{0,3}:?[ \\t]{0,3}|(?<![\\w-])([A-Za-z][\\w-]{1,40})[ \\t]{0,8}→[ \\t]{0,8})${value}`,
  'g',
);

/** A validator names the field on one line or in one list, and says on the next what stood in it. */
const validated = new RegExp(
  `(?<![\\w-])([A-Za-z][\\w.]{1,40})["']?\\]?,?\\s{1,8}(?:with )?["']?(?:value|received|input|got)["']?:?[ \\t]{1,3}${value}`,
  'g',
);

const [ofBound, ofValidated] = [
  wordsIn(`("|('|", "|', '|","|','|**|→|) "|(1|(2|(3|(4|(5|(6|(7|(8|(9|(0`),
  wordsIn('value|received|input|got'),
];

/** One-time codes and national ids that a call, a pair or a message binds to their name. */
export const digitsUnderNames: Detector = (view, hits) => {
  if (view.shape.digits < 3) return;
  const { text } = view;
  const found = [
    ...(holdsAny(view, ofBound) ? matches(bound, text) : []),
    ...(holdsAny(view, ofValidated) ? matches(validated, text) : []),
  ];
  for (const match of found) {
    const [whole] = match;
    const [quote, body = ''] = match.slice(-2);
    const name = match.slice(1, -2).find((one) => one !== undefined) ?? '';
    const digits = withoutMore(body, quote !== undefined);
    const kind = digitsKindOf(name.replace(/^(?:set|with|add)(?=[_A-Z])_?/, ''));
    const from = match.index + whole.length - body.length;
    if (kind !== undefined && digits.replace(/\D/g, '').length >= (quote === undefined ? 4 : 3))
      hits.push({ kind, from, to: from + digits.length });
  }
};

/** Without quotes a word behind it is none of it. */
const withoutMore = (body: string, isQuoted: boolean): string =>
  isQuoted ? body.trimEnd() : (/^\S+(?: \d[\dA-Z-]*)*/.exec(body)?.[0] ?? '').replace(/[.-]+$/, '');
