import type { Check, CheckResult, Found, Judgement } from '../core/check.ts';
import type { Ports } from '../core/ports.ts';
import type { Situation } from '../core/situation.ts';
import { withLimit } from './limit.ts';
import { type Pause, repeating } from './repeating.ts';

export type CheckOptions = {
  readonly situation: Situation;
  readonly ports: Ports;
  readonly signal: AbortSignal;
  /** By the clock of the ports: when the free tiers together are at their end. */
  readonly deadline: number;
  /** Milliseconds that replace the limit of a free check. */
  readonly limitMs?: number;
  readonly tell: (pause: Pause) => void;
};

/** Runs one check to its end, whatever happens inside it. */
export async function runCheck(
  check: Check,
  found: Found,
  options: CheckOptions,
): Promise<CheckResult> {
  const { ports, situation, signal, deadline } = options;
  const begun = ports.clock.now();
  const ownMs = check.tier === 'paid' ? check.limitMs : (options.limitMs ?? check.limitMs);
  const leftMs = deadline - begun;
  if (leftMs < leastMs) return lateResult(check, 0);
  const limitMs = Math.min(ownMs, leftMs);
  const limited = withLimit(signal, limitMs);
  const repeats = repeating(ports, begun + limitMs, options.tell);
  const took = () => Math.round(ports.clock.now() - begun);
  const ended = (judged: Judgement | undefined): CheckResult => {
    if (signal.aborted)
      return check.tier === 'paid' ? cutOff(check, took()) : skippedResult(check, stopped, true);
    // Cut off before its own time: that it saw no answer says nothing.
    if (limited.signal.aborted && limitMs < ownMs) return lateResult(check, took());
    const { outcome, findings: own, source, ...about } = judged ?? crashed;
    const findings = [...own, ...repeats.findings()];
    return {
      ...named(check),
      outcome: outcome === 'pass' && findings.length > own.length ? 'warn' : outcome,
      durationMs: took(),
      evidence: findings.map((finding) => ({ ...finding, source: source ?? check.id })),
      ...about,
    };
  };
  try {
    const own = { ...ports, call: repeats.call };
    return ended(
      await Promise.race([check.run(own, situation, found, limited.signal), limited.overdue]),
    );
  } catch {
    // A throw is our bug. It is reported as such and proves nothing about the user's call.
    return ended(undefined);
  } finally {
    limited.clear();
  }
}

/** With less than this left a check is not begun: it could only time out. In milliseconds. */
const leastMs = 20;

export const stopped = 'The climb was stopped.';

const crashed: Omit<Judgement, 'outcome'> & { readonly outcome: 'crashed' } = {
  outcome: 'crashed',
  findings: [],
};

const named = ({ id, tier, title, short }: Check) => ({ id, tier, title, short });

export function skippedResult(check: Check, reason: string, blocked: boolean): CheckResult {
  const result = {
    ...named(check),
    outcome: 'skipped',
    durationMs: 0,
    evidence: [],
    reason,
  } as const;
  return blocked ? { ...result, blocked } : result;
}

/** What was sent may have been billed, though nobody waited for its answer. */
const cutOff = (check: Check, durationMs: number): CheckResult => ({
  ...named(check),
  outcome: 'unsure',
  durationMs,
  evidence: [{ code: 'perhaps-billed', facts: { waitedMs: durationMs }, source: check.id }],
  perhapsBilled: true,
});

const lateResult = (check: Check, durationMs: number): CheckResult => ({
  ...named(check),
  outcome: 'unsure',
  durationMs,
  evidence: [],
  reason: 'The time of the free tests was used up before it had its answer.',
  late: true,
});
