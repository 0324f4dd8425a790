import { type Explained, explain as explainOn } from '../core/explain.ts';
import { type LintResult, lintResult } from '../core/lint/lint-result.ts';
import { type Endpoint, readRequest } from '../core/request/read-request.ts';
import { createGate } from '../core/sanitize/gate.ts';
import { systemClock } from '../edge/local/clock.ts';

/** What is known besides the text of a failure. */
export type AboutFailure = {
  /** The failing request, as an object or as text (JSON, curl, code). */
  readonly request?: unknown;
  /** Whatever else is known, as loose facts: model, sdk, runtime, note … */
  readonly context?: Readonly<Record<string, unknown>>;
};

/**
 * Reads a pasted failure and names its cause. No network, no files; never throws.
 * Every text of the result has gone through the sanitizer.
 */
export function explain(text: string, about: AboutFailure = {}): Explained {
  return createGate().cleanAll(explainOn(text, about, today()));
}

/**
 * Judges an image request (an object, JSON, a curl command, or code) against the rules of its model.
 * No network, no files; never throws. `corrected` holds the caller's own values, the prompt among them.
 */
export function lint(
  request: unknown,
  { endpoint }: { readonly endpoint?: Endpoint } = {},
): LintResult {
  return lintResult(readRequest(request, endpoint), today());
}

/** Models end on a day; which day it is here decides. */
const today = (): string => systemClock.stamp().slice(0, 10);
