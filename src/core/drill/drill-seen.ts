import type { Usual } from './attempts.ts';
import type { FaultId } from './faults.ts';
import type { CallSeen, ProgramRan } from './seen.ts';

/** One run of a program against one fault, as it was seen. */
export type DrillSeen = {
  readonly fault: FaultId;
  readonly program: ProgramRan;
  readonly calls: readonly CallSeen[];
  /** The key that the program was given; nobody's. */
  readonly canary: string;
  readonly usual: Usual;
  /** Hosts of the real service that it asked for, and did not reach. */
  readonly refused?: readonly string[];
  /** YYYY-MM-DD. */
  readonly today: string;
};
