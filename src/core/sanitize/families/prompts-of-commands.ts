import type { Detector } from '../detector.ts';
import { hasSign, sign } from '../shape.ts';
import { holdsAny, wordsIn } from '../words.ts';
import { inSentences } from './told-prompts.ts';

/** A sentence in quotes as the argument of a command that also says the model, the size or how many. */
const argument =
  /((?:(?<![\w-])-p[ \t]{1,2}|\b[\w.-]{2,30}[ \t]{1,2}))(["'])((?:(?!\2)[^\r\n\\]){12,2000})(?=\2[ \t]{1,4}(?:-m[ \t]|--?(?:model|size|quality|n|count|out(?:put)?|o)[ \t=]))/g;

/** `“…” was blocked`: what was refused. */
const refused =
  /()(["“„«])((?:(?!["”“»])[^\r\n]){12,2000})(?=["”“»] (?:was|got|is|has been|wurde|wird|a été|fue) (?:\w{1,10} )?(?:blocked|rejected|refused|flagged|abgelehnt|blockiert|refusé|bloqué|rechazad|bloquead))/g;

const [options, refusals] = [
  wordsIn(' -m | --model| --size| --quality| --n | --out| -o |-model |-size '),
  wordsIn('block|reject|refus|flagged|abgelehnt|rechaz|bloqu'),
];

/** Prompts without a name: as the argument of a command, and where somebody says what was refused. */
export const promptsOfCommands: Detector = (view, hits) => {
  const { text } = view;
  if (hasSign(view.shape, sign.quote) && holdsAny(view, options))
    inSentences(argument, 3, text, hits, ofErrors);
  if (holdsAny(view, refusals)) inSentences(refused, 3, text, hits, ofErrors);
};

/** What a service says is quoted so too. */
const ofErrors =
  /\b(?:error|request|api|key|model|quota|organi[sz]ation|parameter|invalid|status|http|billing|account|must be|not supported)\b/i;
