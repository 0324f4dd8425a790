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
  const { promise: overdue, reject } = rejectable();
  const timer = setTimeout(
    () => own.abort(new DOMException(`no answer within ${ms} ms`, 'TimeoutError')),
    ms,
  );
  let grace: NodeJS.Timeout | undefined;
  const onAbort = () => {
    grace = setTimeout(
      () => reject(new Error('the check did not end when it was told to')),
      graceMs,
    );
  };
  signal.addEventListener('abort', onAbort, { once: true });
  const clear = () => {
    clearTimeout(timer);
    clearTimeout(grace);
    signal.removeEventListener('abort', onAbort);
  };
  return { signal, overdue, clear };
}

function rejectable(): { promise: Promise<never>; reject: (error: Error) => void } {
  let reject: (error: Error) => void = () => {};
  const promise = new Promise<never>((_, no) => {
    reject = no;
  });
  // Nobody may be waiting any more when it rejects.
  promise.catch(() => {});
  return { promise, reject };
}
