import { checkEntry } from '../core/check-document.ts';
import { countedOutcomes } from '../core/counted.ts';
import type { CheckDocument } from '../core/documents.ts';
import { tiers } from '../core/evidence.ts';
import { type Plan, hostsOf } from '../core/plan.ts';
import type { ClimbEvent } from '../run/climb.ts';
import { causeLines, nextLines } from './cause-lines.ts';

/** Append-only text: a line is final once it is printed. */

export function planLines(plan: Plan): readonly string[] {
  const cost = `$${plan.highestUsd.toFixed(2)}`;
  const hosts = tiers.flatMap((tier) => {
    const named = hostsOf(plan, tier);
    return named.length > 0 ? [`  ${tier}: ${named.join(', ')}`] : [];
  });
  return [
    `plan: ${plan.steps.length} checks, ${plan.requests} requests at most, highest cost ${cost}`,
    ...hosts,
  ];
}

/** One line a finished check; skipped ones only say why. */
export function eventLine(event: ClimbEvent): string | undefined {
  if (event.type === 'repeating') {
    const { attempt, waitMs, why } = event.pause;
    return `${event.id}: again in ${(waitMs / 1000).toFixed(1)} s (${attempt}): ${why}`;
  }
  if (event.type !== 'finished') return undefined;
  const { id, outcome, summary } = checkEntry(event.result);
  return `${id}: ${outcome}: ${summary}`;
}

export function conclusionLines(document: CheckDocument): readonly string[] {
  const { causes, verdict, next, notProven, cost, requestIds } = document;
  return [
    doneLine(document),
    ...(verdict === 'healthy' ? ['Nothing wrong was found, as far as this climb went.'] : []),
    ...causes.flatMap(causeLines),
    ...nextLines(next),
    ...notProven.map((text) => `not proven: ${text}`),
    ...(cost.perhapsBilled > 0 ? ['An image call got no answer; it may have been billed.'] : []),
    ...(requestIds.length > 0 ? [`request ids: ${requestIds.map(({ id }) => id).join(', ')}`] : []),
  ];
}

function doneLine({ checks, cost, requestIds, simulated }: CheckDocument): string {
  const counts = countedOutcomes(checks, ['pass', 'warn', 'fail', 'unsure', 'skipped', 'crashed']);
  const sent = `${requestIds.length} answers with a request id, spent $${cost.spentUsd.toFixed(3)}`;
  return `${simulated ? 'SIMULATED ' : ''}done: ${counts}; ${sent}`;
}
