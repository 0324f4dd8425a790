/**
 * The code of whatever Node threw; never its message, which can hold a header's value.
 * Of a family race (AggregateError) the most telling inner code counts.
 */
export function errnoOf(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) {
    const codes = error.errors.map(errnoOf);
    return codes.find((code) => code === 'ECONNREFUSED') ?? codes[0] ?? 'ERR_UNKNOWN';
  }
  if (error instanceof Error && 'code' in error && typeof error.code === 'string')
    return error.code;
  return error instanceof Error && error.cause !== undefined ? errnoOf(error.cause) : 'ERR_UNKNOWN';
}

/** Whether a signal ended because time ran out, not because somebody left. */
export const timedOut = (signal: AbortSignal): boolean =>
  signal.reason instanceof Error && signal.reason.name === 'TimeoutError';
