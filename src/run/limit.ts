export type Limit = {
  /** Aborts with the outer signal, or after the limit with a reason named TimeoutError. */
  readonly signal: AbortSignal;
  /** Rejects when the work ignores the signal: a check that hangs is a crashed check. */
  readonly overdue: Promise<never>;
  /** Frees the timers. */
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
  const overdue = new Promise<never>((_, reject) => {
    const late = () => reject(new Error('the check did not end when it was told to'));
    const onAbort = () => {
      grace = setTimeout(late, graceMs);
    };
    signal.addEventListener('abort', onAbort, { once: true });
  });
  // Nobody may be waiting any more when it rejects.
  overdue.catch(() => {});
  const clear = () => {
    clearTimeout(timer);
    clearTimeout(grace);
  };
  return { signal, overdue, clear };
}
