import { isOfWord } from './chars.ts';
import type { Hit } from './detector.ts';
import { beginsWithEvidence } from './evidence.ts';
import type { Kind } from './kinds.ts';
import { isReference } from './value.ts';
import type { View } from './view.ts';

/** A value that was found, which a text may hold once more where nothing tells what it is. */
export type Repeatable = {
  readonly kind: Kind;
  readonly value: string;
  readonly about: string | undefined;
};

const credentials: ReadonlySet<Kind> = new Set(['secret', 'openai-key', 'vendor-key']);

/** Letters and digits, or a sign among letters: no word of a sentence, and no name of a program. */
const isNoWord = (value: string): boolean =>
  /^\S{8,200}$/.test(value) &&
  /[A-Za-z]\S*\d|\d\S*[A-Za-z]|\w[!#$%^&*+=~@]\w/.test(value) &&
  !isTold.test(value) &&
  !isReference(value) &&
  !beginsWithEvidence(value);

/** A commit, a place of a host, a name with a version: elsewhere they stand for themselves. */
const isTold = /^(?:[0-9a-f]{40}|(?:[\w-]+\.)+[a-z]{2,6}\/.*|[A-Za-z]+[-_]?v?\d+(?:\.\d+)*)$/;

/** Three words and more, that nobody writes by chance once more. */
const isSentence = (value: string): boolean => value.length >= 12 && /\S\s+\S+\s+\S/.test(value);

/** What must not be left where it stands alone. */
const goesEverywhere = ({ kind, value }: Repeatable): boolean =>
  kind === 'private-text' ? isSentence(value) : isNoWord(value);

/** A hostile text cannot have more looked for. */
const most = 50;

/** What is taken out in one place, each once. */
export function repeatables(found: readonly Repeatable[]): readonly Repeatable[] {
  const values: Repeatable[] = [];
  for (const one of found) {
    if (values.length === most) break;
    if (
      one.value.length >= 8 &&
      (credentials.has(one.kind) || one.kind === 'private-text') &&
      !values.some(({ value }) => value === one.value)
    )
      values.push(one);
  }
  return values;
}

/** Every place where one of them stands by itself, where it stands more than once. */
export function repeatedIn({ text }: View, values: readonly Repeatable[], hits: Hit[]): void {
  for (const one of values) {
    const { kind, value, about } = one;
    const first = text.indexOf(value);
    if (first === -1 || text.indexOf(value, first + value.length) === -1) continue;
    if (!goesEverywhere(one)) continue;
    for (let at = first; at !== -1; at = text.indexOf(value, at + value.length)) {
      const to = at + value.length;
      if (!isOfWord(text.charCodeAt(at - 1)) && !isOfWord(text.charCodeAt(to)))
        hits.push({ kind, from: at, to, ...(about !== undefined && { about }) });
    }
  }
}
