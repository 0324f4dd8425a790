import { lazily } from '../lazily.ts';
import { inSet, tailOf } from './chars.ts';
import { evidence } from './evidence.ts';
import { unquotedView } from './quotes.ts';
import { hasSign, sign } from './shape.ts';
import { type View, rewritten } from './view.ts';

/** What one step of reading undoes: escapes of JSON and of programming languages, percent, HTML, quoted-printable. */
const escaped =
  /\\u\{([0-9a-f]{1,6})\}|[\\%]u([0-9a-f]{4})|\\U([0-9a-f]{8})|\\x([0-9a-f]{2})|\\0?(33|00)(?!\d)|\\(["'\\/`bfnrt$])|%([0-7][0-9a-f])|((?:%[89a-f][0-9a-f])+)|&#x([0-9a-f]{1,6});?|&#(\d{1,7});?|&([a-z]{2,8});/gi;

const anyEscape = /\\[u"'\\/`x0nrtU3$]|%[0-9a-fu]|&#|&[a-z]{2,8};/i;

const printable = /=\r?\n|((?:=[89A-F][0-9A-F]){2,})|=([0-9A-F]{2})/g;

/** A code of a sign, which a number or an id behind its name is not. */
const codeOfSign =
  /=(?:[2-7][A-F]|[C-F][0-9A-F]=[89AB][0-9A-F]|(?<![A-Z_]{3}=)[24]\d(?![0-9a-f]{6})[A-Za-z_])/;

/** A line that is broken at the width of a mail. */
const brokenLine = /^[^\r\n]{60,77}=\r?\n/m;

const isQuotedPrintable = (text: string): boolean =>
  codeOfSign.test(text) || (/=[\r\n]/.test(text) && brokenLine.test(text));

const letters: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  sol: '/',
  bsol: '\\',
  equals: '=',
  hyphen: '-',
  dash: '-',
  minus: '-',
  lowbar: '_',
  plus: '+',
  colon: ':',
  semi: ';',
  comma: ',',
  commat: '@',
  period: '.',
  num: '#',
  dollar: '$',
  percnt: '%',
  ast: '*',
  excl: '!',
  quest: '?',
  lpar: '(',
  rpar: ')',
  lsqb: '[',
  lbrack: '[',
  rsqb: ']',
  rbrack: ']',
  lcub: '{',
  rcub: '}',
  tab: '\t',
  newline: '\n',
  shy: '',
  zwj: '',
  zwnj: '',
};

/** The view one step of decoding further; the same view when nothing in it is encoded. */
export function unescapedView(view: View): View {
  const read =
    hasSign(view.shape, sign.backslash | sign.percent | sign.ampersand) && anyEscape.test(view.text)
      ? rewritten(view, escaped, meaning)
      : view;
  return unquotedView(
    hasSign(read.shape, sign.equals) && isQuotedPrintable(read.text) ? ofMail(read) : read,
  );
}

function ofMail(view: View): View {
  // Where others are written so too, such a sign ends no run of base64.
  const isTold = /=3D|quoted-printable/.test(view.text);
  return rewritten(view, printable, (match) => quotedPrintable(match, isTold));
}

/** A break that stands in a path with evidence behind it: no folder is called so. */
const beforeOther = `(?:n(?=[A-Z\\d]|[0-9a-f]{8}-)|[nrt](?=req_|gpt-|dall-e))${evidence}`;

/** The folders below one of Windows. Where a backslash is written as two or more, one alone is an escape. */
const foldersBehind = (slash: string): string =>
  `(?:[^\\s"'<>|\\\\]|${slash}(?!\\\\)(?!${beforeOther})|\\\\+(?![nrt\\\\])| (?=[\\w ()]{1,30}\\\\))*`;

/** A written break, and one of HTML. */
const writtenBreak = `\\\\+(?<letter>[nrt])|<br[ \\t]?\\/?>(?=[ \\t]{0,4}${evidence})`;

const breaks = new RegExp(writtenBreak, 'g');

/** The same beside paths and logins. It takes long to build. */
const breaksBesidePaths = lazily(
  () =>
    new RegExp(
      `\\b[A-Za-z]:(\\\\{1,8})(?!${beforeOther})${foldersBehind('\\1')}|\\\\{2,}(?!n\\\\|${beforeOther})[\\w.$-]+(\\\\{1,8})(?![\\\\"'\`]|${beforeOther})${foldersBehind('\\2')}|(?<![\\w\\\\])[A-Z][A-Z\\d-]{2,14}\\\\{1,2}(?=[nrt][a-z]{1,30}\\.[a-z])|(?<=\\n)[A-Za-z][\\w-]{1,14}\\\\(?=[nrt][a-z]{3,30}[\\w.-]*\\r?(?:\\n|$))|${writtenBreak}`,
      'g',
    ),
);

/** How the paths and logins begin. */
const mayBePath = /\b[A-Za-z]:\\|\\\\[\w.$-]+\\|[A-Z][A-Z\d-]{2,14}\\|\n[A-Za-z][\w-]{1,14}\\/;

/** A written line break or tab is one, so that it does not cling to the next word; in a path or a login of Windows it is none. */
export function spacedView(view: View): View {
  const isWritten = hasSign(view.shape, sign.backslash) && /\\[nrt]/.test(view.text);
  if (!isWritten && !view.text.includes('<br')) return view;
  const pattern = mayBePath.test(view.text) ? breaksBesidePaths() : breaks;
  return rewritten(view, pattern, ({ 0: whole, groups, index, input }) => {
    const letter = groups?.['letter'];
    if (letter === undefined) return whole.startsWith('<br') ? '\n' : undefined;
    return isOfLogin(input, index, whole.length) ? undefined : letters[letter];
  });
}

/** `-U 'DOMAIN\nora:…'`, `/user:DOMAIN\nora`: who logs in where. */
const isOfLogin = (text: string, at: number, length: number): boolean =>
  length < 4 &&
  (isBehindDomain.test(text.slice(Math.max(0, at - 60), at)) || isBeforePassword(text, at, length));

const isBehindDomain = /[ \t]\/user:["']?[A-Z][A-Z\d-]{1,40}$/i;

const isBeforePassword = (text: string, at: number, length: number): boolean =>
  /[ \t](?:-[A-Za-z]{0,4}[uU][ \t]{0,2}|--(?:proxy-)?user[ \t=])["']?[\w.-]{1,64}$/.test(
    text.slice(Math.max(0, at - 90), at),
  ) && /^[\w.-]{1,64}:/.test(text.slice(at + length, at + length + 65));

function meaning(match: RegExpExecArray): string | undefined {
  const [, braced, four, eight, two, octal, letter, percent, bytes, hex, decimal, name] = match;
  const code = braced ?? four ?? eight ?? two ?? percent ?? hex;
  if (code !== undefined) return fromCode(Number.parseInt(code, 16));
  if (letter !== undefined) return ofLetter(letter);
  if (bytes !== undefined) return fromBytes(bytes);
  if (name !== undefined) return entities[name.toLowerCase()];
  return octal === undefined ? fromCode(Number(decimal)) : fromCode(Number.parseInt(octal, 8));
}

/** A capital is not one of a sequence: `C:\Users\Beata`. */
const ofLetter = (letter: string): string | undefined =>
  /[A-Z]/.test(letter) ? undefined : (letters[letter] ?? letter);

/** Whether another code stands before the one at a place, or behind it. */
const besideCode = (text: string, at: number): boolean =>
  isCode.test(text.slice(at + 3, at + 6)) || isCode.test(text.slice(Math.max(0, at - 3), at));

const isCode = /^=[0-9A-F]{2}$/;

/** Codes of digits and letters, which no mail writes so by themselves but at the begin of `From`. */
const ofWord = /^(?:3\d|4(?!0|6)|5[\dA]|6(?!0)|7[\dA])/;

const inBase64 = inSet(/[A-Za-z0-9+/_-]/);

function quotedPrintable(
  { 1: bytes, 2: code, index, input }: RegExpExecArray,
  isTold: boolean,
): string | undefined {
  if (bytes !== undefined) return fromBytes(bytes.replaceAll('=', '%'));
  if (code !== undefined)
    return ofWord.test(code) && !besideCode(input, index)
      ? undefined
      : fromCode(Number.parseInt(code, 16));
  // A value that ends with that sign, and the next name of a file of settings.
  if (
    /^=\r?\n(?:[ \t+-]{0,4}(?:export )?[A-Za-z_]\w*=(?:(?![0-9A-F]{2})|\d{3}(?!\w))|(?:req|resp)_)/.test(
      input.slice(index, index + 80),
    )
  )
    return undefined;
  const tail = tailOf(input.slice(Math.max(0, index - 2000), index), inBase64);
  // A run of base64 ends with the same sign, or with two.
  return input[index - 1] === '=' || (tail.length > 15 && tail.length % 4 > 1 && !isTold)
    ? undefined
    : '';
}

const fromCode = (code: number): string => (code <= 0x10ffff ? String.fromCodePoint(code) : '');

function fromBytes(bytes: string): string | undefined {
  try {
    return decodeURIComponent(bytes);
  } catch {
    return undefined;
  }
}
