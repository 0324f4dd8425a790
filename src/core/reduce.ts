/** Whether a set of parts still fails; `unknown` when it could not be asked, which ends the search. */
export type Trial = 'fails' | 'passes' | 'unknown';

export type Reduced<T> = {
  /** The smallest failing set that was found. */
  readonly parts: readonly T[];
  /** No smaller one fails: each part was shown to be needed. False where the search was ended early. */
  readonly minimal: boolean;
};

/**
 * Delta debugging (Zeller's ddmin): takes parts out by halves while the rest still fails. `parts` together are known to
 * fail, none of them is known to pass. Asks no set twice.
 */
export async function reduce<T>(
  parts: readonly T[],
  trial: (set: readonly T[]) => Promise<Trial>,
): Promise<Reduced<T>> {
  const known = new Map<string, Trial>();
  const ask = async (set: readonly T[]): Promise<Trial> => {
    const name = set.map((part) => parts.indexOf(part)).join();
    const before = known.get(name);
    if (before !== undefined) return before;
    const answer = set.length === 0 ? 'passes' : await trial(set);
    known.set(name, answer);
    return answer;
  };
  let failing = parts;
  let pieces = 2;
  while (failing.length > 1) {
    const found = await firstFailing(candidates(failing, pieces), ask);
    if (found === 'unknown') return { parts: failing, minimal: false };
    if (found) {
      failing = found;
      pieces = Math.max(2, Math.min(pieces - 1, failing.length));
    } else if (pieces < failing.length) {
      pieces = Math.min(failing.length, pieces * 2);
    } else {
      break;
    }
  }
  return { parts: failing, minimal: true };
}

/** Each piece by itself, then everything without that piece. */
function candidates<T>(failing: readonly T[], pieces: number): readonly (readonly T[])[] {
  const size = Math.ceil(failing.length / pieces);
  const subsets = Array.from({ length: Math.ceil(failing.length / size) }, (_, place) =>
    failing.slice(place * size, (place + 1) * size),
  );
  const rests = subsets.map((subset) => failing.filter((part) => !subset.includes(part)));
  return pieces === 2 ? subsets : [...subsets, ...rests];
}

async function firstFailing<T>(
  sets: readonly (readonly T[])[],
  ask: (set: readonly T[]) => Promise<Trial>,
): Promise<readonly T[] | 'unknown' | undefined> {
  for (const set of sets) {
    // One after the other: the next question depends on this answer, and each may cost money.
    const answer = await ask(set);
    if (answer === 'unknown') return answer;
    if (answer === 'fails') return set;
  }
  return undefined;
}
