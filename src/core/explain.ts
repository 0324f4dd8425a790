import type { Fix, Settle } from './causes/cause.ts';
import { type CauseId, causeIdsByGroup, type Group } from './causes/ids.ts';
import { causes } from './causes/index.ts';
import { problemFinding } from './checks/local/request-valid.ts';
import type { CauseEntry, CodedText, FixEntry, Next } from './documents.ts';
import type { Evidence } from './evidence.ts';
import { lintRequest, ofAbsence } from './lint/lint.ts';
import { cheapestTest } from './models/price.ts';
import { present } from './present.ts';
import { type Diagnosis, type Ranking, rank } from './rank.ts';
import { missingOf } from './reading/missing.ts';
import { readFailure } from './reading/read-failure.ts';
import type { Reading } from './reading/reading.ts';
import type { About } from './reading/surroundings.ts';
import { readRequest } from './request/read-request.ts';
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
    fixes: [...settingFixes(one), ...fixes.map((fix) => filled(fix, evidence))],
  };
}

/** Settings that were shown to be to blame come out first. */
const settingFixes = ({ because }: Diagnosis): readonly FixEntry[] =>
  because.flatMap(({ code, facts }) =>
    code === 'settings-guilty'
      ? [
          {
            text: `Take out ${facts.names}, then start the program anew.`,
            command: `unset ${facts.names}`,
          },
        ]
      : [],
  );

/**
 * What would settle it: for a cause that is not confirmed its own check or question, or else a rival's; nothing when
 * all is clear. A check that has had its say is not named again.
 */
export function nextStep(
  { alive }: Ranking,
  verdict: string,
  decided: ReadonlySet<string> = new Set(),
): Next | undefined {
  const [best] = alive;
  if (best && best.certainty !== 'confirmed') {
    return (
      alive.map((one) => settleOf(one, decided)).find(telling) ?? tellsApart[groupOf(best.cause)]
    );
  }
  if (best ?? verdict === 'healthy') return undefined;
  return {
    question: 'What exactly does the failing program print?',
    how: 'Keep status, body and request id of the failure, and give them with --error.',
  };
}

/** Tells this machine and its network from everything behind them. */
const elsewhere: Next = {
  question: 'Does the same call succeed from another network, such as the hotspot of a phone?',
  how: 'Run imgfix-wizard check there, and compare.',
};
const otherKey: Next = {
  question: 'Does the same call succeed with a key of another project or account?',
  how: 'Run imgfix-wizard check with that key in OPENAI_API_KEY, and compare.',
};
const smallestCall: Next = {
  question: 'Does the same program succeed when the call holds only the model and a plain prompt?',
  how: 'Put the rest back one by one; what fails first is to blame.',
};

/** What tells a kind of cause from the others, when none of those that stand has a check or question left. */
const tellsApart: Readonly<Record<Group, Next>> = {
  path: elsewhere,
  access: otherKey,
  limits: otherKey,
  request: smallestCall,
  client: smallestCall,
  service: {
    question: 'Does the same call succeed after some minutes, with nothing changed?',
    how: 'Wait, then run imgfix-wizard check again.',
  },
};

const telling = ({ check, question }: Next): boolean =>
  check !== undefined || question !== undefined;

function settleOf({ cause, because }: Diagnosis, decided: ReadonlySet<string>): Next {
  const { check, question, how }: Settle = causes[cause].settle;
  return present({
    check: check !== undefined && decided.has(check) ? undefined : check,
    question: question && fill(question, because),
    how: how && fill(how, because),
  });
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

function filled({ text, command, link }: Fix, evidence: readonly Evidence[]): FixEntry {
  return {
    text: fill(text, evidence),
    ...(command !== undefined && { command: fill(command, evidence) }),
    ...(link !== undefined && { link }),
  };
}

/** Fills `{model}` and other facts in; what no evidence names gets a general word. */
const fill = (template: string, evidence: readonly Evidence[]): string =>
  template.replace(
    /\{(\w+)\}/g,
    (_, name: string) => factNamed(name, evidence) ?? general[name] ?? name,
  );

const general: Readonly<Record<string, string>> = {
  model: 'the old model',
  successor: cheapestTest().model,
  param: 'the parameter',
  bundle: '/path/to/ca.pem',
  proxy: 'HOST:PORT',
};

function factNamed(name: string, evidence: readonly Evidence[]): string | undefined {
  for (const { facts } of evidence) {
    const value = new Map<string, unknown>(Object.entries(facts)).get(name);
    if (typeof value === 'string') return value;
  }
  return undefined;
}

/** The body of the `explain` document of CONTRACT.md. */
export type Explained = {
  readonly verdict: 'cause' | 'not-a-failure' | 'inconclusive';
  readonly causes: readonly CauseEntry[];
  readonly reading: Reading;
  readonly next?: Next;
};

/** Where the text does not say why the request was refused, the request itself may. */
function faultsOf(request: unknown, { status }: Reading, today: string): readonly Evidence[] {
  const given = status === undefined || status === 400 ? readRequest(request) : undefined;
  const problems = given ? lintRequest(given, today).problems : [];
  return problems
    .filter(({ severity, rule }) => severity === 'error' && !ofAbsence.has(rule))
    .map((problem) => ({ ...problemFinding(problem), source: 'request' }));
}

/** Reads a pasted failure and names its cause. `today`, YYYY-MM-DD, decides which models have ended. */
export function explain(text: string, about: Omit<About, 'today'>, today: string): Explained {
  const { reading, findings, notAFailure } = readFailure(text, { ...about, today });
  if (notAFailure) return { verdict: 'not-a-failure', causes: [], reading };
  const evidence: readonly Evidence[] = [
    ...findings.map((finding): Evidence => ({ ...finding, source: 'paste' })),
    ...(findings.some(({ code }) => code === 'says-nothing')
      ? faultsOf(about.request, reading, today)
      : []),
  ];
  const ranking = rank(evidence, causes);
  const [best] = ranking.alive;
  const verdict = best !== undefined && best.certainty !== 'possible' ? 'cause' : 'inconclusive';
  const next =
    verdict === 'cause'
      ? nextStep(ranking, verdict)
      : (missingOf(reading) ?? nextStep(ranking, verdict));
  return {
    verdict,
    causes: ranking.alive.map((one) => describeCause(one, evidence)),
    reading,
    ...(next && { next }),
  };
}
