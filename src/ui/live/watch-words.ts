import type { Numbers } from '../../core/watch/numbers.ts';
import { type Watched, failed } from '../../core/watch/watched.ts';
import { answerOf, askedFor, costOf, findingsOf, seconds, tookOf } from '../../core/watch/words.ts';
import type { StateWord } from '../theme.ts';

export function stateOf(call: Watched): StateWord {
  if (failed(call)) return 'fail';
  if (call.end === 'left') return 'unsure';
  return call.problems ? 'warn' : 'pass';
}

/** The whole call in words, for the line under the cursor. */
export function detailsOf(call: Watched): readonly string[] {
  const { method, route, retryOf, requestId } = call;
  return [
    ...findingsOf(call),
    [`${method} ${route}`, ...askedFor(call)].join(', '),
    [
      ...answerOf(call),
      tookOf(call),
      ...costOf(call),
      ...(retryOf === undefined ? [] : [`again for #${retryOf}`]),
    ].join(', '),
    ...(requestId === undefined ? [] : [`request id ${requestId}`]),
  ];
}

/** What is true of the last minutes, in one sentence. */
export function headlineOf({ calls, failed: bad }: Numbers, minutes: number): string {
  if (calls === 0) return `No call in ${minutes} minutes.`;
  const all = calls === 1 ? '1 call' : `${calls} calls`;
  return bad === 0
    ? `${all} in ${minutes} minutes, none failed.`
    : `${bad} of ${all} failed in ${minutes} minutes.`;
}

export const latencyOf = ({ p50Ms, p95Ms }: Numbers): string =>
  p50Ms === undefined || p95Ms === undefined
    ? 'no answer yet'
    : `${seconds(p50Ms)}, 95 % in ${seconds(p95Ms)}`;

export function failuresOf({ calls, failed: bad, retries }: Numbers): string {
  const rate = calls === 0 ? 0 : Math.round((bad / calls) * 100);
  return `${bad} of ${calls} (${rate} %), ${retries} ${retries === 1 ? 'retry' : 'retries'}`;
}
