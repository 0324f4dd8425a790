import type { Baseline } from '../core/baseline/baseline.ts';
import type { Rechecked } from '../core/baseline/recheck.ts';
import type { CheckResult } from '../core/check.ts';
import type { LedgerEntry } from '../core/ledger.ts';
import type { Plan } from '../core/plan.ts';
import type { Asks, Climbed, Pasted, Session } from '../core/session.ts';
import type { Situation } from '../core/situation.ts';
import type { LeftOut } from '../report/left-out.ts';
import type { ReportFormat } from '../report/render.ts';
import type { ClimbEvent, Run } from '../run/climb.ts';

/** What the wizard is given by main: data, and callbacks for everything that acts. Screens never reach further. */
export type WizardPorts = {
  readonly version: string;
  /** Set when a stand-in plays the service. */
  readonly simulated?: {
    readonly scenario: string;
    readonly title: string;
    readonly paste?: string;
  };
  /** Text that stood on piped standard input, taken as the pasted failure. */
  readonly piped?: string;
  /** The working directory with the home folder as ~. */
  readonly project: string;
  /** Local clock time, HH:MM. */
  readonly clock: () => string;
  /** What an earlier run left open, and which baselines are due for a recheck. */
  readonly notes: () => Promise<Notes>;
  /** What is said once the screen is gone: temporary changes that are not undone. */
  readonly parting: () => Promise<readonly string[]>;
  readonly readPaste: (text: string) => Pasted;
  /** What kind of key a text is that is nothing but one, and how to take it for the checks; it is no failure. */
  readonly keyIn: (
    text: string,
  ) => { readonly kind: string; readonly take: () => void } | undefined;
  /** Takes a typed key into the edge's hands; its characters go no further. */
  readonly takeKey: (value: string) => void;
  /** Takes the failing request, or says why the text is none. Its prompt goes no further than the edge. */
  readonly takeRequest: (text: string) => string | undefined;
  /** Reads this machine anew for a session. Nothing is sent. */
  readonly prepare: (session: Session) => Promise<Ready>;
  /** Resolves after the pause between two tests of a service that is down, or when the signal aborts. */
  readonly wait: (signal: AbortSignal) => Promise<void>;
  /** Puts a text on the clipboard, or asks the terminal to. */
  readonly copy: (text: string) => Promise<'copied' | 'asked'>;
  /** Opens a page in the browser; false where none can be opened. */
  readonly open: (url: string) => Promise<boolean>;
  /** Every text that is drawn and came from outside passes through here. */
  readonly clean: <T>(shown: T) => T;
};

/** A session made ready to climb. */
export type Ready = {
  readonly situation: Situation;
  /** The model of the smallest image. */
  readonly model: string;
  readonly plan: (asks: Asks) => Plan;
  readonly climb: (
    asks: Asks,
    earlier: readonly CheckResult[],
    signal: AbortSignal,
  ) => AsyncGenerator<ClimbEvent, Run>;
  /** What a finished climb amounts to; `earlier` results were not sent again. */
  readonly judge: (run: Run, earlier: readonly CheckResult[]) => Climbed;
  /** What a judged climb says about the baseline of the session; it is in the history by then. */
  readonly recheck?: (climbed: Climbed) => Promise<RecheckSeen>;
  /** The last image of this session; undefined when none came. */
  readonly picture: () => Picture | undefined;
  /** Why no baseline can be saved; undefined when one was earned. */
  readonly unearned: (climbed: Climbed) => string | undefined;
  readonly suggestedName: string;
  /** The ledger as this machine shows it when it is read anew. */
  readonly look: () => Promise<LedgerSeen>;
  /** The change belongs to the working setup. */
  readonly keep: (entry: LedgerEntry) => Promise<void>;
  readonly saveBaseline: (name: string, climbed: Climbed) => Promise<Acted>;
  /** The report, exactly as it will be written. */
  readonly report: (climbed: Climbed, session: Session) => Promise<Preview>;
};

/** The image that came, for this screen only. */
export type Picture = {
  /** Colours (#rrggbb) of so many squares a side, row by row; undefined where it cannot be read. */
  readonly pixels: (size: number) => Promise<readonly (readonly string[])[] | undefined>;
  readonly save: () => Promise<Acted>;
};

/** Lines for the first screen and the last, and what can be rechecked. */
export type Notes = {
  readonly open: readonly string[];
  readonly due: readonly string[];
  /** The newest good one first. */
  readonly baselines: readonly BaselineOffer[];
  /** The last run could not be kept: a later `report` does not find it. */
  readonly unkept?: true;
};

export type BaselineOffer = {
  readonly name: string;
  /** What is known of it, in a few words. */
  readonly says: string;
  /** It is older than the software around it. */
  readonly due: boolean;
};

/** A baseline beside what a climb says about it. */
export type RecheckSeen = Rechecked & {
  readonly baseline: Pick<Baseline, 'name' | 'savedAt' | 'answerMs' | 'latencyMs'>;
  readonly troubles: readonly string[];
};

export type LedgerSeen = {
  readonly open: readonly LedgerEntry[];
  readonly undone: readonly LedgerEntry[];
};

export type Preview = {
  readonly pages: Readonly<Record<PageFormat, Page>>;
  /** By rule, with places; never a value. */
  readonly leftOut: readonly LeftOut[];
  /** "2 request ids, 4 rate-limit headers". */
  readonly kept: string;
};

export const pageFormats = ['md', 'json', 'html'] as const satisfies readonly ReportFormat[];
export type PageFormat = (typeof pageFormats)[number];

/** One written form of the report, made and checked before it is shown. */
export type Page = {
  readonly file: string;
  /** The very text that will be written; why there is none when `checked` is absent. */
  readonly text: string;
  /** What the report's own check says of it. */
  readonly checked?: string;
  readonly write: () => Promise<Acted>;
};

export type Acted =
  | { readonly kind: 'done'; readonly where: string }
  | { readonly kind: 'failed'; readonly why: string };
