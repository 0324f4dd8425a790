import type { Recognised } from './recognise.ts';
import { accessRules } from './rules/access.ts';
import { languageRules } from './rules/languages.ts';
import { holds } from './rules/rule.ts';
import { translatedRules } from './rules/translated.ts';
import type { SaidCode } from './signals.ts';
import { type Plain, plainOf } from './unwrap.ts';

/**
 * What stands for advice, a list of reasons, or another's case, each up to its end. The cheap look before it tells
 * whether it is worth building.
 */
const advising: readonly (readonly [look: RegExp, words: RegExp])[] = [
  // Tip: check your key
  [
    /^\W{0,4}(?:tip|hint|not|help|sugg|adv|trou|hin|ast|cons|dic|wska|со|под|ヒ|提)/im,
    /^\W{0,4}(?:tips?|hints?|notes?|help|suggestions?|advice|troubleshooting|tipp|hinweis|astuce|conseil|consejo|sugerencia|dica|suggerimento|wskazówka|совет|подсказка|ヒント|提示)(?!\w)[^:：\n]{0,30}[:：][^\n]*/gim,
  ],
  [
    /make sure|ensure|check|verify/i,
    /(?<=^\W{0,4}|[.!;] )(?:please )?(?:make sure|ensure|check (?:that|your|if|whether)|(?:please )check|verify (?:that|your)|double-check)\b[^.\n]*/gim,
  ],
  // Possible reasons: …, and the list under it
  [
    /(?:possible|potential|common|likely|typical|usual|mögliche|häufige|possíveis|possibili)s? \w|posibles? \w/i,
    /\b(?:possible|potential|common|likely|typical|usual|mögliche|häufige|posibles?|possibles|possíveis|possibili) (?:reasons?|causes?|explanations?|ursachen|gründe|causas|raisons|cause)\b[^.\n]*(?:\n[ \t]*(?:[-*•]|\d[.)]) [^\n]*)*/gi,
  ],
  // "insufficient_quota" means …
  [
    / means |bedeutet|signifie|significa/i,
    /["'`][\w ]{3,80}["'`] (?:means|bedeutet|signifie|significa)\b[^.;\n]*/gi,
  ],
  // If you see "…", do this
  [
    /\b(?:if|when|whenever|wenn|falls|si|quand|cuando|se|quando) \w/i,
    /\b(?:if|when|whenever|wenn|falls|si|quand|cuando|se|quando) (?:you|it|they|one|users?|the \w+|sie|du|es|vous|tu|il|usted|ves|aparece|você)\b[^'"`.;\n]{0,40}(?:(?<!\w)'[^'\n]{3,200}'|["`][^"`\n]{3,200}["`])/gi,
  ],
];

/** "OPENAI_API_KEY not found in .env, using the environment": it was found, or there is another way. */
const isSearch = (line: string): boolean =>
  /key|token|env|secret|variable/i.test(line) &&
  /(?:[,;:–—…-]|\.{3})\s{0,2}(?:(?:now |will |instead )?(?:using|falling back|fallback|trying|reading|read from|loaded|loading|taking|taken|found in|verwende|nutze|nehme|benutze)\b|(?:ok|done|✓|✔)[ \t]*$)/i.test(
    line,
  );

/** A text without the lines that look for a key in one place and go on to another; undefined where there is none. */
export function withoutSearch({ text, whole }: Plain): Plain | undefined {
  const lines = text.split('\n');
  const kept = lines.filter((line) => !isSearch(line));
  return kept.length === lines.length ? undefined : plainOf(kept.join('\n'), whole);
}

/** Somebody does not know. */
const guess =
  /(?:^|[.!?] )either (?=.{1,80} or )|\b(?:may(?! only)|might|(?<!\b(?:no|nothing|none)\b.{0,30})could(?! not|n['’]t)|perhaps|maybe|possibly|probably|likely|vielleicht|eventuell|evtl|pourrait|tal vez|talvez|pode ser|forse|potrebbe|misschien)\b(?! not be (?:used|set|specified|combined|empty))/i;
const guessElsewhere =
  /möglicherweise|könnte|quizás?\b|podría|peut-être|(?<![a-zÀ-ӿ])może(?![a-zÀ-ӿ])|возможно|может быть|かもしれ|可能(?:是|因为)/i;

const isGuess = (line: string): boolean =>
  guess.test(line) || (/[^\x20-\x7e]/.test(line) && guessElsewhere.test(line));

/** A short one, whoever asks it; who asks why has the failure. */
const question =
  /^(?!.*(?:\b(?:why|how|what|which|warum|wieso|pourquoi|por qué)\b|["'`])).{3,60}\?$/i;

const pieces = /(?<=[.!?;:])[ \t]+|[ \t]+(?=\()|[ \t]*(?:→|⇒|[–—]|(?<=\s)[-=]>?(?=\s))[ \t]*/;

function withoutGuesses(line: string): string {
  if (!isGuess(line) && !line.includes('?')) return line;
  const all = line.split(pieces);
  const kept = all.filter((piece) => !isGuess(piece) && !question.test(piece.trim()));
  return kept.length === all.length ? line : kept.join(' ');
}

/** A text without what is advised and guessed beside a failure; undefined where nothing of that stands in it. */
export function withoutAdvice({ text, whole }: Plain): Plain | undefined {
  const bare = advising
    .reduce((rest, [look, words]) => (look.test(rest) ? rest.replace(words, '') : rest), text)
    .split('\n')
    .map(withoutGuesses)
    .join('\n');
  return bare === text ? undefined : plainOf(bare, whole);
}

const keyMissed = [...accessRules, ...languageRules, ...translatedRules].filter(
  ({ says }) => says === 'says-key-missing',
);

/** A text without the words that no key was found. */
export const withoutKeySearch = ({ text, whole }: Plain): Plain =>
  plainOf(
    text
      .split('\n')
      .map((line) =>
        line
          .split(/(?<=[.!?;]) +/)
          .filter((piece) => !keyMissed.some((rule) => holds(rule, piece)))
          .join(' '),
      )
      .join('\n'),
    whole,
  );

/** What nobody says who had no key: then it was found in another place. */
export const neededKey = ({ says, fields }: Recognised): boolean =>
  afterKey.has(says) ||
  (says === 'says-server-error' && /had an error|processing your request/i.test(fields.message));

const afterKey: ReadonlySet<SaidCode> = new Set([
  'says-organization-mismatch',
  'says-organization-unverified',
  'says-account-deactivated',
  'says-region-unsupported',
  'says-address-not-allowed',
  'says-scope-missing',
  'says-key-incorrect',
  'says-model-denied',
  'says-model-missing',
  'says-model-retired',
  'says-rate-limit',
  'says-limit-zero',
  'says-quota-exhausted',
  'says-spend-limit',
  'says-billing-inactive',
  'says-size',
  'says-n',
  'says-quality',
  'says-response-format',
  'says-style',
  'says-background',
  'says-output-format',
  'says-moderation-parameter',
  'says-input-fidelity',
  'says-stream',
  'says-prompt-long',
  'says-image-input',
  'says-content-policy',
  'says-overloaded',
  'says-name-unresolved',
  'says-connection-refused',
  'says-connection-timeout',
  'says-connection-reset',
  'says-certificate-untrusted',
  'says-certificate-invalid',
  'says-proxy-login',
]);
