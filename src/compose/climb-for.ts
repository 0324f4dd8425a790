import type { Check } from '../core/check.ts';
import { modelToProve } from '../core/checks/about-target.ts';
import { mostAttempts, partPrice } from '../core/checks/paid/reduction.ts';
import type { Tier } from '../core/evidence.ts';
import { highestPrice, smallestImage } from '../core/models/price.ts';
import type { Asks, UpTo } from '../core/session.ts';
import type { Situation } from '../core/situation.ts';

export type ClimbFor = {
  readonly checks: readonly Check[];
  readonly situation: Situation;
  readonly upTo: Tier;
};

type Known = Pick<ClimbFor, 'checks' | 'situation'>;

/** What one climb of the wizard may do: the checks that were asked for, and no more than was agreed to. */
export function climbFor(asks: Asks, { checks, situation }: Known, agreed?: UpTo): ClimbFor {
  const elsewhere = agreed === 'probe' ? { probeElsewhere: true as const } : {};
  const image = smallestImage(modelToProve(situation)).highestUsd;
  const own = highestPrice(situation.request?.body ?? {});
  const able = (more: Situation['agreed']): Situation => ({
    ...situation,
    agreed: { ...elsewhere, ...more },
  });
  switch (asks) {
    case 'moderation':
      return {
        checks: without(checks, ...ownRequest),
        situation: able({ promptMayLeave: true }),
        upTo: 'account',
      };
    case 'image':
      return {
        checks: without(checks, moderated, ...ownRequest),
        situation: able({ maxUsd: image }),
        upTo: 'paid',
      };
    case 'own-request':
      return {
        checks: without(checks, moderated, reduced),
        situation: able({ maxUsd: image + own }),
        upTo: 'paid',
      };
    case 'reduction':
      return {
        checks: without(checks, moderated),
        situation: able({ maxUsd: image + own + mostAttempts * partPrice(situation) }),
        upTo: 'paid',
      };
    default:
      return {
        checks: without(checks, moderated, ...ownRequest),
        situation: able({}),
        upTo: asks,
      };
  }
}

const moderated = 'account/prompt-moderated';
const reduced = 'paid/request-reduced';
const ownRequest = ['paid/own-request', reduced];

const without = (checks: readonly Check[], ...ids: readonly string[]): readonly Check[] =>
  checks.filter(({ id }) => !ids.includes(id));
