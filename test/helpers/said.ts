import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { explain } from '../../src/core/explain.ts';

export const today = '2026-11-28';

type Labelled = {
  readonly cause: string;
  readonly acceptable: readonly string[];
  readonly input: string;
  readonly request?: unknown;
  readonly context?: Readonly<Record<string, unknown>>;
};

const read = ({ request, context }: Partial<Labelled>, text: string) => {
  const about = {
    ...(request !== undefined && { request }),
    ...(context !== undefined && { context }),
  };
  return explain(text, about, today);
};

/** What is said of a text, and how surely. */
export function saidOf(text: string, about: Partial<Labelled> = {}): string {
  const { verdict, causes } = read(about, text);
  return verdict === 'cause' ? `${causes[0]?.id}` : verdict;
}

/** Every eighth of the labelled texts that are read rightly by themselves. */
export const samples = ['failures.jsonl', 'failures-more.jsonl']
  .flatMap((name) =>
    readFileSync(fileURLToPath(new URL(`../corpus/${name}`, import.meta.url)), 'utf8').split('\n'),
  )
  .filter((line, place) => line !== '' && place % 8 === 0)
  .map((line): Labelled => JSON.parse(line))
  .filter((one) => saidOf(one.input, one) === one.cause && one.cause !== 'not_an_error');
