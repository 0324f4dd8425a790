import { matches } from './matches.ts';
import { type View, shownRange, viewOf } from './view.ts';

const segment = /[A-Za-z0-9+/_-]{12,}={0,2}/g;

/** Longer ones are bodies, which go as a whole anyway. */
const longest = 4000;

/** Each run of base64 in a view that decodes to text, as a view of its own. All of it stands for the whole run. */
export function base64Views(view: View): readonly View[] {
  const views: View[] = [];
  for (const match of matches(segment, view.text)) {
    const [run] = match;
    if (run.length > longest || !/[A-Z]/.test(run) || !/[a-z0-9]/.test(run)) continue;
    const text = decoded(run);
    if (text === undefined) continue;
    const shown = shownRange(view, match.index, match.index + run.length);
    views.push(
      viewOf({
        text,
        from: new Uint32Array(text.length).fill(shown.from),
        to: new Uint32Array(text.length).fill(shown.to),
        inBase64: true,
      }),
    );
  }
  return views;
}

/** A path or a name in front can shift the run, so that four beginnings are tried. */
function decoded(run: string): string | undefined {
  const body = run.replaceAll('-', '+').replaceAll('_', '/').replace(/=+$/, '');
  for (const begin of [0, 1, 2, 3]) {
    if (!beginsAsText(body, begin)) continue;
    const rest = body.slice(begin);
    const whole = atob(rest.slice(0, rest.length - (rest.length % 4 === 1 ? 1 : 0)));
    if (isText(whole)) return utf8(whole);
  }
  return undefined;
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

const values: ReadonlyMap<string, number> = new Map(
  alphabet.split('').map((char, value) => [char, value]),
);

/** A cheap look at the first six bytes. */
function beginsAsText(body: string, begin: number): boolean {
  for (let at = begin; at < begin + 8 && at + 3 < body.length; at += 4) {
    let bytes = 0;
    for (let place = at; place < at + 4; place++)
      bytes = (bytes << 6) | (values.get(body.charAt(place)) ?? 0);
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
  return decoder.decode(Uint8Array.from(bytes, (char) => char.codePointAt(0) ?? 0));
}
