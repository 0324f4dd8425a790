import { inSet } from './chars.ts';
import type { Finding } from './findings.ts';

/** What ends a value on its left and on its right in any notation. */
const mayPrecede = inSet(/[\s"'`=:([{,;>|\\]/);
const mayFollow = inSet(/[\s"'`,;)\]}<|\\&]/);
const isBlank = inSet(/\s/);

/** More of a cut key behind a part of it, which a family looks for behind the placeholder. */
const goesOn = /["'`]?(?:[ \t]{1,2}[\w-]{10}|[ \t]?(?:\[|\.{3}|…|<|\())/y;

/** At the end of a text, before such a sign, and before the end of a sentence. */
const endsAt = (text: string, at: number): boolean =>
  at >= text.length ||
  mayFollow(text.charCodeAt(at)) ||
  (text[at] === '.' && (at + 1 === text.length || isBlank(text.charCodeAt(at + 1))));

/**
 * Whether all that goes is cut off clearly from what stays. Then what stays reads the same beside a placeholder, and
 * need not be read again.
 */
export const standApart = (text: string, findings: readonly Finding[]): boolean =>
  findings.every(({ from, to, kind }) => {
    if (from > 0 && !mayPrecede(text.charCodeAt(from - 1))) return false;
    if (!endsAt(text, to)) return false;
    if (!ofKeys.has(kind)) return true;
    goesOn.lastIndex = to;
    return !goesOn.test(text);
  });

/** Of these a part can be left. */
const ofKeys: ReadonlySet<string> = new Set(['openai-key', 'vendor-key', 'secret']);
