import type { Detector, Hit } from '../detector.ts';
import { matches } from '../matches.ts';
import { classOf } from '../names.ts';
import { hasSign, sign } from '../shape.ts';
import { isReference, setting } from '../value.ts';
import { holdsAny, wordsIn } from '../words.ts';
import { tells } from './beside.ts';
import { words } from './named.ts';

/** A comment at the end of a line that holds a name and nothing else. */
const named =
  /(?<![^\s),;\]}])(?:\/\/|#|--|\/\*|<!--)[ \t]{0,4}([A-Za-z_][\w .-]{1,40}?)[ \t]{0,4}(?:\*\/|-->)?[ \t]*\r?$/gm;

/** A comment in front of an argument. */
const before =
  /\/\*[ \t]{0,4}([A-Za-z_][\w.-]{1,40})[ \t]{0,4}[:=]?[ \t]{0,4}\*\/[ \t]{0,4}["'`]([^"'`\r\n]{4,400})["'`]/g;

/** A command behind a prompt, and one word as its answer, also in quotes and behind the mark of a console. */
const answered =
  /^[^\r\n$#%>❯]{0,60}[$#%>❯][ \t]+([^\r\n]{1,300})\r?\n(?:<[·•.]?[ \t]|=>[ \t])?(["'`]?)([^\s"'`]{4,400})\2[ \t]*$/gm;

/** Words of a command that only reads: where it reads from, and how it puts it out. */
const reads =
  /^(?:pp?|po|print|printf|printenv|echo|puts|cat|type|show|get|getitem|getenv|log|console|inspect|value|env|environ|process|os|system|sys|localstorage|sessionstorage|window|client|config|cfg|settings|opts|options|args|self|this|ctx|app|write|output|host|write-output|write-host)$/i;

/** What asks for a credential, with the answer on its line: `Password for 'x': …`, `? Enter your API key: …`. */
const asked =
  /((?:\bpass(?:word|phrase|code)[ \t]+(?:for|of)[ \t]+(?:user |key )?["']?[^\s"'\r\n]{1,200}["']?:|^[^\w\r\n]{0,4}[?✔✓][ \t]+(?=[^\r\n]{0,60}\b(?:enter|paste|type|your|value|provide)\b)(?![^\r\n]{0,80}\b(?:name|where|which|(?<!what )is|are|was|do|should|how|stored|saved)\b)[^\r\n]{0,60}?(?:secret|password|passphrase|token|key)\b[^\r\n?:'>]{0,30}?(?:[?:'>]|\.{3}))[ \t]+(?:\.{3}[ \t]+|['>»·][ \t]+)?)(\S{4,300})[ \t]*$/gim;

const [credentials, comments, asking] = [
  wordsIn('pass|secret|token|key|auth|credential|pwd'),
  wordsIn('//|#|--|/*'),
  wordsIn('? |✔|✓|password for|passphrase for|password of|passcode for'),
];

/** A credential whose name stands apart from it: in a comment, in what asked for it or printed it. */
export const apart: Detector = (view, hits) => {
  if (!holdsAny(view, credentials)) return;
  const { text } = view;
  if (holdsAny(view, comments)) besideComments(text, hits);
  if (hasSign(view.shape, sign.lineBreak)) answers(text, hits);
  if (holdsAny(view, asking)) ofQuestions(text, hits);
};

function besideComments(text: string, hits: Hit[]): void {
  for (const { 1: name = '', index } of matches(named, text))
    if (classOf(name) !== undefined) inLine(text, index, hits);
  for (const { 0: whole, 1: name = '', 2: value = '', index } of matches(before, text))
    if (classOf(name) !== undefined)
      credential(value, index + whole.length - value.length - 1, hits);
}

const isSetting = new RegExp(`^${setting}`);

/** Whether it was one. */
function credential(value: string, from: number, hits: Hit[]): boolean {
  const found =
    (tells(value) || words.test(value)) && !isReference(value) && classOf(value) === undefined;
  if (found) hits.push({ kind: 'secret', from, to: from + value.length });
  return found;
}

/** The first word of a line that nobody would write in code. */
function inLine(text: string, end: number, hits: Hit[]): void {
  const begin = Math.max(text.lastIndexOf('\n', end - 1) + 1, end - 400);
  for (const { 0: value, index } of matches(/[^\s"'`(),;[\]{}<>]{8,}/g, text.slice(begin, end)))
    if (credential(value, begin + index, hits)) return;
}

function answers(text: string, hits: Hit[]): void {
  for (const match of matches(answered, text)) {
    const { 0: whole, 1: command = '', 2: quote = '', 3: value = '', index } = match;
    const names = matches(/[A-Za-z][\w-]*/g, command).map(([word]) => word);
    if (!names.some((word) => classOf(word) === 'secret') || isComment(whole, command)) continue;
    // The next setting of a file, below a comment.
    if (isSetting.test(value)) continue;
    const from = index + whole.trimEnd().length - quote.length - value.length;
    if (readsOne(names)) answer(value, from, hits);
    else if (quote === '') credential(value, from, hits);
  }
}

/** `# API_KEY=`: one word behind the sign of root is a comment. */
const isComment = (whole: string, command: string): boolean =>
  /^[ \t]*#/.test(whole) && !/\S\s+\S/.test(command);

/** A command that only reads a credential is answered with it, whatever it looks like. */
const readsOne = (names: readonly string[]): boolean =>
  names.length < 6 &&
  classOf(names.at(-1) ?? '') === 'secret' &&
  names.slice(0, -1).every((word) => reads.test(word));

function ofQuestions(text: string, hits: Hit[]): void {
  for (const { 0: whole, 1: question = '', 2: value = '', index } of matches(asked, text))
    if (!whole.includes('(Y/n)')) answer(value, index + question.length, hits);
}

function answer(value: string, from: number, hits: Hit[]): void {
  if (isReference(value) || classOf(value) !== undefined || !/[A-Za-z\d]{4}/.test(value)) return;
  if (
    /^(?:changed|rotated|updated|reset|saved|stored|incorrect|unchanged|skipped)\W?$/i.test(value)
  )
    return;
  if (!/^[/~.(<{[]|:$/.test(value)) hits.push({ kind: 'secret', from, to: from + value.length });
}
