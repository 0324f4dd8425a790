import { useEffect, useReducer } from 'react';

import type { Climbed } from '../../core/session.ts';

/** Codes whose seconds are a wait that the service asks for. */
const codes: ReadonlySet<string> = new Set([
  'says-rate-limit',
  'says-overloaded',
  'status-429',
  'wait-too-long',
]);

/** The longest wait that an answer names, in seconds, where waiting helps. */
function namedIn({ causes: [best], results }: Climbed): number | undefined {
  if (best?.retry !== 'after-wait') return undefined;
  const waits = results
    .flatMap(({ evidence }) => evidence)
    .flatMap(({ code, facts }) =>
      codes.has(code) && 'seconds' in facts && typeof facts.seconds === 'number'
        ? [Math.ceil(facts.seconds)]
        : [],
    );
  return waits.length === 0 ? undefined : Math.max(...waits);
}

/** Seconds left of the wait that was named, counted from this screen on: of a paste nobody knows the time. */
export function useNamedWait(climbed: Climbed | undefined): number | undefined {
  const named = climbed && namedIn(climbed);
  const [passed, pass] = useReducer((seconds: number) => seconds + 1, 0);
  const left = named === undefined ? undefined : Math.max(0, named - passed);
  useEffect(() => {
    if (left === undefined || left === 0) return undefined;
    const timer = setTimeout(pass, 1000);
    return () => clearTimeout(timer);
  }, [left]);
  return left;
}

export const waitWords = (left: number): string =>
  left > 0
    ? `The wait that was named ends in ${left} s.`
    : 'The wait that was named is over: test again.';
