import { counted } from '../core/counted.ts';
import type { CheckEntry, Retest } from '../core/documents.ts';
import type { ReportDocument } from './document.ts';

/** Sentences that every written form of a report says alike. */

export const marked = 'SIMULATED: a stand-in on this machine played the service.';

export const leftOutAlways =
  'Keys, cookies, prompts, images and personal data are never part of a report; what stood in a text was replaced by its kind.';

export function selfCheckWords({ withheld }: ReportDocument): string {
  const read =
    'This text was read again after it was written, for every known value in every encoding and with every detector';
  if (withheld.length === 0) return `${read}: nothing was found.`;
  return `${read}. Withheld because of it: ${withheld.map(({ part }) => part).join(', ')}.`;
}

/** What stands in place of parts that were taken out. */
export const withheldWords = (
  { withheld }: ReportDocument,
  parts: readonly string[],
): readonly string[] =>
  withheld.flatMap(({ part, kinds }) =>
    parts.includes(part)
      ? [`Withheld (${part}): the report’s own check found ${kinds.join(', ')} here.`]
      : [],
  );

export function retestWords({ at, changed }: Retest): string {
  const what = changed.map(({ id, before, now }) => `${id} ${before}, now ${now}`).join('; ');
  return `${at}, after a change by the user: ${what === '' ? 'every check ends as before' : what}.`;
}

export function answeredWords({ at, status }: ReportDocument['requestIds'][number]): string {
  const when = at === undefined ? 'at a time that was not told' : `at ${at}`;
  return status === undefined ? when : `${when}, status ${status}`;
}

/** A check that passed proves its own statement, unless it says more. */
export const provesWords = ({ proves, outcome, title }: CheckEntry): string =>
  proves ?? (outcome === 'pass' ? `${title}.` : '');

/** The headers of one check's answers together, in the order in which they came. */
export function headersByCheck({
  headers,
}: ReportDocument): readonly (readonly [check: string, named: readonly string[]])[] {
  const checks = new Map<string, readonly string[]>();
  for (const { check, name, value } of headers) {
    checks.set(check, [...(checks.get(check) ?? []), `${name}: ${value}`]);
  }
  return [...checks];
}

export const costWords = ({ cost, simulated }: ReportDocument): string =>
  simulated ? 'Spent: nothing, the service was SIMULATED.' : spentWords(cost);

const spentWords = (cost: ReportDocument['cost']): string =>
  `Spent: $${cost.spentUsd.toFixed(3)} in ${cost.billedRequests} billed requests; perhaps billed without an answer: ${cost.perhapsBilled}.`;

export function baselineWords({ baseline }: ReportDocument): readonly string[] {
  if (!baseline) return ['None is saved on this machine.'];
  const { name, savedAt, model, changes } = baseline;
  return [
    `${name}, tested on ${savedAt}, with ${model}.`,
    ...(changes.length === 0
      ? ['Nothing that was compared has changed since.']
      : changes.map(({ what, before, now }) => `${what}: ${before}, now ${now}.`)),
  ];
}

export function keptWords({ requestIds, headers }: ReportDocument): string {
  const limits = headers.filter(({ name }) => name.startsWith('x-ratelimit-'));
  return `${counted(requestIds.length, 'request id')}, ${counted(limits.length, 'rate-limit header')}`;
}

/** What the rows of the failing action are made of. */
export const actionParts = ['failing', 'request', 'plan', 'told'];

type Fact = readonly [name: string, value: string];

/** The action that fails, as name and value; both were cleaned. */
export function actionFacts(report: ReportDocument): readonly Fact[] {
  const { request, plan, told } = report;
  const { product, host, endpoint, model, snapshot, parameters, reducedTo = [] } = request;
  return [
    ...failingFacts(report),
    ...known([
      ['product', product],
      ['host', host],
      ['endpoint', endpoint],
      ['model', model],
      ['snapshot', snapshot],
      ['account plan', plan ?? 'not told'],
      ['parameters', listed(parameters.map(({ parameter, shape }) => `${parameter} ${shape}`))],
      ['fails together', listed(reducedTo)],
    ]),
    ...errorFacts(report),
    ...known([['told', told.length === 0 ? undefined : told.join(' ')]]),
  ];
}

function failingFacts({ failing }: ReportDocument): readonly Fact[] {
  if (!failing) return [];
  const { check, seen, call } = failing;
  const answered = call?.status === undefined ? '' : `, status ${call.status}`;
  return known([
    ['first failing check', `${check}: ${seen}`],
    ['its request', call && `${call.method} ${call.path} at ${call.at}${answered}`],
    ['its request id', call?.requestId],
  ]);
}

function errorFacts({ error = {} }: ReportDocument): readonly Fact[] {
  const { status, type, code, param, message, networkCode, speaker } = error;
  return known([
    ['error status', status],
    ['error type', type],
    ['error code', code],
    ['error param', param],
    ['error message', message],
    ['network error', networkCode],
    ['error spoken by', speaker],
  ]);
}

const known = (
  facts: readonly (readonly [string, string | number | undefined])[],
): readonly Fact[] =>
  facts.flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)] as const]));

const listed = (words: readonly string[]): string | undefined =>
  words.length === 0 ? undefined : words.join(', ');
