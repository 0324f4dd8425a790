import { jsonOf } from '../json.ts';
import { plainSigns } from './plain-signs.ts';
import { worthReading } from './worth-reading.ts';

/** A text without its wrappings, in the three forms that rules look at. */
export type Plain = {
  /** Lines kept. */
  readonly text: string;
  /** A line a sentence, whatever the breaks were, so that `.` in a rule stays within one. */
  readonly flat: string;
  /** The same without the breaks that a terminal made at its edge: a word that was cut is whole again. */
  readonly tight: string;
  /** The same as a page or a picture breaks it, with a hyphen inside of a word. Only where there is one. */
  readonly unhyphened?: string;
  /** Nothing was left unread for its length. */
  readonly whole: boolean;
};

/** Takes colours, frames, log prefixes, string concatenations and escapes of strings in strings away. */
export function unwrap(raw: string): Plain {
  return plainOf(
    withoutPrompts(
      plainSigns(
        unescaped(withoutEscaped(broken(joined(unframed(quietened(worthReading(bare(raw)))))))),
      ),
    ),
    raw.length <= longest,
  );
}

export function plainOf(text: string, whole: boolean): Plain {
  const rejoined = text.replace(hyphened, '');
  return {
    text,
    flat: sentences(text.replace(/\s+/g, ' ')),
    tight: sentences(text.replace(/[ \t]*\n[ \t]*/g, (gap) => (gap.length > 1 ? ' ' : ''))),
    ...(rejoined !== text && { unhyphened: sentences(rejoined.replace(/\s+/g, ' ')) }),
    whole,
  };
}

/** The hyphen of a broken word, not that of a model's name. */
const hyphened = /(?<=[a-z]{2}(?<!\b(?:gpt|dall|chatgpt|x|api|dalle)))-[ \t]*\n[ \t]*(?=[a-z]{2})/g;

export const sentences = (line: string): string => line.replace(/([.!?。！？]) +/g, '$1\n').trim();

// oxlint-disable-next-line no-control-regex -- the sequences begin with a control character
const ansi = /\u001B(?:\[[0-?]*[ -/]*[@-~]|\][^\u0007\u001B]{0,400}(?:\u0007|\u001B\\)|[@-_])/g;

/** Without colours, and without pictures and other runs that say nothing and cost time. */
const bare = (raw: string): string =>
  ends(raw)
    .replace(ansi, '')
    .replace(/\r\n?/g, '\n')
    .replace(/\u200B|\u200C|\u200D|\u2060|\uFEFF/g, '')
    .replace(/[\u2028\u2029\u00A0]/g, ' ')
    .replace(/[A-Za-z0-9+/=_-]{400,}/g, (data) => `${data.slice(0, 60)}…`)
    .replace(/\\{12,}/g, '\\')
    .replace(/(?:\\n){6,}/g, '\\n')
    .replace(/[ \t]{80,}/g, (gap) => gap.slice(0, 80))
    .replace(/\n(?:[ \t]*\n){3,}/g, '\n\n');

/** What is read at most, in characters. */
const longest = 4_000_000;

/** Of a longer text whole lines of both ends, and most of the last: there a log has what ended it. */
function ends(raw: string): string {
  if (raw.length <= longest) return raw;
  const first = raw.slice(0, longest / 4);
  const last = raw.slice(-0.75 * longest);
  return first.slice(0, first.lastIndexOf('\n') + 1) + last.slice(last.indexOf('\n') + 1);
}

const quiet = /^.{0,60}\b(?:INFO|DEBUG|TRACE|NOTICE)\b/;
const loud =
  /error|exception|fail|refus|denied|invalid|unauthori|forbidden|time(?:d|s)? ?-?out|\b[45]\d\d\b|reject|block|retry|unable|cannot|reset|abort|limit|quota|attempt|generated \d+ images?\b|\bimages? (?:saved|created|generated)\b|\b(?:GET|POST|PUT|HTTP)\b/i;

/** Without the lines of a log that say that all is well: a sentence must not run from one into a failure. */
function quietened(text: string): string {
  const lines = text.split('\n');
  const kept = lines.filter((line) => !quiet.test(line) || loud.test(line));
  return kept.length === 0 ? text : kept.join('\n');
}

/** Frames of rich, clack and Markdown, and the service name that docker compose puts before each line. */
function unframed(text: string): string {
  const open = text
    .replace(/^[ \t]*(?:[│┃┆┊║▌|>]+[ \t]?|[┌└├╭╰◇◆●▲■»›]+[ \t]+)/gm, '')
    .replace(/[ \t]*[│┃║][ \t]*$/gm, '');
  // The first cell of a table looks like one.
  return /^[ \t|:-]*-{3}[ \t|:-]*$/m.test(open)
    ? open
    : open.replace(/^[\w.]{1,30}[-_][\w.-]{1,30}[ \t]+\|[ \t]?/gm, '');
}

/** `'one ' +\n 'two'`, as Node prints a long string. */
const joined = (text: string): string => text.replace(/(["'`])\s{0,4}\+\s{1,40}\1/g, '');

/** What is said of the prompt stands under its name as well: "This field is required", "must not be empty". */
const ofField =
  /^\W*(?:(?:an?|the|this|your)\s)?(?:\w+\s){0,2}(?:is|was|are|must|may|can(?:not|['’]t)|should|required|missing|empty|blank|too|at (?:most|least))\b/i;

/** What was written for the model says nothing of the failure, whatever words it has. A complaint about it stays. */
const withoutPrompts = (text: string): string =>
  text
    .replace(
      /(["']?\b(?:revised_)?prompt["']?\s{0,3}[:=]\s{0,3})(["'])((?:(?!\2)[^\\\n]|\\.){20,4000})\2/gi,
      (whole: string, name: string, quote: string, prompt: string) =>
        ofField.test(prompt) ? whole : `${name}${quote}…${quote}`,
    )
    // The letters that a picture is to show.
    .replace(/^([ \t]*prompt ?[:=] ?[^"“\n]{4,400})["“][^"”\n]{10,400}["”]/gim, '$1"…"')
    .replace(/\b(draw|paint|imagine|zeichne|male|dessine) "[^"\n]{10,400}"/gi, '$1 "…"')
    .replace(/(["'])[^"'\n]{60,8000}\1(?= is too long - ["'])/g, '$1…$1');

/** The same while its quotes are escaped: afterwards its end is not to be seen. */
const withoutEscaped = (text: string): string =>
  /\\["']/.test(text) && /prompt/i.test(text) ? withoutPrompts(text) : text;

/** The line breaks inside a record of a log: where the whole line is JSON, no path is meant. */
const broken = (text: string): string =>
  text.replace(/^\{.*\}$/gm, (line) =>
    line.includes('\\n') && jsonOf(line) !== undefined
      ? line.replace(/(?<!\\)((?:\\\\)*)\\n/g, '$1\n')
      : line,
  );

/** JSON inside a JSON string: `\"` and `\n`, up to four times escaped. */
function unescaped(text: string): string {
  let plain = text;
  for (let depth = 0; depth < 4 && /\\+["nu/]/.test(plain); depth += 1) {
    const before = plain;
    plain = plain
      .replace(/\\(["/])/g, '$1')
      .replace(/\\\\(?=["'\\nrtu])/g, '\\')
      // A Windows path such as C:\new holds no line break.
      .replace(/(?<![A-Za-z]:[^\s"']{0,60})\\r?\\?n(?![a-z]{2})/g, '\n')
      .replace(/\\u([0-9a-f]{4})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
    if (plain === before) break;
  }
  return plain;
}
