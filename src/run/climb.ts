import type { Check, CheckResult, Found, Judgement } from '../core/check.ts';
import {
  type CheckId,
  type Evidence,
  type EvidenceCode,
  type Tier,
  tiers,
} from '../core/evidence.ts';
import { type Plan, planClimb } from '../core/plan.ts';
import type { Ports } from '../core/ports.ts';
import type { Situation } from '../core/situation.ts';
import { withLimit } from './limit.ts';

export type ClimbEvent =
  | { readonly type: 'planned'; readonly plan: Plan }
  | { readonly type: 'started'; readonly id: CheckId }
  | { readonly type: 'finished'; readonly result: CheckResult }
  | { readonly type: 'done'; readonly run: Run };

/** A climb as it ended. */
export type Run = {
  readonly plan: Plan;
  readonly results: readonly CheckResult[];
  /** ISO 8601 with the local offset. */
  readonly startedAt: string;
  readonly durationMs: number;
  readonly aborted: boolean;
};

export type ClimbOptions = {
  readonly checks: readonly Check[];
  readonly situation: Situation;
  readonly ports: Ports;
  readonly upTo: Tier;
  /** Results that stand from an earlier climb of the same run; these checks are not repeated. */
  readonly earlier?: readonly CheckResult[];
  readonly signal?: AbortSignal;
  /** Milliseconds that replace the limit of every free check. */
  readonly limitMs?: number;
};

/** The free tiers together take no longer than this, whatever is dead. */
const freeClimbMs = 10_000;

/**
 * Climbs tier by tier; within a tier, checks that wait for nothing run side by side.
 * A check that throws is `crashed`, never a cause; an abort ends the climb with what is known.
 */
export async function* climb(options: ClimbOptions): AsyncGenerator<ClimbEvent, Run> {
  const { checks, situation, ports, upTo, earlier = [], signal } = options;
  const plan = planClimb(checks, situation, upTo);
  const begun = ports.clock.now();
  const startedAt = ports.clock.stamp();
  const results = new Map(earlier.map((result) => [result.id, result]));
  const abort = new AbortController();
  const stop = () => abort.abort(signal?.reason);
  if (signal?.aborted) stop();
  signal?.addEventListener('abort', stop, { once: true });
  try {
    yield { type: 'planned', plan };
    for (const tier of tiers.slice(0, tiers.indexOf(upTo) + 1)) {
      const todo = checks.filter((check) => check.tier === tier && !results.has(check.id));
      const free = tier === 'paid' ? Infinity : begun + freeClimbMs;
      yield* climbTier(todo, results, { ...options, signal: abort.signal, deadline: free });
    }
    const order = checks.flatMap(({ id }) => results.get(id) ?? []);
    const durationMs = Math.round(ports.clock.now() - begun);
    const run = { plan, results: order, startedAt, durationMs, aborted: abort.signal.aborted };
    yield { type: 'done', run };
    return run;
  } finally {
    signal?.removeEventListener('abort', stop);
    // The consumer left early: nothing stays in flight.
    abort.abort();
  }
}

type TierOptions = ClimbOptions & { readonly signal: AbortSignal; readonly deadline: number };

async function* climbTier(
  todo: readonly Check[],
  results: Map<CheckId, CheckResult>,
  options: TierOptions,
): AsyncGenerator<ClimbEvent> {
  const waiting = new Set(todo);
  const running = new Map<CheckId, Promise<CheckResult>>();
  while (waiting.size > 0 || running.size > 0) {
    for (const check of waiting) {
      if (!ready(check, waiting, running)) continue;
      waiting.delete(check);
      const skip = skipReason(check, results, options);
      if (skip !== undefined) {
        const result = skippedResult(check, skip.reason, skip.blocked);
        results.set(check.id, result);
        yield { type: 'finished', result };
        continue;
      }
      yield { type: 'started', id: check.id };
      running.set(check.id, runCheck(check, foundIn(results), options));
    }
    if (running.size === 0) continue;
    const result = await Promise.race(running.values());
    running.delete(result.id);
    results.set(result.id, result);
    yield { type: 'finished', result };
  }
}

function ready(check: Check, waiting: Set<Check>, running: Map<CheckId, unknown>): boolean {
  const open = new Set([...[...waiting].map(({ id }) => id), ...running.keys()]);
  return ![...check.needs, ...check.after].some((id) => open.has(id));
}

type Skip = { readonly reason: string; readonly blocked: boolean };

function skipReason(
  check: Check,
  results: ReadonlyMap<CheckId, CheckResult>,
  { situation, signal }: TierOptions,
): Skip | undefined {
  if (signal.aborted) return { reason: stopped, blocked: true };
  const missing = check.needs
    .map((id) => results.get(id))
    .find((result) => result && !letsThrough(result));
  if (missing) return { reason: `It waits for "${missing.title}".`, blocked: true };
  const applies = check.applies(situation, foundIn(results));
  return applies === true ? undefined : { reason: applies, blocked: false };
}

const stopped = 'The climb was stopped.';

const letsThrough = ({ outcome, blocked }: CheckResult): boolean =>
  ['pass', 'warn'].includes(outcome) || (outcome === 'skipped' && !blocked);

async function runCheck(check: Check, found: Found, options: TierOptions): Promise<CheckResult> {
  const { ports, situation, signal, deadline } = options;
  const begun = ports.clock.now();
  const own = check.tier === 'paid' ? check.limitMs : (options.limitMs ?? check.limitMs);
  const limited = withLimit(signal, Math.max(1, Math.min(own, deadline - begun)));
  const end = (judged: Judgement | undefined): CheckResult => {
    const { outcome, findings, source, ...about } = judged ?? crashed;
    return {
      id: check.id,
      tier: check.tier,
      title: check.title,
      short: check.short,
      outcome,
      durationMs: Math.round(ports.clock.now() - begun),
      evidence: findings.map((finding) => ({ ...finding, source: source ?? check.id })),
      ...about,
    };
  };
  try {
    const judged = await Promise.race([
      check.run(ports, situation, found, limited.signal),
      limited.overdue,
    ]);
    return signal.aborted ? skippedResult(check, stopped, true) : end(judged);
  } catch {
    // A throw is our bug. It is reported as such and proves nothing about the user's call.
    return signal.aborted ? skippedResult(check, stopped, true) : end(undefined);
  } finally {
    limited.clear();
  }
}

const crashed: Omit<Judgement, 'outcome'> & { readonly outcome: 'crashed' } = {
  outcome: 'crashed',
  findings: [],
};

function skippedResult(check: Check, reason: string, blocked: boolean): CheckResult {
  const { id, tier, title, short } = check;
  const result = {
    id,
    tier,
    title,
    short,
    outcome: 'skipped',
    durationMs: 0,
    evidence: [],
    reason,
  } as const;
  return blocked ? { ...result, blocked } : result;
}

function foundIn(results: ReadonlyMap<CheckId, CheckResult>): Found {
  const evidence: readonly Evidence[] = [...results.values()].flatMap((result) => result.evidence);
  const codes = new Set<EvidenceCode>(evidence.map(({ code }) => code));
  return { evidence, has: (...wanted) => wanted.some((code) => codes.has(code)) };
}
