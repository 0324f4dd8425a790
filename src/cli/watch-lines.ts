import type { Numbers } from '../core/watch/numbers.ts';
import type { Watched } from '../core/watch/watched.ts';
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
  const { number, at, method, route, problems = [], cause, retryOf } = call;
  const again = retryOf === undefined ? '' : `, again for #${retryOf}`;
  return [
    `${at.slice(11, 19)} #${number} ${method} ${route}${askedFor(call)}: ${outcomeOf(call)}${again}`,
    ...(cause ? [`  cause: ${cause.id}, ${cause.certainty}: ${cause.title}`] : []),
    ...(cause?.fixes ?? []).slice(0, 1).map(({ text }) => `  fix: ${text}`),
    ...problems.map(({ param, text, severity }) => `  ${severity}: ${param}: ${text}`),
  ];
}

const shown: ReadonlySet<string> = new Set(['size', 'quality', 'n', 'stream']);

function askedFor({ model, parameters = [] }: Watched): string {
  const values = parameters.flatMap(({ name, value }) =>
    shown.has(name) ? [`${name} ${value.replaceAll('"', '')}`] : [],
  );
  const all = [...(model === undefined ? [] : [model]), ...values];
  return all.length > 0 ? ` (${all.join(', ')})` : '';
}

const ends = {
  whole: '',
  left: 'the program went before the end',
  cut: 'the answer broke off',
  unreachable: 'no answer',
} as const;

function outcomeOf(call: Watched): string {
  const { status, speaker, end, networkCode, firstByteMs, totalMs, tokens, usd, requestId } = call;
  return [
    ...(status === undefined
      ? []
      : [speaker === undefined ? `${status}` : `${status} by ${speaker}`]),
    ...(end === 'whole' ? [] : [[ends[end], networkCode].filter(Boolean).join(', ')]),
    `${seconds(totalMs)}${firstByteMs === undefined ? '' : ` (first byte ${seconds(firstByteMs)})`}`,
    ...(tokens === undefined ? [] : [`${tokens.input + tokens.output} tokens`]),
    ...(usd === undefined ? [] : [`$${usd.toFixed(4)}`]),
    ...(requestId === undefined ? [] : [requestId]),
  ].join(', ');
}

const seconds = (ms: number): string =>
  ms < 1000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(1)} s`;

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
