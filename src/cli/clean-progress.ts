import type { DrillProgress } from '../core/drill/progress.ts';
import type { Gate } from './ports.ts';

/** Paths and ids come from the user's program; what was judged is clean already. */
export const cleanProgress = ({ rows }: DrillProgress, gate: Gate): DrillProgress => ({
  rows: rows.map((row) => ({ ...row, attempts: gate.cleanAll(row.attempts) })),
});
