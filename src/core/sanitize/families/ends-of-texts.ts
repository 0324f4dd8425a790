import { lazily } from '../../lazily.ts';
import { evidence } from '../evidence.ts';

/** Parameters, with values that only they have: other words of a prompt can have a colon behind them too. */
const fields: readonly string[] = [
  '[Mm]odel[:=][ \\t]?(?:gpt|dall|chatgpt|imagen|gemini|flux|sora|[\\w-]{3,20}-\\d)',
  '[Ss]ize[:=][ \\t]?(?:\\d{3,4}x\\d|auto\\b)',
  '[Qq]uality[:=][ \\t]?(?:low|medium|high|auto|hd|standard)\\b',
  '[Ss]tatus(?:[ _][Cc]ode)?[:=][ \\t]?[1-5]\\d\\d\\b',
  '(?:n|[Ss]eed|[Ss]teps)[:=][ \\t]?\\d{1,20}\\b(?![ \\t]+[a-z])',
  '(?:[Cc]ode|[Tt]ype|[Ee]rror)[:=][ \\t]?[a-z]{3,20}_[a-z]',
];

/** What is said of an id before it. */
const called =
  '(?:(?:[Rr]equest|req|trace|[Ii][Dd])(?:[ _-]?[Ii][Dd])?[ \\t]{0,4}[:=#]?[ \\t]{0,4})?';

const more = lazily(
  () =>
    new RegExp(
      `[ \\t]{0,4}[,;.|][ \\t]{0,4}(?:${fields.join('|')}|(?:[Ee]rror|[Mm]essage)[:=][ \\t])|[ \\t]{0,4}[ \\t,;.|([][ \\t]{0,4}${called}[([]?req_[0-9a-f]{16}|[ \\t]{1,4}(?:[-=]>|→)[ \\t]{1,4}(?:${evidence}|[1-5]\\d\\d\\b)`,
    ),
);

/** A line of a log says more behind a prompt: how long the prompt is. */
export function lengthOfText(text: string): number {
  const at = text.search(more());
  return at > 0 ? at : text.length;
}

/** Words of a log that no name and no address has in it. */
const ofLog =
  /[ \t]{0,4}[ \t,;|(][ \t]{0,4}(?:error|failed|failure|request|req_[0-9a-f]{16}|status|code|returned|rejected)\b/;

/** A number before a town is no status. */
const beforeEvidence = lazily(() => new RegExp(`[ \\t,;|(]{1,4}(?![1-5]\\d\\d [A-Z])${evidence}`));

const day =
  /^(?:\d{4}[-./]\d{1,2}[-./]\d{1,2}(?:T[\d:.]{4,15}Z?)?|\d{1,2}[-./]\d{1,2}[-./]\d{2,4}|\d{1,2}\.? (?:de )?\p{L}{3,12}\.?,? (?:de )?\d{4}|\p{L}{3,12}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4})(?![\p{L}\d])/u;

/** In characters. */
const longestName = 300;

function lengthBefore(end: RegExp, text: string): number {
  const at = text.slice(0, longestName).search(end);
  return at > 0 ? at : text.length;
}

/** The same of any name. */
export const lengthBeforeEvidence = (text: string): number => lengthBefore(beforeEvidence(), text);

export const lengthOfDay = (text: string): number => day.exec(text)?.[0].length ?? 0;

/** The same of a name of somebody, of an address, of a day of birth. */
export const lengthOfName = (text: string): number =>
  lengthOfDay(text) || Math.min(lengthBefore(ofLog, text), lengthBeforeEvidence(text));

/** What a program says of a prompt, in place of it. */
const said =
  /^(?:too (?:long|short|large|big|many|complex)\b|(?:longer|shorter) than \d|exceed(?:s|ed)\b|(?:is|was|must|should|cannot|can not|may not|has been) (?:be|not|too|required|missing|empty|blank|rejected|blocked|flagged|refused|longer|invalid)\b|(?:rejected|blocked|flagged|refused) (?:by|as|for|because|due)\b|(?:required|missing|empty|invalid|rejected|blocked|flagged|refused|not (?:provided|set|allowed|supported|a string))[.,;:]?(?:$| ?[([])|\d+ (?:tokens|characters|chars|words|bytes)\b)/i;

export const isSaidOfText = (text: string): boolean => said.test(text);
