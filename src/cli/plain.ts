import { causes as catalogue } from '../core/causes/index.ts';
import { checkEntry } from '../core/check-document.ts';
import type { CauseEntry, CheckDocument, Next } from '../core/documents.ts';
import { tiers } from '../core/evidence.ts';
import { type Plan, hostsOf } from '../core/plan.ts';
import type { ClimbEvent } from '../run/climb.ts';

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

/** The one question or check that would settle it. */
export const nextLines = (next: Next | undefined): readonly string[] =>
  next ? [`next: ${[next.question, next.how, checkOf(next)].filter(Boolean).join(' ')}`] : [];

const checkOf = ({ check }: Next): string =>
  check === undefined ? '' : `The check ${check} tells.`;

function doneLine({ checks, cost, requestIds, simulated }: CheckDocument): string {
  const counts = ['pass', 'warn', 'fail', 'unsure', 'skipped', 'crashed'].flatMap((word) => {
    const count = checks.filter(({ outcome }) => outcome === word).length;
    return count > 0 ? [`${count} ${word}`] : [];
  });
  const sent = `${requestIds.length} answers with a request id, spent $${cost.spentUsd.toFixed(3)}`;
  return `${simulated ? 'SIMULATED ' : ''}done: ${counts.join(', ')}; ${sent}`;
}

export function causeLines(cause: CauseEntry, place: number): readonly string[] {
  const { id, certainty, title, because, against, fixes } = cause;
  const head = `cause ${place + 1}: ${id}, ${certainty}: ${title}`;
  // Of a rival that is merely thinkable the name is enough; its fixes would drown those that count.
  if (place > 0 && certainty === 'possible') return [head];
  return [
    head,
    ...(place === 0 ? [`  why: ${catalogue[id].why}`] : []),
    ...because.map(({ text }) => `  because: ${text}`),
    ...against.map(({ text }) => `  against: ${text}`),
    ...fixes.flatMap(({ text, command, link }, number) => [
      `  fix ${number + 1}: ${text}`,
      ...(command === undefined ? [] : [`    ${command}`]),
      ...(link === undefined ? [] : [`    ${link}`]),
    ]),
  ];
}
