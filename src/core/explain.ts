import type { Fix } from './causes/cause.ts';
import { type CauseId, causeIdsByGroup, type Group } from './causes/ids.ts';
import { causes } from './causes/index.ts';
import type { CauseEntry, CodedText, FixEntry, Next } from './documents.ts';
import type { Evidence } from './evidence.ts';
import { cheapestTest } from './models/price.ts';
import type { Diagnosis, Ranking } from './rank.ts';
import { wordsOf } from './wording.ts';

/** A diagnosis in words: why it is believed, what speaks against it, and what to do, the cheapest first. */
export function describeCause(one: Diagnosis, evidence: readonly Evidence[]): CauseEntry {
  const { title, retry, fixes } = causes[one.cause];
  return {
    id: one.cause,
    title,
    group: groupOf(one.cause),
    certainty: one.certainty,
    because: distinct(one.because),
    against: distinct(one.against),
    retry,
    fixes: fixes.map((fix) => filled(fix, evidence)),
  };
}

/** What would settle it: for a cause that is not confirmed its own check or question; nothing when all is clear. */
export function nextStep({ alive: [best] }: Ranking, verdict: string): Next | undefined {
  if (best && best.certainty !== 'confirmed') return causes[best.cause].settle;
  if (best ?? verdict === 'healthy') return undefined;
  return {
    question: 'What exactly does the failing program print?',
    how: 'Keep status, body and request id of the failure, and give them with --error.',
  };
}

const groups = new Map<CauseId, Group>();
for (const group of ['access', 'limits', 'request', 'client', 'path', 'service'] as const) {
  for (const id of causeIdsByGroup[group]) groups.set(id, group);
}

const groupOf = (id: CauseId): Group => groups.get(id) ?? 'service';

function distinct(evidence: readonly Evidence[]): readonly CodedText[] {
  const texts = new Map(evidence.map((one) => [wordsOf(one), one.code]));
  return [...texts].map(([text, code]) => ({ code, text }));
}

/** Fills `{model}` and other facts in; what no evidence names gets a general word. */
function filled({ text, command, link }: Fix, evidence: readonly Evidence[]): FixEntry {
  const fill = (template: string) =>
    template.replace(
      /\{(\w+)\}/g,
      (_, name: string) => factNamed(name, evidence) ?? general[name] ?? name,
    );
  return {
    text: fill(text),
    ...(command !== undefined && { command: fill(command) }),
    ...(link !== undefined && { link }),
  };
}

const general: Readonly<Record<string, string>> = {
  model: 'the old model',
  successor: cheapestTest().model,
  param: 'the parameter',
};

function factNamed(name: string, evidence: readonly Evidence[]): string | undefined {
  for (const { facts } of evidence) {
    const value = new Map<string, unknown>(Object.entries(facts)).get(name);
    if (typeof value === 'string') return value;
  }
  return undefined;
}
