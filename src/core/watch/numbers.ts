import { type Watched, failed } from './watched.ts';

/** What to watch while normal traffic is restored. Times in milliseconds. */
export type Numbers = {
  readonly calls: number;
  readonly failed: number;
  readonly retries: number;
  /** Of calls that were answered to their end; absent before the first. */
  readonly p50Ms?: number;
  readonly p95Ms?: number;
  readonly tokensPerMinute: number;
  readonly usdPerMinute: number;
  /** The bucket with the least left, in parts of its limit. */
  readonly headroom?: {
    readonly bucket: string;
    readonly remaining: number;
    readonly limit: number;
  };
  /** Latency of the last calls, oldest first, drawn in ASCII: the lowest is `_`, the highest `#`. */
  readonly picture: string;
};

/** The numbers of the calls of a window, newest last. `minutes` is its length. */
export function numbersOf(calls: readonly Watched[], minutes: number): Numbers {
  const answered = calls.filter(({ end }) => end === 'whole').map(({ totalMs }) => totalMs);
  const sorted = answered.toSorted((a, b) => a - b);
  const [p50Ms, p95Ms] = [at(sorted, 0.5), at(sorted, 0.95)];
  const room = calls.findLast(({ headroom }) => headroom !== undefined)?.headroom ?? [];
  const least = room.toSorted((a, b) => a.remaining / a.limit - b.remaining / b.limit)[0];
  return {
    calls: calls.length,
    failed: calls.filter(failed).length,
    retries: calls.filter(({ retryOf }) => retryOf !== undefined).length,
    ...(p50Ms !== undefined && { p50Ms }),
    ...(p95Ms !== undefined && { p95Ms }),
    tokensPerMinute:
      sum(calls.map(({ tokens }) => (tokens?.input ?? 0) + (tokens?.output ?? 0))) / minutes,
    usdPerMinute: sum(calls.map(({ usd = 0 }) => usd)) / minutes,
    ...(least && { headroom: least }),
    picture: drawn(answered.slice(-20)),
  };
}

const at = (sorted: readonly number[], part: number): number | undefined =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))];

const sum = (values: readonly number[]): number => values.reduce((all, one) => all + one, 0);

const ramp = '_.-=+*#';

function drawn(values: readonly number[]): string {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return values
    .map((value) => {
      const part = high > low ? (value - low) / (high - low) : 0;
      return ramp[Math.round(part * (ramp.length - 1))] ?? '_';
    })
    .join('');
}
