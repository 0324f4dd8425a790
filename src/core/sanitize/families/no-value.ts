import { letters } from '../chars.ts';
import { nameOf } from '../names.ts';
import { looksRandom } from '../random.ts';
import type { Value } from '../value.ts';
import { isErrorName } from './outcomes.ts';

/** A value with the name and the joint that stand before it. */
export type Named = {
  readonly name: string;
  readonly joint: string;
  /** Where the joint ends. */
  readonly at: number;
  readonly value: Value;
};

const fault =
  /^(?:invalid|missing|incorrect|no|not|wrong|bad|expired|revoked|malformed|unauthorized|unknown|unsupported|disabled|deactivated|inactive|rejected|denied)$/;

/** `invalid_api_key`, `ApiKeyMissing`: a code says what is wrong with a credential, and stands beside anything. */
export const isErrorCode = (name: string): boolean =>
  nameOf(name)
    .joined.split('_')
    .some((word) => fault.test(word));

/** A key that begins with such a word is no name of one. */
export const isValue = (name: string): boolean =>
  name.length > 20 &&
  !loudWords.test(name) &&
  (looksRandom(name) || name.replace(/\D/g, '').length > 4);

/** `AWS_BEARER_TOKEN_BEDROCK`: where such words meet, their letters follow each other as by chance. */
const loudWords = /^[A-Z]{2,14}(?:_[A-Z]{2,14}){2,8}$/;

/** Whether what stands under the name of a credential is a head, another name, an outcome, code, or the end of a string. */
export const isNoValue = (text: string, named: Named): boolean =>
  isWorkingFolder(text, named) ||
  isTableHead(text, named.joint, named.value.to) ||
  isNameOfValue(text, named) ||
  isOutcome(text, named) ||
  isDescribed(text, named) ||
  saysHow(text, named) ||
  isCode(text, named) ||
  isType(text, named) ||
  isFallback(text, named) ||
  (isColumn(named.joint) && isErrorCode(named.name)) ||
  isClosing(text, named);

const isColumn = (joint: string): boolean =>
  (joint.includes('|') || joint.includes(',')) && !joint.includes('=') && !joint.includes(':');

/** `PWD=/home/…`: where a shell is. */
const isWorkingFolder = (text: string, { name, value: { from, to } }: Named): boolean =>
  (name.length === 3 || name.length === 6) &&
  /^(?:OLD)?PWD$/i.test(name) &&
  /^(?:~(?:\/|$)|\/(?:[\w.[\]@-]+\/|(?:home|root|Users|app|tmp|var|usr|opt|srv|mnt|data|work\w*|code|builds?)\b|$)|[A-Za-z]:[\\/])/.test(
    text.slice(from, to),
  );

/** The line below the heads of a table. */
export const rule = /^[ \t]*[|+]?[ \t:]*-{2}[-+|: \t]*\r?$/;

/** The first row of a table has names beside names. */
function isTableHead(text: string, joint: string, at: number): boolean {
  if (!joint.includes('|')) return false;
  const [, below = ''] = text.slice(at, at + 900).split('\n', 2);
  return rule.test(below) || isOfFile(text, at, below);
}

/** What tables call their columns. The first row of one with two columns can also hold a name and its value. */
const head =
  /[ \t]*["'`*]{0,3}(?:status|state|result|outcome|answer|error|message|code|model|port|path|method|time|date|when|latency|duration|ms|attempts?|retries|requests?|response|size|quality|count|calls|type|kind|version|region|notes?|remarks?|description|meaning|value|name|id|role|plan|tier|cause|fix|works|reachable|before|after)\b[\w ()/%.-]{0,24}["'`*]{0,3}[ \t]*\|/iy;

/** Whether what stands beside a name is the head of the next column. */
export function isBesideHead(text: string, joint: string, at: number): boolean {
  head.lastIndex = at;
  return joint.includes('|') && head.test(text) && isTableHead(text, joint, at);
}

/** A row of names alone, and a row of as many cells below it. */
function isOfFile(text: string, at: number, below: string): boolean {
  const before = text.slice(Math.max(0, at - 300), at);
  const begin = at - before.length + before.lastIndexOf('\n') + 1;
  const [line = ''] = text.slice(begin, begin + 600).split('\n', 1);
  return (
    /^[A-Za-z_]+(?:\|[A-Za-z_]+)+\r?$/.test(line) &&
    line.split('|').length === below.split('|').length
  );
}

/** `"key": "x-api-key", "value": …`: what is called by the one stands under the other. */
const isNameOfValue = (text: string, { name, value: { to } }: Named): boolean =>
  name.length === 3 &&
  /^key$/i.test(name) &&
  /^\\{0,8}["'],?\s{0,20}\\{0,8}["']?(?:value|values|val|v)\b/i.test(text.slice(to, to + 50));

/** `| API_KEY | Name | Its header |`: a table with more than two columns says in words what a setting is. */
const isDescribed = (text: string, { joint, value: { from, to } }: Named): boolean =>
  joint.includes('|') &&
  /^[A-Z]?[a-z]+(?:[A-Z][a-z]+| [\w()/&.-]+)*$/.test(text.slice(from, to)) &&
  /^[ \t]*\|[^|\r\n]{2,400}\|[ \t]*(?:[\r\n]|$)/.test(text.slice(to, to + 500));

/** `pass: Node 20 runs here`: a check that passed, and a sentence, which a cell can hold as a whole. */
const isOutcome = (text: string, { name, joint, value: { from, to, quoted } }: Named): boolean =>
  name === 'pass' &&
  !joint.includes('=') &&
  !quoted &&
  (/^[ \t]+[\w(]/.test(text.slice(to, to + 4)) ||
    (joint.includes('|') && /\s/.test(text.slice(from, to))));

/** A rule for it, or what came of it. */
const saysHow = (text: string, named: Named): boolean =>
  isRule(text, named) || isAnswer(text, named);

const rules = new RegExp(
  `^(?:(?:must|should|shall|may|can|cannot|can ?not|can['’]t|does|do|did|is|was|has|have|needs?)(?:[ ,](?:not|n['’]t))?[ \\t]+(?:be|been|contain|contains|include|have|match|consist|start|begin|end|use|exceed|equal|differ|to (?:be|contain|have|include|match)|too|at least|no more|longer|shorter|between|required|blank|empty|invalid|incorrect|wrong|missing|set|allowed|expired|accepted|correct|provided|given)\\b|too (?:short|long|weak|common|simple|similar)\\b|at (?:least|most) \\d|(?:min(?:imum)?|max(?:imum)?)(?:[ \\t]+length)?(?:[ \\t]+of)?[ \\t:]+\\d{1,3}[ \\t]+char|(?:muss|darf|doit|ne doit|debe|deve|musi|moet)[ \\t]+[${letters}])`,
  'i',
);

/** `password: must be at least 12 characters`, `"password": ["can't be blank"]`: what is asked of it. */
const isRule = (text: string, { value: { from } }: Named): boolean =>
  rules.test(text.slice(from, from + 60));

/** `authorization_code -> HTTP 400`, `secret: NotFound`: what came of it. */
const isAnswer = (text: string, { joint, value: { from, to, quoted } }: Named): boolean =>
  (/[:>][ \t]*$/.test(joint) && isErrorName(text.slice(from, to))) ||
  (!quoted &&
    (/^(?:HTTP(?:\/\d(?:\.\d)?)?[ \t]+[1-5]\d\d\b|[1-5]\d\d (?:OK|[A-Z][a-z]{2,}))/.test(
      text.slice(from, from + 16),
    ) ||
      (/[ \t][-=]>[ \t]/.test(joint) &&
        /^(?:[1-5]\d\d|E[A-Z]{5,}|(?:invalid|unauthorized|incorrect|missing|unsupported|insufficient|expired|access|rate|model|billing)(?:_[a-z]+)+)$/.test(
          text.slice(from, to),
        ))));

/** A variable, a property or an item: `obj[key] = value;`, `key = keys[i]`; and a name that is its own value. */
function isCode(text: string, { name, joint, value: { from, to, quoted } }: Named): boolean {
  const bare = text.slice(from, to);
  if (!/^[A-Za-z_$][A-Za-z_$.]*(?:\[\w*)?$/.test(bare)) return false;
  if (lettersOf(bare) === lettersOf(name)) return true;
  const after = text.slice(to, to + 8);
  if (quoted || joint !== ' = ' || looksRandom(bare)) return false;
  return bare.includes('[')
    ? after.startsWith(']')
    : /^(?:;[ \t]*(?:[\r\n]|$)|[ \t]\?[ \t]|[[(])/.test(after);
}

/** `credentials: Identity | Provider<Identity>;` */
const isType = (text: string, { joint, value: { from, to, quoted } }: Named): boolean =>
  (joint === ': ' || joint === ' = ') &&
  !quoted &&
  /^[A-Z][\w.]*[a-z]$/.test(text.slice(from, to)) &&
  /^(?:<\w|\[\]| \| )/.test(text.slice(to, to + 3)) &&
  !looksRandom(text.slice(from, to));

const lettersOf = (text: string): string => text.toLowerCase().replace(/[^a-z]/g, '');

/** `${API_KEY:?set it}`: what a shell says when it is missing. */
const isFallback = (text: string, { joint, at }: Named): boolean =>
  joint === ':' && text[at] === '?' && /\$\{\w*:$/.test(text.slice(Math.max(0, at - 70), at));

/** `ask('Password: ')`: the quote ends what the name stands in. */
function isClosing(text: string, { name, joint, at }: Named): boolean {
  const quote = text[at] ?? '';
  if (quote !== '"' && quote !== "'" && quote !== '`') return false;
  const begin = at - joint.length - name.length;
  if (
    !/^(?:[\s),;+\]}.]|$)/.test(text.slice(at + 1, at + 2)) ||
    joint.includes(quote) ||
    !text.startsWith(name, begin)
  )
    return false;
  const before = text.slice(Math.max(0, begin - 60), begin);
  return /(?:^|[\s(,=+:[{])(["'`])[\w .…-]{0,40}$/.exec(before)?.[1] === quote;
}
