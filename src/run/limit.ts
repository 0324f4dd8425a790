export type Limit = {
  /** Aborts with the outer signal, or after the limit with a reason named TimeoutError. */
  readonly signal: AbortSignal;
  /** Rejects when the work ignores the signal: a check that hangs is a crashed check. */
  readonly overdue: Promise<never>;
  /** Frees the timers; from here on nothing of it keeps the program alive. */
  readonly clear: () => void;
};

/** What a check may still need to turn an abort into a value. */
const graceMs = 500;

/** Bounds one piece of work to `ms` milliseconds. */
export function withLimit(outer: AbortSignal, ms: number): Limit {
  const own = new AbortController();
  const signal = AbortSignal.any([outer, own.signal]);
  const timer = setTimeout(
    () => own.abort(new DOMException(`no answer within ${ms} ms`, 'TimeoutError')),
    ms,
  );
  let grace: NodeJS.Timeout | undefined;
  let giveUp: (error: Error) => void;
  const overdue = new Promise<never>((_, reject) => {
    giveUp = reject;
  });
  const onAbort = () => {
    const late = new Error('the check did not end when it was told to');
    grace = setTimeout(() => giveUp(late), graceMs);
  };
  signal.addEventListener('abort', onAbort, { once: true });
  // Nobody may be waiting any more when it rejects.
  overdue.catch(() => {});
  const clear = () => {
    clearTimeout(timer);
    clearTimeout(grace);
    // The outer signal may still abort, and what has ended needs no grace.
    signal.removeEventListener('abort', onAbort);
  };
  return { signal, overdue, clear };
}
