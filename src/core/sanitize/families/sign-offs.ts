import { lazily } from '../../lazily.ts';
import { letters } from '../chars.ts';
import type { Detector, Hit } from '../detector.ts';
import { matches } from '../matches.ts';
import { folded } from '../plain.ts';
import { hasSign, sign } from '../shape.ts';
import { holdsAny, wordsIn } from '../words.ts';
import { endOfLine, isLed } from './columns.ts';
import { firmAt } from './firms.ts';
import { couldBePerson, nameAt } from './names-of-people.ts';

const closings =
  'best|best regards|best wishes|all the best|kind regards|warm regards|with regards|regards|many thanks|thanks|thanks again|thanks a lot|thanks in advance|thanks and regards|thank you|thank you very much|thx|sincerely|sincerely yours|yours|yours truly|yours sincerely|yours faithfully|cheers|ta|viele grüße|beste grüße|liebe grüße|schöne grüße|freundliche grüße|mit freundlichen grüßen|mit besten grüßen|grüße|gruß|lg|vg|mfg|danke|vielen dank|cordialement|bien cordialement|bien à vous|merci|merci d’avance|saludos|saludos cordiales|un saludo|atentamente|gracias|pozdrawiam|z poważaniem|serdecznie pozdrawiam|dziękuję|cordiali saluti|distinti saluti|grazie|met vriendelijke groet|groeten|atenciosamente|abraços|obrigado|obrigada|med vänliga hälsningar|med venlig hilsen|vennlig hilsen|hälsningar|s pozdravem|с уважением|спасибо';

/** A closing as all of its line, up to what something puts before each line; and the sign of mail programs for a signature. */
const closing = lazily(
  () =>
    new RegExp(
      `^([^\\r\\n]{0,120}?)(?<![${letters}\\d])(?:(?:${folded(closings)})[ \\t]{0,2}[,.!]?|--[ \\t])[ \\t]*\\r?\\n`,
      'gim',
    ),
);

const [ofClosings, ofSigns] = [
  wordsIn(
    folded(
      'best|regards|thanks|thank you|thx|wishes|sincerely|yours|cheers|ta,|grüße|grüßen|gruß|lg|vg|mfg|danke|vielen dank|cordialement|à vous|merci|saludo|atentamente|gracias|pozdraw|poważaniem|dziękuję|saluti|grazie|groet|atenciosamente|abraços|obrigad|hälsningar|hilsen|уважением|спасибо',
    ),
  ),
  wordsIn('-- \n|-- \r|--\t\n'),
];

/** Who signed a letter, below its closing, and for which firm. */
export const signOffs: Detector = (view, hits) => {
  if (!hasSign(view.shape, sign.lineBreak)) return;
  if (!holdsAny(view, ofClosings) && !holdsAny(view, ofSigns)) return;
  const { text } = view;
  for (const { 0: whole, 1: before = '', index } of matches(closing(), text))
    if (/(?:^|[\s>|:\]"'-])$/.test(before)) signed(text, index + whole.length, before, hits);
};

/** How many lines below it a signature goes on. */
const mostLines = 5;

function signed(text: string, from: number, before: string, hits: Hit[]): void {
  let at = from;
  let name = false;
  for (let count = 0; count < mostLines && at < text.length; count++) {
    const end = endOfLine(text, at);
    const line = text.slice(at, end);
    const lead = leadIn(line, before);
    if (lead === undefined) return;
    const words = line.slice(lead).trim();
    const begin = at + lead + (line.length - lead - line.slice(lead).trimStart().length);
    if (name) firm(text, begin, begin + words.length, hits);
    else if (words !== '') {
      if (!isName(text, begin, words, endsLetter(text, end))) return;
      name = true;
      if (!words.startsWith('['))
        hits.push({ kind: 'person', from: begin, to: begin + nameIn(text, begin).length });
    }
    at = end + 1;
  }
}

/** The length of what stands before the words of a line, as before those of the closing. */
function leadIn(line: string, before: string): number | undefined {
  if (isLed(line, before)) return before.length;
  return before.trim() === '' || /^[^\r\n]*[-:"'][ \t]*$/.test(before) ? 0 : undefined;
}

function nameIn(text: string, at: number): string {
  nameAt.lastIndex = at;
  return (nameAt.exec(text)?.[0] ?? '').replace(/\.$/, '');
}

/** A name as all of its line, or before a comma or a bar; one word only where the letter ends with it. */
function isName(text: string, at: number, words: string, isLast: boolean): boolean {
  if (/^\[person-\d+\]/.test(words)) return true;
  const name = nameIn(text, at);
  const rest = words.slice(name.length);
  return (
    name.length > 1 &&
    couldBePerson(name) &&
    /^\.?[ \t]*(?:$|[|,/(]|["'<\\])/.test(rest) &&
    (/[ \t]/.test(name) || (rest === '' && isLast))
  );
}

/** Nothing follows, or an empty line. */
const endsLetter = (text: string, end: number): boolean =>
  /^\r?\n?[\w.-]{0,20}[ \t>|]{0,6}(?:\r?\n|$|--)/.test(text.slice(end, end + 40));

function firm(text: string, from: number, to: number, hits: Hit[]): void {
  const found = firmAt(text.slice(from, to));
  if (found) hits.push({ kind: 'organization', from: from + found.from, to: from + found.to });
}
