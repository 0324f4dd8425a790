import type { Session, SessionEvent } from '../../core/session.ts';
import type { Ready, WizardPorts } from '../../wizard/ports.ts';

/** `whole` when it was read already; else it can be typed on. */
export type Draft = { readonly text: string; readonly whole: boolean };

/** What every screen is given. */
export type ScreenProps = {
  readonly ports: WizardPorts;
  readonly session: Session;
  /** Sends an event; `line` is what the finished step leaves in the transcript. */
  readonly send: (event: SessionEvent, line?: string) => void;
  readonly leave: () => void;
  readonly tally: string;
  /** What was pasted or typed as the error: it is still there when the user comes back. */
  readonly draft: Draft;
  readonly keepDraft: (draft: Draft) => void;
};

/** A screen for which this machine has been read. */
export type ReadyProps = ScreenProps & { readonly ready: Ready };
