import { letters } from '../chars.ts';
import type { Detector, Hit } from '../detector.ts';
import { matches } from '../matches.ts';
import { hasSign, sign } from '../shape.ts';
import { isReference } from '../value.ts';
import type { View } from '../view.ts';
import { holdsAny, wordsFor, wordsIn } from '../words.ts';
import { type Column, columnsUnder } from './columns.ts';
import { lengthOfText } from './ends-of-texts.ts';
import { lineLead } from './line-lead.ts';
import { textHit } from './messages.ts';
import { isPromptName } from './prompt-names.ts';

/** Words between the noun and its verb: `the prompt that fails is`. What they say of a parameter is none. */
const between = `(?:[ \\t]+(?!(?:param\\w*|field|length|error|size|limit|type|cache|failed)\\b)[${letters}]{1,12})`;

const verb =
  '(?:was|is|text|used|sent|reads?|said|war|ist|lautete?t?|était|est|era|es|è|é|fue|był|była|jest|brzmi(?:ał)?|taki|var|är|i?like)';

const inQuotes = `(["\`'])(?![,:;)}\\]])([^\\r\\n]{2,4000}?)["\`'](?![${letters}\\d])`;

/** `Prompt: "…"`, `the prompt I used was "…"`. */
const said = new RegExp(
  `((?<![\\w"'.-])prompt(?:[ \\t]*[:=]?|${between}{0,4}?[ \\t]+${verb}(?:[ \\t]+${verb})?[ \\t]*[:=]?)[ \\t]*)${inQuotes}`,
  'gi',
);

/** The same without quotes, up to the end of the line. */
const saidLoosely = new RegExp(
  `((?<![\\w"'.-])prompt${between}{0,4}?[ \\t]+${verb}(?:[ \\t]+${verb})?[ \\t]*:[ \\t]+())([^\\s"'\`][^\\r\\n]{8,2000})`,
  'gi',
);

/** `I asked for "…" and got …`. */
const asked = new RegExp(
  `((?<![${letters}])(?:asked[ \\t]+(?:[\\w.-]{2,16}[ \\t]+){0,2}?(?:for|to[ \\t]+\\w{2,12})|requested|(?:generat|creat|draw|edit|render|paint)ing[ \\t]+(?:an?[ \\t]+)?(?:image|picture|variation)s?(?:[ \\t]+(?:of|for|from|with))?|(?:generat|draw|render|paint|imagin|illustrat)(?:ing|e)(?:[ \\t]+(?:of|for|from|with|prompt))?|prompted(?:[ \\t]+[\\w.-]{1,16})?[ \\t]+with|demandé|pedí|solicité|angefragt|gebeten um|bat um|poprosił[${letters}]{0,3}(?:[ \\t]+o)?)[ \\t]*:?[ \\t]*(?<=[ \\t:]))(["'\`])((?<=")[^"\\r\\n]{2,4000}(?=")|(?<=['\`])[^"\\r\\n]{2,300}?(?=['\`](?![${letters}\\d])))`,
  'gi',
);

/** No end of a string, of an element, of a line that is written out, and no next field. */
const inLine = `(?:(?!\\\\{1,4}[nr]|&lt;|<\\/?\\w|["'][ \\t]?(?:[}\\])]|,[ \\t]?["'{[])|(?<!\\w)(?:(?:Steps|Seed|Sampler|Size|Model): |(?:\\w{2,20}[:=] ?)?req_[0-9a-f]{8,40}(?![^\\r\\n]{0,2000}[${letters}]{3})))[^\\r\\n])`;

/** `note from user: …`, `Customer message: …`. */
const noted = new RegExp(
  `((?<![${letters}\\d])(?:(?:note|message|comment|feedback|request|remark)s?[ \\t]+(?:from|by|of|to|for)[ \\t]+(?:the[ \\t]+|our[ \\t]+|your[ \\t]+)?(?:end[ -]?)?(?:user|customer|client|reporter|support(?:[ \\t]+team|[ \\t]+staff)?|team|staff|help ?desk|developers?|maintainers?|openai|engineers?|reviewers?)|(?:additional|further|private|personal|internal|your|my)[ \\t]+(?:notes?|comments?|remarks?|message)|(?:nachricht|anmerkung|notiz|hinweis)[ \\t]+(?:an|für|vom?)[ \\t]+(?:den[ \\t]+|die[ \\t]+)?(?:support|kunden|team|nutzer)|note[ \\t]+(?:pour|para)[ \\t]+(?:le[ \\t]+|el[ \\t]+)?(?:support|soporte)|(?:end[ -]?user|user|customer|client|reporter)(?:['’]s)?[ \\t]+(?:message|note|comment|feedback|wrote|writes|says|said|asks|asked))[ \\t]*:[ \\t]+())([^\\s"'\`{[<](?:${inLine}){4,2000})`,
  'gi',
);

/** `Negative prompt: …`; and by itself a prompt that begins with a list. */
const labelled = new RegExp(
  `((?<![\\w"'.-])(?:(?:negative|positive|original|final|revised|enhanced|expanded|system|image|user)[ \\t]prompt|prompt(?=[ \\t]*:[ \\t]+(?!(?:model|size|quality|background|style|image|mask|str|string|any|text|object|number|bool|null|none|undefined|optional)\\b)[${letters}-]{2,20},[ \\t][${letters}]))[ \\t]*:[ \\t]+())([^\\s"'\`{[<(](?:${inLine}){8,2000})`,
  'gi',
);

/** What stands above such a line, in the data of a picture. */
const aboveNegative =
  /((?:^|parameters:?[ \t]|["'])())([^\s"'`{[<#>][^\r\n]{8,2000})(?=\r?\nNegative prompt:)/gm;

/** Whose turn it is, as models are told. */
const turn = new RegExp(
  `((?:<\\|im_start\\|>(?:user|system|developer)|<\\|(?:user|system|prompter|human|developer)\\|>|<\\|start_header_id\\|>(?:user|system)<\\|end_header_id\\|>|<start_of_turn>user|\\[INST\\]|<<SYS>>)(?:\\s|\\\\n){0,4}())([^\\s<][^<]{2,4000}?(?=(?:\\s|\\\\n){0,4}(?:<\\||<end_of_turn>|<start_of_turn>|\\[\\/INST\\]|<<\\/SYS>>|<\\/s>))|[^\\s<](?:${inLine}){4,2000})`,
  'gi',
);

/** Its name on a line, and the prompt on the next one. */
const onNextLine = new RegExp(
  `((?:^${lineLead}[ \\t]{0,8}|["'>])(?:[\\w]{2,16}[ \\t]){0,2}prompt(?: used| text)?[ \\t]{0,2}:[ \\t]{0,4}(?:\\r?\\n${lineLead}[ \\t]{0,8}){1,2}())((?!(?:[\\w-]{1,20} ){0,2}[\\w-]{1,20}:)[^\\s"'\`{[<|>#][^\\r\\n]{8,2000}(?:(?<![.!?:])\\r?\\n${lineLead}[ \\t]{0,8}(?=[${letters}]+ [${letters}]+[ ,])(?![\\w -]{1,30}:)[^\\r\\n]{1,2000}){0,4})`,
  'gim',
);

/** A head of Markdown, with the prompt below it. */
const head =
  /^(?:[ \t]{0,8}(?:>[ \t]?|<(?:pre|p|code|blockquote)>)){0,2}[ \t]{0,8}(?:#{1,6}[ \t]+|\*\*|__)(?:(?:the|my|your|full|exact|original|used|revised|system|user|input|image|example|failing|edit)[ \t]+){0,2}prompt(?:[ \t]+(?:used|text|sent|below|that[ \t]+\w{2,12}))?[ \t]{0,2}:?(?:\*\*|__)?:?[ \t]{0,4}(?:\r?\n[ \t]{0,8}){1,3}/gim;

/** The same as a line of nothing else. */
const bareHead = new RegExp(
  `(^${lineLead}[ \\t]{0,8}(?:(?:the|my|your|full|exact|original|used|revised|image)[ \\t]){0,2}prompt(?:[ \\t](?:used|text|sent))?[ \\t]{0,4}\\r?\\n(?:${lineLead}[ \\t]{0,8}\\r?\\n)?${lineLead}[ \\t]{0,8}())(?![A-Za-z_][\\w ]{0,24}[:=|\\t])([${letters}"'“„«][^\\r\\n|\\t<]{8,2000})`,
  'gim',
);

/** In a fence, behind quote signs, or a paragraph. */
const below = new RegExp(
  `\`\`\`[^\\r\\n\`]{0,20}\\r?\\n([^\`]{2,4000}?)\\r?\\n[ \\t]{0,4}\`\`\`|${['>[ \\t]?', ''].map((quote) => `${quote}(?![#>]|&gt;|\\*\\*|_No |\`\`\`)(\\S[^\\r\\n]{1,4000}(?:\\r?\\n[ \\t]{0,8}${quote}(?!>|#|\\*\\*|[ \\t]*(?:\\r?\\n|$)|[\\w-]{2,24}:[ \\t]?\\S{1,40}[ \\t]*(?:\\r?\\n|$))[^\\r\\n]{1,4000}){0,40})`).join('|')}`,
  'y',
);

/** Its name in bold or in an element, and the command of a bot. */
const marked = new RegExp(
  `((?:\\[prompt\\](?=[ \\t][${letters}])[ \\t]|\\bprompt(?:[ \\t]\\w{2,8})?\\s{0,2}(?::?<\\/\\w{1,8}>:?\\s{0,20}(?:<\\w{1,8}(?:[ \\t][^<>]{0,60})?>\\s{0,4}){0,2}|(?:\\*\\*|__):[ \\t]{0,4})|(?<![\\w/])\\/imagine[ \\t]+)())([^<>\\s"'\`][^<>\\r\\n"\`]{4,2000})`,
  'gi',
);

/** What somebody wrote in a chat, up to the answer. */
const chat = new RegExp(
  `((?:^${lineLead}[ \\t]{0,4}|["'>])(?:\\*\\*)?(?:You|User|Me|Human)(?: said)?:(?:\\*\\*)?\\s{1,4}())(\\S[^\\r\\n]{3,4000}(?:\\r?\\n(?!(?:\\*\\*)?[A-Z][\\w. ]{0,20}:)[^\\r\\n]{0,4000}){0,20}?)(?=(?:(?:\\r?\\n|<br ?\\/?>)${lineLead}[ \\t]{0,4}){1,3}(?:\\*\\*)?(?:ChatGPT|Assistant|AI|Bot|GPT[\\w.-]{0,12}|DALL.?E\\w{0,4}|Copilot|Gemini|Claude)(?: said)?:)`,
  'gm',
);

/** A name at the head of a column. */
const columnHead = /(?:prompt|caption|instruction)s?\w{0,8}["'`]?[ \t]{0,20}[,;|\t\r\n]/gi;

const promptColumn: Column = {
  telling: true,
  wants: isPromptName,
  take: (bare) =>
    /\S\s+\S+\s+\S/.test(bare) && !state.test(bare)
      ? { kind: 'private-text', about: `${bare.length} characters` }
      : undefined,
};

const [prompts, labels, notes, turns, markings, askings, chats, columns] = [
  wordsIn('prompt'),
  wordsIn('prompt:|prompt :'),
  wordsIn(
    'user|customer|client|reporter|note to|note for|notes to|notes for|message to|message for|comment to|comment for|comments to|comments for|feedback to|feedback for|request to|request for|remark|additional note|additional comm|additional rem|further note|further comm|private note|private comm|personal note|internal note|internal comm|your note|your comm|your mess|my note|my comm|my mess|nachricht |anmerkung |notiz |hinweis |note p',
  ),
  wordsFor([
    ...'im_start user system prompter human developer start_header_id'
      .split(' ')
      .map((role) => `<|${role}`),
    '<start_of_turn>',
    '[inst]',
    '<<sys>>',
  ]),
  wordsIn('[prompt] |prompt<|prompt:<|prompt**:|prompt__:|/imagine '),
  wordsIn(
    'asked|requested|prompted|ing image|ing an image|ing a picture|ing picture|ing variation|generating|drawing|rendering|painting|imagining|illustrating|generate |generate:|draw |draw:|imagine |imagine:|demandé|pedí|solicité|angefragt|gebeten|bat um|poprosi',
  ),
  wordsIn('you:|user:|me:|human:|said:'),
  wordsFor([
    ...'prompt, prompt; prompt\t prompt| prompt" prompt_ prompts caption instruction'.split(' '),
    'prompt ',
  ]),
];

/** Prompts that somebody tells about: in a sentence, under a head, in a chat, in a column. */
export const toldPrompts: Detector = (view, hits) => {
  inLines(view, hits);
  if (!hasSign(view.shape, sign.lineBreak)) return;
  const { text } = view;
  if (holdsAny(view, prompts)) {
    if (/#|\*\*|__/.test(text)) underHeads(text, hits);
    inSentences(bareHead, 2, text, hits, ofForms);
  }
  if (holdsAny(view, prompts)) inSentences(onNextLine, 3, text, hits);
  if (holdsAny(view, chats)) inSentences(chat, 0, text, hits);
  if (holdsAny(view, columns)) columnsUnder(columnHead, text, hits, promptColumn);
};

function inLines(view: View, hits: Hit[]): void {
  const { text, shape } = view;
  const quotes = hasSign(shape, sign.quote);
  if (holdsAny(view, prompts)) {
    if (quotes) inSentences(said, 1, text, hits);
    inSentences(saidLoosely, 3, text, hits);
    if (holdsAny(view, labels)) inSentences(labelled, 2, text, hits);
    if (text.includes('Negative prompt:')) inSentences(aboveNegative, 2, text, hits);
  }
  if (hasSign(shape, sign.colon) && holdsAny(view, notes)) inSentences(noted, 2, text, hits);
  if (holdsAny(view, turns)) inSentences(turn, 1, text, hits);
  if (holdsAny(view, markings)) inSentences(marked, 2, text, hits);
  if (quotes && holdsAny(view, askings)) inSentences(asked, 3, text, hits);
}

/** How a sentence goes on that says what became of the prompt. */
const state =
  /^(?:too|not|rejected|blocked|flagged|refused|missing|empty|invalid|limited|required|a required|must|should|longer|over|the same|unchanged|was|is|were|has|have|could|cannot|supported|unsupported|see|https?|\d+ (?:tokens|characters|chars|words|bytes))\b/i;

const isOfPrompt = /prompt|\/imagine/i;

/** Texts of so many blanks at least, which are nothing other. */
export function inSentences(
  pattern: RegExp,
  blanks: number,
  text: string,
  hits: Hit[],
  other = state,
): void {
  for (const { 1: lead = '', 2: quote = '', 3: whole = '', index } of matches(pattern, text)) {
    const bare = whole.trimEnd();
    // What stands in quotes ends with them, and a note of somebody can speak of anything.
    const value =
      quote === '' && isOfPrompt.test(lead)
        ? bare.slice(0, lengthOfText(bare)).replace(/[ \t]+[-=]$/, '')
        : bare;
    if (!isReference(value) && !other.test(value) && value.split(/\s+/).length > blanks)
      hits.push(textHit(index + lead.length + quote.length, value.length));
  }
}

/** A paragraph that tells about prompts is of a reference. */
const ofReference = /\b(?:prompts?|characters|descriptions?|parameters?|models?|API)\b/i;

/** What a form, a reference or a service says under such a head. */
const ofForms =
  /^(?:an?[ ])?(?:string|text|optional|required|str)\b|\b(?:prompts?|characters|describ\w+|descriptions?|parameters?|models?|API|errors?|request|invalid)\b/i;

function underHeads(text: string, hits: Hit[]): void {
  for (const { 0: whole, index } of matches(head, text)) {
    below.lastIndex = index + whole.length;
    const found = below.exec(text);
    if (!found) continue;
    const value = (found[1] ?? found[2] ?? found[3] ?? '').replace(/<\/\w{1,10}>\s*$/, '');
    const from = found.index + found[0].indexOf(value);
    if (found[1] === undefined && ofReference.test(value)) continue;
    if (!isReference(value) && value.trim().split(/\s+/).length > 1)
      hits.push(textHit(from, value.length));
  }
}
