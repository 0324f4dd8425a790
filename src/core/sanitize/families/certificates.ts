import { letters } from '../chars.ts';
import type { Detector, Hit } from '../detector.ts';
import { matches } from '../matches.ts';
import { hasSign, sign } from '../shape.ts';
import { isReference } from '../value.ts';
import { holdsAny, wordsIn } from '../words.ts';
import { lengthBeforeEvidence } from './ends-of-texts.ts';
import { classOfHost } from './public-hosts.ts';

/** One attribute of a distinguished name, in the notations of OpenSSL, Node, Java, Go and Windows. */
const attribute =
  /(?<![\w.-])(CN|OU|O|L|ST|S|STREET|DC|UID|SN|GN|commonName|organizationName|organizationalUnitName|localityName|stateOrProvinceName|emailAddress|E)(\s{0,2}=\s{0,2}|['"]?\s{0,2}:[\s+]{0,2}(?=["'`])|['"],[\s+]{0,2}(?=["']))(\\{0,4}["'`]?)((?:[^"'`,+/\\\r\n;}\])]|'(?=[a-z]\s)|\+(?![A-Z]{1,3}=)){1,120}(?:,(?! ?[A-Z]{1,3}\s?=| ?[a-zA-Z]+\s?[:=])[^"'`,+/\\\r\n;}\])]{1,60}){0,2})/g;

/** Where such a name is spoken of. */
const around =
  /subject|issuer|issued|certificate|\bcert\b|altnames?|\bCN ?=|\bDN\b|\bs:|\bi:|x509|ca |tls|ssl/i;

const sentence = new RegExp(
  `((?:\\b(?:issued by|issuer(?: is| name| certificate)?|signed by|subject(?: is| name)?|(?:issuer|subject)(?:['’]s)?[ \\t]+(?:CN|DN|common name|organi[sz]ation)(?:[ \\t]+is)?|(?:authority|CA) certificate|certificate (?:of|for|from|authority|named)|root ca|intermediate ca|verify error:[^\\r\\n"'\`]{0,40})[ \\t]*[:=]?[ \\t]*)["'\`“])([^"'\`”\\r\\n]{3,100})(?=["'\`”])|((?:^|[\\s{,"'])(?:issuer|issued by|subject)["']?[ \\t]*:[ \\t]*)(?!["'\`{[]|\\S{0,10}\\s?=)([A-Z][${letters}\\d .&'-]{2,80})(?=[\\s,;]*$)`,
  'gim',
);

/** A name that itself says what it is needs no quotes: `signed by Quillmere Issuing CA 3`. */
const called =
  /((?<!\p{L})(?:issuer|issued by|signed by|subject|trust anchor|root|chain(?: ends)?(?: (?:at|in|with|up to))?)(?:[ \t]+(?:CN|DN|name|is|certificate))?[ \t]*:?[ \t]+)((?:\p{Lu}[\p{L}\d&.'’-]{1,30}[ \t]){1,5}?(?:[A-Z]?CA|Root|Authority|Inspection|Zertifizierungsstelle)(?:[ \t](?:Root|CA|G?\d{1,4}))*)(?![\p{L}\d])/gu;

/** Authorities that every system trusts, and names that stand in their certificates. */
const everybody =
  /Let'?s ?Encrypt|ISRG|DigiCert|GlobalSign|Google Trust|\bGTS\b|\bW[ER]\d\b|Sectigo|COMODO|USERTrust|Cloudflare|Amazon|Starfield|Go ?Daddy|Entrust|Baltimore|Microsoft|VeriSign|Thawte|GeoTrust|RapidSSL|Certum|Buypass|SSL\.com|IdenTrust|DST Root|QuoVadis|SwissSign|ZeroSSL|Actalis|OpenAI|^(?:localhost|self[- ]?signed.*|unable.*|R1?\d|E\d|X\d|[A-Z]{2})$|^\*?\.?(?:[\w-]+\.)*(?:openai\.com|cloudflare\.com|example\.com)$/i;

const [spokenOf, inSentences] = [
  wordsIn('subject|issue|certificate|cert|altname|cn=|cn =|dn|s:|i:|x509|ca |tls|ssl'),
  wordsIn('issue|subject|signed|certificate|root ca|intermediate ca|verify|trust anchor|chain'),
];

export const certificates: Detector = (view, hits) => {
  const { text } = view;
  if (!holdsAny(view, spokenOf) || !around.test(text)) return;
  const isWritten = hasSign(view.shape, sign.quote | sign.joint);
  if (isWritten) attributes(text, hits);
  if (!holdsAny(view, inSentences)) return;
  if (isWritten) sentences(text, hits);
  for (const { 1: lead = '', 2: value = '', index } of matches(called, text)) {
    const from = index + lead.length;
    if (isSomebodys(value) && !isAnyones.test(value))
      hits.push({ kind: 'certificate-name', from, to: from + value.length });
  }
};

/** `issuer is Private CA`: a word for all of them. */
const isAnyones =
  /^(?:The|A|An|Unknown|Untrusted|Custom|Private|Corporate|Company|Internal|Intermediate|Root|Local|Self)\b/;

function attributes(text: string, hits: Hit[]): void {
  for (const match of matches(attribute, text)) {
    const [, name = '', joint = '', quote = '', value = ''] = match;
    const from = match.index + name.length + joint.length + quote.length;
    const end = from + lengthOfLine(value);
    const bare = text.slice(from, quote === '' ? endWithoutQuotes(text, name, from, end) : end);
    // A store says with the same letter that a value is a string.
    const isTyped =
      name === 'S' &&
      /\{\s{0,4}["']$/.test(text.slice(Math.max(0, match.index - 6), match.index)) &&
      /^["']\s{0,4}\}/.test(text.slice(from + bare.length, from + bare.length + 6));
    if (!isTyped && isSomebodys(bare))
      hits.push({ kind: 'certificate-name', from, to: from + bare.length });
  }
}

/** Without another line of a tool that was put together with it. */
const lengthOfLine = (value: string): number =>
  value.replace(/(?:\* | {2})[\s\S]*$/, '').trimEnd().length;

/** A part of a domain is one word, and no name has evidence in it. */
const endWithoutQuotes = (text: string, name: string, from: number, to: number): number =>
  name === 'DC'
    ? from + (/^\S*/.exec(text.slice(from, to))?.[0].length ?? 0)
    : from + lengthBeforeEvidence(text.slice(from, to));

function sentences(text: string, hits: Hit[]): void {
  for (const match of matches(sentence, text)) {
    const value = (match[2] ?? match[4] ?? '').trimEnd();
    const from = match.index + (match[1] ?? match[3] ?? '').length;
    if (isSomebodys(value) && !value.includes('=') && !isOfMail(text, match, value))
      hits.push({ kind: 'certificate-name', from, to: from + value.length });
  }
}

/** The subject of a mail, which nothing around calls a certificate's. */
const isOfMail = (
  text: string,
  { index, 3: label = '' }: RegExpExecArray,
  value: string,
): boolean =>
  /subject/i.test(label) &&
  !/\b(?:CA|Root|Authority)\b/.test(value) &&
  !/issuer|not (?:before|after)|fingerprint/i.test(
    text.slice(Math.max(0, index - 300), index + 300),
  );

const isSomebodys = (value: string): boolean =>
  value.length > 1 &&
  /\p{L}{2}/u.test(value) &&
  !everybody.test(value.trim()) &&
  !/^[A-Z]+(?:_[A-Z\d]+)+$/.test(value) &&
  !isReference(value) &&
  !(
    /^[\w*.-]+\.[a-z]{2,}$/.test(value) && classOfHost(value.replace(/^\*\./, '')).kind === 'public'
  );
