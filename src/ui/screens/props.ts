import type { Session, SessionEvent } from '../../core/session.ts';
import type { Ready, WizardPorts } from '../ports.ts';

/** What every screen is given. */
export type ScreenProps = {
  readonly ports: WizardPorts;
  readonly session: Session;
  /** Sends an event; `line` is what the finished step leaves in the transcript. */
  readonly send: (event: SessionEvent, line?: string) => void;
  readonly leave: () => void;
  readonly tally: string;
};

/** A screen for which this machine has been read. */
export type ReadyProps = ScreenProps & { readonly ready: Ready };
