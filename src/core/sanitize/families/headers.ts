import type { Detector, Hit } from '../detector.ts';
import { beginsWithEvidence } from '../evidence.ts';
import { matches } from '../matches.ts';
import { classOf } from '../names.ts';
import { looksRandom } from '../random.ts';
import { hasSign, sign } from '../shape.ts';
import { type Value, isMember, isReference, valueAt } from '../value.ts';
import { holdsAny, wordsFor, wordsIn } from '../words.ts';

/** Headers whose value is a credential of several parts. */
const authorization =
  /\b((?:proxy-|x-forwarded-|x-)?authorization|authorisation|http_authorization)\b(\\{0,8}["'`]?\]?\s{0,4}(?:=>|:|=|,(?=\s{0,4}[bfru]?\\{0,8}["'`]))\s{0,4}|[ \t]+)(?=[\w\\"'`[({]|[^\x00-\x7f])/gi; // oxlint-disable-line no-control-regex -- a value that is no ASCII

const schemes =
  'Bearer|Basic|Digest|Negotiate|NTLM|Token|ApiKey|GoogleLogin auth=|Splunk|DeepL-Auth-Key|Client-ID|Bot|SharedKey(?:Lite)?|SharedAccessSignature|HMAC-SHA256|Hawk|Signature';

/** A scheme and its credential, wherever they stand. Only the first of several schemes in a row begins one. */
const scheme = new RegExp(
  `(?<![\\w-])(?=${schemes})(?<!(?<![\\w-])(?:${schemes})[ \\t]+["']?)((?:(?:${schemes})[ \\t]+["']?)+)([^\\s"'\`,;<>|)}\\]\\\\[(]{6,4000})`,
  'gi',
);

/** Schemes whose credential is a list of parameters. */
const listed =
  /^(?:(?:Digest|Hawk|Signature|OAuth|SharedAccessSignature|AWS4-[\w-]+|HMAC[\w-]*|MAC)\s+)([^\r\n]{1,4000})/i;

const cookieHeader =
  /\b(?:(set-)?cookie2?|http_cookie|document\.cookie)\\{0,8}["'`]?\]?\s{0,4}(?:=>|:|=|,)\s{0,4}(?:\[\s{0,3})?\\{0,8}["'`]?(?=[\w.!#$%&*+^~-]{1,80}=)|(?:^|\s)(?:-b|--cookie)\s+["']?(?=[\w.-]{1,80}=)/gi;

const cookiePair = /([\w.!#$%&*+^~-]{1,80})=("[^"]*"|[^;\s"'`\\]*)(;\s{0,4})?/y;

const attributes =
  /^(?:path|expires|max-age|domain|samesite|secure|httponly|priority|partitioned|version)$/i;

/** A line of a cookie jar file. */
const jar =
  /^(?:#HttpOnly_)?[\w.-]+\t(?:TRUE|FALSE)\t[^\t\n]*\t(?:TRUE|FALSE)\t\d+\t[^\t\n]+\t([^\t\r\n]+)/gm;

const [authorizing, schemesOf, aboutCookies] = [
  wordsIn('authori'),
  wordsFor(
    'bearer basic digest negotiate ntlm token apikey auth= splunk auth-key client-id bot sharedkey sharedkeylite signature hmac-sha256 hawk'
      .split(' ')
      .flatMap((name) => [`${name} `, `${name}\t`]),
  ),
  wordsIn('cookie|-b '),
];

export const headers: Detector = (view, hits) => {
  const { text } = view;
  if (holdsAny(view, authorizing))
    for (const match of matches(authorization, text)) credential(text, match, hits);
  if (holdsAny(view, schemesOf)) afterSchemes(text, hits);
  if (holdsAny(view, aboutCookies))
    for (const match of matches(cookieHeader, text))
      cookies(text, match.index + match[0].length, hits);
  if (hasSign(view.shape, sign.tab)) ofJar(text, hits);
};

function afterSchemes(text: string, hits: Hit[]): void {
  for (const match of matches(scheme, text)) {
    const [whole, lead = '', value = ''] = match;
    const from = match.index + lead.length;
    if (isToken(value, lead)) hits.push({ kind: 'secret', from, to: match.index + whole.length });
  }
}

function ofJar(text: string, hits: Hit[]): void {
  for (const match of matches(jar, text)) {
    const to = match.index + match[0].length;
    hits.push({ kind: 'secret', from: to - (match[1]?.length ?? 0), to });
  }
}

/** What stands behind a scheme and is none of it. */
const isOther = (value: string): boolean =>
  // The first name of a list, whose value stands in quotes.
  /^[\w-]{1,40}=(?:&(?:quot|apos|#\d\d))?$/.test(value) ||
  // A name with a plain word, as a log has them one after the other.
  (/^[a-z]+(?:_[a-z]+)*=[A-Za-z_]{1,40}$/.test(value) &&
    classOf(value.replace(/=.*/, '')) === undefined) ||
  // A property of that string: `'Bearer '.length`.
  /^\.[a-z]+$/.test(value) ||
  // The digest of a public file.
  /^(?:[\w./-]+@)?sha\d{3}:/.test(value);

const isToken = (value: string, lead: string): boolean => {
  if (
    isReference(value) ||
    /^(?:realm|error|auth|authentication|scheme|token|tokens|credentials?|header|format|challenge)\b/i.test(
      value,
    )
  )
    return false;
  if (isOther(value)) return false;
  // In a sentence `token` and `basic` are words: `a basic 16-color form`.
  if (/^(?:token|basic|digest|bot|signature|client-id|negotiate)\s/i.test(lead))
    return (
      /[0-9A-Z+/=]/.test(value.slice(1)) &&
      !/^\d{1,9}$/.test(value) &&
      (looksRandom(value) || !/^(?:[A-Z][a-z]+){1,4}$|^\d+-[a-z]+$/.test(value))
    );
  return /[\dA-Z._~+/=-]/.test(value) || value.length > 12;
};

/** A sentence goes on behind the name of the header. */
const isSpokenOf =
  /^(?:header|is|was|code|failed|required|error|missing|for|to|and|url|token|type)\b/i;

/** The value of an authorization header, without its scheme. */
function credential(
  text: string,
  { 0: whole, 2: joint = '', index }: RegExpExecArray,
  hits: Hit[],
): void {
  const value = valueBehind(text, index + whole.length, joint);
  if (!value) return;
  const end = value.quoted ? value.to : endOf(text, value.from, text.charAt(index - 1));
  const bare = text.slice(value.from, end);
  if (isSpokenOf.test(bare) || (listed.test(bare) && parameters(bare, value.from, hits))) return;
  const [lead = ''] = leading.exec(bare) ?? [];
  const length = lengthOf(bare, bare.slice(lead.length), value.quoted);
  const token = bare.slice(lead.length, lead.length + length).replace(/\]$/, '');
  if (length > 2 && !isReference(token) && !isWord(token, joint)) {
    const from = value.from + lead.length;
    hits.push({ kind: 'secret', from, to: from + length });
  }
}

/** Behind a comma another member of the same object is no value, behind a blank nothing that is evidence by itself. */
const valueBehind = (text: string, at: number, joint: string): Value | undefined =>
  (joint.includes(',') && isMember(text, at)) ||
  (joint.trim() === '' && beginsWithEvidence(text.slice(at, at + 80)))
    ? undefined
    : valueAt(text, at);

/** A name in capitals begins the next setting of a line. */
const parameter =
  /(?![A-Z][A-Z\d_]+=)([\w-]{1,40})=(?:("|&quot;|&#34;)([^"\r\n]*?)\2|([^\s",;&]+))[,;&]?[ \t]{0,4}/y;

/** What a request is signed with that admits nobody. */
const open =
  /^(?:uri|algorithm|qop|nc|signedheaders|headers|oauth_version|oauth_signature_method)$/i;

/** The values of a list of them, one by one; whether there is such a list. What follows on it stays. */
function parameters(bare: string, at: number, hits: Hit[]): boolean {
  const begin = /^[\w-]+\s+/.exec(bare)?.[0].length ?? 0;
  parameter.lastIndex = begin;
  let count = 0;
  for (let match = parameter.exec(bare); match; match = parameter.exec(bare), count++) {
    const [, name = '', quote = '', quoted, loose = ''] = match;
    // The scope of a key at Amazon stays.
    const value = quoted ?? loose.replace(/^(AKIA[^/]*|ASIA[^/]*)\/.*$/, '$1');
    if (value.length < 2 || open.test(name) || isReference(value)) continue;
    const from = at + match.index + name.length + 1 + quote.length;
    hits.push({
      kind: /^user(?:name)?$/i.test(name) ? 'user' : 'secret',
      from,
      to: from + value.length,
    });
  }
  return count > 1;
}

/** The schemes before a credential: those that are known, or one that looks like one. */
const leading =
  /^(?:(?:Bearer|Basic|Token|Key|ApiKey|Api-Key|Digest|Negotiate|NTLM|Bot|Splunk|Hawk|OAuth|Signature|SharedKey(?:Lite)?|SharedAccessSignature|AWS4-HMAC-SHA256|AWS4-ECDSA-P256-SHA256)\s+)+|^[a-z]{2,24}(?:-[a-z]{1,16}){0,3}\s+/i;

/** Without quotes a credential is one word, unless it is a list of parameters. */
const lengthOf = (bare: string, rest: string, quoted: boolean): number =>
  quoted || listed.test(bare)
    ? rest.trimEnd().length
    : (/^[^\s"'`]*/.exec(rest)?.[0].replace(/[,;.]$/, '').length ?? 0);

/** Behind a blank a word is one of a sentence, and behind a comma the name of another header is one of a list. */
const isWord = (token: string, joint: string): boolean =>
  (joint.trim() === '' && /^[A-Za-z]+$/.test(token) && !looksRandom(token)) ||
  (joint.includes(',') && classOf(token) !== undefined && !/\d/.test(token));

/** A header in quotes ends with them; otherwise with its line. */
function endOf(text: string, from: number, before: string): number {
  // In HTML it ends with its element.
  const [line = ''] = /^[^\r\n]*?(?=<\/|[\r\n]|$)/.exec(text.slice(from, from + 4000)) ?? [];
  const lineEnd = from + line.length;
  const quote = /["'`]/.test(before) ? text.slice(from, lineEnd).indexOf(before) : -1;
  const end = quote === -1 ? lineEnd : from + quote;
  return text[end - 1] === '\\' ? end - 1 : end;
}

function cookies(text: string, at: number, hits: Hit[]): void {
  cookiePair.lastIndex = at;
  for (let match = cookiePair.exec(text); match; match = cookiePair.exec(text)) {
    const [, name = '', value = '', more] = match;
    if (value.length > 1 && !attributes.test(name) && !isReference(value)) {
      const from = match.index + name.length + 1;
      hits.push({ kind: 'secret', from, to: from + value.length });
    }
    if (more === undefined) return;
  }
}
