import { againIn, givenAway } from './again.ts';
import { longBodies } from './bodies.ts';
import type { Detector, Hit } from './detector.ts';
import { detectors } from './families/index.ts';
import type { Kind } from './kinds.ts';
import type { KnownValues } from './known.ts';
import { holdsPlaceholder, isBare, placeholderSpans } from './placeholder.ts';
import { looksRandom } from './random.ts';
import { repeatables, repeatedIn } from './repeated.ts';
import { hasSign, sign } from './shape.ts';
import { type View, shownRange, viewOf } from './view.ts';
import { viewsOf } from './views.ts';

/** A part of the shown text that must not leave. */
export type Finding = {
  readonly kind: Kind;
  readonly from: number;
  readonly to: number;
  /** As it reads when decoded. */
  readonly value: string;
  readonly about: string | undefined;
};

/** The rank of what a gate was taught: before all families. */
const taught = -1;

type Ranked = Finding & { readonly rank: number };

/** A word alone: what this program and its documents name things by. It is too short for chance, and no key is of small letters. */
const alone = /^(?!ek_)[a-z]{1,20}(?:_[a-z]{1,20}){0,4}$/;

const isAlone = ({ text }: View): boolean => text.length < 24 && alone.test(text);

/** Runs too long to be anything but a body. They are cut before all else, so that no family has to read them. */
export const bodiesIn = (text: string): readonly Finding[] =>
  longBodies(text).map(({ kind, from, to, about }) => ({
    kind,
    from,
    to,
    value: text.slice(from, to),
    about,
  }));

/** What was found, and whether lines may have been broken in the text. */
type Findings = { readonly all: readonly Finding[]; readonly isBroken: boolean };

/** Everything in a text without long bodies that must not leave, in its order, without overlap. */
export function findingsIn(text: string, known: KnownValues): Findings {
  const shown = viewOf(text);
  const found: Ranked[] = [];
  const hits: Hit[] = [];
  const read = (detect: Detector, view: View, rank: number): void => {
    detect(view, hits);
    if (hits.length === 0) return;
    for (const hit of hits) add(found, view, hit, rank, text);
    hits.length = 0;
  };
  // A taught value can itself hold what reads as an escape.
  read(known.detect, shown, taught);
  if (isAlone(shown)) return { all: merged(found, text), isBroken: false };
  // Wherever a line was broken, a taught value goes on behind the break.
  if (hasSign(shown.shape, sign.lineBreak)) read(known.detectBroken, shown, taught);
  const { all: views, isBroken } = viewsOf(shown);
  for (const view of views) {
    if (view !== shown) read(known.detect, view, taught);
    detectors.forEach((detect, rank) => read(detect, view, rank));
  }
  const given = found.length === 0 ? undefined : givenAway(found, text);
  const values = repeatables(found);
  if (given || values.length > 0)
    for (const view of new Set([shown, ...views])) {
      if (given) hits.push(...againIn(view, given));
      repeatedIn(view, values, hits);
      for (const hit of hits) add(found, view, hit, detectors.length, text);
      hits.length = 0;
    }
  const all = merged(found, text);
  return { all: text.includes('[') ? all.flatMap((one) => apart(one, text)) : all, isBroken };
}

function add(
  found: Ranked[],
  view: View,
  { kind, from, to, about, value: whole }: Hit,
  rank: number,
  text: string,
): void {
  const value = view.text.slice(from, to);
  const shown = shownRange(view, from, to);
  if (to <= from || isLeft(value, text.slice(shown.from, shown.to), rank)) return;
  found.push({ kind, from: shown.from, to: shown.to, value: whole ?? value, about, rank });
}

const isLeft = (value: string, shown: string, rank: number): boolean =>
  (value.includes('[') && rank !== taught && isBare(value)) ||
  (holdsPlaceholder(shown) && isBare(shown));

/** What stands already as a placeholder is not replaced again. */
function apart(finding: Finding, text: string): readonly Finding[] {
  const shown = text.slice(finding.from, finding.to);
  if (!shown.includes('-')) return [finding];
  const around = placeholderSpans(text, finding.from, finding.to);
  if (around.length === 0) return [finding];
  const pieces: Finding[] = [];
  let at = finding.from;
  for (const { from, to } of [...around, { from: finding.to, to: finding.to }]) {
    const value = text.slice(at, from);
    if (from > at && /[\p{L}\p{N}]{2}/u.test(value) && !isBetween(value, at > finding.from))
      pieces.push({ kind: finding.kind, from: at, to: from, value, about: undefined });
    at = Math.max(at, to);
  }
  return pieces;
}

/** The name in front of a placeholder, the scheme of an address, or the next field behind one. */
const isBetween = (piece: string, isBehind: boolean): boolean =>
  (isBehind && /^[;,&]/.test(piece)) ||
  /^(?:[a-z]{2,10}:\/\/|arn:[a-z-]{0,20}:[a-z0-9-]{0,40}:[a-z0-9-]{0,20}:)$/.test(piece) ||
  (/^(?:\W{0,4}[A-Za-z_][\w.-]{0,63}=)+$/.test(piece) &&
    !(piece.length > 16 && looksRandom(piece)));

/** Overlapping parts become one, under the kind of the foremost family. */
function merged(found: readonly Ranked[], text: string): readonly Finding[] {
  if (found.length < 2) return found;
  const sorted = found.toSorted((a, b) => a.from - b.from || b.to - a.to);
  const list: Ranked[] = [];
  for (const one of sorted) {
    const last = list.at(-1);
    if (!last || one.from >= last.to) list.push(one);
    else list[list.length - 1] = united(last, one, text);
  }
  return list;
}

function united(a: Ranked, b: Ranked, text: string): Ranked {
  const first = b.rank < a.rank ? b : a;
  const to = Math.max(a.to, b.to);
  if (first.from === a.from && first.to === to) return first;
  return { ...first, from: a.from, to, value: text.slice(a.from, to) };
}
