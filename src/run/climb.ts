import { type Check, type CheckResult, foundIn } from '../core/check.ts';
import { type CheckId, type Tier, tiers } from '../core/evidence.ts';
import { type Plan, planClimb } from '../core/plan.ts';
import type { Ports } from '../core/ports.ts';
import type { Situation } from '../core/situation.ts';
import type { Pause } from './repeating.ts';
import { runCheck, skippedResult, stopped } from './run-check.ts';

export type ClimbEvent =
  | { readonly type: 'planned'; readonly plan: Plan }
  | { readonly type: 'started'; readonly id: CheckId }
  /** Transient trouble: the check asks once more after the pause. */
  | { readonly type: 'repeating'; readonly id: CheckId; readonly pause: Pause }
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

/** The free tiers together take no longer than 10 s, whatever is dead; the rest is for ending what is under way. */
const freeClimbMs = 9_500;

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
    const asked = new Set(checks.map(({ id }) => id));
    const order = [
      ...checks.flatMap(({ id }) => results.get(id) ?? []),
      ...earlier.filter(({ id }) => !asked.has(id)),
    ];
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

type Repeated = Extract<ClimbEvent, { type: 'repeating' }>;

/** What running checks tell before they end. */
function createNews() {
  const waiting: Repeated[] = [];
  let wake: (() => void) | undefined;
  return {
    tell(event: Repeated) {
      waiting.push(event);
      wake?.();
    },
    next: (): Promise<undefined> =>
      new Promise((resolve) => {
        wake = () => resolve(undefined);
        if (waiting.length > 0) wake();
      }),
    taken: (): readonly Repeated[] => waiting.splice(0),
  };
}

async function* climbTier(
  todo: readonly Check[],
  results: Map<CheckId, CheckResult>,
  options: TierOptions,
): AsyncGenerator<ClimbEvent> {
  const waiting = new Set(todo);
  const running = new Map<CheckId, Promise<CheckResult>>();
  const told = createNews();
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
      const tell = (pause: Pause) => told.tell({ type: 'repeating', id: check.id, pause });
      running.set(check.id, runCheck(check, foundIn([...results.values()]), { ...options, tell }));
    }
    if (running.size === 0) continue;
    const result = await Promise.race([...running.values(), told.next()]);
    yield* told.taken();
    if (!result) continue;
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
  const applies = check.applies(situation, foundIn([...results.values()]));
  if (applies === true) return undefined;
  return typeof applies === 'string'
    ? { reason: applies, blocked: false }
    : { reason: applies.blocked, blocked: true };
}

const letsThrough = ({ outcome, blocked }: CheckResult): boolean =>
  ['pass', 'warn'].includes(outcome) || (outcome === 'skipped' && !blocked);
