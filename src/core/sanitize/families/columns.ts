import type { Hit } from '../detector.ts';
import { classOf } from '../names.ts';
import { isReference } from '../value.ts';
import { isCredential } from './named.ts';

/** A name as the head of a column. */
const head = /^[ \t]*["'`]?[A-Za-z_][\w .-]{0,40}["'`]?[ \t]*$/;

const rule = /^[ \t]*[|+]?[ \t:]*-{2}[-+|: \t]*\r?$/;

const signs = ['\t', '|', ',', ';'];

type Cell = { readonly from: number; readonly to: number };

function endOfLine(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end === -1 ? text.length : end;
}

/**
 * The values of a column whose head names a credential: CSV, tabs, tables of Markdown and of databases.
 * Told where a name stands.
 */
export function columnsBelow(text: string, name: number, hits: Hit[]): void {
  const at = text.lastIndexOf('\n', name) + 1;
  const end = endOfLine(text, name);
  if (name - at > 300 || end - at > 400 || end === text.length) return;
  const line = text.slice(at, end);
  const joint = signs.find((one) => line.includes(one));
  if (joint === undefined) return;
  const heads = cellsOf(line, joint);
  const wanted = wantedOf(line, heads);
  // A line with its name and its value has no rows below it.
  const ruled = rule.test(text.slice(end + 1, endOfLine(text, end + 1)));
  if (wanted.length === 0 || (joint === '|' && !ruled)) return;
  rowsBelow(text, ruled ? endOfLine(text, end + 1) + 1 : end + 1, (row, begin) => {
    const cells = row.length < 2000 ? cellsOf(row, joint) : [];
    if (cells.length !== heads.length) return false;
    for (const place of wanted) ofCell(row, cells[place], begin, hits);
    return true;
  });
}

/** Reads row after row as long as they belong to the table. */
function rowsBelow(
  text: string,
  from: number,
  read: (row: string, begin: number) => boolean,
): void {
  let at = from;
  while (at < text.length) {
    const end = endOfLine(text, at);
    if (!read(text.slice(at, end), at)) break;
    at = end + 1;
  }
}

/** Which columns promise a credential; none in a line that is no head. */
function wantedOf(line: string, heads: readonly Cell[]): readonly number[] {
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
  return names.flatMap((name, place) =>
    classOf(name.replace(/["'`]/g, '').trim()) === undefined ? [] : [place],
  );
}

function ofCell(row: string, cell: Cell | undefined, at: number, hits: Hit[]): void {
  if (!cell) return;
  const { from, to } = cell;
  const whole = row.slice(from, to);
  const bare = whole.replace(/^[ \t]*["'`]?|["'`]?[ \t\r]*$/g, '');
  const lead = whole.indexOf(bare);
  if (bare === '' || isReference(bare)) return;
  const value = { from: 0, to: bare.length, quoted: true };
  if (isCredential(bare, value, 'token', '=') || /^[\w-]{16,}$/.test(bare))
    hits.push({ kind: 'secret', from: at + from + lead, to: at + from + lead + bare.length });
}

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
