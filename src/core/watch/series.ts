import { type Watched, failed } from './watched.ts';

/** One call, and when it was told, in milliseconds on one clock. */
export type Told = { readonly at: number; readonly call: Watched };

/** How the last minutes went, oldest first, in equal parts. */
export type Series = {
  /** Of the last answered calls, one each. */
  readonly latencyMs: readonly number[];
  readonly calls: readonly number[];
  readonly failed: readonly number[];
  readonly tokens: readonly number[];
  readonly usd: readonly number[];
};

type Window = { readonly now: number; readonly lengthMs: number; readonly parts: number };

export function seriesOf(told: readonly Told[], { now, lengthMs, parts }: Window): Series {
  const begun = now - lengthMs;
  const sums = (value: (call: Watched) => number): readonly number[] => {
    const line = Array.from({ length: parts }, () => 0);
    for (const { at, call } of told) {
      if (at < begun) continue;
      const part = Math.min(parts - 1, Math.floor(((at - begun) / lengthMs) * parts));
      line[part] = (line[part] ?? 0) + value(call);
    }
    return line;
  };
  return {
    latencyMs: told
      .flatMap(({ call }) => (call.end === 'whole' ? [call.totalMs] : []))
      .slice(-parts),
    calls: sums(() => 1),
    failed: sums((call) => (failed(call) ? 1 : 0)),
    tokens: sums(({ tokens }) => (tokens ? tokens.input + tokens.output : 0)),
    usd: sums(({ usd = 0 }) => usd),
  };
}
