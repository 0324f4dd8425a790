import type { ErrorFields } from './rules/rule.ts';
import { sentences } from './unwrap.ts';

/**
 * The errors of a text. Not a parser: a pasted object is cut off, masked, printed by Python or by Node,
 * or told in a sentence ("Status: 401, Code: x"), so name and value are looked for, whatever the quotes.
 */
export function errorsIn(text: string): readonly ErrorFields[] {
  const errors: Draft[] = [{}];
  let end = 0;
  for (const { name, value, from, to } of pairsIn(text)) {
    let current = errors.at(-1) ?? {};
    const later = isBare(current) && timedLine.test(text.slice(end, from).slice(-200));
    end = to;
    if (current[name] === value && !later) continue;
    // The same name once more, or another line of a log than the status had: another error begins.
    if (current[name] !== undefined || later) errors.push((current = {}));
    current[name] = value;
  }
  return errors.flatMap((one) => fieldsOf(one));
}

/** A status and nothing else. */
const isBare = (draft: Draft): boolean =>
  draft.status !== undefined && Object.keys(draft).length === 1;

const timedLine = /\n[^\n]{0,12}\d\d:\d\d:\d\d/;

type Name = 'message' | 'type' | 'code' | 'param' | 'status';
type Draft = Partial<Record<Name, string>>;

const pair =
  /(?<![\w-])(?:["'`]|\[)?(message|msg|detail|type|code|error_?code|errcode|param|status|status_?code|http_?code)(?:["'`]|\])?\s{0,4}(?:[:=]|=>)\s{0,8}(?:Some\()?(?:"((?:[^"\\]|\\.){0,4000})"?|'((?:[^'\\]|\\.){0,4000})'?|`([^`]{0,4000})`?|(null|none|undefined|nil)\b|([A-Za-z_0-9][\w.[\]-]{0,79}))/gi;

const named: Readonly<Record<string, Name>> = {
  message: 'message',
  msg: 'message',
  detail: 'message',
  type: 'type',
  code: 'code',
  errorcode: 'code',
  errcode: 'code',
  param: 'param',
  status: 'status',
  statuscode: 'status',
  httpcode: 'status',
};

type Pair = {
  readonly name: Name;
  readonly value: string;
  readonly from: number;
  readonly to: number;
};

function* pairsIn(text: string): Generator<Pair> {
  for (const found of text.matchAll(pair)) {
    const [all, word = '', double, single, tick, nothing, bare = ''] = found;
    const name = named[word.toLowerCase().replace('_', '')];
    const quoted = double ?? single ?? tick;
    if (name === undefined || (quoted === undefined && !worthWithoutQuotes(name, bare))) continue;
    const told = nothing === undefined ? (quoted ?? bare).replace(/\\(['"])/g, '$1') : '';
    yield {
      name: exactName(name, told),
      value: told,
      from: found.index,
      to: found.index + all.length,
    };
  }
}

/** The same of an error that was parsed; what is no word is left. */
export function fieldsOfMembers(error: Readonly<Record<string, unknown>>): ErrorFields | undefined {
  const draft: Draft = {};
  for (const name of ['type', 'code', 'param'] as const) {
    const value = error[name];
    if (typeof value === 'string') draft[exactName(name, value)] = value;
  }
  return fieldsOf(draft)[0];
}

/** "Error code: 400", and gateways, call the status a code. */
const exactName = (name: Name, value: string): Name =>
  name === 'code' && statusNumber(value) !== undefined ? 'status' : name;

/** A message without quotes ends nowhere, and a content type is no type of an error. */
const worthWithoutQuotes = (name: Name, bare: string): boolean =>
  name !== 'message' && !(name === 'type' && /json|html|text|multipart/i.test(bare));

function fieldsOf({ message, type, code, param, status }: Draft): readonly ErrorFields[] {
  const number = statusNumber(status);
  if (![message, type, code, param].some(filled)) return [];
  return [
    {
      message: sentences((message ?? '').replace(/\s+/g, ' ')),
      ...(number !== undefined && { status: number }),
      ...(filled(type) && { type }),
      ...(filled(code) && { code }),
      ...(filled(param) && { param }),
    },
  ];
}

const filled = (value: string | undefined): value is string =>
  value !== undefined && value !== '' && !/^(none|null|undefined)$/i.test(value);

const statusNumber = (value: string | undefined): number | undefined =>
  value !== undefined && /^[1-5]\d\d$/.test(value) ? Number(value) : undefined;
