import type { Detector, Hit } from '../detector.ts';
import type { Kind } from '../kinds.ts';
import { matches } from '../matches.ts';
import { classOf } from '../names.ts';
import { isReference } from '../value.ts';
import { holdsAny, wordsIn } from '../words.ts';
import { endOfLine } from './columns.ts';
import { isFullName } from './full-names.ts';
import { digitsKindOf, kindsUnder } from './other-names.ts';
import { isPromptName } from './prompt-names.ts';

const inserted =
  /\b(?:insert|replace)\s+(?:\w+\s+)?into\s+([^\s()]{1,100})\s{0,4}(?:\(([^()]{1,1000})\)\s{0,8})?values\s{0,8}(?=\()/gi;

const copied = /^copy\s[^()\r\n]{1,100}\(([^()]{1,1000})\)\s+from\s+stdin[^\r\n]{0,100}\r?\n/gim;

/** Its columns, as far as they have no deeper brackets than `varchar(64)`. */
const created =
  /\bcreate\s+table\s+(?:if\s+not\s+exists\s+)?([^\s()]{1,100})\s{0,4}\(((?:[^()]|\([^()]{0,200}\)){1,4000})\)/gi;

const [inserts, copies, private_] = [
  wordsIn('insert|replace'),
  wordsIn('stdin'),
  wordsIn(
    'pass|secret|token|key|auth|credential|pwd|prompt|caption|instruction|otp|code|mfa|2fa|_pin|ssn|pesel|bsn|cpf|hetu|aadhaar|tax|steuer|national|personn|name|user|login|customer|kunde|client|patient|employee|birth|address|owner|author',
  ),
];

/** What the columns hold, by their place; undefined where it may stay. */
type Columns = readonly (Kind | 'full-name' | undefined)[];

/** Values in rows of SQL whose column promises a credential or a prompt. */
export const columnsOfSql: Detector = (view, hits) => {
  const { text } = view;
  const [isInserted, isCopied] = [holdsAny(view, inserts), holdsAny(view, copies)];
  if (!(isInserted || isCopied) || !holdsAny(view, private_)) return;
  if (isInserted) ofInserts(text, hits);
  if (isCopied) ofCopies(text, hits);
};

function ofInserts(text: string, hits: Hit[]): void {
  const tables = new Map(
    matches(created, text).map(({ 1: table = '', 2: names = '' }) => [
      bareName(table),
      names.replace(/\([^()]*\)/g, ''),
    ]),
  );
  for (const { 0: whole, 1: table = '', 2: names, index } of matches(inserted, text)) {
    const columns = kindsOf(names ?? tables.get(bareName(table)) ?? '');
    if (isPrivate(columns)) tuples(text, index + whole.length, columns, hits);
  }
}

/** Where the next one begins, the rows have ended, whatever else ends them. */
function ofCopies(text: string, hits: Hit[]): void {
  const heads = matches(copied, text);
  for (const [place, { 0: whole, 1: names = '', index }] of heads.entries()) {
    const columns = kindsOf(names);
    if (isPrivate(columns))
      rows(text.slice(0, heads[place + 1]?.index), index + whole.length, columns, hits);
  }
}

const isPrivate = (columns: Columns): boolean => columns.some((kind) => kind !== undefined);

const bareName = (name: string): string => name.replace(/["'`[\]]/g, '').toLowerCase();

/** The first word of each is its name; its type can follow. */
const kindsOf = (names: string): Columns =>
  names.split(',').map((column) => {
    const name = /[^\s"'`[\]]+/.exec(column)?.[0] ?? '';
    if (isPromptName(name)) return 'private-text';
    return digitsKindOf(name) ?? (classOf(name) === undefined ? ofSomebody(name) : 'secret');
  });

/** A column called no more than a name holds those of things too. */
function ofSomebody(name: string): Columns[number] {
  if (/^(?:name|kunde|client|owner|author|customer|contact|employee|patient)$/i.test(name))
    return 'full-name';
  return kindsUnder(name).find((kind) => kind === 'person' || kind === 'user');
}

const literal = /\s{0,8}(?:[EN]?'((?:[^'\\]|''|\\.){0,2000})'|([^\s,()']{1,200}))\s{0,8}([,)])/y;

/** Tuple after tuple, with the values of those columns. */
function tuples(text: string, at: number, columns: Columns, hits: Hit[]): void {
  const opening = /\s{0,8},?\s{0,8}\(/y;
  opening.lastIndex = at;
  while (opening.test(text)) {
    literal.lastIndex = opening.lastIndex;
    for (let place = 0, match = literal.exec(text); match; place++) {
      const [whole, quoted, , closing] = match;
      const from = match.index + whole.indexOf("'") + 1;
      if (quoted !== undefined) cell(quoted, from, columns[place], hits);
      opening.lastIndex = literal.lastIndex;
      match = closing === ',' ? literal.exec(text) : null;
    }
  }
}

/** The rows of a dump, up to the line that ends it. */
function rows(text: string, at: number, columns: Columns, hits: Hit[]): void {
  for (let from = at; from < text.length;) {
    const end = endOfLine(text, from);
    const cells = text.slice(from, end).split('\t');
    if (cells.length < 2) return;
    let begin = from;
    for (const [place, value] of cells.entries()) {
      cell(value.trimEnd(), begin, columns[place], hits);
      begin += value.length + 1;
    }
    from = end + 1;
  }
}

/** Roles and flags stand below such names as well. */
const nobody =
  /^(?:user|assistant|system|developer|tool|default|root|guest|anonymous|admin|null|true|false|\d{1,3})$/i;

function cell(value: string, from: number, column: Columns[number], hits: Hit[]): void {
  if (column === undefined || value === '\\N' || isReference(value)) return;
  const kind = column === 'full-name' ? 'person' : column;
  if (!goes(value, column)) return;
  const hit = { kind, from, to: from + value.length };
  hits.push(kind === 'private-text' ? { ...hit, about: `${value.length} characters` } : hit);
}

function goes(value: string, column: Kind | 'full-name'): boolean {
  if (column === 'full-name') return isFullName(value);
  if (column === 'person' || column === 'user') return value.length > 1 && !nobody.test(value);
  if (value.length < 4) return false;
  if (column === 'private-text') return true;
  return column === 'secret' ? !/^\d{1,6}$/.test(value) : /\d{3}/.test(value);
}
