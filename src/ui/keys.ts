import type { Key } from 'ink';

export type KeyName =
  | 'up'
  | 'down'
  | 'left'
  | 'right'
  | 'enter'
  | 'escape'
  | 'backspace'
  | 'home'
  | 'end'
  | 'page-up'
  | 'page-down'
  | 'space'
  | `char:${string}`
  | `ctrl:${string}`
  | 'other';

const named: readonly (readonly [keyof Key, KeyName])[] = [
  ['upArrow', 'up'],
  ['downArrow', 'down'],
  ['leftArrow', 'left'],
  ['rightArrow', 'right'],
  ['return', 'enter'],
  ['escape', 'escape'],
  ['backspace', 'backspace'],
  ['delete', 'backspace'],
  ['home', 'home'],
  ['end', 'end'],
  ['pageUp', 'page-up'],
  ['pageDown', 'page-down'],
];

/** One name for what Ink tells of a key. */
function keyName(input: string, key: Key): KeyName {
  const special = named.find(([flag]) => key[flag]);
  if (special) return special[1];
  if (key.ctrl) return `ctrl:${input}`;
  if (input === ' ') return 'space';
  return input.length === 1 ? `char:${input}` : 'other';
}

/** Terminals without bracketed paste deliver a paste as one long input; keys come one by one, or a few at once. */
export const isPaste = (input: string, key: Key): boolean =>
  !key.ctrl &&
  !key.meta &&
  input.trim().length > 1 &&
  (/[\r\n]./s.test(input) || input.length > 12);

/** The keys of one input: fast typing arrives as several characters, Enter among them. */
export function keysOf(
  input: string,
  key: Key,
): readonly (readonly [name: KeyName, text: string])[] {
  if (input.length < 2 || key.ctrl || key.meta) return [[keyName(input, key), input]];
  return Array.from(input, (char) => [charName(char), char] as const);
}

function charName(char: string): KeyName {
  if (char === '\r' || char === '\n') return 'enter';
  return char === ' ' ? 'space' : `char:${char}`;
}
