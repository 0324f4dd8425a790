import { checkDocument } from '../core/check-document.ts';
import type { CheckDocument } from '../core/documents.ts';
import type { Tier } from '../core/evidence.ts';
import type { RunOptions } from '../core/run-options.ts';
import { systemClock } from '../edge/local/clock.ts';
import { type ClimbEvent, climb } from '../run/climb.ts';
import { makeGate } from './gate.ts';
import { prepareKit } from './kit.ts';
import { thisTool } from './version.ts';

export type CheckRunOptions = RunOptions & {
  /** The highest tier to climb; nothing is spent without `maxUsd`. Default: probe. */
  readonly upTo?: Tier;
  readonly signal?: AbortSignal;
  /** Settings to read in place of the process's own. */
  readonly env?: Readonly<Record<string, string | undefined>>;
};

export type CheckRun = AsyncIterable<ClimbEvent> & {
  /** The document of CONTRACT.md, sanitized, once the climb has been iterated to its end. */
  readonly result: Promise<CheckDocument>;
};

/** Climbs the ladder from code. Iterate it; `result` resolves with its document. */
export function check(options: CheckRunOptions = {}): CheckRun {
  const { upTo = 'probe', signal, env = process.env, ...about } = options;
  const gate = makeGate();
  const tool = thisTool();
  const events = (async function* () {
    const ground = {
      env,
      cwd: process.cwd(),
      version: tool.version,
      mark: () => Promise.resolve(undefined),
    };
    const { situation, checks, ports } = await prepareKit(ground, about, gate);
    const run = yield* climb({ checks, situation, ports, upTo, ...(signal && { signal }) });
    return gate.cleanAll(checkDocument(run, situation, { tool, createdAt: systemClock.stamp() }));
  })();
  const { promise, resolve, reject } = withResolvers<CheckDocument>();
  return {
    result: promise,
    async *[Symbol.asyncIterator]() {
      try {
        resolve(yield* events);
      } catch (error) {
        reject(error instanceof Error ? error : new Error('the climb failed'));
        throw error;
      }
    },
  };
}

/** Promise.withResolvers is absent on Node 20. */
function withResolvers<T>() {
  let settle:
    | { readonly resolve: (value: T) => void; readonly reject: (error: Error) => void }
    | undefined;
  const promise = new Promise<T>((resolve, reject) => {
    settle = { resolve, reject };
  });
  return {
    promise,
    resolve: (value: T) => settle?.resolve(value),
    reject: (error: Error) => settle?.reject(error),
  };
}
