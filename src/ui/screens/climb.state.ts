import { checkEntry } from '../../core/check-document.ts';
import type { CheckId } from '../../core/evidence.ts';
import type { ClimbEvent } from '../../run/climb.ts';
import type { StateWord } from '../theme.ts';

export type ClimbRow = {
  readonly id: CheckId;
  readonly state: StateWord;
  readonly name: string;
  readonly seen: string;
  /** Makes no sense here, or waits for a tier of its own: it takes no row. */
  readonly quiet: boolean;
};

export type ClimbState = {
  readonly rows: readonly ClimbRow[];
  readonly running: readonly { readonly id: CheckId; readonly name: string }[];
  readonly planned: number;
  readonly finished: number;
  /** Seconds since something last ended. */
  readonly waited: number;
};

export type ClimbInput =
  | { readonly type: 'event'; readonly event: ClimbEvent }
  | { readonly type: 'second' };

export const initialClimb: ClimbState = {
  rows: [],
  running: [],
  planned: 0,
  finished: 0,
  waited: 0,
};

/** Rows are laid out before they run; states change in place, and only forward. */
export function climbing(state: ClimbState, input: ClimbInput): ClimbState {
  if (input.type === 'second') return { ...state, waited: state.waited + 1 };
  const { event } = input;
  switch (event.type) {
    case 'planned': {
      const rows = event.plan.steps.map(({ id, short }) => ({
        id,
        name: short,
        state: 'waiting' as const,
        seen: '',
        quiet: true,
      }));
      return { ...initialClimb, rows, planned: rows.length };
    }
    case 'started': {
      const name = state.rows.find(({ id }) => id === event.id)?.name ?? event.id;
      return {
        ...change(state, event.id, { state: 'running', quiet: false }),
        running: [...state.running, { id: event.id, name }],
      };
    }
    case 'repeating': {
      const { attempt, waitMs, why } = event.pause;
      const seen = `Asked again in ${(waitMs / 1000).toFixed(1)} s (${attempt}): ${why}.`;
      return { ...change(state, event.id, { seen }), waited: 0 };
    }
    case 'finished': {
      const { id, outcome, blocked } = event.result;
      const seen = checkEntry(event.result).summary;
      const quiet = outcome === 'skipped' && !blocked;
      return {
        ...change(state, id, { state: outcome, seen, quiet }),
        running: state.running.filter((one) => one.id !== id),
        finished: state.finished + 1,
        waited: 0,
      };
    }
    case 'done':
      return { ...state, running: [] };
  }
}

function change(state: ClimbState, id: CheckId, to: Partial<ClimbRow>): ClimbState {
  return { ...state, rows: state.rows.map((row) => (row.id === id ? { ...row, ...to } : row)) };
}
