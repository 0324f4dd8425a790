import { tiers } from '../core/evidence.ts';
import type { SessionEvent } from '../core/session.ts';
import { agreeable, leaving, planHeadline, stays } from '../core/steps/plan.ts';
import { type ReadyAt, back } from './at.ts';

/** Every host, every kind of data, the highest price. */
export async function plan({ talk, ready }: ReadyAt): Promise<SessionEvent> {
  const { target, keys } = ready.situation;
  const choices = agreeable(target.official, target.host, keys.length > 0);
  const [usual] = choices;
  const planned = ready.plan(usual?.upTo ?? 'network');
  talk.begin(planHeadline(planned));
  talk.say(
    ...tiers.map((tier) => `${tier}: ${leaving(planned, tier).join(', ')}`),
    `stays here: ${stays}`,
  );
  const chosen = await talk.choose(choices);
  const choice = chosen === 'back' ? undefined : choices[chosen];
  return choice ? { type: 'plan-agreed', upTo: choice.upTo } : back;
}
