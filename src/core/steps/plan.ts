import { type Tier, tiers } from '../evidence.ts';
import { type Plan, hostsOf } from '../plan.ts';
import type { UpTo } from '../session.ts';
import { tierWords } from '../wording.ts';

/** How far a climb may go, as it is agreed to. */
export type Agree = {
  readonly label: string;
  readonly upTo: UpTo;
  /** Shows whole, however narrow the terminal is. */
  readonly price?: string;
};

/** Another host might execute what the official one refuses: there the default leaves it out. */
export function agreeable(official: boolean, host: string, hasKey: boolean): readonly Agree[] {
  const free: Agree = { label: 'Climb without a key: local and network only', upTo: 'network' };
  if (!hasKey) return [free];
  if (official) return [{ label: 'Climb', upTo: 'probe' }, free];
  return [
    { label: 'Climb', upTo: 'account' },
    {
      label: `Climb, and send what should be refused to ${host} too`,
      price: 'might be billed',
      upTo: 'probe',
    },
    free,
  ];
}

export const planHeadline = ({ steps }: Plan): string =>
  `The plan: ${steps.length} checks, least disruptive first. Highest cost $0.00.`;

/** Whether a tier is part of the plan. */
export const climbed = (plan: Plan, tier: Tier): boolean =>
  tiers.indexOf(tier) <= tiers.indexOf(plan.upTo);

/** What leaves this machine in one tier, and to whom. */
export function leaving(plan: Plan, tier: Tier): readonly string[] {
  if (climbed(plan, tier)) return [tierWords[tier], ...hostsOf(plan, tier)];
  return [tier === 'paid' ? 'not now: one image is asked for by itself' : 'not now'];
}

export const stays = 'your prompt, your code, your images, the rest of .env';
