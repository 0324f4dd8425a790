import type { Relayed } from './relayed.ts';

/** A repeat later than this, in milliseconds, is a new call. */
const recent = 120_000;
/** More than these are not remembered. */
const most = 500;

type Known = {
  readonly number: number;
  readonly endedAt: number;
  readonly well: boolean;
};

/** Remembers calls long enough to know a repeat of one. */
export type Repeats = {
  /** The number of the first attempt, when this call is another one at the same. Times on one monotonic clock. */
  readonly of: (relayed: Relayed, startedAt: number) => number | undefined;
};

/** The SDK says itself that it tries again; of other programs the same request after a failure is a repeat. */
export function rememberRepeats(): Repeats {
  const known = new Map<string, Known>();
  return {
    of(relayed, startedAt) {
      const { same, retryCount = 0, number, totalMs, status = 0, end } = relayed;
      const before = known.get(same);
      const again =
        before !== undefined &&
        before.endedAt <= startedAt &&
        startedAt - before.endedAt < recent &&
        (retryCount > 0 || !before.well);
      const first = again ? before.number : number;
      // The newest stands last, so that the oldest is forgotten first.
      known.delete(same);
      known.set(same, {
        number: first,
        endedAt: startedAt + totalMs,
        well: end === 'whole' && status < 400,
      });
      if (known.size > most) known.delete(known.keys().next().value ?? '');
      return again ? first : undefined;
    },
  };
}
