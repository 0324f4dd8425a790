import { isTroubled } from './over.ts';

/** What failed, also in words that a whole text of prose may hold. */
const isFailed = (line: string): boolean =>
  isTroubled(line) ||
  /\bunable to\b|\bcan(?:not|['’]t)\b|\bcould ?n[o'’]t\b|\bmissing\b|\bnot (?:found|a function)\b|ENOTFOUND|\bcertificate\b|\bundefined\b|does not exist|limit has been reached|\bexceeded\b|rejected/i.test(
    line,
  );

/** The last failure of several. */
export type Later = {
  readonly text: string;
  /** The text says that one came after the other; otherwise they only stand so. */
  readonly told: boolean;
};

const seconds =
  /^\W{0,3}(?:\d{4}-(\d\d)-(\d\d)[T ])?([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?(?![\d:])/;

/** When a line was written, in seconds of a year of equal months; NaN without a time. */
function timeOf(line: string): number {
  const [found, month = '0', day = '0', hour, minute, second = '0'] = seconds.exec(line) ?? [];
  if (found === undefined) return NaN;
  return (
    (Number(month) * 31 + Number(day)) * 86_400 +
    Number(hour) * 3600 +
    Number(minute) * 60 +
    Number(second)
  );
}

/** What follows within so many seconds can be the echo of what stands before it. */
const echo = 5;

const numbered =
  /^\W{0,3}(?:(?:step|run|try|attempt|call|retry|versuch|schritt)\s?[#=:]?\s?|[[(#v])(\d{1,2})\b/i;

const numberOf = (line: string): number => Number(numbered.exec(line)?.[1]);

/** Words that begin what came later, or what is so now, or what oneself gets. */
const worded = new RegExp(
  [
    '^\\W{0,6}(?:(?:and |but |ok,? )?(?:then|now|today|afterwards?|later|next(?![.-])|finally|again|this (?:morning|afternoon|evening|time)|(?:update|edit)(?: \\d)?:)',
    '(?:new|next|second|third|changed|other|another) (?:key|code|prompt|version|error|problem|run|attempt|try|call)',
    '(?:I|we) get|(?:ran|run|tried) (?:it )?again|attempt (?:two|three)|in the office|at work',
    'danach|dann|jetzt|heute|(?:der )?neuer? fehler|fehler danach|ensuite|puis|maintenant|nouvelle erreur',
    'luego|después|ahora|nuevo error|poi|adesso|nuovo errore|potem|teraz|nowy błąd|потом|теперь)(?:(?<=:)|(?![a-zÀ-ӿ\\d]))',
  ].join('|') +
    '|^\\W{0,3}(?:and )?(?:after|since|nach|seit|après) [^:\\n]{2,60}:' +
    '|^.{0,30}\\((?:(?:changed|other|new) (?:key|code|prompt)|after |through )',
  'i',
);

const ofMine = /^\W{0,3}(?:I|we) get\b/i;

/** A line between two: time went by, or something was done about the first. */
const between =
  /^\W{0,6}(?:-{2,}|={2,}|\*{3,})|^\W{0,3}\(?(?:\w+ ){0,3}(?:hours?|minutes?|days?) later\b|\b(?:added|replaced|changed|fixed|solved|paid|topped up|verified|upgraded|deploy(?:ed)?|export(?:ed)?|new key|removed)\b/i;

/** At the end of a failure: it is over, or another way was tried. */
const over =
  /\b(?:(?:then (?:it )?ok|then (?:it )?worked|done|fixed|solved|paid)\b|(?:trying|using|calling|switching to) (?:the |a )?(?:fallback|backup|next|other|second)\b[^\n]{0,40}|fall(?:ing|s) ?back\b[^\n]{0,40})[).! ]{0,3}$/i;

const warning = /^.{0,60}\bWARN/;
const severe = /^.{0,60}\b(?:ERROR|FATAL|CRITICAL)\b/;

/** Where a new sentence comes to what is so now. */
const turn = /([.;,)])[ \t]+(?=(?:v\d|now|then|today|(?:I|we) get|heute|jetzt)\b[^.\n]{0,24}:)/gi;

const begins = (line: string): boolean =>
  !Number.isNaN(timeOf(line)) || numbered.test(line) || worded.test(line);

/** What failed last, where a text tells of more than one failure. */
export function laterIn(text: string): Later | undefined {
  const lines = text.replace(turn, '$1\n').split('\n');
  const last = lines.findLastIndex(isFailed);
  if (last < 1) return undefined;
  const upwards = latestFirst(lines);
  if (upwards) return upwards;
  const begin = beginOf(lines, last);
  const above = lines.slice(0, begin).findLastIndex(isFailed);
  if (above === -1 && !ofMine.test(lines[begin] ?? '')) return undefined;
  return { text: lines.slice(begin).join('\n'), told: isLater(lines, above, begin) };
}

/** How many lines one failure has at most. */
const longest = 400;

/** Of lines whose times fall, the first failure is the last one. */
function latestFirst(lines: readonly string[]): Later | undefined {
  const timed = lines.flatMap((line, place) => (Number.isNaN(timeOf(line)) ? [] : [place]));
  const times = timed.map((place) => timeOf(lines[place] ?? ''));
  const falls = times.every((time, at) => at === 0 || time < (times[at - 1] ?? 0));
  if (timed.length < 3 || !falls) return undefined;
  const at = timed.findIndex((place) => isFailed(lines[place] ?? ''));
  if (at === -1) return undefined;
  return { text: lines.slice(timed[at], timed[at + 1]).join('\n'), told: true };
}

/** The line with which the failure of a line begins: it says so, or stands below one that parts two. */
function beginOf(lines: readonly string[], last: number): number {
  const least = Math.max(0, last - longest);
  let begin = last;
  while (begin > least && !begins(lines[begin] ?? '') && !isAgain(lines, begin)) begin--;
  if (begin > least) return begin;
  const parted = lines.findLastIndex((line, place) => place < last && between.test(line));
  if (parted !== -1) return parted + 1;
  begin = last;
  while (begin > 0 && inside.test(lines[begin] ?? '')) begin--;
  return begin;
}

/** A line of an object or of a trace goes on with what stands above it. */
const inside = /^(?:[ \t]+\S|[}\])"',])/;

const command = /^\W{0,3}(?:node|npx|npm|python3?|curl|bun|deno|go|cargo|ruby|php|java|\.\/)\b/;

/** The same command once more. */
const isAgain = (lines: readonly string[], place: number): boolean =>
  command.test(lines[place] ?? '') && lines.indexOf(lines[place] ?? '') < place;

/** Whether the line at `begin` came after the failure at `above`. */
function isLater(lines: readonly string[], above: number, begin: number): boolean {
  const [first = '', second = ''] = [lines[above], lines[begin]];
  const gap = timeOf(second) - timeOf(first);
  if (!Number.isNaN(gap)) return gap >= echo;
  return (
    numberOf(second) > numberOf(first) ||
    worded.test(second) ||
    isAgain(lines, begin) ||
    over.test(first) ||
    (warning.test(first) && severe.test(second)) ||
    lines.slice(above + 1, begin).some((line) => between.test(line))
  );
}
