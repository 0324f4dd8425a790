import type { View } from './view.ts';

/** Words of which a text must hold one, by their places in the list of all words. */
export type Words = readonly number[];

const size = 4096;

/** Where every view is marked: words of one character are only searched. */
const always = 0;

const markOf = (text: string, at: number): number =>
  1 + (((text.charCodeAt(at) << 5) ^ text.charCodeAt(at + 1)) & (size - 1));

/** All words that some family asks for. Flat lists: they are gone through once for each view. */
const places = new Map<string, number>();
const words: string[] = [];
const firstPairs: number[] = [];
const middlePairs: number[] = [];
const lastPairs: number[] = [];

function placeOf(word: string): number {
  const known = places.get(word);
  if (known !== undefined) return known;
  const pairAt = (at: number): number => (word.length > 1 ? markOf(word, at) : always);
  words.push(word);
  firstPairs.push(pairAt(0));
  middlePairs.push(pairAt((word.length - 1) >> 1));
  lastPairs.push(pairAt(word.length - 2));
  places.set(word, words.length - 1);
  return words.length - 1;
}

/** In lower case. */
export const wordsFor = (list: readonly string[]): Words => list.map(placeOf);

/** The same from a list with `|` between them. */
export const wordsIn = (list: string): Words => wordsFor(list.split('|'));

/** Which pairs of neighbours and which words stand in the view that was asked about last: marked with its turn, so that nothing is cleared. */
const pairs = new Uint32Array(size + 1);
const held: number[] = [];
let turn = 0;
let read: View | undefined;

function look(view: View): void {
  read = view;
  turn++;
  const { lower } = view;
  pairs[always] = turn;
  for (let at = 0; at + 1 < lower.length; at++) pairs[markOf(lower, at)] = turn;
  for (let place = 0; place < words.length; place++)
    if (mayHold(place) && lower.includes(words[place] ?? '')) held[place] = turn;
}

/** Most words are ruled out by a pair of letters that does not occur. */
const mayHold = (place: number): boolean =>
  pairs[firstPairs[place] ?? always] === turn &&
  pairs[middlePairs[place] ?? always] === turn &&
  pairs[lastPairs[place] ?? always] === turn;

/** Whether a view holds one of some words. */
export function holdsAny(view: View, list: Words): boolean {
  if (view !== read) look(view);
  for (const place of list) if (held[place] === turn) return true;
  return false;
}
