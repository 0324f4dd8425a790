import type { Detector, Hit } from '../detector.ts';
import { matches } from '../matches.ts';
import { hasSign, sign } from '../shape.ts';
import { isReference, valueAt } from '../value.ts';
import { holdsAny, wordsIn } from '../words.ts';

const q = '\\\\{0,8}["\'`]?';
const colon = `${q}\\s{0,4}[:=]\\s{0,4}`;

/** A content or a text beside the role or the type that says whose it is. */
const beside: readonly RegExp[] = [
  new RegExp(
    `\\brole${colon}${q}(?:user|assistant|system|developer|tool)${q}[^{}]{0,80}?\\b(?:content|text|parts)${colon}(?=\\[?\\s{0,8}${q})`,
    'gi',
  ),
  new RegExp(
    `\\btype${colon}${q}(?:input_|output_|summary_)?text${q},\\s{0,8}${q}text${colon}`,
    'gi',
  ),
  new RegExp(`\\bparts${colon}\\[?\\s{0,8}\\{?\\s{0,8}${q}text${colon}`, 'gi'),
  new RegExp(
    `\\b(?:input|message|query|question|utterance|say|inputs)${colon}(?=\\\\{0,8}["'\`][^"'\`]{0,300}\\s)`,
    'gi',
  ),
];

/** A list of them. */
const list = new RegExp(
  `\\b(?:prompts?|inputs?|negative_prompts?|texts)${colon}\\[\\s{0,8}(?=\\\\{0,8}["'\`])`,
  'gi',
);

const content = new RegExp(`\\b(?:content|text)${colon}(?=\\\\{0,8}["'\`])`, 'gi');

const after = new RegExp(
  `^\\\\{0,8}["'\`],\\s{0,8}${q}(?:role${colon}${q}(?:user|assistant|system|developer)|type${colon}${q}(?:input_|output_)?text)\\b`,
  'i',
);

/** A prompt as an argument: of a command, of a method, of a call. */
const argument =
  /(?:(?<![\w-])--?(?:prompt|negative-prompt|instructions|text|note)[ =]+(?=["'`$])|\.(?:prompt|setPrompt|with_prompt|withPrompt|Prompt)\(\s*(?=["'`]|f"|`)|\b(?:images?\.(?:generate|create|edit)|generate_?image|draw|imagine|\/imagine(?: prompt:)?)(?:\(\s*|[ \t]+)(?=["'`]))/gi;

/** `Prompt: …` in a sentence or a log, up to the end of the line. */
const spoken =
  /((?<![\w"'.-])(?:(?:the|your|my|user|full|final|original|revised|rewritten|negative|system|image|edit|offending|rejected)[ \t]+)?prompt[ \t]*(?:was|is|text|used|sent)?[ \t]*[:=]?[ \t]*)(["“„«`'])([^\r\n]{2,4000}?)(["”“»`'])(?![\p{L}\p{N}])/giu;

const rolesAndTypes = wordsIn('role|type|input|message|query|question|utterance|parts');
const [contents, lists, callsWithPrompts, prompts] = [
  wordsIn('content|text'),
  wordsIn('prompt|input|texts'),
  wordsIn('prompt|-instructions|-text|-note|generate|.create|image.edit|images.edit|draw|imagine'),
  wordsIn('prompt'),
];

export const messages: Detector = (view, hits) => {
  // All of them stand in quotes.
  if (!hasSign(view.shape, sign.quote)) return;
  const { text } = view;
  if (holdsAny(view, rolesAndTypes)) afterEach(beside, text, hits);
  if (holdsAny(view, contents)) beforeRole(text, hits);
  if (holdsAny(view, lists))
    for (const match of matches(list, text)) eachOf(text, match.index + match[0].length, hits);
  if (holdsAny(view, callsWithPrompts)) afterEach([argument], text, hits);
  if (holdsAny(view, prompts)) spokenPrompts(text, hits);
};

function afterEach(patterns: readonly RegExp[], text: string, hits: Hit[]): void {
  for (const pattern of patterns)
    for (const match of matches(pattern, text))
      // The message of an error is evidence.
      if (!/^message/i.test(match[0])) quoted(text, match.index + match[0].length, hits);
}

function beforeRole(text: string, hits: Hit[]): void {
  for (const match of matches(content, text)) {
    const at = match.index + match[0].length;
    const value = valueAt(text, at);
    if (value && after.test(text.slice(value.to, value.to + 120))) quoted(text, at, hits);
  }
}

function spokenPrompts(text: string, hits: Hit[]): void {
  for (const match of matches(spoken, text)) {
    const [, lead = '', quote = '', value = ''] = match;
    const from = match.index + lead.length + quote.length;
    if (!isReference(value) && /\s/.test(value)) hits.push(textHit(from, value.length));
  }
}

function quoted(text: string, at: number, hits: Hit[]): void {
  const value = valueAt(text, at);
  if (!value?.quoted || value.to - value.from < 2) return;
  const bare = text.slice(value.from, value.to);
  if (
    !isReference(bare) &&
    !/^\[[\w ]+\]$/.test(bare) &&
    !/^(?:text|type|role|input_\w+|output_\w+|image_\w+)$/.test(bare)
  )
    hits.push(textHit(value.from, bare.length));
}

/** The strings of a list, one after the other. */
function eachOf(text: string, at: number, hits: Hit[]): void {
  for (let place = at, count = 0; count < 100; count++) {
    const value = valueAt(text, place);
    if (!value?.quoted) return;
    quoted(text, place, hits);
    const [between = ''] =
      /^\\{0,8}["'`]+\s{0,8},\s{0,40}(?=\\{0,8}["'`])/.exec(text.slice(value.to, value.to + 80)) ??
      [];
    if (between === '') return;
    place = value.to + between.length;
  }
}

const textHit = (from: number, length: number): Hit => ({
  kind: 'private-text',
  from,
  to: from + length,
  about: `${length} characters`,
});
