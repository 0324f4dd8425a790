import { lazily } from '../../lazily.ts';
import type { Hit } from '../detector.ts';
import { evidence } from '../evidence.ts';
import { pastLead } from '../lead.ts';
import { isMember, isReference, valueAt } from '../value.ts';
import type { View } from '../view.ts';
import { isSaidOfText, lengthOfDay, lengthOfName, lengthOfText } from './ends-of-texts.ts';
import { isPrivateHost } from './hosts.ts';
import { lineLead } from './line-lead.ts';
import { isRemark } from './remarks.ts';
import { noStatus } from './status-behind.ts';

/** How the value under a name is read: one word, one with a sign or a digit in it, a text of many, a name or an address on its line, a host, digits and what groups them, or base64. */
export type Form = 'word' | 'login' | 'text' | 'line' | 'host' | 'digits' | 'body';

type Place = {
  readonly view: View;
  readonly at: number;
  readonly joint: string;
  readonly name: string;
};

type Read = Pick<Hit, 'from' | 'to' | 'about'> | undefined;

/** Reads what stands at a place, as a form of value; undefined when nothing private does. */
export const readers: Readonly<Record<Form, (place: Place) => Read>> = {
  word({ view: { text }, at, joint, name }) {
    const value = valueAt(text, at);
    if (!value) return undefined;
    const bare = text.slice(value.from, value.to);
    if (!isWord(bare)) return undefined;
    if (value.quoted) return value;
    // In prose a colon is no assignment: what follows is a sentence.
    const after = text.slice(value.to, value.to + 40);
    const inProse =
      joint.includes(':') &&
      (/^[ \t]+[\p{L}(]+[ ,.]/u.test(after) || article.test(text.slice(Math.max(0, at - 80), at)));
    return inProse || /^[[({]/.test(bare) || bare === name ? undefined : value;
  },
  login(place) {
    const value = readers.word(place);
    if (!value) return undefined;
    const bare = place.view.text.slice(value.from, value.to);
    return place.joint.includes('=') ||
      /[\d._@\\-]/.test(bare) ||
      /["'`]/.test(place.view.text.charAt(value.from - 1))
      ? value
      : undefined;
  },
  text: (place) => textAt(place, lengthOfText),
  line: (place) =>
    textAt(place, lengthOfName) ?? (isOfBirth.test(place.name) ? dayAt(place) : wordAt(place)),
  host({ view: { text }, at, name }) {
    const match =
      /^\\{0,8}["'`]?(?:tcp:)?((?:[A-Za-z0-9_](?:[A-Za-z0-9_-]{0,62}\.){0,8})?[A-Za-z0-9_][A-Za-z0-9_-]{0,62})(?![\w@/(]|:\/\/|\.\w)/.exec(
        text.slice(at, at + 300),
      );
    const host = match?.[1];
    if (match === null || host === undefined || isMember(text, at)) return undefined;
    const from = at + match[0].length - host.length;
    const end = from + host.length;
    const isWhole = host.includes('.') || isMachineAt(text, from, end, name);
    return isWhole && isPrivateHost(host, { named: true }) ? { from, to: end } : undefined;
  },
  digits({ view: { text }, at: begin, joint }) {
    const at = pastDigitsLead(text, begin, joint);
    const value = valueAt(text, at);
    if (!value) return undefined;
    if (value.quoted) return enoughDigits(text.slice(value.from, value.to)) ? value : undefined;
    const [run = ''] = digitRun().exec(text.slice(at, at + 60)) ?? [];
    const body = run.replace(/[.)/-]+$/, '');
    return enoughDigits(body) ? { from: at, to: at + body.length } : undefined;
  },
  body({ view: { text }, at }) {
    const value = valueAt(text, at);
    if (!value) return undefined;
    const body = text.slice(value.from, value.to);
    return /^(?:[A-Za-z0-9+/_-]{40,}|[A-Za-z0-9+/_-]{12,}(?:\.{3}|…))[=]*/.test(body) &&
      !/^[\w/-]*[a-z]\/[a-z]/.test(body)
      ? { ...value, about: `${Math.floor((value.to - value.from) * 0.75)} bytes` }
      : undefined;
  },
};

/** Without quotes it is so long as `lengthOf` says of its line. */
function textAt(place: Place, lengthOf: (line: string) => number): Read {
  const { view, at, joint, name } = place;
  const { text } = view;
  if (text.startsWith('Str(', at - 4)) return worded(text, at, endOfTyped(text, at));
  const value = valueAt(text, pastPromptLead(text, at));
  if (isRemark(text, at - joint.length - name.length, at, value?.quoted)) return undefined;
  if (value?.quoted)
    return worded(text, value.from, pastInnerQuotes(text, endOfStrings(text, value.to)));
  const before = text.charAt(at - joint.length - name.length - 1);
  const length = joint === '=' ? lengthInForm(text.slice(at, at + 4000), before) : -1;
  return length === -1 ? bareTextAt(place, lengthOf) : worded(text, at, at + length);
}

function bareTextAt(
  { view: { text }, at, joint, name }: Place,
  lengthOf: (line: string) => number,
): Read {
  const rest = text.slice(at, at + 4000);
  if (/^[|>][+-]?\d?\s*\r?\n/.test(rest) || (/\|\s*$/.test(joint) && /^[+-]?\s*\r?\n/.test(rest)))
    return yamlBlock(text, at);
  if (joint.startsWith('>')) return worded(text, at, at + (/^[^<]*/.exec(rest)?.[0].length ?? 0));
  const line = rest.slice(0, /[\r\n]/.exec(rest)?.index);
  // Most lines end soon, and the whole of one is not read for each name in it.
  const soon = lengthOf(line.slice(0, longestLook));
  const loose = looseText(soon < longestLook ? line.slice(0, soon) : line, joint, name);
  return loose === undefined ? undefined : worded(text, at, at + lengthOf(loose));
}

/** In characters. */
const longestLook = 300;

const isOfBirth = /birth|^dob$/i;

/** One word, which is no code where a log goes on behind it. */
function wordAt({ view: { text }, at }: Place): Read {
  const [word = ''] = /^\p{Lu}[\p{L}'’-]{1,40}/u.exec(text.slice(at, at + 42)) ?? [];
  const [line = ''] = text.slice(at, at + longestLook).split(/[\r\n]/, 1);
  return word !== '' && word.length < line.length && lengthOfName(line) === word.length
    ? worded(text, at, at + word.length)
    : undefined;
}

/** A day is no code, whatever follows on it. */
function dayAt({ view: { text }, at }: Place): Read {
  const length = lengthOfDay(text.slice(at, at + 40));
  return length > 0 ? worded(text, at, at + length) : undefined;
}

const digitRun = lazily(
  () =>
    new RegExp(
      `^\\(?[+]?[A-Z]{0,2}\\d[A-Za-z0-9()./-]*(?:${noStatus('\\d{6}|\\d{3}-\\d\\d(?:-\\d{4})?', 11)}[ -](?!\\d{4}-\\d\\d-\\d\\d|\\d\\d:\\d\\d|[0-9a-f]{8}-[0-9a-f]{4}-)[A-Z0-9()./-]*\\d[A-Z0-9()./-]*)*`,
    ),
);

/** A block of YAML has it on the next line; a store says its type before it. */
function pastDigitsLead(text: string, at: number, joint: string): number {
  const [block = ''] =
    /^[|>]?[+-]?\d?[ \t]*\r?\n[ \t]{1,40}(?=\d)/.exec(text.slice(at, at + 60)) ?? [];
  return block !== '' && /[|>]/.test(joint.slice(1) + text.charAt(at))
    ? at + block.length
    : pastLead(text, at);
}

/** `wants a login: …` goes on with a sentence. */
const article = /(?:^|\s)(?:an?|the|no|any)[ \t]+[\w-]+:[ \t]+$/i;

const isWord = (bare: string): boolean =>
  bare.length > 1 &&
  bare.length <= 200 &&
  bare.split(' ').length < 5 &&
  !isReference(bare) &&
  !plainWords.test(bare);

const enoughDigits = (text: string): boolean =>
  text.length >= 3 &&
  text.length <= 40 &&
  text.replace(/\D/g, '').length >= 3 &&
  /^[\w +()./-]+$/.test(text);

/** Roles and kinds that stand under the same names. */
const plainWords =
  /^(?:user|person|employee|customer|member|patient|client|contact|assistant|system|developer|tool|default|root|guest|anonymous|private|public|personal|individual|required|mismatched|verified|other|[a-z]+_(?:id|key|name|token|required|organization)|\d{1,3})$/i;

/** One label counts in quotes, before a port, or under a name that speaks of a machine. */
const isMachineAt = (text: string, from: number, to: number, name: string): boolean =>
  (/["'`]/.test(text[from - 1] ?? '') ||
    /^:\d{2,5}\b/.test(text.slice(to, to + 7)) ||
    /host|machine|computer|node_?name|pod|container|served.?by/i.test(name)) &&
  isMachineName(text.slice(from, to), text.slice(to, to + 3));

/** A name of one label is a machine's when nothing makes it a word of a sentence. */
const isMachineName = (host: string, after: string): boolean =>
  !isReference(host) &&
  !/^(?:\d+|[A-Z][A-Z_]*)$/.test(host) &&
  !hostWords.test(host) &&
  !edge.test(host) &&
  (/[\d-]/.test(host) || !/^[ \t]+[\p{L}(]/u.test(after));

/** A server at the edge of a public network, with its airport. */
const edge = /^cache-[a-z\d-]+-[A-Z]{3}$/;

const hostWords =
  /^(?:localhost|origin|main|default|production|staging|development|local|remote|internal|external|edge|server|client|worker|openai|azure|litellm|portkey|helicone|openrouter|vercel|bedrock|redis|postgres|mysql|sqlite|docker|kubernetes|node|python|images|responses|api|host|proxy_url|http|https|direct|none|system|cloudflare|nginx|apache|gunicorn|uvicorn|envoy|caddy|iis|awselb|squid|varnish|cloudfront|Kestrel|the|this|that|wrong|unreachable|resolves|refused|port|ports|region|status|time|name|error|code|state|result|model|version|count|latency|ip|address|url|path|method|message)$/i;

function worded(text: string, from: number, to: number): Read {
  const value = text.slice(from, to);
  // The shape of a text tells nothing of it: reports and baselines hold shapes.
  if (/^text, \d+ characters$/.test(value)) return undefined;
  if (value.trim().length < 2 || isReference(value) || /^\[[\w ]+\]$/.test(value)) return undefined;
  return { from, to, about: `${to - from} characters` };
}

/** A call that makes the text of its argument; one that asks for it, or describes it, has none. An object with the text in it. */
const promptLead =
  /[ \t]{0,4}(?:(?:await |new |&)?(?![\w.:]{0,60}?\b(?:input|ask|question|readline|get|getenv|env|describe|z\.string|field|prompt|add_argument|error)\()(?:[A-Za-z_][\w.:<>]{0,60}!?)?\(\s{0,40}(?=[bfru@$]{0,2}["'`][^"'`]{0,300}?\s)|\(None,\s{0,4}(?=["'])|\{\s{0,20}["']?(?:text|content|en|prompt)["']?\s{0,4}:\s{0,4}(?=["'`]))/iy;

function pastPromptLead(text: string, at: number): number {
  promptLead.lastIndex = at;
  return promptLead.test(text) ? promptLead.lastIndex : pastLead(text, at);
}

/** Of a field of a form, or of a string that begins with its name; -1 for neither. */
function lengthInForm(rest: string, before: string): number {
  const [field = ''] = /^[^\s&"'`<]*/.exec(rest) ?? [];
  if (isEncoded.test(field) && endsField.test(rest.slice(field.length, field.length + 80)))
    return field.length;
  const end = /["']/.test(before) ? rest.indexOf(before) : -1;
  const next = rest.slice(0, Math.max(0, end)).search(nextField);
  return next === -1 ? end : next;
}

/** Blanks as a form writes them. */
const isEncoded = /%[2-7][0-9A-F]|\w\+\w[^+]{0,80}\+\w/i;

const nextField = new RegExp(`&[\\w.-]{1,40}=|[ \\t]{0,8}\\r?\\n[ \\t]{0,8}${evidence}`);

const endsField = new RegExp(`^(?:&[\\w.-]{1,40}=|\\s{1,40}${evidence})`);

/** Up to the bracket at the end of its line, or of the last line before the next attribute. */
function endOfTyped(text: string, at: number): number {
  const rest = text.slice(at, at + 12_000);
  const end = rest.includes(')')
    ? rest.search(/\)[ \t]*(?:\r?\n[ \t]*(?:->|\w[\w -]{1,30}$|\w[\w -]{1,30}[:#])|\s*$)/m)
    : -1;
  return at + (end === -1 ? rest.search(/$/m) : end);
}

/** Strings on lines below each other are one text, unless the next is a name. */
function endOfStrings(text: string, end: number): number {
  const next =
    /^["'`][ \t]{0,4}[+.\\]?[ \t]{0,4}\r?\n\s{0,40}(?:[+.][ \t]{0,4})?[bfru@$]{0,2}(?=["'`])/.exec(
      text.slice(end, end + 100),
    )?.[0];
  const value = next === undefined ? undefined : valueAt(text, end + next.length);
  if (!value || /^["'`]\s{0,4}[:=]/.test(text.slice(value.to, value.to + 6))) return end;
  return endOfStrings(text, value.to);
}

/** Nobody escaped the quotes in it: a letter stands straight behind one. It ends before the next member. */
const innerQuotes =
  /^(["'])[\p{L}\d](?:(?!\1\s{0,4}[;)]|\1,\s)[^\r\n]){0,300}?(?=\1\s{0,4}(?:,\s{0,8}["'][\w.-]{1,40}["']\s{0,4}:|[}\]]))/u;

const pastInnerQuotes = (text: string, end: number): number =>
  /["']/.test(text.charAt(end))
    ? end + (innerQuotes.exec(text.slice(end, end + 400))?.[0].length ?? 0)
    : end;

/** What the parameter of that name says to a login page. */
const loginPrompt = /^(?:login|none|consent|create|select_account)(?![\w%+-])/;

/** A text without quotes goes to the end of its line, or to the next name. */
function looseText(line: string, joint: string, name: string): string | undefined {
  // An expression is told by its begin, however long it is.
  if (joint.includes('=') ? loginPrompt.test(line) : /^(?:[[({<]|[\w.]{1,80}\()/.test(line))
    return undefined;
  const [loose = ''] = endOfLoose(joint, name).exec(line) ?? [];
  // A size beside it is none of it.
  const value = loose.replace(/[ \t]\([\w ,]{1,40}\)$/, '');
  return isCode(value, joint) || (joint.includes(':') && isSaidOfText(loose)) ? undefined : value;
}

function endOfLoose(joint: string, name: string): RegExp {
  if (/\|[ \t]/.test(joint)) return /^[^|\r\n]*?(?=\s*(?:\||$))/m;
  if (joint.includes('=')) return /^[^&\r\n]*?(?=[&;]|,?\s+[\w.-]+=|[ \t]\|[ \t]|\s*$)/m;
  // A dump of Go has its fields one after the other.
  if (joint === ':' && /^[A-Z]/.test(name))
    return /^[^\r\n]*?(?=\s+[A-Z]\w{0,40}:\S|\}+[ \t]*$|\s*$)/m;
  return /^[^\r\n]*?(?=\s+[a-z_]+=|\s*$)/m;
}

/** An expression; and one bare word, which under such a name is a type, a state or a variable. */
function isCode(value: string, joint: string): boolean {
  if (/=>|===|[)\]}];?\s*$|^\w+\.\w+\(|^[!(]|\?\s.*\s:\s|\[\]/.test(value)) return true;
  if (joint.includes('=') && /[+%]/.test(value)) return false;
  return (
    /^[[({<]|^[\w.]+\(|^[\w.]+\s*[,)}\]]/.test(value) ||
    (/^\S+$/.test(value.trim()) && /^(?:[a-z]+|\S{0,2})$/i.test(value))
  );
}

/** The lines below with a deeper indent, behind what is passed on before each of them. */
function yamlBlock(text: string, at: number): Read {
  const [lead = '', indent = ''] = blockBegin.exec(text.slice(at, at + 200)) ?? [];
  if (indent === '') return undefined;
  const from = at + lead.length;
  const end = text
    .slice(from, from + 20_000)
    .search(new RegExp(`\\n(?!${lineLead}${indent}|${lineLead}\\r?\\n)`));
  return worded(text, from, end === -1 ? Math.min(text.length, from + 20_000) : from + end);
}

const blockBegin = new RegExp(`^[|>]?[+-]?\\d?[ \\t]*\\r?\\n${lineLead}([ \\t]+)`);
