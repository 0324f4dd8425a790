import type { View } from './view.ts';

/** Words of which a text must hold one: the number of their list. */
export type Words = number;

/** The number of each word: where in the lists below it stands. Lists of numbers are read several times faster than objects. */
const words = new Map<string, number>();

const texts: string[] = [];
/** In which lists a word stands. */
const listsOf: Words[][] = [];
/** Its fourth character, which rules most of its group out; -1 where it has none. */
const fourths: number[] = [];
/** How far behind the last of its first three characters it begins. */
const backs: number[] = [];
/** When it was held last. */
const turns: number[] = [];

/** Those of one character: they are searched one after the other. */
const single: number[] = [];

/** The longer ones by the mark of their first three characters: chains of entries, which begin here. 0 ends a chain. */
const heads = new Uint16Array(2 ** 15);
const nexts: number[] = [0];
const wordAt: number[] = [0];

/** The mark of the last three characters that were read: what came before is shifted out. */
const marked = (before: number, code: number): number => ((before << 5) ^ code) & 0x7f_ff;

/** Before a word of two characters any other can stand; a mark keeps five bits of it. */
const marksOf = (text: string): readonly number[] => {
  const [first = 0, second = 0, third] = text.split('').map((char) => char.charCodeAt(0));
  if (third !== undefined) return [marked(marked(first, second), third)];
  return Array.from({ length: 32 }, (_, before) => marked(marked(before, first), second));
};

function add(text: string): number {
  const word = texts.push(text) - 1;
  words.set(text, word);
  listsOf.push([]);
  fourths.push(text.length > 3 ? text.charCodeAt(3) : -1);
  backs.push(Math.min(2, text.length - 1));
  turns.push(0);
  if (text.length === 1) single.push(word);
  else
    for (const mark of marksOf(text)) {
      nexts.push(heads[mark] ?? 0);
      heads[mark] = wordAt.push(word) - 1;
    }
  return word;
}

/** Which lists have a word in the view that was asked about last: marked with its turn, so that nothing is cleared. */
const held: number[] = [];
let turn = 0;
let read: View | undefined;

/** In lower case. */
export function wordsFor(list: readonly string[]): Words {
  for (const text of list) listsOf[words.get(text) ?? add(text)]?.push(held.length);
  return held.push(0) - 1;
}

/** The same from a list with `|` between them. */
export const wordsIn = (list: string): Words => wordsFor(list.split('|'));

/** All words in one pass, however many there are. */
function look(view: View): void {
  read = view;
  turn++;
  const text = view.text.toLowerCase();
  for (const word of single) if (text.includes(texts[word] ?? '')) hold(word);
  let mark = 0;
  for (let at = 0; at < text.length; at++) {
    mark = marked(mark, text.charCodeAt(at));
    const entry = heads[mark] ?? 0;
    if (entry !== 0) holdThose(entry, text, at);
  }
}

/** Those of a chain that stand where their first characters were read. */
function holdThose(first: number, text: string, at: number): void {
  const next = text.charCodeAt(at + 1);
  for (let entry = first; entry !== 0; entry = nexts[entry] ?? 0) {
    const word = wordAt[entry] ?? 0;
    const fourth = fourths[word] ?? -1;
    if (turns[word] === turn || (fourth !== next && fourth !== -1)) continue;
    if (text.startsWith(texts[word] ?? '', at - (backs[word] ?? 0))) hold(word);
  }
}

function hold(word: number): void {
  turns[word] = turn;
  for (const list of listsOf[word] ?? []) held[list] = turn;
}

/** Whether a view holds one of some words. */
export function holdsAny(view: View, list: Words): boolean {
  if (view !== read) look(view);
  return held[list] === turn;
}
