import type { Hit } from './detector.ts';
import { matches } from './matches.ts';

/** The first characters of a file's bytes in base64, and what they tell. */
export const magic: readonly (readonly [string, string])[] = [
  ['iVBORw0KGgo', 'png'],
  ['/9j/', 'jpeg'],
  ['_9j_', 'jpeg'],
  ['UklGR', 'webp'],
  ['R0lGOD', 'gif'],
  ['AAAAHGZ0eX', 'avif'],
  ['AAAAIGZ0eX', 'avif'],
  ['AAAAGGZ0eX', 'heic'],
  ['SUkqA', 'tiff'],
  ['TU0AK', 'tiff'],
  ['Qk0', 'bmp'],
  ['PHN2Zy', 'svg'],
  ['PD94bWwg', 'svg'],
  ['JVBERi0', 'pdf'],
];

/** A body in base64 with how many bytes it stands for, and of which type. */
export function bodyHit(
  run: string,
  from: number,
  type = magic.find(([begin]) => run.startsWith(begin))?.[1],
): Hit {
  const letters = run.replace(/%3D|[=\s\\]/gi, '').length;
  const about = `${Math.floor(letters * 0.75)} bytes${type === undefined ? '' : `, ${type.toLowerCase()}`}`;
  return { kind: 'image-data', from, to: from + run.length, about };
}

const longest = 900;

const longRun = new RegExp(`(?:[A-Za-z0-9+/_-]|\\\\/){${longest},}={0,2}`, 'g');

/** Runs that are longer than any word or key are bodies. */
export const longBodies = (text: string): readonly Hit[] =>
  (text.length < longest ? [] : matches(longRun, text))
    .filter(([run]) => /[A-Za-z0-9]/.test(run))
    .map((match) => bodyHit(match[0], match.index));
