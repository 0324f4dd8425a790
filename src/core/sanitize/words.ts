import type { View } from './view.ts';

/** Words of which a text must hold one: the number of their list. */
export type Words = number;

type Word = {
  readonly text: string;
  readonly lists: Words[];
  /** Its fourth character, which rules most of its group out; NaN where it has none. */
  readonly fourth: number;
  /** When it was held last. */
  turn: number;
};

const words = new Map<string, Word>();

/** Those of one character: they are searched one after the other. */
const single: Word[] = [];

/** The longer ones by the mark of their first three characters: where in `groups` they stand, or 0. */
const places = new Uint16Array(2 ** 15);
const groups: Word[][] = [[]];

/** The mark of the last three characters that were read: what came before is shifted out. */
const marked = (before: number, code: number): number => ((before << 5) ^ code) & 0x7f_ff;

/** Before a word of two characters any other can stand; a mark keeps five bits of it. */
const marksOf = ({ text }: Word): readonly number[] => {
  const [first = 0, second = 0, third] = text.split('').map((char) => char.charCodeAt(0));
  if (third !== undefined) return [marked(marked(first, second), third)];
  return Array.from({ length: 32 }, (_, before) => marked(marked(before, first), second));
};

function add(text: string): Word {
  const word: Word = { text, lists: [], fourth: text.charCodeAt(3), turn: 0 };
  words.set(text, word);
  if (text.length === 1) single.push(word);
  else
    for (const mark of marksOf(word)) {
      places[mark] ||= groups.push([]) - 1;
      groups[places[mark] ?? 0]?.push(word);
    }
  return word;
}

/** Which lists have a word in the view that was asked about last: marked with its turn, so that nothing is cleared. */
const held: number[] = [];
let turn = 0;
let read: View | undefined;

/** In lower case. */
export function wordsFor(list: readonly string[]): Words {
  for (const text of list) (words.get(text) ?? add(text)).lists.push(held.length);
  return held.push(0) - 1;
}

/** The same from a list with `|` between them. */
export const wordsIn = (list: string): Words => wordsFor(list.split('|'));

/** All words in one pass, however many there are. */
function look(view: View): void {
  read = view;
  turn++;
  const text = view.text.toLowerCase();
  for (const word of single) if (text.includes(word.text)) hold(word);
  let mark = 0;
  for (let at = 0; at < text.length; at++) {
    mark = marked(mark, text.charCodeAt(at));
    const place = places[mark] ?? 0;
    if (place !== 0) holdThose(groups[place] ?? [], text, at);
  }
}

/** Those of a group that stand where their first characters were read. */
function holdThose(group: readonly Word[], text: string, at: number): void {
  const next = text.charCodeAt(at + 1);
  for (const word of group)
    if (
      word.turn !== turn &&
      (word.fourth === next || word.text.length < 4) &&
      text.startsWith(word.text, at - Math.min(2, word.text.length - 1))
    )
      hold(word);
}

function hold(word: Word): void {
  word.turn = turn;
  for (const list of word.lists) held[list] = turn;
}

/** Whether a view holds one of some words. */
export function holdsAny(view: View, list: Words): boolean {
  if (view !== read) look(view);
  return held[list] === turn;
}
