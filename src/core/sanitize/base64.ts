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
  for (const begin of [0, 1, 2, 3]) {
    if (!beginsAsText(run, begin)) continue;
    const rest = run.slice(begin).replaceAll('-', '+').replaceAll('_', '/').replace(/=+$/, '');
    const whole = atob(rest.slice(0, rest.length - (rest.length % 4 === 1 ? 1 : 0)));
    if (isText(whole)) return utf8(whole);
  }
  return undefined;
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** What each character stands for, by its code; both alphabets. */
const values = Uint8Array.from({ length: 128 }, (_, code) => {
  const char = String.fromCodePoint(code).replace('-', '+').replace('_', '/');
  return Math.max(0, alphabet.indexOf(char));
});

/** A cheap look at the first six bytes. */
function beginsAsText(run: string, begin: number): boolean {
  for (let at = begin; at < begin + 8 && at + 3 < run.length; at += 4) {
    let bytes = 0;
    for (let place = at; place < at + 4; place++)
      bytes = (bytes << 6) | (values[run.charCodeAt(place)] ?? 0);
    if (!typed(bytes >> 16) || !typed((bytes >> 8) & 255) || !typed(bytes & 255)) return false;
  }
  return true;
}

const typed = (code: number): boolean =>
  (code >= 32 && code < 127) || code === 10 || code === 13 || code === 9 || code >= 0xc3;

/** Nine tenths of it are characters that one types. */
function isText(bytes: string): boolean {
  let count = 0;
  for (let place = 0; place < bytes.length; place++) if (typed(bytes.charCodeAt(place))) count++;
  return bytes.length >= 8 && count >= bytes.length * 0.9;
}

const decoder = new TextDecoder();

function utf8(bytes: string): string {
  // oxlint-disable-next-line no-control-regex -- all of ASCII
  if (/^[\x00-\x7f]*$/.test(bytes)) return bytes;
  return decoder.decode(Uint8Array.from(bytes, (char) => char.codePointAt(0) ?? 0));
}
