import type { Numbers } from '../core/watch/numbers.ts';
import type { Watched } from '../core/watch/watched.ts';
import { answerOf, askedFor, costOf, findingsOf, seconds, tookOf } from '../core/watch/words.ts';
import type { WatchPorts } from './ports.ts';

/** Append-only text of a watch: a line is final once it is printed. */

/** Where calls go, and on which way. */
export const openingLines = (
  baseUrl: string,
  proxy: ReturnType<WatchPorts['proxy']>,
): readonly string[] => [
  `watching ${baseUrl}; the user's own queue cannot be seen from here`,
  ...(proxy ? [proxyLine(proxy)] : []),
];

const proxyLine = ({ from, host, kind }: NonNullable<ReturnType<WatchPorts['proxy']>>): string =>
  kind === 'http'
    ? `calls go through the proxy of ${from}, ${host}`
    : `${from} names a SOCKS proxy, which watch cannot use: calls go out directly`;

export function callLines(call: Watched): readonly string[] {
  const { number, at, method, route, retryOf, requestId } = call;
  const asked = askedFor(call);
  const shape = asked.length > 0 ? ` (${asked.join(', ')})` : '';
  const id = requestId === undefined ? [] : [requestId];
  const outcome = [...answerOf(call), tookOf(call), ...costOf(call), ...id].join(', ');
  const again = retryOf === undefined ? '' : `, again for #${retryOf}`;
  return [
    `${at.slice(11, 19)} #${number} ${method} ${route}${shape}: ${outcome}${again}`,
    ...findingsOf(call).map((line) => `  ${line}`),
  ];
}

/** The numbers of the last minutes, in one line. */
export function numbersLine(numbers: Numbers, inFlight: number, minutes: number): string {
  const { calls, failed, retries, p50Ms, p95Ms, headroom, picture } = numbers;
  const { tokensPerMinute, usdPerMinute } = numbers;
  const rate = calls === 0 ? 0 : Math.round((failed / calls) * 100);
  return [
    `last ${minutes} min: ${calls} calls, ${failed} failed (${rate} %), ${retries} retries, ${inFlight} in flight`,
    ...(p50Ms === undefined || p95Ms === undefined
      ? []
      : [`latency ${picture} median ${seconds(p50Ms)}, 95 % within ${seconds(p95Ms)}`]),
    `${Math.round(tokensPerMinute)} tokens and $${usdPerMinute.toFixed(3)} a minute`,
    ...(headroom
      ? [`${headroom.remaining} of ${headroom.limit} ${headroom.bucket} left in the limit`]
      : []),
  ].join('; ');
}
