import { hasCapital, inRuns } from './runs.ts';
import { type View, decodedView } from './view.ts';

const segment = /[A-Za-z0-9+/_-]{12,}={0,2}/g;

/** The id of a request at the edge can by chance decode to text. */
const ray = /^[0-9a-f]{16}-[A-Z]{3}$/;

/** Longer ones are bodies, which go as a whole anyway. */
const longest = 4000;

/** Each run of base64 in a view that decodes to text, as a view of its own. All of it stands for the whole run. */
export function base64Views(view: View): readonly View[] {
  const views: View[] = [];
  for (const { 0: run, index } of inRuns(view, segment, 12, hasCapital)) {
    const text = run.length > longest ? undefined : decoded(run);
    if (text === undefined || !/[A-Z].*[a-z0-9]|[a-z0-9].*[A-Z]/.test(run) || ray.test(run))
      continue;
    views.push(decodedView(view, { from: index, to: index + run.length, text }));
  }
  return views;
}

/** A path or a name in front can shift the run, so that four beginnings are tried. */
function decoded(run: string): string | undefined {
  for (const begin of [0, 1, 2, 3])
    if (isText(run, begin)) {
      const rest = run.slice(begin).replaceAll('-', '+').replaceAll('_', '/').replace(/=+$/, '');
      return utf8(atob(rest.slice(0, rest.length - (rest.length % 4 === 1 ? 1 : 0))));
    }
  return undefined;
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** What each character stands for, by its code; both alphabets. */
const values = Uint8Array.from({ length: 128 }, (_, code) => {
  const char = String.fromCodePoint(code).replace('-', '+').replace('_', '/');
  return Math.max(0, alphabet.indexOf(char));
});

/** What is typed from a place on: the first six bytes, and nine tenths of all. Eight are the least. */
function isText(run: string, begin: number): boolean {
  let end = run.length;
  while (run[end - 1] === '=') end--;
  const count = Math.floor(((end - begin) * 3) / 4);
  if (count < 8) return false;
  let strange = 0;
  for (let byte = 0; byte < count; byte++) {
    if (typed(byteAt(run, begin, byte))) continue;
    strange++;
    if (byte < 6 || strange > count / 10) return false;
  }
  return true;
}

/** One byte of what a run says: it is in two of its characters. */
function byteAt(run: string, begin: number, byte: number): number {
  const at = begin + byte + Math.floor(byte / 3);
  const bits = ((values[run.charCodeAt(at)] ?? 0) << 6) | (values[run.charCodeAt(at + 1)] ?? 0);
  return (bits >> (4 - 2 * (byte % 3))) & 255;
}

const typed = (code: number): boolean =>
  (code >= 32 && code < 127) || code === 10 || code === 13 || code === 9 || code >= 0xc3;

const decoder = new TextDecoder();

function utf8(bytes: string): string {
  // oxlint-disable-next-line no-control-regex -- all of ASCII
  if (/^[\x00-\x7f]*$/.test(bytes)) return bytes;
  return decoder.decode(Uint8Array.from(bytes, (char) => char.codePointAt(0) ?? 0));
}
