import type { Check, PlannedRequest } from './check.ts';
import { type CheckId, type Tier, tiers } from './evidence.ts';
import type { Situation } from './situation.ts';

/** What a climb will do, shown before it starts: every check, every host, the highest price. */
export type Plan = {
  readonly steps: readonly PlannedStep[];
  readonly upTo: Tier;
  /** HTTP requests that may be sent at most; bare connections are not counted. */
  readonly requests: number;
  readonly highestUsd: number;
};

export type PlannedStep = {
  readonly id: CheckId;
  readonly tier: Tier;
  readonly short: string;
  readonly title: string;
  readonly sends: readonly PlannedRequest[];
};

/** Which checks make sense here, least disruptive first. Pure: the same situation gives the same plan. */
export function planClimb(checks: readonly Check[], situation: Situation, upTo: Tier): Plan {
  const steps = tiers
    .slice(0, tiers.indexOf(upTo) + 1)
    .flatMap((tier) => checks.filter((check) => check.tier === tier))
    .map((check) => ({
      id: check.id,
      tier: check.tier,
      short: check.short,
      title: check.title,
      sends: check.sends(situation),
    }));
  const sent = steps.flatMap(({ sends }) => sends);
  return {
    steps,
    upTo,
    requests: sent.filter(({ layer }) => !layer).length,
    // What was agreed to is a wall: no check passes it, whatever the plan adds up to.
    highestUsd: Math.min(
      sent.reduce((sum, { highestUsd = 0 }) => sum + highestUsd, 0),
      situation.agreed.maxUsd ?? Infinity,
    ),
  };
}

/** The hosts of one tier with what they get, in the order of the plan. */
export function hostsOf(plan: Plan, tier: Tier): readonly string[] {
  const sent = plan.steps.filter((step) => step.tier === tier).flatMap(({ sends }) => sends);
  return [...new Set(sent.map(({ host }) => host))];
}
