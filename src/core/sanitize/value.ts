import { holdsPlaceholder } from './placeholder.ts';

/** Where a value stands, without its quotes. */
export type Value = { readonly from: number; readonly to: number; readonly quoted: boolean };

/** A quoted value does not go on for ever: without its end it ends with its line. In characters. */
const longest = 40_000;

/** Nor does a bare one. */
const longestBare = 4000;

/** The value that begins at a place: quoted by one kind of quotes in another, or bare up to a sign that ends it. */
export function valueAt(text: string, at: number, wholeLine = false): Value | undefined {
  const opening =
    /^(?:\s{0,3}[([]\s{0,3}){0,2}(?:[bfru$]{1,2}(?=["'`]))?(\\{0,8})("""|'''|["'`]|&(?:amp;){0,3}(?:quot|apos|#34|#39|#x22|#x27);)/.exec(
      text.slice(at, at + 40),
    );
  if (opening) {
    const [lead, escapes = '', quote = '"'] = opening;
    return quotedFrom(text, at + lead.length, escapes.length, quote);
  }
  const [lead = ''] = /^\[{0,2}(?:tcp:)?/.exec(text.slice(at, at + 6)) ?? [];
  const from = at + lead.length;
  let to = Math.min(wholeLine ? endOfLine(text, from) : endOfBare(text, from), at + longestBare);
  if (to <= from) return undefined;
  while (text[to - 1] === '.' || text[to - 1] === ':') to--;
  return { from, to: Math.max(from, to), quoted: false };
}

/** The rest of a line up to the next name or a comment. */
function endOfLine(text: string, from: number): number {
  const [body = ''] =
    /^[^\r\n]*?(?=\s+#|\s+[\w.-]{2,40}[=:]|&[\w.-]{1,40}=|\s*(?:[\r\n]|$))/.exec(
      text.slice(from, from + longestBare),
    ) ?? [];
  return from + body.length;
}

const bare = /[^\s"'`,;&<>|)}\]\\]*/y;

/** The one that was read last. Names that stand in it one after the other have values that end with it. */
let last = { text: '', from: 0, to: 0 };

function endOfBare(text: string, from: number): number {
  if (from < last.from || from >= last.to || text !== last.text) {
    bare.lastIndex = from;
    last = { text, from, to: from + (bare.exec(text)?.[0].length ?? 0) };
  }
  return last.to;
}

/** The next setting of a file: a quote before it was not closed. */
const nextSetting = /^[^\r\n"'`]{1,4000}(?=\r?\n[ \t]*(?:export[ \t]+)?[A-Z][A-Z\d_]{2,63}=[^\s=])/;

function quotedFrom(text: string, from: number, escapes: number, quote: string): Value {
  const inner = /^(\\{0,8})(["'`])(?!\s*[,}\])])/.exec(text.slice(from, from + 10));
  if (inner && inner[2] !== quote)
    return quotedFrom(text, from + inner[0].length, (inner[1] ?? '').length, inner[2] ?? '"');
  return closedBy(quote, text, from, escapes) ?? lineFrom(text, from);
}

/** Up to the quote that closes it. */
function closedBy(quote: string, text: string, from: number, escapes: number): Value | undefined {
  if (quote.startsWith('&')) return closedInLine(quote, text, from);
  if (nextSetting.test(text.slice(from, from + 4100))) return undefined;
  for (let end = text.indexOf(quote, from); end !== -1; end = text.indexOf(quote, end + 1)) {
    if (end > from && isDoubled(text, end, quote)) {
      end++;
      continue;
    }
    let slashes = 0;
    while (text[end - 1 - slashes] === '\\') slashes++;
    // An even number more than the opening had are escaped backslashes at the end of the value.
    if (slashes <= escapes || (slashes - escapes) % 2 === 0)
      return { from, to: Math.max(from, end - Math.min(slashes, escapes)), quoted: true };
    if (end - from > longest) break;
  }
  return undefined;
}

/** As HTML writes it; over lines it is read where it stands for itself. */
function closedInLine(quote: string, text: string, from: number): Value | undefined {
  const to = text.indexOf(quote, from);
  return to === -1 || to - from > longestBare || text.slice(from, to).includes('\n')
    ? undefined
    : { from, to, quoted: true };
}

/** A quote that stands twice in a value is one of it, as YAML and SQL write it: `'it''s'`. */
const isDoubled = (text: string, at: number, quote: string): boolean =>
  quote.length === 1 &&
  text[at + 1] === quote &&
  inWord.test(text[at + 2] ?? '') &&
  inWord.test(text[at - 1] ?? '');

const inWord = /[\p{L}\p{N}_]/u;

function lineFrom(text: string, from: number): Value {
  const [line = ''] = /^[^\r\n]*/.exec(text.slice(from, from + 4000)) ?? [];
  return { from, to: from + line.length, quoted: true };
}

const member = /b?\\{0,8}["'`][\w.-]{1,40}\\{0,8}["'`]\s{0,4}:/y;

/** `"key": "X-Team-Token", "value": …`: whether the name of another member stands at a place, and no value. */
export function isMember(text: string, at: number): boolean {
  member.lastIndex = at;
  return member.test(text);
}

/** `status=429`: a name of words with its value, which stands for itself wherever it follows. */
export const setting =
  '(?:export[ \\t]+)?(?:[A-Za-z]{2,24}|[Xx](?=-))(?:[_.-][A-Za-z\\d]{1,24}){0,6}=(?=[^\\s=])';

/** What a value is read from, and what stands in its place. */
const references: readonly RegExp[] = [
  // A variable of a shell, of Windows, of a build; but a word with digits behind it is a value.
  /\\?\$(?![a-z]{6,}\d{2,}$)[A-Za-z_{(]|%\w+%$|@[\w.-]+@$|\{(?![a-z]{6,}\d{2,}\}?$)\w/,
  // An item, a call of a method, a command of PowerShell.
  /[A-Za-z_$][\w$]*(?:[.?]+[\w$]+)*\[$|[A-Za-z_$][\w$]*(?:[.?]+[A-Za-z_$][\w$]*)+[[(]/,
  /(?:Read|Get|New|ConvertTo|ConvertFrom|Import)-[A-Z]/,
  // What a key begins with, and no more of it.
  /(?:sk|sess|pk|rk|ghp|gsk|hf|xai|whsec|glpat|key)[-_](?:[a-z]{2,8}[-_])?$/,
  /\{\{|\/\^|\?\.|\]|readonly |typeof |keyof |#\{|\$\{|<[^<>]*>$/,
  /process\.|os\.|env[.[(]|ENV[.[]|System\.|import\.meta|Deno\.|Sys\.|viper\.|std::env|getenv|dotenv|secrets?\.|vars\.|config\.|settings\.|self\.|this\.|options\.|args\.|ctx\.|req\.|request\.|new |await |function/,
  // What a vault or a cluster puts in its place.
  /(?:op|vault|keyvault|gcp-sm|awssm|ref\+\w+|secretref|ssm|doppler|infisical):\/{0,2}[\w./-]{3,}|!(?:vault|env|secret|Ref|Sub|GetAtt|ENV|reference)\b|&lt;[\w -]{1,30}&gt;?$/,
  /\[(?:object|Object|Function|Array|redacted|REDACTED|hidden|Circular|Getter|filtered|Filtered|FILTERED|removed|masked|private|secret)\b/,
];

const reference = new RegExp(
  `^(?:(?:Bearer|Basic|Token|Key|ApiKey)\\s+)*(?:${references.map(({ source }) => source).join('|')})`,
);

/** A word that stands for a value, or says how it stands with it. */
const word =
  /^(?:null|nil|none|b64_json|new|await|async|undefined|unset|unknown|true|false|yes|no|not|never|is|was|are|has|had|were|string|str|number|int|bool|boolean|object|array|any|void|optional|required|missing|invalid|incorrect|expired|revoked|malformed|mismatch|mismatched|unsupported|unauthorized|unauthenticated|forbidden|locked|blocked|disallowed|deactivated|inactive|unavailable|empty|absent|present|found|set|valid|wrong|bad|denied|rejected|refused|accepted|disabled|enabled|hidden|masked|redacted|removed|provided|sensitive|known|default|ok|error|failed|the|a|an|and|or|of|in|to|for|from|by|on|at|it|that|this|your|my|password|token|key|secret|user|admin|bearer|basic|digest|negotiate|ntlm|PASSWORD|TOKEN|KEY|SECRET|USER|function|object|circular|x25519|x448|ed25519|ed448|secp\d+r1|prime256v1|wpa\d?(?:-\w+)?|[.…*x]+|-+|req_[0-9a-f]{32}|[*_#<(-]{0,4}(?:hidden|redacted|masked|removed|filtered|sensitive|omitted|scrubbed|stripped)[*_#>)-]{0,4})$/i;

/** What a permission, a mode or a range of versions says: `id-token: write`, `secrets: inherit`, `"next-auth": "^4.24.11"`. */
const mode =
  /^(?:read|write|inherit|include|omit|same-origin|workspace:.*|(?:[~^]|[<>]=?)\s?v?\d+(?:\.[\dx*]+){0,2}(?:-[\w.]+)?(?:\s[\d.x|<>=~^ -]*)?)$/;

/** What was asked last: each family asks about the same value. */
let asked = '';
let answer = true;

/** A reference to a value, or a word that stands for one, tells nothing: `$OPENAI_API_KEY`, `USER:PASSWORD`. */
export function isReference(value: string): boolean {
  if (value !== asked) {
    answer = refers(value);
    asked = value;
  }
  return answer;
}

function refers(value: string): boolean {
  const text = value.trim().replace(/^\((?=\w)/, '');
  // A word of a sentence in bold, or a code in brackets.
  if (text.endsWith('**') && /^[a-z]{2,20}[.!?]?\*\*$/.test(text)) return true;
  if (value.startsWith('(') && /^[a-z]+(?:_[a-z]+)+[,)]?$/.test(text)) return true;
  return (
    reference.test(text) ||
    word.test(text) ||
    mode.test(text) ||
    (text.includes('(') && /^!{0,2}[\w.]*\w\([^)]*\)?$/.test(text)) ||
    /^your[-_ ]/i.test(text) ||
    (holdsPlaceholder(text) && text.length < 60)
  );
}

/** What tells something: the opposite. */
export const isReal = (value: string): boolean => !isReference(value);
