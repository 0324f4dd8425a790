import type { Hit } from '../detector.ts';
import { matches } from '../matches.ts';
import { classOf } from '../names.ts';
import { isReference } from '../value.ts';
import { lineLead } from './line-lead.ts';
import { isCredential } from './named.ts';
import { isErrorCode, rule } from './no-value.ts';
import { isPassword } from './passwords.ts';

/** A name as the head of a column. */
const head = /^[ \t]*["'`]?(?:[A-Za-z_]|\d(?=[A-Za-z]))[\w .-]{0,40}["'`]?[ \t]*$/;

const signs = ['\t', '|', ',', ';'];

/** Which columns are read, and what of their cells goes. */
export type Column = {
  readonly wants: (head: string) => boolean;
  readonly take: (bare: string, head: string) => Pick<Hit, 'kind' | 'about'> | undefined;
  /** Its cells tell by themselves what they are: no line needs to stand below the heads. */
  readonly telling?: true;
};

const credentials: Column = {
  wants: (name) => classOf(name) !== undefined && !isErrorCode(name),
  take(bare, name) {
    const value = { from: 0, to: bare.length, quoted: true };
    const found =
      isCredential(bare, value, 'token', '=') ||
      /^(?!gpt|dall-e|chatgpt)[\w-]{16,}$/.test(bare) ||
      isPassword(name, bare, value) ||
      (/phrase|mnemonic|seed/i.test(name) && /^(?:[a-z]{3,12} ){2,23}[a-z]{3,12}$/.test(bare));
    return found ? { kind: 'secret' } : undefined;
  },
};

type Cell = { readonly from: number; readonly to: number };

export function endOfLine(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end === -1 ? text.length : end;
}

/**
 * The values of a column whose head names a credential, or what else is wanted: CSV, tabs, tables of Markdown and of databases.
 * Told where a name stands, and what of the text was read already: a head has several names, and a row can look like a head.
 */
export function columnsBelow(
  text: string,
  name: number,
  read: Set<string>,
  hits: Hit[],
  column = credentials,
): void {
  const before = text.slice(Math.max(0, name - 301), name);
  const at = name - before.length + before.lastIndexOf('\n') + 1;
  const width = text.slice(at, at + 401).indexOf('\n');
  if (name - at > 300 || width === -1) return;
  const below = at + width + 1;
  const first = endOfLine(text, below);
  const lead = leadOf(text.slice(at, at + width), text.slice(below, first));
  const line = text.slice(at + lead.length, at + width);
  const joint = signs.find((one) => line.includes(one));
  if (joint === undefined) return;
  const heads = cellsOf(line, joint);
  const wanted = wantedOf(line, heads, column);
  // A line with its name and its value has no rows below it.
  const ruled = rule.test(text.slice(below + lead.length, first));
  if (
    wanted.length === 0 ||
    (joint === '|' && !ruled && !isBare(line) && !(column.telling && isSpaced(line)))
  )
    return;
  const from = ruled ? first + 1 : below;
  rowsBelow(text, from, { lead, joint, size: heads.length, wanted, column }, read, hits);
}

/** The same below each head that a pattern finds. */
export function columnsUnder(heads: RegExp, text: string, hits: Hit[], column: Column): void {
  const read = new Set<string>();
  for (const { index } of matches(heads, text)) {
    // A list in a sentence has blanks behind its commas.
    const line = text.slice(text.lastIndexOf('\n', index) + 1, index + 300).split('\n', 1)[0] ?? '';
    if (line.length < 600 && !line.includes(', ')) columnsBelow(text, index, read, hits, column);
  }
}

const anyLead = new RegExp(`^${lineLead}`);

/** What something puts before each line that it passes on: the same before the head and before its rows, up to digits. */
function leadOf(line: string, below: string): string {
  const [found = ''] = anyLead.exec(line) ?? [];
  return found !== '' && isLed(below, found) ? found : '';
}

/** Whether the same stands before a line; digits of times differ. */
export const isLed = (line: string, by: string): boolean =>
  by === '' || withoutDigits(line.slice(0, by.length)) === withoutDigits(by);

const withoutDigits = (text: string): string => text.replace(/\d/g, '0');

/** Cells with nothing but their sign between them are of a file. */
const isBare = (line: string): boolean => /^\w+(?:\|\w+)+\r?$/.test(line);

/** The same with blanks around it, where each head is a word or two. */
const isSpaced = (line: string): boolean =>
  /^[ \t]*[A-Za-z_]+(?: [A-Za-z_]+)?(?:[ \t]+\|[ \t]+[A-Za-z_]+(?: [A-Za-z_]+)?){1,11}[ \t\r]*$/.test(
    line,
  );

type Head = { readonly place: number; readonly name: string };

type Table = {
  readonly lead: string;
  readonly joint: string;
  readonly size: number;
  readonly wanted: readonly Head[];
  readonly column: Column;
};

/** Row after row as long as they belong to the table and were not read; below a row that was read all were. */
function rowsBelow(
  text: string,
  from: number,
  { lead: before, joint, size, wanted, column }: Table,
  read: Set<string>,
  hits: Hit[],
): void {
  let at = from;
  while (at < text.length) {
    const end = endOfLine(text, at);
    if (!isLed(text.slice(at, at + before.length), before)) return;
    at += before.length;
    const key = `${at}${joint}`;
    const unread = wanted.filter(({ place }) => !read.has(key + place));
    const row = text.slice(at, end);
    const cells = row.length < 2000 ? cellsOf(row, joint) : [];
    if (unread.length === 0 || cells.length !== size) return;
    for (const { place, name } of unread) {
      read.add(key + place);
      const hit = ofCell(name, row, cells[place], column);
      if (hit) hits.push({ ...hit, from: at + hit.from, to: at + hit.to });
    }
    at = end + 1;
  }
}

/** Which columns are wanted; none in a line that is no head. */
function wantedOf(line: string, heads: readonly Cell[], column: Column): readonly Head[] {
  const names = heads.map(({ from, to }) => line.slice(from, to));
  // A row of Markdown begins and ends with its sign; a list in code ends with a comma.
  if (line.includes('|')) while (names.at(-1)?.trim() === '') names.pop();
  if (
    names.length < 2 ||
    !names.every(
      (name, place) =>
        head.test(name) || (place === 0 && /^[ \t]*$/.test(name) && line.includes('|')),
    )
  )
    return [];
  return names
    .map((name, place) => ({ place, name: name.replace(/["'`]/g, '').trim() }))
    .filter(({ name }) => column.wants(name));
}

function ofCell(
  name: string,
  row: string,
  cell: Cell | undefined,
  column: Column,
): Hit | undefined {
  if (!cell) return undefined;
  const { from, to } = cell;
  const whole = row.slice(from, to);
  const bare = whole.replace(/^[ \t]*["'`]?|["'`]?[ \t\r]*$/g, '');
  const begin = from + whole.indexOf(bare);
  const taken = isReference(bare) || idOfRequest.test(bare) ? undefined : column.take(bare, name);
  return taken && { ...taken, from: begin, to: begin + bare.length };
}

const idOfRequest = /^req_[0-9a-f]{32}$/;

/** The cells of a row; a sign in quotes is of the cell. */
function cellsOf(row: string, joint: string): readonly Cell[] {
  const cells: Cell[] = [];
  let from = 0;
  let quoted = false;
  for (let at = 0; at <= row.length; at++) {
    const char = row[at];
    if (char === '"') quoted = !quoted;
    if (char !== undefined && (char !== joint || (quoted && joint !== '|'))) continue;
    cells.push({ from, to: at });
    from = at + 1;
  }
  return cells;
}
