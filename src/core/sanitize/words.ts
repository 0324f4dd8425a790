import type { View } from './view.ts';

/** Words of which a text must hold one: the number of their list. */
export type Words = number;

type Word = { readonly text: string; readonly lists: Words[] };

const words = new Map<string, Word>();

/** Those of one or two characters: they are searched one after the other. */
const short: Word[] = [];

/** The longer ones by the mark of their first three characters: where in `groups` they stand, or 0. */
const places = new Uint16Array(2 ** 15);
const groups: Word[][] = [[]];

/** The mark of the last three characters that were read: what came before is shifted out. */
const marked = (before: number, code: number): number => ((before << 5) ^ code) & 0x7f_ff;

const beginning = (text: string): number =>
  [0, 1, 2].reduce((mark, at) => marked(mark, text.charCodeAt(at)), 0);

function add(text: string): Word {
  const word: Word = { text, lists: [] };
  words.set(text, word);
  if (text.length < 3) short.push(word);
  else {
    const mark = beginning(text);
    places[mark] ||= groups.push([]) - 1;
    groups[places[mark] ?? 0]?.push(word);
  }
  return word;
}

let count = 0;

/** In lower case. */
export function wordsFor(list: readonly string[]): Words {
  for (const text of list) (words.get(text) ?? add(text)).lists.push(count);
  return count++;
}

/** The same from a list with `|` between them. */
export const wordsIn = (list: string): Words => wordsFor(list.split('|'));

/** Which lists have a word in the view that was asked about last: marked with its turn, so that nothing is cleared. */
const held: number[] = [];
let turn = 0;
let read: View | undefined;

/** All words in one pass, however many there are. */
function look(view: View): void {
  read = view;
  turn++;
  const text = view.text.toLowerCase();
  for (const word of short) if (text.includes(word.text)) hold(word);
  let mark = 0;
  for (let at = 0; at < text.length; at++) {
    mark = marked(mark, text.charCodeAt(at));
    const place = places[mark] ?? 0;
    if (place === 0) continue;
    for (const word of groups[place] ?? []) if (text.startsWith(word.text, at - 2)) hold(word);
  }
}

function hold({ lists }: Word): void {
  for (const list of lists) held[list] = turn;
}

/** Whether a view holds one of some words. */
export function holdsAny(view: View, list: Words): boolean {
  if (view !== read) look(view);
  return held[list] === turn;
}
