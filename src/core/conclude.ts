import { causes } from './causes/index.ts';
import type { CheckResult } from './check.ts';
import { ladder } from './checks/ladder.ts';
import type { Evidence } from './evidence.ts';
import { type Ranking, rank } from './rank.ts';

export type Verdict = 'healthy' | 'problem' | 'inconclusive';

export type Conclusion = {
  readonly evidence: readonly Evidence[];
  readonly ranking: Ranking;
  readonly verdict: Verdict;
};

/** What the results of a climb amount to. */
export function conclude(results: readonly CheckResult[]): Conclusion {
  const evidence = results.flatMap((result) => result.evidence);
  const ranking = rank(evidence, causes);
  return { evidence, ranking, verdict: verdictOf(results, ranking) };
}

const preconditions: ReadonlySet<string> = new Set(ladder.flatMap(({ needs }) => needs));
/** What others only look at first: not knowing it for lack of time leaves them in the dark too. */
const awaited: ReadonlySet<string> = new Set(
  ladder.flatMap(({ needs, after }) => [...needs, ...after]),
);

function verdictOf(results: readonly CheckResult[], { alive: [best] }: Ranking): Verdict {
  if (best && best.certainty !== 'possible') return 'problem';
  const open = results.some(
    ({ id, tier, outcome, late }) =>
      outcome === 'fail' ||
      outcome === 'crashed' ||
      (outcome === 'unsure' && (preconditions.has(id) || tier === 'paid')) ||
      (late === true && awaited.has(id)),
  );
  return open ? 'inconclusive' : 'healthy';
}
