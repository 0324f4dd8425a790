import { letters } from '../chars.ts';
import type { Detector, Hit } from '../detector.ts';
import type { Kind } from '../kinds.ts';
import { matches } from '../matches.ts';
import { hasSign, sign } from '../shape.ts';
import { holdsAny, wordsIn } from '../words.ts';
import { type Column, columnsUnder, endOfLine } from './columns.ts';
import { isFullName } from './full-names.ts';
import { kindsUnder } from './other-names.ts';
import { machine } from './users.ts';

/** What stands in columns whose head names somebody or a number of somebody. */
const kinds: ReadonlySet<Kind> = new Set<Kind>([
  'person',
  'user',
  'one-time-code',
  'national-id',
  'card',
  'iban',
  'phone',
  'host',
]);

const kindOf = (head: string): Kind | undefined =>
  kindsUnder(head.replaceAll(' ', '_')).find((kind) => kinds.has(kind));

/** Roles stand below such heads too. */
const nobody =
  /^(?:user|assistant|system|developer|tool|default|root|guest|anonymous|admin|none|null|n\/a|-+|true|false)$/i;

const isOne = (bare: string, kind: Kind): boolean =>
  kind === 'host'
    ? /^[A-Za-z](?=[\w-]*[\d-])[\w-]{3,40}$/.test(bare) && machine(bare)
    : kind === 'person' || kind === 'user'
      ? /^[\p{L}\d][\p{L}\d@.|_ '’-]{1,80}$/u.test(bare) && !nobody.test(bare)
      : /^[\w +()./-]{3,40}$/.test(bare) && bare.replace(/\D/g, '').length >= 3;

const column: Column = {
  wants: (head) => kindOf(head) !== undefined,
  take(bare, head) {
    const kind = kindOf(head);
    return kind !== undefined && isOne(bare, kind) ? { kind } : undefined;
  },
};

/** Below these somebody's full name goes, and whatever else stands there stays. */
const ofNames =
  /^(?:name|names|kunde|kundin|kundenname|klient(?:in)?|cliente?|nom|nombre|nome|imi[eę](?:[_ ]i[_ ]nazwisko)?|mitarbeiter(?:in)?|customer|user|employee|patient|member|person|contact|owner|author|artist|reporter|assignee|requester|sender|recipient|holder)$/i;

/** Cells that tell by themselves what they are. */
const telling: Column = {
  telling: true,
  wants: (head) => ofNames.test(head) || kindOf(head) !== undefined,
  take(bare, head) {
    if (isFullName(bare) && (ofNames.test(head) || kindOf(head) === 'person'))
      return { kind: 'person' };
    return kindOf(head) === 'host' && isOne(bare, 'host') ? { kind: 'host' } : undefined;
  },
};

/** Heads and cells with two blanks and more between them. */
const spaced = (line: string): readonly string[] => line.trim().split(/ {2,}/);

const headOfSpaced = new RegExp(
  `^[ \\t]{0,8}(?:[${letters}_]{2,20}(?: [${letters}_]{2,20})? {2,60}){0,6}?(?:name|kunde|klient|cliente?|customer|user|employee|patient|owner|author|contact|nom|nombre|nome) {2,60}[^\\r\\n|]{2,200}\\r?\\n`,
  'gim',
);

/** Rows of such a table, as long as they have as many cells as its head. */
function spacedRows(text: string, hits: Hit[]): void {
  let read = 0;
  for (const { 0: whole, index } of matches(headOfSpaced, text)) {
    // A row can look like a head.
    if (index < read) continue;
    const names = spaced(whole);
    const place = names.findIndex((name) => ofNames.test(name));
    if (place !== -1) read = rowsOf(text, index + whole.length, place, names.length, hits);
  }
}

function rowsOf(text: string, begin: number, place: number, size: number, hits: Hit[]): number {
  let at = begin;
  while (at < text.length) {
    const end = endOfLine(text, at);
    const line = text.slice(at, Math.min(end, at + 400));
    const cells = spaced(line);
    const cell = cells[place] ?? '';
    if (cells.length !== size) break;
    const from = at + line.indexOf(cell);
    if (isFullName(cell)) hits.push({ kind: 'person', from, to: from + cell.length });
    at = end + 1;
  }
  return at;
}

const heads =
  'otp|2fa|mfa|verification|user|login|customer|patient|member|employee|subscriber|identifier|device_id|name|birth|holder|street|address|pesel|nino|bsn|ssn|aadhaar|passport|national|tax|cpf|cnpj|curp|hetu|card|iban|account|phone|mobile|telefon|msisdn|nhs|insurance|hostname|machine|computer|kunde|kundin|klient|client|nom|imi|mitarbeiter|contact|owner|author|artist|person|report|assignee|requester|sender|recipient|host|server|gateway|backend|upstream|pod';

const mayBeHead = wordsIn(heads);

const headOf = new RegExp(`(?:${heads})[\\w ]{0,24}["'\`]?[ \\t]{0,20}[,;|\\t\\r\\n]`, 'gi');

/** Two cells of such a line, not the indent of one. */
const apartByBlanks = /\w {2,60}\w/;

export const privateColumns: Detector = (view, hits) => {
  if (!hasSign(view.shape, sign.lineBreak) || !holdsAny(view, mayBeHead)) return;
  headOf.lastIndex = 0;
  if (headOf.test(view.text)) {
    columnsUnder(headOf, view.text, hits, column);
    columnsUnder(headOf, view.text, hits, telling);
  }
  if (apartByBlanks.test(view.text)) spacedRows(view.text, hits);
};
