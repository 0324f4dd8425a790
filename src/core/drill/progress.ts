import { type DrillRun, type DrillVerdict, attemptSeen } from './drill-document.ts';
import type { FaultId } from './faults.ts';
import { aboutFault } from './judge.ts';
import type { CallSeen } from './seen.ts';

/** One attempt as it goes, milliseconds since the first. */
export type Attempt = DrillRun['attempts'][number] & {
  /** How long the answer told it to wait. */
  readonly retryAfterSeconds?: number;
};

export type DrillRow = {
  readonly fault: FaultId;
  readonly state: 'waiting' | 'running' | 'interrupted' | DrillVerdict;
  readonly attempts: readonly Attempt[];
  /** On the monotonic clock. */
  readonly startedAt?: number;
  /** When its first call came. */
  readonly firstCallAt?: number;
  readonly run?: DrillRun;
};

/** A drill as far as it is: a row for every fault, in their order. */
export type DrillProgress = { readonly rows: readonly DrillRow[] };

export type DrillNews =
  | { readonly type: 'started'; readonly fault: FaultId; readonly at: number }
  | { readonly type: 'calls'; readonly fault: FaultId; readonly calls: readonly CallSeen[] }
  | { readonly type: 'finished'; readonly run: DrillRun }
  | { readonly type: 'interrupted' };

export const initialDrill = (faults: readonly FaultId[]): DrillProgress => ({
  rows: faults.map((fault) => ({ fault, state: 'waiting', attempts: [] })),
});

/** Rows are laid out before they run; states change in place, and only forward. */
export function drilling(progress: DrillProgress, news: DrillNews): DrillProgress {
  switch (news.type) {
    case 'started':
      return change(progress, news.fault, { state: 'running', startedAt: news.at });
    case 'calls': {
      const met = aboutFault(news);
      const [first] = met;
      if (!first) return progress;
      const attempts = met.map((call) => attemptOf(call, first.at));
      return change(progress, news.fault, { attempts, firstCallAt: first.at });
    }
    case 'finished':
      return change(progress, news.run.fault, { state: news.run.verdict, run: news.run });
    case 'interrupted':
      return {
        rows: progress.rows.map((row) =>
          row.state === 'running' ? { ...row, state: 'interrupted' } : row,
        ),
      };
  }
}

function change({ rows }: DrillProgress, fault: FaultId, to: Partial<DrillRow>): DrillProgress {
  return { rows: rows.map((row) => (row.fault === fault ? { ...row, ...to } : row)) };
}

const attemptOf = (call: CallSeen, begun: number): Attempt => ({
  ...attemptSeen(call, begun),
  ...(call.retryAfterSeconds !== undefined && { retryAfterSeconds: call.retryAfterSeconds }),
});
