import type { CheckResult } from './check.ts';
import { promptOf } from './checks/account/prompt-moderated.ts';
import type { Offer } from './session.ts';
import type { Situation } from './situation.ts';

/** What more could be asked about the user's own request after these results. */
export function offersOf(
  { request, target }: Pick<Situation, 'request' | 'target'>,
  results: readonly CheckResult[],
): readonly Offer[] {
  const passed = (wanted: string) =>
    results.some(({ id, outcome }) => id === wanted && outcome === 'pass');
  const sent = results.some(({ id }) => id === 'paid/own-request');
  const own = request?.endpoint === 'images.generate' && passed('paid/smallest-image') && !sent;
  const free =
    promptOf({ ...(request && { request }) }) !== undefined &&
    target.official &&
    passed('account/key-accepted');
  const offers: readonly (readonly [Offer, boolean])[] = [
    ['moderation', free],
    ['own-request', own],
  ];
  return offers.flatMap(([offer, open]) => (open ? [offer] : []));
}
