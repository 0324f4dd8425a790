import { isSet, setBit } from './bits.ts';
import { bytesOf } from './chars.ts';
import type { View } from './view.ts';

/** Words of which a text must hold one: the number of their list. */
export type Words = number;

type Word = {
  readonly bytes: readonly number[];
  /** The lists that it stands in. */
  readonly lists: Words[];
};

const words = new Map<string, Word>();
let lists = 0;

/** In lower case. */
export function wordsFor(list: readonly string[]): Words {
  for (const text of list) {
    const word = words.get(text) ?? {
      bytes: Array.from(bytesOf(text).subarray(0, text.length)),
      lists: [],
    };
    word.lists.push(lists);
    words.set(text, word);
  }
  table = undefined;
  return lists++;
}

/** The same from a list with `|` between them. */
export const wordsIn = (list: string): Words => wordsFor(list.split('|'));

/** The mark of the last four characters that were read, five bits of each: what came before is shifted out. */
const marked = (before: number, byte: number): number => ((before << 5) ^ byte) & 0xf_ff_ff;

/** A word is found by the key of its first four characters, or of all where there are fewer. */
const keyOfOne = (byte: number): number => byte;
const keyOfTwo = (mark: number): number => 0x1_00 + (mark & 0x3_ff);
const keyOfThree = (mark: number): number => 0x5_00 + ((mark ^ ((mark & 0x7f_ff) >>> 7)) & 0x3_ff);
const keyOfFour = (mark: number): number => 0x9_00 + ((mark ^ (mark >>> 8)) & 0xf_ff);
const mostKeys = 0x19_00;

function keyOf(bytes: readonly number[]): number {
  const mark = bytes.slice(0, 4).reduce(marked, 0);
  if (bytes.length === 1) return keyOfOne(bytes[0] ?? 0);
  if (bytes.length === 2) return keyOfTwo(mark);
  return bytes.length === 3 ? keyOfThree(mark) : keyOfFour(mark);
}

/** The mark of the last three characters. */
const startOf = (mark: number): number => mark & 0x7f_ff;

/**
 * All words in few bytes: between two views so much else is read that nothing of them is at hand any more, and each
 * stretch of memory comes from afar. As objects they took a tenth of the gate's time.
 */
type Table = {
  /** Which characters a word of one or two can begin with. */
  readonly shorts: Uint8Array;
  /** Which three characters a longer one can begin with, by their mark as bits. Most of a text begins none. */
  readonly starts: Uint32Array;
  /** Which keys there are, as bits. */
  readonly keys: Uint32Array;
  /** Where the rows of each key begin. */
  readonly begins: Uint16Array;
  /** The length of a word, its bytes, how many lists it stands in, and those; a 0 behind the last one of a key. */
  readonly rows: Uint16Array;
  /** When a list was held last, so that nothing is cleared. */
  readonly held: Uint32Array;
};

let table: Table | undefined;

function tableOf(): Table {
  const shorts = new Uint8Array(256);
  const starts = new Uint32Array(0x80_00 / 32);
  const keys = new Uint32Array(mostKeys / 32);
  const begins = new Uint16Array(mostKeys);
  const rows: number[] = [];
  for (const [key, those] of byKey()) {
    setBit(keys, key);
    begins[key] = rows.length;
    for (const { bytes, lists: own } of those)
      rows.push(bytes.length, ...bytes, own.length, ...own);
    rows.push(0);
  }
  for (const { bytes } of words.values())
    if (bytes.length < 3) shorts[bytes[0] ?? 0] = 1;
    else setBit(starts, startOf(bytes.slice(0, 3).reduce(marked, 0)));
  return {
    shorts,
    starts,
    keys,
    begins,
    rows: Uint16Array.from(rows),
    held: new Uint32Array(lists),
  };
}

function byKey(): ReadonlyMap<number, readonly Word[]> {
  const groups = new Map<number, Word[]>();
  for (const word of words.values()) {
    const key = keyOf(word.bytes);
    groups.set(key, [...(groups.get(key) ?? []), word]);
  }
  return groups;
}

let turn = 0;
let read: View | undefined;

/** All words in one pass, however many there are. */
function look(view: View): Table {
  const all = (table ??= tableOf());
  read = view;
  turn++;
  const text = view.text.toLowerCase();
  const bytes = bytesOf(text);
  let mark = marked(marked(0, bytes[0] ?? 0), bytes[1] ?? 0);
  for (let place = 0; place < text.length; place++) {
    const byte = bytes[place] ?? 0;
    if (all.shorts[byte] === 1) {
      holdThose(all, keyOfOne(byte), bytes, place);
      holdThose(all, keyOfTwo(mark), bytes, place);
    }
    const next = marked(mark, bytes[place + 2] ?? 0);
    if (isSet(all.starts, startOf(next))) {
      holdThose(all, keyOfThree(next), bytes, place);
      holdThose(all, keyOfFour(marked(next, bytes[place + 3] ?? 0)), bytes, place);
    }
    mark = next;
  }
  return all;
}

/** Those of a key that stand at a place. */
function holdThose(all: Table, key: number, bytes: Uint8Array, from: number): void {
  if (!isSet(all.keys, key)) return;
  const { begins, rows, held } = all;
  let row = begins[key] ?? 0;
  for (let length = rows[row] ?? 0; length !== 0; length = rows[row] ?? 0) {
    const count = row + length + 1;
    const next = count + (rows[count] ?? 0) + 1;
    if (stands(rows, row + 1, length, bytes, from))
      for (let place = count + 1; place < next; place++) held[rows[place] ?? 0] = turn;
    row = next;
  }
}

function stands(
  rows: Uint16Array,
  begin: number,
  length: number,
  bytes: Uint8Array,
  from: number,
): boolean {
  for (let place = 0; place < length; place++)
    if (bytes[from + place] !== rows[begin + place]) return false;
  return true;
}

/** Whether a view holds one of some words. */
export function holdsAny(view: View, list: Words): boolean {
  const { held } = view === read && table ? table : look(view);
  return held[list] === turn;
}
