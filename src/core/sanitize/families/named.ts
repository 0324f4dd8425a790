import type { Detector, Hit } from '../detector.ts';
import type { Kind } from '../kinds.ts';
import { pastLead } from '../lead.ts';
import { matches } from '../matches.ts';
import { type NameClass, classOf } from '../names.ts';
import { looksRandom } from '../random.ts';
import { hasSign, sign } from '../shape.ts';
import { type Value, isMember, isReference, valueAt } from '../value.ts';
import type { View } from '../view.ts';
import { holdsAny, wordsIn } from '../words.ts';
import { isBesideHead, isNoValue, isValue } from './no-value.ts';
import { otherNames, promisesNothing } from './other-names.ts';
import { isPassword } from './passwords.ts';
import { settingAt } from './setting-values.ts';

/**
 * A name and what joins it to its value, in any language of code, settings, tables and logs. A name that goes on is
 * not tried in part: nothing joins there but an arrow.
 */
const assignment =
  /(?<![\w$-])[$@:]?((?:--?)?[A-Za-z_\u00c0-\uffff][\w.\u00c0-\uffff-]{0,63}(?![\w.\u00c0-\uffff]|-(?!>))(?:\[[\w-]{0,40}\])?)(\\{0,8}["'`]?[\])]?[ \t]{0,32}(?:=>|:=|\?{1,2}=|\+=|\|\|=|!={1,2}|={1,3}|:{1,2}(?!\/\/)|->|<-|\||>|,(?=\s{0,4}b?\\{0,8}["'`]))(?:[ \t]{0,8}\|)?(?:(?<!\||[^=]>)\s{0,24}(?=\\{0,8}["'])|[ \t]{0,24}))/gu;

/** `{"name": "API_KEY", "value": "…"}`, `<add key="ApiKey" value="…"/>` and the like. */
const pair =
  /\b(?:name|key|header|id|variable|k)\\{0,8}["']?\s{0,4}[:=]\s{0,4}(?:\{\s{0,4}["']S["']\s{0,4}:\s{0,4})?\\{0,8}["']?:?([\w./-]{2,64})(?:\\{0,8}["'](?:\s{0,4}\})?,?\s{0,60}|[ \t]{0,4}\r?\n[ \t]{0,20})(?:\\{0,8}["']\w{1,20}\\{0,8}["']\s{0,4}:\s{0,4}[\w"'\\]{1,24},\s{0,20})?\\{0,8}["']?(?:value|values|val|v|stringValue|secret|content)\\{0,8}["']?\s{0,4}[:=]\s{0,4}(?:\{\s{0,60}(?:\\{0,8}["']type\\{0,8}["']\s{0,4}:\s{0,4}\\{0,8}["']\w{1,12}\\{0,8}["'],\s{0,60})?\\{0,8}["'](?:(?:string|int)_?)?value\\{0,8}["']\s{0,4}:\s{0,4})?(?=\S)/gi;

/** The same the other way around. */
const turned =
  /(\\{0,8}["']value\\{0,8}["']\s{0,4}:\s{0,4})\\{0,8}["'][^"'\r\n]{1,400}["'],\s{0,20}\\{0,8}["'](?:name|key|header|id)\\{0,8}["']\s{0,4}:\s{0,4}\\{0,8}["']([\w.-]{2,64})/gi;

/** The value first, as a method of Apple's has it: `setValue("…", forHTTPHeaderField: "X-Key")`. */
const setFor =
  /((?:\b(?:set|add|setValue|addValue|setObject|setString|save|store|put|insert)\(|\b(?:setValue|addValue|setObject|setString|setPassword):)\s{0,8}@?)["'](?![^"'\r\n]{0,400}\\\()[^"'\r\n]{1,400}["'],?\s{1,20}(?:forHTTPHeaderField|forHeaderField|forHeader|forKey|withKey|forAccount|withName):\s{0,4}@?["']([\w.-]{2,64})/g;

/** What other members of an object stand between two of them. */
const members = `(?:["']\\w{1,20}["']\\s{0,4}:\\s{0,4}(?:["'][^"'\\r\\n]{0,200}["']|[\\w.-]{1,40}|\\{)\\s{0,20},?\\s{0,20}){0,6}?`;

const fieldNamed = `["'](?:path|loc|instancePath|dataPath|field|param|property|attribute)["']\\s{0,4}:\\s{0,4}(?:[[(]\\s{0,20}(?:["'][\\w.-]{1,40}["'],\\s{0,20}){0,4})?["'][/.]?([\\w.-]{2,64})["']`;

const fieldValue = `["'](?:received|input|value|data|given|got|actual|rejectedValue)["']\\s{0,4}:\\s{0,4}`;

/** A validator names the field in one member, and says in another what stood in it. */
const refused = new RegExp(
  `${fieldNamed},?\\s{0,20}[\\])]?,\\s{0,20}${members}${fieldValue}(?=["'](?!(?:nan|date|map|set|integer|float|double|bigint|symbol)["']))`,
  'gi',
);
const refusedTurned = new RegExp(
  `(${fieldValue})["'][^"'\\r\\n]{1,400}["'],\\s{0,20}${members}${fieldNamed}`,
  'gi',
);

/** `api_key = "old" -> "new"`: what a plan changes; and what a step of a workflow puts out. */
const changed =
  /([A-Za-z_][\w.-]{1,63})["']?[ \t]{0,40}[:=][ \t]{0,4}["'][^"'\r\n]{0,400}["'][ \t]{0,4}(?:->|=>|→)[ \t]{0,4}(?=["'])/g;
const putOut =
  /(?:(?:##\[|::)set-output name=|##vso\[task\.setvariable variable=)([\w.-]{2,64})(?:;[^\]\r\n]{0,80})?(?:\]|::)(?=\S)/g;

/** A validator names the setting on one line, and what stands in it on the next. */
const validated =
  /^[ \t]{0,8}([A-Za-z_][\w.]{1,63})\r?\n[ \t]{1,8}[^\r\n]{1,200}\binput_value=(?=['"])/gm;

/** `--api-key VALUE`, `ENV API_KEY VALUE`, `setx API_KEY VALUE`, `password VALUE`. */
const spaced =
  /(?:(?<![\w-])--?([a-z][\w-]{1,40})|\b(?:ENV|ARG|setx?(?: -\w+)*|setenv|export|machine \S+ login \S+|define|config set|secret set)[ \t]+(?:\/\/\S{1,200}:)?([A-Za-z_][\w.-]{1,63})|\b(password|passwd|passphrase|identified by))[ \t]+(?=[^\s=:|&-])/gi;

export const named: Detector = (view, hits) => {
  if (hasSign(view.shape, sign.joint)) assignments(view, hits);
  if (holdsAny(view, ofPairs)) afterEach(pair, view, hits);
  if (holdsAny(view, ofPutOut)) afterEach(putOut, view, hits);
  if (holdsAny(view, ofValidated)) afterEach(validated, view, hits);
  if (holdsAny(view, ofTurned)) turnedPairs(turned, view, hits);
  if (holdsAny(view, ofSetFor)) turnedPairs(setFor, view, hits);
  if (holdsAny(view, ofRefused) && holdsAny(view, ofReceived)) {
    afterEach(refused, view, hits);
    turnedPairs(refusedTurned, view, hits);
  }
  if (holdsAny(view, ofChanges)) afterEach(changed, view, hits);
  if (holdsAny(view, ofSpaced)) spacedOnes(view, hits);
};

const [
  ofPairs,
  ofPutOut,
  ofValidated,
  ofTurned,
  ofSetFor,
  ofRefused,
  ofReceived,
  ofSpaced,
  ofChanges,
] = [
  wordsIn(`val|"v"|'v'|secret|content`),
  wordsIn('set-output name=|setvariable'),
  wordsIn('input_value='),
  wordsIn(`"value|'value`),
  wordsIn('forhttpheader|forheader|forkey|withkey|foraccount|withname'),
  wordsIn(
    `path":|path':|loc":|loc':|field":|field':|param":|param':|property":|property':|attribute":`,
  ),
  wordsIn(
    `received":|received':|input":|input':|value":|value':|data":|data':|given":|got":|actual":`,
  ),
  wordsIn(
    'env|arg|set|--|export|pass|machine|identified|define|-api|-key|-token|-secret|-access|-client',
  ),
  wordsIn('->|=>|→'),
];

function assignments(view: View, hits: Hit[]): void {
  let covered: Pick<Hit, 'from' | 'to'> = { from: 0, to: 0 };
  for (const match of matches(assignment, view.text)) {
    const [whole, name = '', joint = ''] = match;
    // What stands in a value that goes is no name any more.
    if (match.index >= covered.from && match.index < covered.to) continue;
    const full = name.endsWith(']') ? name.replace(/\[([\w-]*)\]$/, '.$1') : name;
    if (promisesNothing(full) || isValue(name) || isNoName(name, joint, view.text[match.index - 1]))
      continue;
    const before = hits.length;
    under(view, full, match.index + whole.length, joint, hits);
    for (const hit of hits.slice(before)) if (hit.to > covered.to) covered = hit;
  }
}

/** What follows on each match, under the name in it. */
function afterEach(pattern: RegExp, view: View, hits: Hit[]): void {
  for (const match of matches(pattern, view.text))
    under(view, match[1] ?? '', match.index + match[0].length, '=', hits);
}

function turnedPairs(pattern: RegExp, view: View, hits: Hit[]): void {
  for (const { 1: lead = '', 2: name = '', index } of matches(pattern, view.text))
    if (classOf(name) !== undefined) under(view, name, index + lead.length, '=', hits);
}

function spacedOnes(view: View, hits: Hit[]): void {
  for (const match of matches(spaced, view.text)) {
    const name = match[1] ?? match[2] ?? 'password';
    if (match[3] !== undefined && isSentence(view.text, match.index, match[3], match[0].length))
      continue;
    under(view, name, match.index + match[0].length, ' ', hits);
  }
}

/** `the password field`, `password (prod)`: a plain word behind it is one of a sentence, and one in brackets says which; but behind who logs in. */
function isSentence(text: string, from: number, name: string, length: number): boolean {
  const value = text.slice(from + length, from + length + 80);
  return (
    name.length < 12 &&
    /^(?:\(|[A-Za-z]?[a-z]+(?![\w!#$%^&*+=@-])|[\w.-]+=)/.test(value) &&
    !/\b(?:login|user|machine|account|default)[ \t]+\S{1,100}\s{1,20}$/.test(
      text.slice(Math.max(0, from - 140), from),
    )
  );
}

/** A placeholder, a sentence in front of a quote, a user in an address, and what is no element of XML. */
const isNoName = (name: string, joint: string, previous = ''): boolean =>
  (previous === '[' && /^[a-z-]+-\d+$/.test(name)) ||
  (joint.includes(',') && !/["'`([{:]/.test(previous)) ||
  (previous === '/' && joint === ':') ||
  (joint.startsWith('>') && previous !== '<') ||
  name.endsWith('.') ||
  name.endsWith('-');

function under(view: View, name: string, at: number, joint: string, hits: Hit[]): void {
  if (isAmongNames(view.text, at, joint)) return;
  const comparing = isComparison(joint) || (joint.includes(',') && !name.includes('-'));
  const other = comparing ? undefined : otherNames(name, view, pastType(view.text, at), joint);
  if (other) {
    hits.push(...other);
    return;
  }
  const kind = classOf(name);
  if (kind === undefined) return;
  const value = credentialAt(view.text, name, at, joint);
  if (
    value &&
    !isNoValue(view.text, { name, joint, at, value }) &&
    (isCredential(view.text.slice(value.from, value.to), value, kind, joint) ||
      isPassword(name, view.text.slice(value.from, value.to), value))
  )
    hits.push({ kind: kindOf(name), ...withoutScheme(view.text, value) });
}

/** Another name beside it: of a member below, in a sentence of Markdown, or of the next column. */
const isAmongNames = (text: string, at: number, joint: string): boolean =>
  (joint.includes(',') && (isMember(text, at) || (joint.startsWith('`') && text[at] === '`'))) ||
  isBesideHead(text, joint, at);

/** A collector of traces says the type around a value. */
const pastType = (text: string, at: number): number => (text.startsWith('Str(', at) ? at + 4 : at);

/** The value under a name of a credential, behind what a language puts before it. */
export function credentialAt(
  text: string,
  name: string,
  at: number,
  joint: string,
): Value | undefined {
  const block = joint.includes(':') ? blockAt(text, at) : undefined;
  if (block) return block;
  const inBraces = fallback(text, at, at - joint.length - name.length);
  if (inBraces) return inBraces;
  const past = pastLead(text, at);
  const value = valueAt(text, past);
  if (past !== at || !value || value.quoted || classOf(name) !== 'secret') return value;
  const whole = settingAt(text, at, name, joint);
  return whole && whole.to > value.to ? whole : value;
}

/** `${PASSWORD:=several words}`: up to the brace. */
function fallback(text: string, at: number, begin: number): Value | undefined {
  if (text[begin - 1] !== '{' || text[begin - 2] !== '$') return undefined;
  const [value = ''] = /^[-=]?[^}\r\n$"'`]{3,200}(?=\})/.exec(text.slice(at, at + 210)) ?? [];
  const from = at + (/^[-=]/.test(value) ? 1 : 0);
  return value === '' ? undefined : { from, to: at + value.length, quoted: true };
}

/** YAML puts a text below its name, after a sign; a single word also without one. */
function blockAt(text: string, at: number): Value | undefined {
  const below =
    /^[|>]?([+-]?\d?)[ \t]*(?:#[^\r\n]*)?\r?\n([ \t]{1,40})([^\r\n]+(?:\r?\n\2[^\r\n]+)*)/.exec(
      text.slice(at, at + 4000),
    );
  if (!below) return listAt(text, at);
  const [whole, , , lines = ''] = below;
  const signed = /[|>]/.test(text.slice(Math.max(0, at - 3), at + 1));
  // Deeper names are a map, and a dash begins a list.
  if (!signed && lines.startsWith('- ')) return listAt(text, at);
  if (!signed && !/^(?!- )(?=\S*[\d\W])[^\s:{}[\]"',=]{6,200}[=:]?(?:\r?\n|$)/.test(lines))
    return undefined;
  const end = signed ? lines.length : (/^\S+/.exec(lines)?.[0].length ?? 0);
  const from = at + whole.length - lines.length;
  return { from, to: from + end, quoted: signed };
}

/** The items of a list, as one value. */
function listAt(text: string, at: number): Value | undefined {
  const [whole = '', before = ''] =
    /^([ \t]*\r?\n[ \t]{0,40}- )(?:[^\s:{}[\]]{6,300}(?:\r?\n[ \t]{0,40}- (?=[^\s:{}[\]]{6,300}(?:\s|$)))?)+/.exec(
      text.slice(at, at + 4000),
    ) ?? [];
  return whole === ''
    ? undefined
    : { from: at + before.length, to: at + whole.length, quoted: false };
}

const isComparison = (joint: string): boolean => joint.includes('==') || joint.includes('!=');

/** A comparison, a list, or one string type or another: there names stand beside names. */
const isBeside = (joint: string, { quoted }: Value): boolean =>
  joint.includes(',') || isComparison(joint) || (quoted && joint.includes('|'));

export function isCredential(text: string, value: Value, kind: NameClass, joint: string): boolean {
  const bare = text.trim();
  if (bare.length < 3 || isReference(bare) || isName(bare, value)) return false;
  if (
    /^\d{1,3}$/.test(bare) ||
    /^(?:\d{1,2}[./:-]){1,2}\d(?!.*[A-Za-z\d]{13})(?!.*-(?!alpha|beta|rc|dev|pre|post|next|canary)[a-z]{4})/.test(
      bare,
    )
  )
    return false;
  if (isBeside(joint, value))
    return value.quoted && (words.test(bare) || couldBeToken(bare.replace(/^\w+ /, ''), value));
  if (kind === 'secret') return value.quoted || joint.trim() !== ':' || !/^[a-z]{1,3}$/.test(bare);
  return couldBeToken(bare, value);
}

/** A pass phrase in one word. */
export const words = /^[a-z]{3,}(?:-[a-z]{3,}){3,}$/;

/** A value in code that is itself a name of a setting or of a credential. */
const isName = (bare: string, { quoted }: Value): boolean =>
  (!quoted &&
    /^[A-Za-z_][\w.]*$/.test(bare) &&
    classOf(bare) !== undefined &&
    !/\d{2}/.test(bare) &&
    !(bare.length > 7 && looksRandom(bare))) ||
  /^[A-Z]+(?:_[A-Z]+)*_(?:KEY|TOKEN|SECRET|PASSWORD|PASS|ID|URL)$/.test(bare);

/** Long, or of more than one sort of characters; a plain word is none. */
function couldBeToken(bare: string, { quoted }: Value): boolean {
  if (/\s/.test(bare)) return false;
  const sorts = [/[a-z]/, /[A-Z]/, /\d/, /[^\w\s.-]/].filter((sort) => sort.test(bare)).length;
  if (/^[\d.]+$/.test(bare)) return bare.length >= 12 && quoted;
  if (/^[A-Za-z]+(?:[-_.][A-Za-z0-9]+)*$/.test(bare) && !looksRandom(bare))
    return bare.length >= 32;
  return bare.length >= 6 && (sorts > 1 || bare.length >= 16);
}

const kindOf = (name: string): Kind =>
  /(?:totp|otp|mfa|\bpin\b|code)/i.test(name) ? 'one-time-code' : 'secret';

/** The scheme of a header value is no part of the credential. */
function withoutScheme(
  text: string,
  { from, to }: Value,
): { readonly from: number; readonly to: number } {
  const [scheme = ''] =
    /^(?:(?:Bearer|Basic|Token|Key|ApiKey|Api-Key|Digest|Negotiate|NTLM|Signature|GoogleLogin|Splunk|Bot|OAuth|DeepL-Auth-Key|Client-ID)\s+)+(?=\S)/i.exec(
      text.slice(from, to),
    ) ?? [];
  return { from: from + scheme.length, to };
}
