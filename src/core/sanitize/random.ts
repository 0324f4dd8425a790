/** Which letters follow each letter in ninety-five of a hundred pairs of English technical prose. */
const follows: Readonly<Record<string, string>> = {
  a: 'bcdgiklmnprstuvy',
  b: 'aeijlorsuy',
  c: 'aehiklorstu',
  d: 'adeiosu',
  e: 'abcdefglmnopqrstvwxy',
  f: 'aefiloru',
  g: 'aehilnoru',
  h: 'aeiortu',
  i: 'abcdefglmnoprstvz',
  j: 'aeosu',
  k: 'aeis',
  l: 'adeilostuvy',
  m: 'abegilmopu',
  n: 'acdefgiklopstuvy',
  o: 'bcdfglmnoprstuvwx',
  p: 'aehilmoprstu',
  q: 'u',
  r: 'acdegiklmnorstuy',
  s: 'acehiklmoprstuy',
  t: 'acehiloprstuy',
  u: 'abdegilmnprst',
  v: 'aeio',
  w: 'aehinor',
  x: 'aipt',
  y: 'nops',
  z: 'aeo',
};

/**
 * Whether letters and digits follow each other as by chance. Names and words do not: their letters form
 * usual pairs, their capitals begin words, and their digits stand together.
 */
export function looksRandom(token: string): boolean {
  return oddness(token) >= 0.3;
}

/** The share of pairs of neighbours that no name has, from 0 to 1. */
export function oddness(token: string): number {
  let odd = 0;
  let count = 0;
  let before = -1;
  for (let place = 0; place < token.length; place++) {
    const now = token.charCodeAt(place);
    if (!isLetter(now) && !isDigit(now)) continue;
    if (before !== -1) {
      odd += oddPairs[before * 128 + now] ?? 0;
      count += 20;
    }
    before = now;
  }
  return count === 0 ? 0 : odd / count;
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const isUpper = (code: number): boolean => code >= 65 && code <= 90;
const isLetter = (code: number): boolean => isUpper(code) || (code >= 97 && code <= 122);

/** How odd each pair of ASCII letters and digits is, in twentieths. */
const oddPairs = new Uint8Array(128 * 128);

const alphanumeric = Array.from({ length: 128 }, (_, code) => code).filter(
  (code) => isLetter(code) || isDigit(code),
);

for (const before of alphanumeric) {
  const usual = follows[String.fromCodePoint(before).toLowerCase()] ?? '';
  for (const now of alphanumeric) oddPairs[before * 128 + now] = oddPair(before, now, usual);
}

function oddPair(before: number, now: number, usual: string): number {
  const digits = Number(isDigit(before)) + Number(isDigit(now));
  if (digits === 2) return 0;
  if (digits === 1) return 15;
  if (isUpper(now) && !isUpper(before)) return 8;
  return usual.includes(String.fromCodePoint(now).toLowerCase()) ? 0 : 20;
}
