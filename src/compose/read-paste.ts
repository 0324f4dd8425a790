import { readFailure } from '../core/reading/read-failure.ts';
import type { ReadFailure } from '../core/reading/reading.ts';
import type { RunOptions } from '../core/run-options.ts';

/** Reads a pasted failure beside the request it belongs to. `today` is YYYY-MM-DD. */
export function readPaste(
  text: string,
  request: RunOptions['request'],
  today: string,
): ReadFailure {
  return readFailure(text, { today, ...(request && { request: request.body }) });
}
