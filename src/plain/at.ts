import type { Session } from '../core/session.ts';
import type { Ready, WizardPorts } from '../wizard/ports.ts';
import type { Talk } from './talk.ts';

/** What every step is given. */
export type At = {
  readonly talk: Talk;
  readonly ports: WizardPorts;
  readonly readFile: ReadFile;
  readonly session: Session;
  /** Reads this machine anew; what comes later stands on it. */
  readonly prepare: () => Promise<Ready>;
  readonly signal: AbortSignal;
};

/** A step for which this machine has been read. */
export type ReadyAt = At & { readonly ready: Ready };

export type ReadFile = (
  name: string,
) => Promise<
  { readonly kind: 'ok'; readonly text: string } | { readonly kind: 'failed'; readonly why: string }
>;

/** One step back, answers kept. */
export const back = { type: 'back' } as const;
