import type { CheckEntry } from '../core/documents.ts';
import type { Climbed, Corrections, Pasted, Session } from '../core/journey.ts';
import type { Plan } from '../core/plan.ts';
import type { Situation } from '../core/situation.ts';
import type { ClimbEvent } from '../run/climb.ts';

/** What the wizard is given by main: data, and callbacks for everything that acts. Screens never reach further. */
export type WizardPorts = {
  readonly version: string;
  /** Set when a stand-in plays the service; the scenario's title and the failure it suggests to paste. */
  readonly simulated?: { readonly scenario: string; readonly paste?: string };
  /** Text that stood on piped standard input, taken as the pasted failure. */
  readonly piped?: string;
  /** The working directory with the home folder as ~. */
  readonly project: string;
  readonly now: () => number;
  /** Local clock time, HH:MM. */
  readonly clock: () => string;
  readonly readPaste: (text: string) => Pasted;
  /** Everything known for this session, read anew. */
  readonly situation: (session: Session) => Situation;
  /** Takes a typed key into the edge's hands; answers what its shape tells, without its characters. */
  readonly takeKey: (value: string) => { readonly kind: string; readonly fault?: string };
  readonly planFree: (session: Session) => Plan;
  /** The paid plan with its highest price; `reason` when it cannot be made. */
  readonly planPaid: (session: Session) => { readonly plan: Plan; readonly model: string };
  /** Climbs the free tiers the user agreed to; the consumer iterates, and aborts by the signal. */
  readonly climbFree: (session: Session, signal: AbortSignal) => AsyncIterable<ClimbEvent>;
  readonly climbPaid: (session: Session, signal: AbortSignal) => AsyncIterable<ClimbEvent>;
  /** Judges a finished climb: verdict, ranked causes, one entry a check in words. */
  readonly judge: (session: Session, run: Extract<ClimbEvent, { type: 'done' }>['run']) => Judged;
  /** Why no baseline can be saved of this session; undefined when one was earned. */
  readonly unearned: (session: Session) => string | undefined;
  readonly suggestedName: (session: Session) => string;
  readonly saveBaseline: (session: Session, name: string) => Promise<Acted>;
  /** The report, exactly as it will be written, with what was removed and kept. */
  readonly reportPreview: (session: Session) => {
    readonly file: string;
    readonly text: string;
    readonly removed: string;
    readonly kept: string;
  };
  readonly writeReport: (session: Session) => Promise<Acted>;
  /** Copies to the clipboard; false where none can be reached. */
  readonly copy: (text: string) => Promise<boolean>;
  /** Every text that is drawn and came from outside passes through here. */
  readonly clean: (text: string) => string;
};

export type Judged = Climbed & {
  readonly entries: readonly CheckEntry[];
  readonly notProven: readonly string[];
  readonly sent: number;
  readonly spentUsd: number;
  readonly next?: { readonly check?: string; readonly question?: string; readonly how?: string };
};

export type Acted =
  | { readonly kind: 'done'; readonly where: string }
  | { readonly kind: 'failed'; readonly why: string };

export type { Corrections };
