import type { CallSeen } from './seen.ts';

/** One request, and every attempt at it. */
export type Attempts = {
  readonly calls: readonly CallSeen[];
  /** Attempts beyond those that a good answer takes. */
  readonly repeats: number;
  /** Milliseconds from the end of one attempt to the start of the next. Attempts side by side have none. */
  readonly gaps: readonly Gap[];
};

export type Gap = { readonly ms: number; readonly before: CallSeen };

/** What the program does when all is well, by request; one call, where that is not known. */
export type Usual = ReadonlyMap<string, Pick<Attempts, 'calls' | 'gaps'>>;

export const usualOf = (calls: readonly CallSeen[]): Usual =>
  new Map([...bySame(calls)].map(([same, group]) => [same, { calls: group, gaps: gapsOf(group) }]));

/** The attempts at each request, the most repeated first. */
export function attemptsOf(calls: readonly CallSeen[], usual: Usual): readonly Attempts[] {
  return [...bySame(calls)]
    .map(([same, group]) => {
      const gaps = gapsOf(group);
      const before = usual.get(same);
      // Calls side by side are no repeats, and neither are those that a good answer gets too.
      const repeats = Math.min(
        group.length - (before?.calls.length ?? 1),
        gaps.length - (before?.gaps.length ?? 0),
      );
      return { calls: group, repeats: Math.max(0, repeats), gaps };
    })
    .toSorted((a, b) => b.repeats - a.repeats || b.calls.length - a.calls.length);
}

function bySame(calls: readonly CallSeen[]): ReadonlyMap<string, readonly CallSeen[]> {
  const groups = new Map<string, CallSeen[]>();
  for (const call of calls.toSorted((a, b) => a.at - b.at)) {
    const group = groups.get(call.same);
    if (group) group.push(call);
    else groups.set(call.same, [call]);
  }
  return groups;
}

function gapsOf(group: readonly CallSeen[]): readonly Gap[] {
  return group.flatMap((call) => {
    const over = group.filter(({ endedAt = Infinity }) => endedAt <= call.at);
    const before = over.toSorted((a, b) => (b.endedAt ?? 0) - (a.endedAt ?? 0))[0];
    return before?.endedAt === undefined ? [] : [{ ms: call.at - before.endedAt, before }];
  });
}
