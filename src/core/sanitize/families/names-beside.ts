import { letters } from '../chars.ts';
import { type Pattern, byPatterns } from '../detector.ts';
import { isReference } from '../value.ts';
import { lineLead } from './line-lead.ts';
import { fullName, fullNameInAnyCase } from './people.ts';

const q = '\\\\{0,4}["\']';

/** Under these stands somebody's name, where an address is given beside it. */
const nameFields =
  '(?:[\\w.-]{1,16}[._-]|(?:(?:your|my|first|form|user|customer|contact|sender|client|member|author|owner|recipient)[ _]?){1,2})?(?:name|full[ _]?name|display[ _]?name|real[ _]?name|contact|authors?|maintainers?|cn|owner)';

const addressFields =
  '(?:[\\w.-]{1,20}[._-]|(?:(?:your|my|form|user|customer|contact|sender|client|member|author|owner|recipient|work)[ _]?){1,2})?(?:e-?mail|mail|phone|tel)[\\w.]{0,12}';

const joint = '\\s{0,3}(?:=>|[:=])\\s{0,3}';

/** An address, also one that was taken out. */
const addressed = `(?:[${letters}\\d._%+-]{1,64}@[${letters}\\d-]{1,63}(?:\\.[${letters}\\d-]{1,63}){0,5}\\.[${letters}]{2,24}|\\[e-mail-\\d{1,6}\\])`;

/** Fields of an address that are not called one of mail. */
const otherFields = '(?:address|addr|login|user_?name|upn|account|from|to|contact|sender|uid|sub)';

const elements = '(?:(?:\\w{1,12}[_-]?)?(?:full|display|real)?[_-]?name|author|contact|owner)';

/** The same with an indent, and the sign of a list. */
const lead = `${lineLead}[ \\t>|*-]{0,12}`;

/** How letters close. */
const closings =
  'best|best regards|best wishes|all the best|kind regards|warm regards|regards|many thanks|thanks|thanks again|thanks a lot|thanks in advance|thank you|sincerely|sincerely yours|yours|yours truly|yours sincerely|cheers|grüße|viele grüße|beste grüße|liebe grüße|freundliche grüße|mit freundlichen grüßen|mit freundlichen Grüßen|viele Grüße|beste Grüße|liebe Grüße|schöne Grüße|gruß|mfg|MfG|cordialement|bien à vous|saludos|saludos cordiales|pozdrawiam|z poważaniem|cordiali saluti|met vriendelijke groet'.split(
    '|',
  );

const isPlainName = (value: string): boolean => !isReference(value) && /\p{L}{2}/u.test(value);

const patterns: readonly Pattern[] = [
  {
    kind: 'person',
    needs: ['mail', 'phone', 'tel=', 'tel:', 'tel"', "tel'"],
    pattern: () =>
      new RegExp(
        `((?<![\\w.-])(?:${q})?${nameFields}(?:${q})?${joint}\\[?${q})([^"'\\\\\\r\\n<>@]{2,60})(?=${q}\\]?[,;]?\\s{0,8}(?:${q})?${addressFields}(?:${q})?${joint})`,
        'gi',
      ),
    accepts: isPlainName,
  },
  {
    kind: 'person',
    needs: ['mail', 'phone', 'tel=', 'tel:', 'tel"', "tel'"],
    pattern: () =>
      new RegExp(
        `((?<![\\w.-])${addressFields}(?:${q})?${joint}\\[?${q}[^"'\\\\\\r\\n]{3,100}${q}\\]?[,;]?\\s{0,8}(?:${q})?${nameFields}(?:${q})?${joint}\\[?${q})([^"'\\\\\\r\\n<>@]{2,60})(?=["'\\\\])`,
        'gi',
      ),
    accepts: isPlainName,
  },
  // The field beside it is told by the address in it: `{"name": …, "address": …}`.
  {
    kind: 'person',
    needs: ['@', 'e-mail-'],
    pattern: () =>
      new RegExp(
        `((?<![\\w.-])(?:${q})?${nameFields}(?:${q})?${joint}\\[?${q})([^"'\\\\\\r\\n<>@]{2,60})(?=${q}\\]?[,;]?\\s{0,8}(?:${q})?${otherFields}(?:${q})?${joint}\\[?${q}${addressed})`,
        'gi',
      ),
    accepts: isPlainName,
  },
  {
    kind: 'person',
    needs: ['@', 'e-mail-'],
    pattern: () =>
      new RegExp(
        `((?<![\\w.-])(?:${q})?${otherFields}(?:${q})?${joint}\\[?${q}${addressed}${q}\\]?[,;]?\\s{0,8}(?:${q})?${nameFields}(?:${q})?${joint}\\[?${q})([^"'\\\\\\r\\n<>@]{2,60})(?=["'\\\\])`,
        'gi',
      ),
    accepts: isPlainName,
  },
  // Elements.
  {
    kind: 'person',
    needs: ['mail>', 'address>', 'phone>'],
    pattern: () =>
      new RegExp(
        `(<(?:\\w{1,12}:)?${elements}>\\s{0,8})([^<>@\\r\\n]{2,60}?)(?=\\s{0,8}<\\/(?:\\w{1,12}:)?[\\w-]{2,24}>\\s{0,24}<(?:\\w{1,12}:)?(?:\\w{1,12}[_-]?)?(?:e-?mail|address|phone)(?:address|number)?>)`,
        'gi',
      ),
    accepts: isPlainName,
  },
  {
    kind: 'person',
    needs: ['mail>', 'address>', 'phone>'],
    pattern: () =>
      new RegExp(
        `((?:e-?mail|address|phone)(?:address|number)?>[^<>\\r\\n]{3,100}<\\/[\\w:-]{2,36}>\\s{0,24}<(?:\\w{1,12}:)?${elements}>\\s{0,8})([^<>@\\r\\n]{2,60}?)(?=\\s{0,8}<\\/)`,
        'gi',
      ),
    accepts: isPlainName,
  },
  // The same without quotes, on two lines.
  {
    kind: 'person',
    needs: ['mail'],
    pattern: () =>
      new RegExp(
        `(^${lead}${nameFields}[ \\t]{0,4}[:=][ \\t]{0,4})([^"'\\r\\n<>@=:]{2,60}?)(?=[ \\t]*\\r?\\n${lead}${addressFields}[ \\t]{0,4}[:=])`,
        'gim',
      ),
    accepts: isPlainName,
  },
  {
    kind: 'person',
    needs: ['mail'],
    pattern: () =>
      new RegExp(
        `(^${lead}${addressFields}[ \\t]{0,4}[:=][^\\r\\n]{3,100}\\r?\\n${lead}${nameFields}[ \\t]{0,4}[:=][ \\t]{0,4})(${fullNameInAnyCase})(?=[ \\t]*\\r?$)`,
        'gim',
      ),
    accepts: isPlainName,
  },
  // The last name first.
  {
    kind: 'person',
    needs: ['<', 'e-mail-'],
    pattern: () =>
      /(?<![\p{L}])\p{Lu}[\p{L}'’-]{1,30},[ \t]\p{Lu}[\p{L}'’. -]{1,40}?(?=["']?[ \t]{0,2}<(?:[^\s<>@]{1,64}@|\[e-mail-))/gu,
  },
  // A signature: the name above the address.
  {
    kind: 'person',
    needs: ['@', 'e-mail-'],
    pattern: () =>
      new RegExp(
        `(^${lead})(${fullName})(?=[ \\t]*\\r?\\n${lead}<?(?:[^\\s<>@"']{1,64}@[^\\s<>@]{3,}|\\[e-mail-\\d+\\]))`,
        'gmu',
      ),
  },
  // A signature without its address: who closed a letter, with a number or an address further down.
  {
    kind: 'person',
    needs: closings.map((word) => word.toLowerCase()),
    pattern: () =>
      new RegExp(
        `(^${lead}(?:${closings.map((word) => `[${word.charAt(0).toUpperCase()}${word.charAt(0)}]${word.slice(1)}`).join('|')})[ \\t]{0,2}[,.!]?[ \\t]*\\r?\\n(?:${lead}\\r?\\n)?${lead})(${fullName})(?=[ \\t]*(?:[|,][^\\r\\n]{0,80})?\\r?\\n(?:[^\\r\\n]{0,80}\\r?\\n){0,2}[^\\r\\n]{0,40}(?:\\+?\\(?\\d[\\d ()/.-]{7,}\\d|@[\\w-]{1,60}\\.|\\[(?:phone|e-mail)-))`,
        'gmu',
      ),
  },
  // Who is quoted.
  {
    kind: 'person',
    needs: [' wrote:', ' schrieb', 'a écrit', ' escribió:', ' napisał'],
    pattern: () =>
      new RegExp(
        `((?:^|[\\s>])(?:On|Am|Le|El|W dniu)[ \\t][^\\r\\n]{2,80}?(?:,|schrieb|\\d\\d)[ \\t]{1,2})(${fullName})(?=[ \\t]{0,2}(?:wrote|:|a écrit|escribió|napisał))`,
        'gmu',
      ),
  },
  {
    kind: 'person',
    needs: ['vcard', 'mail: ', '[e-mail-'],
    pattern: () =>
      new RegExp(
        `(^${lineLead}[ \\t]{0,12}(?:FN(?:;[^:\\r\\n]{1,40})?:|N(?:;[^:\\r\\n]{1,40})?:|cn: ))([^\\r\\n]{2,80}?)(?=[ \\t]*\\r?$)`,
        'gm',
      ),
    accepts: isPlainName,
  },
  // A name of git: its settings, and the variables that stand for them.
  {
    kind: 'person',
    needs: [
      'user.name',
      'author.name',
      'committer.name',
      'author_',
      'author=',
      'author:',
      'committer',
      'requestedfor',
    ],
    pattern: () =>
      /(\b(?:(?:user|author|committer)\.name|[A-Z_]{0,30}(?:AUTHOR|COMMITTER|REQUESTEDFOR)(?:_NAME)?)(?:["']?[ \t]*[=:][ \t]*|[ \t]+)["']?)([\p{L}[][^"'\r\n=&;<>]{1,60}?)(?=["']|[ \t]+[\w.]{1,40}=|[ \t]*(?:\r?$|\\n| -|&&|;|<|>))/gmu,
    accepts: (value) => isPlainName(value) && !value.startsWith('['),
  },
  // A line of blame: who, when, which line.
  {
    kind: 'person',
    needs: [' 20', ' 199'],
    digits: 10,
    pattern: () =>
      /((?<!\w)\^?[0-9a-f]{7,40}(?:[ \t]{1,4}[\w./-]{1,100})?[ \t]{1,40}\([ \t]*)([^()\r\n\d]{1,60}?)(?=[ \t]{1,60}\d{4}-\d\d-\d\d(?: \d\d:\d\d:\d\d [+-]\d{4})?[ \t]{1,8}\d{1,6}\))/g,
    accepts: (value) => isPlainName(value) && value !== 'Not Committed Yet',
  },
  // A name as an encoded word of a mail.
  {
    kind: 'person',
    needs: ['?q?', '?b?'],
    pattern: () => /(=\?[\w-]{2,20}\?[QqBb]\?)([^?\s]{2,200})(?=\?=\s{0,4}(?:<|=\?|\[e-mail))/g,
  },
];

export const namesBeside = byPatterns(patterns);
