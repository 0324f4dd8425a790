import type { CheckResult } from '../check.ts';
import { countedOutcomes } from '../counted.ts';
import type { StepId } from '../journey.ts';
import type { Plan } from '../plan.ts';
import type { Asks, Climbed, Session, SessionEvent } from '../session.ts';

/** The steps that climb. */
export type ClimbStep = Extract<StepId, 'climb' | 'moderating' | 'proof' | 'own-proof'>;

type ClimbOf = {
  readonly asks: Asks;
  /** Results that stand, and are not asked for again. */
  readonly earlier: readonly CheckResult[];
  readonly headline: string;
  /** What the session is told of it. */
  readonly ended: (climbed: Climbed) => SessionEvent;
};

/** What a step climbs for: nothing beyond what the session has agreed to. */
export function climbOf(step: ClimbStep, session: Session): ClimbOf {
  const { climbed: free, proved, own, before, agreedUpTo = 'network' } = session;
  switch (step) {
    case 'climb':
      return {
        asks: agreedUpTo,
        earlier: [],
        headline: before
          ? 'Testing again: the same requests, nothing else changed.'
          : 'Climbing, least disruptive first.',
        ended: (climbed) => ({ type: 'climbed', climbed }),
      };
    case 'moderating':
      return {
        asks: 'moderation',
        earlier: free?.results ?? [],
        headline: 'Asking the free moderation about the prompt.',
        ended: (climbed) => ({ type: 'moderated', climbed }),
      };
    case 'proof':
      return {
        asks: 'image',
        earlier: free?.results.filter(({ tier }) => tier !== 'probe' && tier !== 'paid') ?? [],
        headline: 'Making one smallest image. It is sent once.',
        ended: (climbed) => ({ type: 'proved', climbed }),
      };
    case 'own-proof':
      return {
        asks: own === 'reduction' ? 'reduction' : 'own-request',
        earlier: proved?.results ?? [],
        headline: 'Sending your own request. It is sent once.',
        ended: (climbed) => ({ type: 'own-sent', climbed }),
      };
  }
}

/** The plan without what stands from an earlier climb: that is not asked again. */
export function stillAsked(plan: Plan, earlier: readonly CheckResult[]): Plan {
  const known = new Set(earlier.map(({ id }) => id));
  return { ...plan, steps: plan.steps.filter(({ id }) => !known.has(id)) };
}

/** How the checks ended: "14 pass, 2 warn, 4 fail". */
export const countsOf = ({ entries }: Climbed): string =>
  countedOutcomes(entries, ['pass', 'warn', 'fail', 'unsure']);
