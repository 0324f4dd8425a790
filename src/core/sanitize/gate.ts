import { formsOf } from './known.ts';
import { patterns } from './patterns.ts';

export type Kind = 'openai-key' | 'secret' | 'private-text';

export type Replaced = { readonly kind: string; readonly count: number };

/** The one gate for every text that leaves. The same value gets the same placeholder for the life of a gate. */
export type SanitizingGate = {
  readonly clean: (text: string) => string;
  /** Every string of a JSON-safe value, cleaned. */
  readonly cleanAll: <T>(json: T) => T;
  readonly learn: (value: string, kind: Kind) => void;
  readonly replaced: () => readonly Replaced[];
};

type Known = { readonly forms: readonly string[]; readonly kind: Kind; readonly value: string };

/** A value shorter than this hides nothing and would cut words apart. */
const shortest = 4;

/** Texts of this many characters at most are remembered when there is nothing to replace in them, so many of them. */
const remembered = { length: 120, count: 2000 };

/** A placeholder that stands already; what is inside is not looked at again. */
const placeholder = /\[[a-z][a-z-]*-\d+\]/g;

export function createGate(): SanitizingGate {
  const known: Known[] = [];
  const names = new Map<string, string>();
  const counts = new Map<string, number>();

  const nameOf = (value: string, kind: string): string => {
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
    const named = names.get(`${kind} ${value}`);
    if (named !== undefined) return named;
    const place = [...names.keys()].filter((one) => one.startsWith(`${kind} `)).length + 1;
    const name = `[${kind}-${place}]`;
    names.set(`${kind} ${value}`, name);
    return name;
  };

  /** The words of a document come again and again. */
  const spotless = new Set<string>();

  const clean = (text: string): string => {
    if (spotless.has(text)) return text;
    let cleaned = text;
    for (const { forms, kind, value } of known) {
      for (const form of forms) {
        if (cleaned.includes(form)) cleaned = cleaned.split(form).join(nameOf(value, kind));
      }
    }
    for (const { kind, pattern } of patterns) cleaned = replaceAll(cleaned, kind, pattern, nameOf);
    if (cleaned === text && text.length <= remembered.length && spotless.size < remembered.count) {
      spotless.add(text);
    }
    return cleaned;
  };

  return {
    clean,
    cleanAll: (json) => cleanValue(json, clean),
    learn(value, kind) {
      const trimmed = value.trim();
      if (trimmed.length < shortest || known.some((one) => one.value === trimmed)) return;
      spotless.clear();
      known.push({ value: trimmed, kind, forms: formsOf(trimmed) });
      known.sort((a, b) => b.value.length - a.value.length);
    },
    replaced: () => [...counts].map(([kind, count]) => ({ kind, count })),
  };
}

/** A reference to a value, or a word that stands for one, tells nothing: `Bearer $OPENAI_API_KEY`, `USER:PASSWORD`. */
export const isReference = (value: string): boolean =>
  /^(?:(?:Bearer|Basic)\s+)?(?:\$|%\w+%|<|\{\{|process\.env|os\.environ)|^(?:PASSWORD|TOKEN|KEY|SECRET|…)$/.test(
    value,
  );

function replaceAll(
  text: string,
  kind: string,
  pattern: RegExp,
  nameOf: (value: string, kind: string) => string,
): string {
  return text.replace(pattern, (whole: string, ...groups: readonly unknown[]) => {
    const inner = groups.find(
      (group, place) => typeof group === 'string' && place < groups.length - 2,
    );
    const value = typeof inner === 'string' ? inner : whole;
    if (isReference(value)) return whole;
    if (value.replace(placeholder, '').trim() === '' || /^\[[a-z-]+-\d+\]/.test(value))
      return whole;
    return whole.replace(value, () => nameOf(value, kind));
  });
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
