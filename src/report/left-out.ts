import type { RunRecord } from '../core/documents.ts';
import { toldValue } from '../core/request-shape.ts';

/** What is not in a report: by which rule it went, how many values, and where they stood. Never a value. */
export type LeftOut = {
  readonly kind: string;
  readonly count: number;
  readonly places: readonly string[];
};

/** What stands where a value was: `[secret-1]`, or with its size `[private-text-1, 45 characters]`. */
const placeholder = /\[([a-z][a-z-]{1,24})-(\d{1,6})(?:, [^\]\r\n]{1,40})?\]/g;

/** Left out before anything was written: keys, the pasted text, and what is private in the request. */
export function leftOutFromTheStart({ about }: RunRecord): readonly LeftOut[] {
  const hidden = about.parameters.filter((shape) => toldValue(shape) === undefined);
  return [
    ...one('keys of this machine', about.keys ?? []),
    ...one(
      'private parameters',
      hidden.map(({ name }) => name),
    ),
    ...one('pasted text beyond its fields', about.reading ? ['pasted failure'] : []),
  ];
}

const one = (kind: string, places: readonly string[]): readonly LeftOut[] =>
  places.length === 0 ? [] : [{ kind, count: places.length, places }];

/** What the gate replaced, read off its placeholders in the cleaned document. */
export function leftOutByTheGate(cleaned: Readonly<Record<string, unknown>>): readonly LeftOut[] {
  const kinds = new Map<string, { readonly names: Set<string>; readonly places: Set<string> }>();
  for (const [place, value] of Object.entries(cleaned)) {
    if (place === 'reproduction') continue;
    for (const [, kind = '', number = ''] of JSON.stringify(value ?? '').matchAll(placeholder)) {
      const found = kinds.get(kind) ?? { names: new Set(), places: new Set() };
      kinds.set(kind, found);
      found.names.add(number);
      found.places.add(placeNames[place] ?? place);
    }
  }
  return [...kinds].map(([kind, { names, places }]) => ({
    kind,
    count: names.size,
    places: [...places],
  }));
}

/** Members of the document in the words of its headings. */
const placeNames: Readonly<Record<string, string>> = {
  failing: 'failing action',
  error: 'error',
  requestIds: 'request ids',
  checks: 'tests',
  retests: 'retests',
  notProven: 'not proven',
};
