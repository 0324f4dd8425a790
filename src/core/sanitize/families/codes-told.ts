import { letters } from '../chars.ts';
import { type Pattern, byPatterns } from '../detector.ts';
import { folded } from '../plain.ts';

/** Six digits or so, also in two groups; no size, count, time or version. */
const code =
  '(\\d{4,8}|\\d{3}[ -]\\d{3,4}|\\d{4} \\d{4})(?![\\w%]|[.:/-]\\d|,\\d|[ \\t]?(?:lines?|tokens?|bytes|[km]b|ms|times|images?|chars|characters|requests?|seconds?|errors?)(?!\\w))';

const ways = folded(
  'phone|mobile|handy|telefon|téléphone|smartphone|app|authenticator|sms|text|e-?mail|mail|device|token|watch|whatsapp|telegram|letter|message|generator',
);

const verbs = folded(
  'is|was|says|reads|shows|ist|war|lautete?|est|était|es|era|fue|è|é|jest|to|był',
);

/** A code that lets in once, told by where it came from. */
const patterns: readonly Pattern[] = [
  // `my authenticator shows …`.
  {
    kind: 'one-time-code',
    needs: ['authenticator', 'authy', ' app ', 'yubi', 'token ', 'generator'],
    alsoNeeds: [
      'show',
      'say',
      'display',
      'gave',
      'give',
      'zeigt',
      'affiche',
      'muestra',
      'mostra',
      'pokazuje',
    ],
    digits: 4,
    pattern: () =>
      new RegExp(
        `((?<!\\w)(?:authenticator|authy|(?:auth|2fa|otp|code|phone|bank)[ -](?:app|token|generator)|security token)(?:[ \\t]app)?[ \\t](?:now[ \\t])?(?:shows?|showed|says?|said|displays?|gave|gives|zeigt|affiche|muestra|mostra|pokazuje)(?:[ \\t](?:me|us|mir|the|a|code|number)){0,3}[ \\t:]{1,3}["'\`]?)${code}`,
        'gi',
      ),
  },
  // `the code from my phone is …`, `le code reçu par SMS était le …`.
  {
    kind: 'one-time-code',
    needs: ['code ', 'código ', 'codice ', 'kod ', 'pin ', 'tan '],
    alsoNeeds: ways
      .replace('e-?mail', 'email')
      .split('|')
      .map((way) => ` ${way}`)
      .concat('sim'),
    digits: 4,
    pattern: () =>
      new RegExp(
        `((?<![${letters}\\d_-]|(?:error|status|exit|http|country|area|zip|return|response|reason)[ \\t])(?:code|código|codice|kod|pin|tan)(?:[ \\t](?:i|we|they|you)[ \\t](?:got|get|received))?(?:[ \\t](?!(?:${verbs})[ \\t])[${letters}\\w.'-]{1,16}){0,3}[ \\t](?:${ways}|sim)(?:[ \\t](?:card|karte|app|message))?(?:[ \\t]{0,2}[:=][ \\t]{0,3}|[ \\t](?:${verbs})[ \\t:]{1,3})(?:(?:le|el|il|o|the|now|still)[ \\t])?["'\`]?)${code}`,
        'gi',
      ),
    accepts: (_, before) => !/^code[ \t]in[ \t]/i.test(before),
  },
  // The three digits on a card.
  {
    kind: 'one-time-code',
    needs: ['cvv', 'cvc', 'cvn'],
    digits: 3,
    pattern: () =>
      /((?<![A-Za-z\d])(?:cvv|cvc|cvn)2?(?:[ _-]?(?:code|number|no|nr))?(?:[ \t](?:is|was|ist|est|es))?\\{0,4}["'`]?[ \t]{0,3}[:=#|]?[ \t]{0,3}\\{0,4}["'`]?)(\d{3,4})(?![\w-]|[.:,/]\d)/gi,
  },
];

export const codesTold = byPatterns(patterns);
