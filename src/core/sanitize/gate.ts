import { inSet } from './chars.ts';
import { type Finding, bodiesIn, findingsIn } from './findings.ts';
import type { Kind } from './kinds.ts';
import { knownValues } from './known.ts';
import { placeholdersIn } from './placeholder.ts';
import { standApart } from './stand-apart.ts';

export type { Kind } from './kinds.ts';

export type Replaced = { readonly kind: string; readonly count: number };

export type Leak = { readonly kind: string; readonly at: number };

/** The one gate for every text that leaves. The same value gets the same placeholder for the life of a gate. */
export type SanitizingGate = {
  readonly clean: (text: string) => string;
  /** Every string of a JSON-safe value, cleaned. */
  readonly cleanAll: <T>(json: T) => T;
  /** The same for what stays on this machine and is used again: hosts and folders keep their names. */
  readonly cleanOwn: <T>(json: T) => T;
  /** Hides a value wherever it stands, in every encoding. */
  readonly learn: (value: string, kind: Kind) => void;
  readonly replaced: () => readonly Replaced[];
  /** What `clean` would still replace. Silent on what it has cleaned. */
  readonly findLeaks: (text: string) => readonly Leak[];
};

/** A replacement can bring two harmless parts together: then the text is read again until nothing is found. */
const rounds = 6;

/** Screens clean the same lines again and again: so many of those without findings are remembered, up to so many characters. */
const mostRemembered = 2000;
const longestRemembered = 400;

/** What names this machine and its network, and lets nobody in. */
const ownKinds: ReadonlySet<Kind> = new Set([
  'host',
  'resource',
  'private-ip',
  'public-ip',
  'folder',
  'certificate-name',
]);

const nothing: ReadonlySet<Kind> = new Set();

export function createGate(): SanitizingGate {
  const known = knownValues();
  const names = new Map<string, number>();
  const highest = new Map<string, number>();
  const counts = new Map<string, number>();

  const unchanged = new Set<string>();

  const remember = (text: string): void => {
    if (text.length > longestRemembered) return;
    if (unchanged.size >= mostRemembered) unchanged.clear();
    unchanged.add(text);
  };

  const nameOf = (value: string, kind: string, about: string | undefined): string => {
    const name = `${kind} ${value}`;
    const place = names.get(name) ?? (highest.get(kind) ?? 0) + 1;
    names.set(name, place);
    highest.set(kind, Math.max(place, highest.get(kind) ?? 0));
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
    return `[${kind}-${place}${about === undefined ? '' : `, ${about}`}]`;
  };

  const without = (text: string, findings: readonly Finding[]): string => {
    if (findings.length === 0) return text;
    const pieces: string[] = [];
    let at = 0;
    for (const { from, to, value, kind, about } of findings) {
      const quote = quoteAround(text, from, to);
      pieces.push(text.slice(at, from), quote, nameOf(value, kind, about), quote);
      at = to;
    }
    pieces.push(text.slice(at));
    return pieces.join('');
  };

  const clean = (text: string, kept = nothing): string => {
    if (unchanged.has(text)) return text;
    // A placeholder of another gate keeps its number to itself.
    for (const [kind, place] of placeholdersIn(text))
      highest.set(kind, Math.max(place, highest.get(kind) ?? 0));
    let cleaned = without(text, bodiesIn(text));
    for (let round = 0; round < rounds; round++) {
      const { all, isBroken } = findingsIn(cleaned, known);
      if (all.length === 0) remember(cleaned);
      const findings = all.filter(({ kind }) => !kept.has(kind));
      const read = cleaned;
      cleaned = without(read, findings);
      // Of a broken value one half can go in one view, and the other in another.
      if (findings.length === 0 || (!isBroken && standApart(read, findings))) break;
    }
    return cleaned;
  };

  return {
    clean: (text) => clean(text),
    cleanAll: (json) => cleanValue(json, clean),
    cleanOwn: (json) => cleanValue(json, (text) => clean(text, ownKinds)),
    learn(value, kind) {
      unchanged.clear();
      known.learn(value, kind);
    },
    replaced: () => [...counts].map(([kind, count]) => ({ kind, count })),
    findLeaks(text) {
      const bodies = bodiesIn(text);
      const leaks = bodies.length > 0 ? bodies : findingsIn(text, known).all;
      return leaks.map(({ kind, from }) => ({ kind, at: from }));
    },
  };
}

const beginsNumber = inSet(/[\d-]/);

/** A number of JSON: what stands in its place needs quotes, as the name of the member has them. */
function quoteAround(text: string, from: number, to: number): string {
  if (!beginsNumber(text.charCodeAt(from))) return '';
  const isNumber = /^-?\d{1,40}(?:\.\d{1,20})?$/.test(text.slice(from, Math.min(to, from + 64)));
  if (!isNumber || !/^\s{0,80}[,}\]]/.test(text.slice(to, to + 82))) return '';
  return (
    /(?<![:\\])(\\{0,8}")\s{0,8}:\s{0,8}$/.exec(text.slice(Math.max(0, from - 40), from))?.[1] ?? ''
  );
}

function cleanValue<T>(value: T, clean: (text: string) => string): T;
function cleanValue(value: unknown, clean: (text: string) => string): unknown {
  if (typeof value === 'string') return clean(value);
  if (Array.isArray(value)) return value.map((one: unknown) => cleanValue(one, clean));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [clean(name), cleanValue(one, clean)]),
  );
}
