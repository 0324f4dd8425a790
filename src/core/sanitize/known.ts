import type { Detector, Hit } from './detector.ts';
import { asOneLine, unbrokenView } from './joined.ts';
import type { Kind } from './kinds.ts';
import { plainView } from './plain.ts';
import { looksRandom } from './random.ts';
import { shownRange, viewOf } from './view.ts';

/** A value shorter than this hides nothing and would cut words apart. */
const shortest = 4;

/** A shorter one could be the end of a line and the beginning of the next by chance. */
const shortestBroken = 8;

/** Words that stand in settings without being anyone's secret. */
const common =
  /^(?:true|false|null|none|undefined|auto|default|enabled|disabled|production|development|localhost)$/i;

type Known = {
  readonly value: string;
  readonly kind: Kind;
  /** As it stands, and as the views read it. */
  readonly readings: readonly string[];
  /** How its base64 reads. */
  readonly forms: readonly string[];
};

/** The values that a gate was taught. */
export type KnownValues = {
  readonly learn: (value: string, kind: Kind) => void;
  readonly detect: Detector;
  /** In the shown text: what goes on behind a break of a line. */
  readonly detectBroken: Detector;
};

export function knownValues(): KnownValues {
  const known: Known[] = [];
  return {
    learn(value, kind) {
      const trimmed = value.trim();
      if (trimmed.length < shortest || common.test(trimmed)) return;
      if (known.some((one) => one.value === trimmed)) return;
      known.push({ value: trimmed, kind, readings: readingsOf(trimmed), forms: formsOf(trimmed) });
      known.sort((a, b) => b.value.length - a.value.length);
    },
    detectBroken(shown, hits) {
      const long = known.filter(({ value }) => value.length >= shortestBroken);
      if (long.length === 0) return;
      const line = asOneLine(shown.text);
      const held = long.filter(({ value }) => line.includes(value));
      if (held.length === 0) return;
      const view = unbrokenView(shown);
      for (const { value, kind } of held)
        for (const at of placesOf(view.text, value)) {
          const { from, to } = shownRange(view, at, at + value.length);
          if (to - from > value.length) hits.push({ kind, from, to, value });
        }
    },
    detect({ text }, hits) {
      for (const { value, kind, readings, forms } of known) {
        for (const reading of readings) whole(text, reading, { kind, value }, hits);
        for (const form of forms) around(text, form, { kind, value }, hits);
        if (value.length >= 16) parts(text, value, kind, hits);
      }
    },
  };
}

/** A short value counts only where it stands by itself. */
function whole(
  text: string,
  reading: string,
  known: Pick<Hit, 'kind' | 'value'>,
  hits: Hit[],
): void {
  for (const at of placesOf(text, reading)) {
    const to = at + reading.length;
    const inWord = /\w/.test(text[at - 1] ?? '') || /\w/.test(text[to] ?? '');
    if (reading.length >= 6 || !inWord) hits.push({ ...known, from: at, to });
  }
}

/** The whole run of base64 around a form goes: its first and last characters hold parts of the value. */
function around(text: string, form: string, known: Pick<Hit, 'kind' | 'value'>, hits: Hit[]): void {
  for (const at of placesOf(text, form)) {
    let from = at;
    let to = at + form.length;
    while (from > 0 && at - from < 4000 && /[\w+/-]/.test(text[from - 1] ?? '')) from--;
    while (to < text.length && to - at < 8000 && /[\w+/=-]/.test(text[to] ?? '')) to++;
    hits.push({ ...known, from, to });
  }
}

/** A value that was cut off at its end or at its beginning. Eight characters of it are too many. */
function parts(text: string, value: string, kind: Kind, hits: Hit[]): void {
  if (!looksRandom(value)) return;
  for (const at of placesOf(text, value.slice(0, 8))) {
    let length = 8;
    while (length < value.length && text[at + length] === value[length]) length++;
    hits.push({ kind, from: at, to: at + length, value });
  }
  for (const at of placesOf(text, value.slice(-8))) {
    const last = at + 7;
    let length = 8;
    while (length < value.length && text[last - length] === value[value.length - 1 - length])
      length++;
    hits.push({ kind, from: last + 1 - length, to: last + 1, value });
  }
}

function* placesOf(text: string, part: string): Iterable<number> {
  for (let at = text.indexOf(part); at !== -1; at = text.indexOf(part, at + part.length)) yield at;
}

function readingsOf(value: string): readonly string[] {
  const read = plainView(viewOf(value)).text.trim();
  return [...new Set([value, read, quotedPrintable(value), ...inForms(value)])].filter(
    (one) => one === value || one.length >= shortest,
  );
}

/** How a mail writes it. The views take few codes of digits for signs: most are numbers. */
const quotedPrintable = (value: string): string =>
  value.replace(
    /[!-/:-@[-`{-~]/g,
    (char) => `=${char.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );

/** How a form writes its blanks: as it stands, and as a view reads it. */
const inForms = (value: string): readonly string[] =>
  value.includes(' ')
    ? [new URLSearchParams({ v: value }).toString().slice(2), value.replaceAll(' ', '+')]
    : [];

/** How its base64 reads at each of the three alignments; other encodings are read by the views. */
export function formsOf(value: string): readonly string[] {
  if (value.length < 6) return [];
  const bytes = Array.from(new TextEncoder().encode(value), (byte) =>
    String.fromCharCode(byte),
  ).join('');
  const forms = [0, 1, 2].flatMap((shift) => {
    const inner = btoa('\0'.repeat(shift) + bytes)
      .replace(/=+$/, '')
      .slice(shift === 0 ? 0 : shift + 1, -1);
    return [inner, inner.replaceAll('+', '-').replaceAll('/', '_')];
  });
  return [...new Set(forms)].filter((form) => form.length >= 6);
}
