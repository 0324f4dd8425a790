import { letters } from '../chars.ts';
import { type Pattern, byPatterns } from '../detector.ts';
import { lineLead } from './line-lead.ts';

const code =
  '[0-9]{4,8}|[0-9]{3}[ -][0-9]{3,4}|[A-Z0-9]{1,3}-[0-9]{4,8}|(?=[a-z0-9-]*[0-9])[a-z0-9]{4,8}(?:-[a-z0-9]{4,8}){1,4}|(?=[A-Z0-9-]*[0-9])[A-Z0-9]{4,8}(?:-[A-Z0-9]{4,8}){0,4}';

/** Words that join others in a sentence, which stand in no pass phrase: `the passphrase is required for this key`. */
export const isProse = (text: string): boolean =>
  /\b(?:the|a|an|is|for|of|to|must|not|be|in|and|or|from|that|this|your|has|can|was|required|with)\b/i.test(
    text,
  );

/** Codes that let somebody in once. A status, an exit code or an error code has no such word before it. */
const patterns: readonly Pattern[] = [
  {
    kind: 'one-time-code',
    needs: [
      'code',
      'otp',
      'pin',
      'tan',
      'kod',
      'código',
      'codice',
      '2fa',
      'mfa',
      'token',
      'password',
    ],
    alsoNeeds:
      'verifi vérifi weryfik bestätigungs confirm time 2fa mfa factor backup recovery secur sécur segur sicur sicherheits login sign authenticat access sms auth invite pairing device einmal otp passcode tan kod'.split(
        ' ',
      ),
    digits: 1,
    pattern: () =>
      new RegExp(
        `((?<![${letters}])(?:(?:verification|one[- ]?time|2fa|mfa|two[- ]?factor|backup|recovery|security|login|sign[- ]?in|authenticat(?:ion|or)|confirmation|access|sms|auth|invite|pairing|device|einmal|bestätigungs|sicherheits)(?:pass|pass|)?[- ]?(?:code|codes|pin|password|passcode|token|kod)|(?:otp|totp|2fa|mfa|passcode|einmalcode|tan|one-time pin)(?: code| token)?|code de (?:vérification|sécurité|confirmation)|código de (?:verificación|seguridad|verificação)|codice di (?:verifica|sicurezza)|kod(?: weryfikacyjny| sms| jednorazowy)?|verificatiecode|sms-code)(?:[ \\t]+(?:is|was|ist|lautet|est|es|to|for [\\w. ]{1,24} is|entered|sent|used|number))?(?:(?:\\\\{0,4}["'\`])?[ \\t]{0,2}(?:[:=|]|->|=>|→)[ \\t]*|[ \\t]+)(?:\\\\{0,4}["'\`(])?)(${code})(?!\\w|\\.\\d)`,
        'gi',
      ),
    accepts: (value) => /\d/.test(value),
  },
  // What is typed where a device is let in.
  {
    kind: 'one-time-code',
    needs: ['enter', 'use', 'type', 'copy'],
    alsoNeeds: ['code '],
    pattern: () =>
      /((?<!\w)(?:enter|use|type|copy)[ \t]+(?:this |the |your )?(?:one-time |device |user )?code:?[ \t]+["'`]?)([A-Z0-9]{3,5}-[A-Z0-9]{3,5})(?![\w-])/gi,
    accepts: (value) => value === value.toUpperCase() && /\d|.{9}/.test(value),
  },
  {
    kind: 'one-time-code',
    needs: ['backup', 'recovery', 'scratch'],
    // Sites print them as a list, whose other lines are as much like the first as a digit and a sign tell.
    pattern: () =>
      new RegExp(
        `((?:backup|recovery|scratch)[ _-]?codes?(?:[ \\t]+(?:is|are|was))?[:=]?[ \\t]{0,4}(?:(?:\\r?\\n${lineLead}[ \\t]{0,8}){1,2})?(?:(?:[-*•]|\\d{1,2}[.)])[ \\t]{1,4})?["'\`]?)([a-z0-9]{3,8}(?:-[a-z0-9]{3,8}| (?=[a-z]{0,7}\\d)(?!(?:19|20)\\d\\d-)[a-z0-9]{3,8}){1,5}(?:["'\`]?[ \\t]{0,4}(?:,|\\r?\\n${lineLead}|[ \\t])\\s{0,8}(?:(?:[-*•]|\\d{1,2}[.)])[ \\t]{1,4})?["'\`]?(?=[a-z-]{0,40}\\d|[a-z]{4,6}-[a-z]{4,6}[ \\t]*(?:\\r?\\n|$))[a-z0-9]{3,8}(?:-[a-z0-9]{3,8}){1,5}(?![\\w-])){0,19}|\\d{8}(?:\\s{1,8}\\d{8}){0,19})(?!\\w)`,
        'gi',
      ),
  },
  {
    kind: 'one-time-code',
    needs: ['to', 'as', 'for'].flatMap((before) =>
      'verify log sign your confirm continue authenticate complete'
        .split(' ')
        .map((word) => `${before} ${word}`),
    ),
    digits: 4,
    pattern: () =>
      /((?<!\w)(?:use|enter|type)[ \t]+(?:(?:this |the |your )?code:?[ \t]+)?)(\d{4,8}|\d{3}[ -]\d{3})(?=[ \t]+(?:to|as|for) (?:verify|log|sign|your|confirm|continue|authenticate|complete))/gi,
  },
  {
    kind: 'one-time-code',
    needs: ['expire', 'valid for', 'gültig', 'valable', 'válido', 'ważny'],
    digits: 4,
    pattern: () =>
      /((?<!(?:error|status|exit|http|return|response|promo|zip|country)[ _-]?)\b(?:code|kod|código|codice)(?: is)?[:=]?[ \t]+)(\d{4,8}|\d{3}[ -]\d{3,4})(?=[ \t]?[.,;(–-]?[^\r\n\d]{0,24}\b(?:expires?|valid for|gültig|valable|válido|ważny))/gi,
  },
  {
    kind: 'one-time-code',
    needs: [' is your'],
    digits: 4,
    pattern: () => /(?<![\w.-])(?:[A-Z]-)?\d{4,8}(?= is your\b)/g,
  },
  {
    kind: 'one-time-code',
    needs: ['otpauth'],
    pattern: () => /(otpauth:\/\/[ht]otp\/)([^\s"'`<>]+)/g,
  },
  {
    kind: 'one-time-code',
    needs: ['otp', 'authenticator', '2fa', 'mfa', 'setup key', 'setup code', 'entry key'],
    pattern: () =>
      /((?<![A-Za-z\d+/])(?:totp|authenticator|2fa|mfa|otp|set-?up (?:key|code)|manual entry key)(?:[ _-](?:seed|secret|key))?(?: \([^()\r\n]{1,16}\))?(?:[ \t]+is)?[:=]?[ \t]*["']?)([A-Z2-7]{16,64}(?![A-Z2-7])|[A-Z2-7]{4}(?:[ -][A-Z2-7]{4}){3,15}(?!\w))/gi,
  },
  {
    kind: 'secret',
    needs: ['seed', 'mnemonic', 'recovery phrase', 'passphrase', 'pass phrase'],
    pattern: () =>
      new RegExp(
        `((?:seed phrase|seed words|mnemonic(?: phrase)?|recovery phrase|pass ?phrase)(?: for key [^\\r\\n:]{1,200}|["'\`*_]{0,3}[ \\t]+(?:is|was|ist|set to))?(?:["'\`*_]{0,3}[ \\t]*(?:[:=]>?|->|→)["'\`*_]{0,3}[ \\t]*|[ \\t]+|["'\`]?\\s{0,4}(?:<\\/?\\w{1,12}>\\s{0,4}){1,3}|>)["'\`]?)((?:[${letters}\\d]{2,16}[ -]){2,23}[${letters}\\d]{2,16}(?![${letters}\\d_]|\\s?[=:(]))`,
        'gi',
      ),
    accepts: (value, before) => /[:=>→"'`]\s*$/.test(before) || !isProse(value),
  },
];

export const codes = byPatterns(patterns);
