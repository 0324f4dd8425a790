import { bytesOf } from './chars.ts';

/** What a text is made of, seen in one pass: the cheap looks that come before any pattern. */
export type Shape = {
  /** Which of the signs of `sign` occur, as bits. */
  readonly signs: number;
  /** Where its runs begin and end, in turn; those of eight characters and more. */
  readonly runs: readonly number[];
  /** The length of its longest run. */
  readonly longest: number;
  /** The most digits in one stretch of digits and of signs that group them. */
  readonly digits: number;
  /** How long its stretches of nothing but digits are, as bits. */
  readonly lengths: number;
};

/** One bit for each sign that some view or family cannot do without. */
export const sign = {
  beyondAscii: 1,
  /** Control characters but tab and line breaks. */
  control: 2,
  backslash: 4,
  percent: 8,
  ampersand: 16,
  equals: 32,
  quote: 64,
  lineBreak: 128,
  bracket: 256,
  digit: 512,
  slash: 1024,
  dot: 2048,
  colon: 4096,
  tab: 8192,
  /** What can join a name to its value. */
  joint: 16_384,
} as const;

const shortestRun = 8;

/** Beside the signs: letters, digits, and what stands in keys, in base64, in masks and in escapes. */
const inRuns = 2 ** 16;
const groupsDigits = 2 ** 17;

const tests: readonly (readonly [number, RegExp])[] = [
  [sign.control, /(?![\t\n\r])\p{Cc}/u],
  [sign.backslash, /\\/],
  [sign.percent, /%/],
  [sign.ampersand, /&/],
  [sign.equals, /=/],
  [sign.quote, /["'`]/],
  [sign.lineBreak, /\n/],
  [sign.bracket, /\[/],
  [sign.digit, /\d/],
  [sign.slash, /\//],
  [sign.dot, /\./],
  [sign.colon, /:/],
  [sign.tab, /\t/],
  [sign.joint, /[=:<>|,]/],
  [inRuns, /[\w+/.~=*%\\-]/],
  [groupsDigits, /[\d ./()+-]/],
];

const kinds = Uint32Array.from({ length: 128 }, (_, code) =>
  tests.reduce(
    (bits, [bit, test]) => (test.test(String.fromCodePoint(code)) ? bits | bit : bits),
    0,
  ),
);

/** The signs beyond ASCII that masks are made of. */
const masks: ReadonlySet<number> = new Set(Array.from('•…●', (char) => char.codePointAt(0) ?? 0));

const beyond = (code: number): number => sign.beyondAscii | (masks.has(code) ? inRuns : 0);

export function shapeOf(text: string): Shape {
  const runs: number[] = [];
  let signs = 0;
  let longest = 0;
  let most = 0;
  let digits = 0;
  let alone = 0;
  let lengths = 0;
  let begin = 0;
  const bytes = bytesOf(text);
  for (let at = 0; at < text.length; at++) {
    const byte = bytes[at] ?? 0;
    const kind = byte < 128 ? (kinds[byte] ?? 0) : beyond(text.charCodeAt(at));
    signs |= kind;
    if ((kind & sign.digit) !== 0) {
      alone++;
      most = Math.max(most, ++digits);
    } else {
      lengths |= lengthBit(alone);
      alone = 0;
      if ((kind & groupsDigits) === 0) digits = 0;
    }
    if ((kind & inRuns) !== 0) continue;
    if (at - begin >= shortestRun) runs.push(begin, at);
    longest = Math.max(longest, at - begin);
    begin = at + 1;
  }
  const last = text.length - begin;
  if (last >= shortestRun) runs.push(begin, text.length);
  return {
    signs,
    runs,
    longest: Math.max(longest, last),
    digits: most,
    lengths: lengths | lengthBit(alone),
  };
}

const lengthBit = (length: number): number => 1 << Math.min(length, 30);

/** Lengths of stretches of digits, as they stand in a shape. */
export const lengthBits = (lengths: readonly number[]): number =>
  lengths.reduce((bits, length) => bits | lengthBit(length), 0);

/** Whether one of some signs occurs. */
export const hasSign = ({ signs }: Shape, bits: number): boolean => (signs & bits) !== 0;
