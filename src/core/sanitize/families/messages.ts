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
  // What holds the text of a request in other shapes than that of messages.
  new RegExp(
    `\\b(?:parts|text_?prompts?|prompts?|\\w{4,24}Params|instances|inputs|contents?)${colon}[[{\\s]{1,12}(?:[^{}]{0,120}?,\\s{0,8})??${q}(?:text(?:_[gl])?|prompt|negative_?text)${colon}`,
    'gi',
  ),
  new RegExp(
    `\\btype${colon}${q}response\\.[\\w.]{1,40}${q},[^{}]{0,300}?\\b(?:delta|text|transcript|refusal)${colon}`,
    'gi',
  ),
  new RegExp(
    `\\bdelta${colon}\\{\\s{0,8}(?:${q}role${colon}${q}\\w{1,12}${q},\\s{0,8})?${q}content${colon}`,
    'gi',
  ),
  new RegExp(
    `\\b(?:gen_ai|llm|ai|traceloop)\\.[\\w.]{0,60}?(?:prompts?|completion|content|messages|instructions|text|entity\\.(?:in|out)put)(?:${colon}|${q},\\s{0,8}${q}value${colon}(?:\\{\\s{0,4}${q}\\w{0,12}value${colon})?)`,
    'gi',
  ),
  new RegExp(
    `\\b(?:input|message|query|question|utterance|say|inputs|\\w{0,8}_?instructions?)${colon}(?=\\\\{0,8}["'\`][^"'\`]{0,300}\\s)`,
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
  `^\\\\{0,8}["'\`],\\s{0,8}${q}(?:role${colon}${q}(?:user|assistant|system|developer)|type${colon}${q}(?:input_|output_)?text|weight${colon}\\d)\\b`,
  'i',
);

const flag = `(?<![\\w-])--?(?:prompt|negative-prompt|instructions|text|note)[ =]+(?=["'\`$])`;
const shortFlag = `\\b(?:openai|dall-?e|imagen|image-?gen\\w{0,8}|llm|sgpt|aichat|mods)\\b[^\\r\\n|;]{0,120}?[ \\t]-p[ \\t]+`;
const method = `\\.(?:prompt|set_?prompt|with_?prompt)\\(\\s*`;
const call = `(?:\\b(?:images?\\.(?:generate|create|edit)|draw|imagine|\\w{0,12}(?:generate|create|edit|make)_?images?(?:_?(?:edits?|variations?))?(?:_?(?:async|sync))?)|\\/imagine(?: prompt:)?)(?:\\(\\s*|[ \\t]+)`;
const made = `\\b(?:new[ \\t]+\\w{0,20}Prompt\\w{0,10}|\\w{0,20}(?:Human|User|System|AI|Assistant|Developer|Chat)Message\\w{0,12}(?:\\.\\w{1,24})?)\\(\\s{0,8}(?:content\\s{0,2}[=:]\\s{0,2})?`;
const ran = `(?:dall\\w{0,20}|image\\w{0,20}|\\bllm|\\bchain|\\bagent|\\bpipe(?:line)?)(?:\\([^()\\r\\n]{0,80}\\))?\\.(?:run|invoke|predict|stream|call)\\(\\s*`;
const pair = `(?<!rror[([{])[([{,]\\s{0,8}b?["'](?:\\w{1,12}_)?prompt["']\\s{0,4},\\s{0,8}`;
/** A string of several words. */
const phrase = `(?=[bfru@$]{0,2}["'\`][^"'\`\\r\\n]{0,400}\\s)`;

/** A prompt as an argument: of a command, of a method, of a call; and beside its name. */
const argument = new RegExp(
  `${flag}|(?:${method}|${call})(?=["'\`]|f")|(?:${shortFlag}|${made}|${ran}|${pair})${phrase}`,
  'gi',
);

const rolesAndTypes = wordsIn(
  'role|type|input|message|query|question|utterance|parts|prompt|params|instances|content|delta|instruction|gen_ai|llm.|ai.',
);
const [contents, lists, callsWithPrompts] = [
  wordsIn('content|text'),
  wordsIn('prompt|input|texts'),
  wordsIn(
    'prompt|-instructions|-text|-note|image|draw|imagine|message|dall|llm|chain|agent|pipe|sgpt|aichat|mods',
  ),
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

export const textHit = (from: number, length: number): Hit => ({
  kind: 'private-text',
  from,
  to: from + length,
  about: `${length} characters`,
});
