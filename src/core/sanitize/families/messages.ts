import type { Detector, Hit } from '../detector.ts';
import { matches } from '../matches.ts';
import { hasSign, sign } from '../shape.ts';
import { isReference, valueAt } from '../value.ts';
import { type Words, holdsAny, wordsIn } from '../words.ts';

const q = '\\\\{0,8}["\'`]?';
const colon = `${q}\\s{0,4}[:=]\\s{0,4}`;

/** What stands before a text in quotes, and the words without which it is not looked for. */
type Before = { readonly words: Words; readonly pattern: RegExp };

const before = (words: string, pattern: string): Before => ({
  words: wordsIn(words),
  pattern: new RegExp(pattern, 'gi'),
});

/** A string of several words. */
const phrase = `(?=[bfru@$]{0,2}\\\\{0,8}["'\`][^"'\`\\r\\n]{0,400}\\s)`;

const befores: readonly Before[] = [
  // A content or a text beside the role or the type that says whose it is.
  before(
    'role',
    `\\brole${colon}${q}(?:user|assistant|system|developer|tool)${q}[^{}]{0,80}?\\b(?:content|text|parts)${colon}(?=\\[?\\s{0,8}${q})`,
  ),
  before(
    'type',
    `\\btype${colon}${q}(?:input_|output_|summary_)?text${q},\\s{0,8}${q}text${colon}`,
  ),
  before(
    'response.',
    `(?:\\btype${colon}${q}response\\.[\\w.]{1,40}${q},|\\bevent:\\s{0,4}response\\.[\\w.]{1,40}\\s{1,8}data:\\s{0,4}\\{)[^{}]{0,300}?\\b(?:delta|text|transcript|refusal)${colon}`,
  ),
  before(
    'delta|message',
    `\\b(?:delta|message)${colon}\\{\\s{0,8}(?:${q}role${colon}${q}\\w{1,12}${q},\\s{0,8})?${q}content${colon}`,
  ),
  // The same in other shapes of requests, and in traces.
  before(
    'parts|prompt|params|instances|inputs|content|choices',
    `(?:\\b(?:parts|text_?prompts?|prompts?|instances|inputs|contents?|choices)|Params)${colon}[[{\\s]{1,12}(?:[^{}]{0,120}?,\\s{0,8})??${q}(?:text(?:_[gl])?|prompt|negative_?text)${colon}`,
  ),
  before(
    'gen_ai.|llm.|"ai.|traceloop.',
    `\\b(?:gen_ai|llm|ai|traceloop)\\.[\\w.]{0,60}?(?:prompts?|completion|content|messages|instructions|text|entity\\.(?:in|out)put)(?:${colon}|${q},\\s{0,40}${q}value${colon}(?:\\{\\s{0,40}${q}\\w{0,12}value${colon})?)`,
  ),
  before('with value', `\\b(?:prompt|instructions|caption)${q}[ \\t]+with value[ \\t]+(?=["'\`])`),
  before('kwargs', `\\bkwargs${colon}\\{\\s{0,60}${q}content${colon}`),
  before(
    'generations',
    `\\bgenerations${colon}\\[\\s{0,60}\\[?\\s{0,60}\\{\\s{0,60}${q}text${colon}`,
  ),
  before(
    'input|query|question|utterance|say|message|instruction',
    `(?:\\b(?:input|message|query|question|utterance|say|inputs)|(?:\\b|_)instructions?)${colon}(?=\\\\{0,8}["'\`][^"'\`]{0,300}\\s)`,
  ),
  // A prompt as an argument of a command.
  before(
    '-prompt|-instructions|-text|-note',
    `(?<![\\w-])--?(?:prompt|negative-prompt|instructions|text|note)[ =]+(?=["'\`$])`,
  ),
  before(
    ' -p ',
    `\\b(?:openai|dall-?e|imagen|image-?gen\\w{0,8}|llm|sgpt|aichat|mods)\\b[^\\r\\n|;]{0,120}?[ \\t]-p[ \\t]+${phrase}`,
  ),
  // Of a call or a method.
  before('prompt(|_prompt', `\\.(?:prompt|set_?prompt|with_?prompt)\\(\\s*(?=["'\`]|f")`),
  before(
    'images.|image.|.generate(|image(|images(|image "|image \'|async(|edit(|edits(|variation|draw|imagine',
    `(?:\\b(?:images?\\.(?:create|edit)|draw|imagine)|image\\w{0,12}\\.generate|(?:generate|create|edit|make)_?images?(?:_?(?:edits?|variations?))?(?:_?(?:async|sync))?|\\/imagine(?: prompt:)?)(?:\\(\\s*|[ \\t]+)(?=["'\`]|f")`,
  ),
  before('new ', `\\bnew[ \\t]+\\w{0,20}Prompt\\w{0,10}\\(\\s{0,8}${phrase}`),
  before(
    'humanmessage|usermessage|systemmessage|aimessage|assistantmessage|developermessage|chatmessage',
    `(?:Human|User|System|AI|Assistant|Developer|Chat)Message\\w{0,12}(?:\\.\\w{1,24})?\\(\\s{0,8}(?:\\{?\\s{0,8}content\\s{0,2}[=:]\\s{0,2})?${phrase}`,
  ),
  before(
    '.run(|.invoke(|.predict(|.stream(|.call(',
    `(?:dall\\w{0,20}|image\\w{0,20}|\\bllm|\\bchain|\\bagent|\\bpipe(?:line)?)(?:\\([^()\\r\\n]{0,80}\\))?\\.(?:run|invoke|predict|stream|call)\\(\\s*${phrase}`,
  ),
  // Beside its name, in a pair.
  before(
    'prompt"|prompt\'',
    `(?<!err[\\w.]{0,16})[([{,]\\s{0,8}b?["'](?:\\w{1,12}_)?prompt["']\\s{0,4},\\s{0,8}(?=b?["'](?!(?:invalid|this|must|missing|unknown|required|is|not|too)\\b)[^"'\\r\\n]{0,400}\\s[^"'\\r\\n]{0,400}\\s)`,
  ),
];

/** A list of them. */
const list = new RegExp(
  `\\b(?:prompts?|inputs?|negative_prompts?|texts)${colon}\\[\\s{0,8}(?=\\\\{0,8}["'\`])`,
  'gi',
);

const content = new RegExp(`\\b(?:content|text)${colon}(?=\\\\{0,8}["'\`])`, 'gi');

const after = new RegExp(
  `^\\\\{0,8}["'\`],\\s{0,8}${q}(?:role${colon}${q}(?:user|assistant|system|developer)|type${colon}${q}(?:input_|output_)?text|weight${colon}\\d|generation_info)\\b`,
  'i',
);

const [contents, lists] = [wordsIn('content|text'), wordsIn('prompt|input|texts')];

export const messages: Detector = (view, hits) => {
  // All of them stand in quotes.
  if (!hasSign(view.shape, sign.quote)) return;
  const { text } = view;
  for (const { words, pattern } of befores)
    if (holdsAny(view, words)) afterEach(pattern, text, hits);
  if (holdsAny(view, contents)) beforeRole(text, hits);
  if (holdsAny(view, lists))
    for (const match of matches(list, text)) eachOf(text, match.index + match[0].length, hits);
};

function afterEach(pattern: RegExp, text: string, hits: Hit[]): void {
  for (const match of matches(pattern, text))
    // The message of an error is evidence.
    if (!/^message[^{]*$/i.test(match[0])) quoted(text, match.index + match[0].length, hits);
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
    /\p{L}/u.test(bare) &&
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
