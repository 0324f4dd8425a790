import { type Pattern, byPatterns } from '../detector.ts';
import { isReal } from '../value.ts';
import { lineLead } from './line-lead.ts';

/** Programs that show or send codes. */
const apps =
  'authy|duo(?: mobile)?|okta(?: verify)?|steam ?guard|securid|rsa|yubi(?:key|co)(?: otp)?|whatsapp|telegram|signal|apple id|(?:google|microsoft|lastpass|bitwarden|1password) authenticator';

const spares =
  '(?:backup|recovery|scratch|emergency|spare|rescue|single[ _-]?use|one[ _-]?time)[ _-]?codes?';

const wordsOfSpares =
  'backup|recovery|scratch|emergency|spare|rescue|single|one-time|one time|one_time|onetime'.split(
    '|',
  );

const item = '(?=[a-z]{0,15}\\d)[a-z\\d]{6,16}|\\d{4} \\d{4}';

const bullet = '(?:(?:[-*•]|\\d{1,2}[.)])[ \\t]{1,4})?';

/** Groups of four, as many as a seed has: one that follows by chance is of the text. */
const groups = [15, 12, 7, 3]
  .map((count) => `(?:[a-z2-7]{4}[ -]){${count}}[a-z2-7]{4}(?![a-z\\d])`)
  .join('|');

/** In one case, and with digits where no word has them. */
const isSeed = (value: string): boolean =>
  (value === value.toLowerCase() || value === value.toUpperCase()) &&
  value.split(/[ -]/).filter((group) => /[2-7]/.test(group)).length > 1 &&
  value.replace(/[^2-7]/g, '').length > 2;

/** Codes that let in, behind what sites and programs call them. */
const patterns: readonly Pattern[] = [
  {
    kind: 'one-time-code',
    needs: ['code for ', 'otp for ', 'token for ', 'passcode for ', 'pin for '],
    digits: 3,
    pattern: () =>
      /((?<!\w)(?:mfa|2fa|otp|totp|tfa|sms|two[- ]factor|multi[- ]factor|one[- ]time|verification|security|login|auth(?:entication|enticator)?)?[ -]?(?:code|otp|token|passcode|pin)[ \t]+for[ \t]+[^\s"'`]{1,160}?(?::[ \t]{1,4}|[ \t]{1,2}(?:[:=>]|->|is)[ \t]{1,4})["'`]?)(\d{6,8}|\d{3}[ -]\d{3})(?![\w-]|[.:,]\d)/gi,
    accepts: (_, before) =>
      /mfa|2fa|otp|tfa|sms|factor|one[- ]time|verif|secur|login|auth/i.test(before),
  },
  {
    kind: 'one-time-code',
    needs: 'authy okta steam securid yubi whatsapp telegram signal apple authenticator'.split(' '),
    alsoNeeds: ['code', 'token', 'otp'],
    digits: 1,
    pattern: () =>
      new RegExp(
        `((?<![\\w-])(?:${apps})(?:[ _-](?:sms|login|verification|security))?[ _-]?(?:code|token|otp|passcode)(?:[ \\t]+(?:is|was))?(?:["'\`*]{0,3}[ \\t]{0,3}(?:[:=|]|->|=>|→)["'\`*]{0,3}[ \\t]{0,4}|[ \\t]{1,3})["'\`]?)(\\d{5,8}|\\d{3}[ -]\\d{3,4}|(?=[A-Z\\d]*\\d)[A-Z\\d]{5})(?![\\w-]|[.:,]\\d)`,
        'gi',
      ),
    accepts: (value) => value === value.toUpperCase(),
  },
  // Spare ones, as a list of strings, and one below the other.
  {
    kind: 'one-time-code',
    needs: wordsOfSpares,
    alsoNeeds: ['codes', 'code"', "code'"],
    pattern: () =>
      new RegExp(
        `(${spares}\\\\{0,4}["']?[ \\t]{0,4}(?:=>|[:=])[ \\t]{0,4}(?:new \\w{1,12})?[[{(]\\s{0,20}(?:\\\\{0,4}["'])?)([^\\s[\\]{}()][^[\\]{}()]{3,800}?)(?=(?:\\\\{0,4}["'])?,?\\s{0,20}[\\]})])`,
        'gi',
      ),
    accepts: (value) =>
      isReal(value) &&
      /^(?:[\s,]*\\{0,4}["'`]?[a-z\d]{3,12}(?:[- ][a-z\d]{3,12}){0,5}\\{0,4}["'`]?){1,24}[\s,]*$/i.test(
        value,
      ) &&
      /\d/.test(value),
  },
  {
    kind: 'one-time-code',
    needs: wordsOfSpares,
    alsoNeeds: ['codes'],
    pattern: () =>
      new RegExp(
        `(${spares}(?:[ \\t]+(?:is|are|were))?["'\`*]{0,3}[ \\t]{0,4}[:=]?["'\`*]{0,3}[ \\t]{0,4}(?:(?:\\r?\\n${lineLead}[ \\t]{0,8}){1,2})?${bullet})((?:${item})(?:[ \\t]{0,8}(?:,|\\r?\\n${lineLead}|[ \\t;/|])\\s{0,8}${bullet}(?:${item})(?![\\w-])){1,19})(?![\\w-])`,
        'gi',
      ),
  },
  // What an app is set up with, in groups.
  {
    kind: 'one-time-code',
    needs: [
      'setup',
      'set-up',
      'set up',
      'secret:',
      'secret ',
      'secret_',
      'secret"',
      'entry',
      'seed',
      'this key',
      'this code',
      'text code',
      'authenticator',
      'base32',
      'base 32',
      'following',
    ],
    alsoNeeds: ['key', 'code', 'secret', 'seed'],
    pattern: () =>
      new RegExp(
        `((?<![\\w-])(?:(?:set[ -]?up|secret|manual(?: entry)?|entry|text|account|security|authenticator|2fa|mfa|t?otp|base ?32|this|your|following)[ _-]?(?:key|code|secret|seed)|secret|seed)(?: key)?(?:[ \\t]?\\([\\w ,.-]{2,30}\\))?(?:[ \\t]+(?:is|was))?["'\`*]{0,3}[ \\t]{0,3}(?:[:=|]|->|=>|→)?["'\`*]{0,3}[ \\t]{0,4}(?:\\r?\\n${lineLead}[ \\t]{0,8})?["'\`]?)(${groups})`,
        'gi',
      ),
    accepts: isSeed,
  },
];

export const codesUnderLabels = byPatterns(patterns);
