import { inSet } from '../chars.ts';
import type { Detector, Hit } from '../detector.ts';
import { pastLead } from '../lead.ts';
import { classOf } from '../names.ts';
import { looksRandom } from '../random.ts';
import { type Value, isMember, setting, valueAt } from '../value.ts';
import { holdsAny, wordsIn } from '../words.ts';
import { columnsBelow } from './columns.ts';
import { isCredential, words } from './named.ts';
import { isErrorCode, isValue } from './no-value.ts';
import { isPassword } from './passwords.ts';

/** What joins a name to a value that stands beside it or below it, without a sign of assignment. */
type Bridge = {
  readonly pattern: RegExp;
  /** The value must look like a credential by itself: the bridge could stand in any sentence. */
  readonly telling?: boolean;
  /** What stands before the name. */
  readonly after?: RegExp;
  /** The value has its line for itself, which tells as much as quotes do. */
  readonly alone?: boolean;
  /** It has a cell or an element for itself, whatever signs it holds. */
  readonly cell?: boolean;
};

const bridges: readonly Bridge[] = [
  // Cells and elements: `<td>name</td><td>`, `<key>name</key><string>`, `│ name │`, `name<TAB>`, a registry.
  {
    pattern:
      /(?!<\/th>\s{0,20}<th\b)["'`:*]{0,3}\s{0,8}(?:<\/\w{1,12}>\s{0,20}){1,3}(?:<(?!input|br|hr|img|meta|link)[a-z]\w{0,9}(?:[ \t][^<>]{0,80})?>\s{0,20}){1,3}/iy,
    after: />[^<>]{0,30}$/,
    cell: true,
  },
  {
    pattern: /(?:[ \t][\w:-]{1,40}=["'][^<>]{0,200})?>(?=[^<\s][^<]{0,400}<\/)/y,
    after: /<(?:[\w-]{1,20}:)?$/,
    cell: true,
  },
  {
    pattern: /["'`]{0,2}[ \t]{0,40}[│┃][ \t]{0,4}/y,
    after: /[│┃][ \t]{0,4}["'`]{0,2}$/,
    cell: true,
  },
  { pattern: /["'`]?[ \t]{1,8}REG_(?:EXPAND_)?SZ[ \t]{1,8}/y },
  { pattern: /["'`]?\t{1,4}/y, after: /(?:^|[\n\t])["'`]?(?:\w{2,20} ){0,2}$/, cell: true },
  { pattern: /:?[ \t]{2,40}(?=\S{3,400}[ \t]*(?:[\r\n]|$))/y, after: /(?:^|\n)[ \t]*[\w.-]*$/ },
  { pattern: /["']?[,;](?=\S)/y, after: /(?:^|\n)["']?$/ },
  // Markdown: `**name:** value`, and a heading.
  { pattern: /(?::[*_]{1,3}|[*_]{1,3}:)[ \t]{0,4}/y },
  {
    pattern: /:?[*_]{0,2}[ \t]{0,4}\r?\n\s{0,8}(?=["'`])/y,
    after: /(?:^|\n)(?:#{1,6}|\*\*|-)[ \t][^\r\n]{0,60}$/,
  },
  {
    pattern: new RegExp(
      `:?[ \\t]{0,4}\\r?\\n[ \\t>]{0,4}(?!${setting})(?=[^\\s"'\`:]{8,200}[ \\t]*(?:[\\r\\n]|$))`,
      'y',
    ),
    after: /(?:^|\n)[ \t>*-]{0,6}(?:[\w']{1,20} ){0,3}$/,
    telling: true,
    alone: true,
  },
  // A comment above.
  {
    pattern: /[ \t]{0,4}\r?\n\s{0,20}(?=["'`])/y,
    after: /(?:^|\n)[ \t]{0,20}\/\/[ \t][\w -]{0,30}$/,
    telling: true,
  },
  // Calls, indexes and what languages write like them.
  { pattern: /["']?[ \t]?(?:[({<]|\[(?!\[))\s{0,20}(?=["'`])/y, telling: true },
  {
    pattern: /(?:[ \t](?![([{<][0-9a-f]{8}-))?[([{<](?=[^\s"'`()[\]{}<>,;]{6,400}[)\]}>])/y,
    telling: true,
  },
  { pattern: /["']?[ \t]{0,2},[ \t]{0,2}<<(?=")/y },
  { pattern: /["'][:\w\\"' -]{0,60}\][ \t]{0,2}=>\s{0,12}/y },
  { pattern: /["']?;s:\d{1,5}:(?=["'])/y },
  {
    pattern:
      /["']?[ \t]{0,4}\{\s{1,20}(?:\w{1,20}\s{0,8}=\s{0,4}[\w"' ]{1,40}\r?\n\s{0,20}){0,3}(?:default|value)\s{0,8}=\s{0,4}(?=["'])/y,
  },
  { pattern: /[ \t]{1,4}as[ \t]{1,4}string[ \t]{0,4}=[ \t]{0,4}(?=")/iy },
  // A form of several parts.
  {
    pattern: /["'][^\r\n]{0,80}\r?\n(?:[A-Za-z-]{1,40}:[^\r\n]{0,200}\r?\n){0,4}\r?\n/y,
    after: /form-data;[^\r\n]{0,40}name=["']?$/i,
  },
  // What a prompt was asked, and answered below.
  {
    pattern: /\r?\n(?:Out\[\d{1,4}\]:[ \t]|\$\d{1,4} = (?:0x[0-9a-f]{1,16} )?)?(?=["'])/y,
    after: /(?:^|\n)[ \t]{0,4}(?:In \[\d{1,4}\]:|>{1,3}|\(\w{2,8}\)|\$)[^\r\n]{0,40}$/i,
  },
  {
    pattern: /["'}]?[ \t]{0,4}\r?\n(?![A-Za-z_]\w*=)(?=\S{4,400}[ \t]*(?:[\r\n]|$))/y,
    after: /\b(?:echo|print|printenv|get|show)\b[^\r\n]{0,40}$/i,
  },
  { pattern: /["']\r?\n[ \t]{0,4}\d{1,4}\)[ \t]{1,4}(?=["'])/y, after: /\d\)[ \t]{1,4}["']$/ },
  { pattern: /[ \t]{1,40}\|\r?\n[ \t]{0,8}\|[ \t]{1,40}value[ \t]{1,40}\|[ \t]{1,4}/iy },
  // Options that say it in two steps.
  { pattern: /["']?[ \t]{1,4}(?:--(?:value|body|secret-string|data)[= \t]{1,4}|-b)(?=\S)/y },
  { pattern: /(?<=["'`](?:--?|x-)[\w-]{1,60})["'`],\s{0,20}(?=["'`])/iy },
  {
    pattern:
      /(?<=(?:^|\n)[ \t]{0,20}- ["']?--?[\w-]{1,60})["']?[ \t]{0,4}\r?\n[ \t]{0,20}- (?=[^-\s])/y,
  },
  // A property with its first value.
  { pattern: /[ \t]\{[ \t]?get;[\w; \t]{0,30}\}[ \t]?=[ \t]?(?=["'])/y },
  // Sentences: what became of it stands behind it.
  {
    pattern:
      /["'`]?[ \t]{1,2}(?=(?:(["'`])(?=[^"'`\r\n]{0,200}[^a-z"'`\r\n])[^"'`\r\n]{4,200}\1|(?=\S{0,200}(?:\d|[a-z][A-Z]|[\w][!#$%^&*+=@~]))(?!gpt|dall-e|chatgpt|req_|https?:|v?\d)[^\s"'`(),:;]{6,200})[ \t](?:was|is|got|were|has been)[ \t](?:rejected|refused|denied|declined|wrong|invalid|incorrect|expired|revoked|not|no longer|unauthori[sz]ed|blocked|too|leaked|exposed)\b)/y,
  },
  { pattern: /["'`]?[ \t]{1,4}(?=["'`“])/y, telling: true },
  {
    pattern:
      /["'`]?[ \t]{1,4}(?:\(|(?:to be|to equal|to|from|as|was|is|with value|set to|=)[ \t]{1,4})(?=\S)/iy,
    telling: true,
    cell: true,
  },
  {
    pattern: /[ \t]{1,2}(?=(?:[A-Za-z]*\d+[A-Za-z]+){2}[A-Za-z0-9]*(?:[\s,;)]|$))/y,
    telling: true,
  },
  {
    pattern: /[ \t]{1,2}(?=(?=\S*\d)(?=\S*[!#$%^*~])(?=\S*[a-z])[^\s"'`:/]{8,60}(?:[\s,;)]|$))/y,
    telling: true,
  },
  {
    pattern: /["'`]?[ \t][^\r\n"'`]{0,60}?\b(?:got|received|found)[ \t:]{1,4}(?=["'`])/iy,
    telling: true,
  },
  {
    pattern: /["'`]?[:,]?[ \t]{1,4}(?:received|got|value|found)[ \t:]{1,4}(?=["'`])/iy,
    telling: true,
  },
];

/** What the names of credentials have in them, each with how a text is asked for it. */
const stems =
  'passw|passphrase|_pass|secret|token|key|_auth|auth_|credential|pwd|_pin| pin|pass phrase'
    .split('|')
    .map((stem) => ({ stem, held: wordsIn(stem) }));

/** A credential that a name stands before in a table, an element, a call or a sentence. */
export const beside: Detector = (view, hits) => {
  const { text } = view;
  let lower: string | undefined;
  const seen = new Set<number>();
  const read = new Set<string>();
  for (const { stem, held } of stems) {
    if (!holdsAny(view, held)) continue;
    lower ??= lowered(text);
    for (let at = lower.indexOf(stem); at !== -1; at = lower.indexOf(stem, at + stem.length)) {
      const to = endOf(text, at + stem.length);
      if (seen.has(to)) continue;
      seen.add(to);
      byName(text, at, to, read, hits);
    }
  }
};

/** Place for place the same text. */
function lowered(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text;
}

/** What can stand behind a name that nothing assigns to. */
const behind: ReadonlySet<string> = new Set(' \t\r\n"\'`<>([{│┃,;|*:}“');

function byName(text: string, at: number, to: number, read: Set<string>, hits: Hit[]): void {
  const next = text[to];
  if (next === undefined || !behind.has(next)) return;
  const joins = couldJoinAt(text, to);
  const heads = /^["'`]?[ \t]*[,;|\t\r\n]/.test(text.slice(to, to + 40));
  if (!joins && !heads) return;
  const from = beginOf(text, at);
  const name = text.slice(from, to);
  if (classOf(name) === undefined || isValue(name)) return;
  if (joins) across(text, from, to, hits);
  if (heads) columnsBelow(text, at, read, hits);
}

/** Letters, digits, `_` and `-`. */
const inWord = inSet(/[\w-]/);

function endOf(text: string, from: number): number {
  let to = from;
  while (to - from < 40 && inWord(text.charCodeAt(to))) to++;
  return to;
}

function beginOf(text: string, index: number): number {
  let from = index;
  while (
    from > 0 &&
    index - from < 60 &&
    (text[from - 1] === '.' || inWord(text.charCodeAt(from - 1)))
  )
    from--;
  return from;
}

/** A cheap look at what stands behind a name. */
const couldJoin =
  /:[*_]|:[ \t]{0,4}[\r\n]|>|[ \t][\w:-]{1,40}=["'][^<>]{0,200}>|["'`:*\]}]{0,3}(?:[ \t]{0,40}(?:["'`(<[{│┃\r\n,;=|“\t]|--|-b)|[ \t]{1,8}(?:(?:to|from|as|was|is|with|set|received|got|value|found)\b|REG_|\S*\d|\S{6,200}[ \t](?:was|is|got|were|has)\b)| {2})/iy;

function couldJoinAt(text: string, to: number): boolean {
  // A sign of assignment is read by others.
  if (/^["'`]?[\])]?\s{0,8}(?:[:=](?![*_]|[ \t]{0,4}[\r\n])|$)/.test(text.slice(to, to + 16)))
    return false;
  couldJoin.lastIndex = to;
  return couldJoin.test(text);
}

/** What stands between cells. */
const ofCells = /^["'`]?(?:[ \t]{0,8}[,;|│┃<\t]|[ \t]{2})/;

function across(text: string, from: number, to: number, hits: Hit[]): void {
  const before = text.slice(Math.max(0, from - 120), from);
  if (ofCells.test(text.slice(to, to + 12)) && isErrorCode(text.slice(from, to))) return;
  if (isHeadOfFrame(text, to)) return;
  for (const bridge of bridges) {
    const value = valueBehind(text, to, before, bridge);
    if (!value) continue;
    const [label = ''] = (bridge.alone && /[\w']+ $/.exec(before)) || [];
    const bare = text.slice(value.from, value.to);
    if (!isGood(bare, value, label + text.slice(from, to), bridge)) continue;
    hits.push({ kind: 'secret', from: value.from, to: value.to });
    return;
  }
}

/** The head of a table in a frame has its line below it. */
function isHeadOfFrame(text: string, at: number): boolean {
  const line = text.slice(at, at + 400);
  const end = line.indexOf('\n');
  return (
    end !== -1 &&
    /[│┃]/.test(line.slice(0, end)) &&
    below.test(text.slice(at + end + 1, at + end + 9))
  );
}

const below = /^[ \t]*[├┣╠]/;

function valueBehind(
  text: string,
  to: number,
  before: string,
  { pattern, after, alone = false, cell }: Bridge,
): Value | undefined {
  pattern.lastIndex = to;
  const [bridge = ''] = pattern.exec(text) ?? [];
  if (bridge === '' || after?.test(before) === false) return undefined;
  if (bridge.includes(',') && isMember(text, to + bridge.length)) return undefined;
  const value = valueAt(text, pastLead(text, to + bridge.length));
  if (!value || value.quoted) return value;
  return { ...value, to: cell ? endOfCell(text, value) : value.to, quoted: alone };
}

const cellOfOneWord =
  /[^\s<>"'`│┃]{6,400}(?=<\/|[ \t]*(?:[\r\n│┃]|$)|\t)|[^\s<>"'`│┃]{24,400}(?=[ \t])/y;

function endOfCell(text: string, { from, to }: Value): number {
  cellOfOneWord.lastIndex = from;
  return cellOfOneWord.test(text) ? Math.max(to, cellOfOneWord.lastIndex) : to;
}

function isGood(bare: string, value: Value, name: string, { telling = false }: Bridge): boolean {
  const kind = classOf(name);
  const isOfPassword = isPassword(name, bare, value);
  const isName = classOf(bare) !== undefined && !(bare.length > 7 && looksRandom(bare));
  if (isName || !(isOfPassword || isCredential(bare, value, kind, '='))) return false;
  return !telling || isOfPassword || tellsItself(bare, value, name);
}

const tellsItself = (bare: string, value: Value, name: string): boolean =>
  tells(bare) ||
  (classOf(name) === 'secret' && (words.test(bare) || isMixed(bare, value))) ||
  (/\bpin$/i.test(name) && /^\d{4,8}$/.test(bare));

/** In quotes, letters and digits of some length or letters by chance are enough under a name that surely promises a credential. */
const isMixed = (bare: string, { quoted }: Value): boolean =>
  quoted &&
  (uuid.test(bare) ||
    (/^[A-Za-z\d]{10,}$/.test(bare) &&
      (/\d/.test(bare) ? /[A-Za-z]/.test(bare) : looksRandom(bare))));

const uuid = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

/** Nobody writes such a word in a sentence: signs among letters, or letters and digits by chance. */
export const tells = (bare: string): boolean =>
  bare.length >= 8 &&
  !/\s/.test(bare) &&
  /[A-Za-z]/.test(bare) &&
  !/^(?:(?:gpt|dall-e|chatgpt|req|https?:)\b|req_)/i.test(bare) &&
  (/[a-z][A-Z]\w*\d|\d\w*[a-z][A-Z]|\w[!#$%^&*+=~]\w*|[!#$%*+=~]$/.test(bare) ||
    (/\d/.test(bare) && looksRandom(bare)));
