import { checkEntry } from '../../core/check-document.ts';
import type { CheckResult } from '../../core/check.ts';
import type { CheckId, Tier } from '../../core/evidence.ts';
import type { PlannedStep } from '../../core/plan.ts';
import type { ClimbEvent } from '../../run/climb.ts';
import type { KeyName } from '../keys.ts';
import type { StateWord } from '../theme.ts';

export type ClimbRow = {
  readonly id: CheckId;
  readonly tier: Tier;
  readonly state: StateWord;
  readonly name: string;
  readonly seen: string;
  /** Makes no sense here, or waits for a tier of its own: it takes no row. */
  readonly quiet: boolean;
  /** What it waits for, and of whom, while it runs. */
  readonly waitsFor: string;
  /** Second of the climb in which it began. */
  readonly since: number;
  readonly result?: CheckResult;
  /** It is asked again at this second of the climb. */
  readonly again?: { readonly at: number; readonly attempt: number; readonly why: string };
};

export type ClimbState = {
  readonly rows: readonly ClimbRow[];
  readonly finished: number;
  /** Seconds since the climb began. */
  readonly second: number;
  /** The check that is looked at; the newest one until a key moves there. */
  readonly cursor?: CheckId;
  /** Its evidence is shown below the rows. */
  readonly open: boolean;
};

export type ClimbInput =
  | { readonly type: 'event'; readonly event: ClimbEvent }
  | { readonly type: 'key'; readonly key: KeyName }
  | { readonly type: 'second' };

export const initialClimb: ClimbState = { rows: [], finished: 0, second: 0, open: false };

/** Rows are laid out before they run; states change in place, and only forward. */
export function climbing(state: ClimbState, input: ClimbInput): ClimbState {
  switch (input.type) {
    case 'second':
      return { ...state, second: state.second + 1 };
    case 'key':
      return looked(state, input.key);
    case 'event':
      return happened(state, input.event);
  }
}

function happened(state: ClimbState, event: ClimbEvent): ClimbState {
  switch (event.type) {
    case 'planned':
      return { ...initialClimb, rows: event.plan.steps.map(rowOf) };
    case 'started':
      return change(state, event.id, { state: 'running', quiet: false, since: state.second });
    case 'repeating': {
      const { attempt, waitMs, why } = event.pause;
      const at = state.second + Math.ceil(waitMs / 1000);
      return change(state, event.id, { again: { at, attempt, why } });
    }
    case 'finished': {
      const { result } = event;
      const { id, outcome, blocked } = result;
      const seen = checkEntry(result).summary;
      const quiet = outcome === 'skipped' && !blocked;
      const next = change(state, id, { state: outcome, seen, quiet, result });
      return { ...next, finished: state.finished + 1 };
    }
    case 'done':
      return state;
  }
}

function rowOf({ id, tier, short, sends: [first] }: PlannedStep): ClimbRow {
  const waitsFor = first ? `${first.host}: ${first.what}` : '';
  return { id, tier, name: short, state: 'waiting', seen: '', quiet: true, waitsFor, since: 0 };
}

/** What a row says: while it waits to be asked again, how long still. */
export function seenOf({ seen, again, result }: ClimbRow, second: number): string {
  if (again === undefined || result !== undefined) return seen;
  const left = again.at - second;
  const when = left > 0 ? `Asked again in ${left} s` : 'Asked again';
  return `${when} (${again.attempt}): ${again.why}.`;
}

/** Rows that are on the screen, in their order. */
export const visibleRows = ({ rows }: ClimbState): readonly ClimbRow[] =>
  rows.filter(({ quiet }) => !quiet);

/** The row under the cursor: the one that was moved to, else the newest. */
export function rowAt(state: ClimbState): ClimbRow | undefined {
  const rows = visibleRows(state);
  return rows.find(({ id }) => id === state.cursor) ?? rows.at(-1);
}

function looked(state: ClimbState, key: KeyName): ClimbState {
  const rows = visibleRows(state);
  const here = rows.findIndex(({ id }) => id === rowAt(state)?.id);
  const to = (place: number): ClimbState => {
    const row = rows[Math.min(rows.length - 1, Math.max(0, place))];
    return row ? { ...state, cursor: row.id } : state;
  };
  switch (key) {
    case 'up':
    case 'char:k':
      return to(here - 1);
    case 'down':
    case 'char:j':
      return to(here + 1);
    case 'home':
      return to(0);
    case 'end':
      return to(rows.length - 1);
    case 'space':
    case 'enter':
    case 'char:e':
      return { ...state, open: !state.open };
    default:
      return state;
  }
}

function change(state: ClimbState, id: CheckId, to: Partial<ClimbRow>): ClimbState {
  return { ...state, rows: state.rows.map((row) => (row.id === id ? { ...row, ...to } : row)) };
}
