import type { Cause } from './causes/cause.ts';
import { type CauseId, causeIdsByGroup } from './causes/ids.ts';
import type { Evidence } from './evidence.ts';

export type Certainty = 'confirmed' | 'likely' | 'possible';

/** A cause with what speaks for it and against it. */
export type Diagnosis = {
  readonly cause: CauseId;
  readonly certainty: Certainty;
  readonly points: number;
  readonly because: readonly Evidence[];
  readonly against: readonly Evidence[];
};

export type Ranking = {
  /** Alive, best first. */
  readonly alive: readonly Diagnosis[];
  /** Had something for them, and were excluded by the evidence against them. */
  readonly excluded: readonly Diagnosis[];
};

export type Catalogue = Readonly<Record<CauseId, Cause>>;

const order: readonly CauseId[] = Object.values(causeIdsByGroup).flat();

/** Below this a cause is only thinkable, and is not shown. */
const aliveFrom = 2;
/** From these points on the best cause is "likely", when nothing else comes near. */
const likelyFrom = 5;
/** A rival closer than this keeps the best cause "possible". */
const clearBy = 2;

/** Evidence in, causes out: best first, certainty and rivals named. Pure, so that every face ranks alike. */
export function rank(evidence: readonly Evidence[], causes: Catalogue): Ranking {
  const weighed = order.map((id) => weigh(id, causes[id], evidence));
  const certain = weighed.filter((one) => one.proven && one.points > 0);
  const living = weighed.filter(({ points }) => points >= aliveFrom);
  const loud = living.filter(
    (one) => !silenced(one, certain.length > 0 ? certain : living, causes),
  );
  const sorted = loud.toSorted(
    (a, b) => Number(b.proven) - Number(a.proven) || b.points - a.points,
  );
  const alive = sorted.map((one, place) => diagnosis(one, certaintyOf(one, place, sorted)));
  const excluded = weighed
    .filter(({ points, because }) => points <= 0 && because.length > 0)
    .map((one) => diagnosis(one, 'possible'));
  return { alive, excluded };
}

type Weighed = {
  readonly cause: CauseId;
  readonly points: number;
  readonly proven: boolean;
  readonly because: readonly Evidence[];
  readonly against: readonly Evidence[];
};

function weigh(id: CauseId, cause: Cause, evidence: readonly Evidence[]): Weighed {
  const because: Evidence[] = [];
  const against: Evidence[] = [];
  let points = 0;
  const counted = new Set<string>();
  for (const one of evidence) {
    const weight = weightOf(one, id, cause);
    if (weight === 0) continue;
    (weight > 0 ? because : against).push(one);
    // The same thing seen twice is one thing.
    if (!counted.has(one.code)) points += weight;
    counted.add(one.code);
  }
  const proven =
    because.some(provable) && isProven(cause, because) && !against.some((one) => isOwnWord(one));
  return { cause: id, points, proven, because, against };
}

function isProven({ provenBy }: Cause, because: readonly Evidence[]): boolean {
  const sure = new Set(because.filter(provable).map(({ code }) => code));
  return (
    sure.has('request-reduced') ||
    sure.has('settings-guilty') ||
    provenBy.some((codes) => [codes].flat().every((code) => sure.has(code)))
  );
}

/**
 * What a finding weighs that names its cause by itself. A fault that lint sees weighs less than anything that was
 * said about the failure; what was shown to be to blame, by trials that changed nothing else, weighs more.
 */
const pointed = { 'request-problem': 4, 'request-reduced': 9, 'settings-guilty': 12 } as const;

const weightOf = (one: Evidence, id: CauseId, cause: Cause): number =>
  one.code === 'request-problem' || one.code === 'request-reduced' || one.code === 'settings-guilty'
    ? one.facts.cause === id
      ? pointed[one.code]
      : 0
    : (cause.weighs[one.code] ?? 0);

/** A fault of the request stands by itself: others beside it make it no less sure. */
const standsAlone = ({ because }: Weighed): boolean =>
  because.some(({ code }) => code === 'request-problem');

/** What a text merely seems to say proves nothing; what a check saw, or the service itself said, does. */
const provable = ({ facts }: Evidence): boolean => !('sure' in facts) || facts.sure;

/** What the service itself unambiguously said: nothing is proven against it. */
const isOwnWord = ({ facts }: Evidence): boolean => 'sure' in facts && facts.sure;

function silenced(one: Weighed, louder: readonly Weighed[], causes: Catalogue): boolean {
  const roots = causes[one.cause].symptomOf ?? [];
  return louder.some(
    (other) =>
      roots.includes(other.cause) && (other.proven || (!one.proven && other.points >= one.points)),
  );
}

function certaintyOf(one: Weighed, place: number, sorted: readonly Weighed[]): Certainty {
  if (one.proven) return 'confirmed';
  if (standsAlone(one)) return 'likely';
  const rival = sorted.find((other, at) => at !== place && !standsAlone(other));
  const clear = rival === undefined || one.points - rival.points >= clearBy;
  return one.points >= likelyFrom && clear ? 'likely' : 'possible';
}

function diagnosis(one: Weighed, certainty: Certainty): Diagnosis {
  const { cause, points, because, against } = one;
  return { cause, certainty, points, because, against };
}
