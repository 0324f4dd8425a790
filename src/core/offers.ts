import type { CheckResult } from './check.ts';
import { promptOf } from './checks/account/prompt-moderated.ts';
import type { Offer } from './session.ts';
import type { Situation } from './situation.ts';

/** What more could be asked about the user's own request after these results; what was asked is not offered again. */
export function offersOf(
  situation: Pick<Situation, 'request' | 'target'>,
  results: readonly CheckResult[],
): readonly Offer[] {
  const { request, target } = situation;
  const asked = new Set(results.map(({ id }) => id));
  const passed = (wanted: string) =>
    results.some(({ id, outcome }) => id === wanted && outcome === 'pass');
  const moderation =
    promptOf(situation) !== undefined &&
    target.official &&
    passed('account/key-accepted') &&
    !asked.has('account/prompt-moderated');
  const own =
    request?.endpoint === 'images.generate' &&
    passed('paid/smallest-image') &&
    !asked.has('paid/own-request');
  return [
    ...(moderation ? (['moderation'] as const) : []),
    ...(own ? (['own-request'] as const) : []),
  ];
}
