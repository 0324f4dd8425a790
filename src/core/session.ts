import type { CheckResult } from './check.ts';
import type { CauseEntry, CheckEntry, Next as Decisive } from './documents.ts';
import type { Experiment, Outcome } from './experiment.ts';
import type { Symptom, Told } from './situation.ts';

/** What the user pasted, already read and masked: the raw text is not kept. */
export type Pasted = {
  /** Sanitized, for showing. */
  readonly shown: string;
  readonly lines: number;
  /** "Python traceback, openai 1.75.0, 403": what was recognised, in words. */
  readonly recognised: string;
  /** The first useful sentence about it, without a network. */
  readonly says: string;
  readonly causes: readonly CauseEntry[];
  readonly notAFailure: boolean;
  /** What is missing and how to capture it. */
  readonly missing?: string;
  /** Kinds of secrets that were masked, such as "1 key". */
  readonly masked?: string;
};

/** Lines of the context that the user may correct. */
export type Corrections = {
  readonly model?: string;
  readonly baseUrl?: string;
  readonly runsOn?: 'here' | 'elsewhere';
  readonly frequency?: 'always' | 'sometimes';
  /** A key was typed in; its characters are held by the edge only. */
  readonly keyTyped?: true;
  /** Plan or usage tier of the account, in the user's words. */
  readonly plan?: string;
  /** The failing request was given; its prompt is held by the edge only. */
  readonly requestGiven?: true;
};

/** What more could be asked, each only after a yes of its own. */
export type Offer = 'moderation' | 'own-request';

/** What a finished climb leaves in the session. */
export type Climbed = {
  readonly results: readonly CheckResult[];
  readonly verdict: 'healthy' | 'problem' | 'inconclusive';
  readonly causes: readonly CauseEntry[];
  readonly excluded: readonly CauseEntry[];
  /** The checks in words, in the order of the ladder. */
  readonly entries: readonly CheckEntry[];
  readonly notProven: readonly string[];
  readonly next?: Decisive;
  readonly offers?: readonly Offer[];
  /** Requests that this climb sent; those of an earlier one that stands are not in it. */
  readonly sent: number;
  /** US dollars at most, as the plan said. */
  readonly highestUsd: number;
  /** US dollars of this climb alone. */
  readonly spentUsd: number;
  readonly durationMs: number;
  /** ISO 8601 with the local offset. */
  readonly startedAt: string;
};

/** How far a climb without an image may go. */
export type UpTo = 'network' | 'account' | 'probe';

/** What one climb asks for. Beyond the free tiers each is agreed to by itself. */
export type Asks = UpTo | 'moderation' | 'image' | 'own-request' | 'reduction';

/** Everything the wizard knows. The step on screen is computed from it; nothing ever jumps to a step. */
export type Session = {
  /** A saved baseline is repeated, in place of looking for the cause of a failure. */
  readonly recheck?: 'choose' | { readonly name: string };
  /** The recheck found something: the cause is looked at, and the baseline no more. */
  readonly diagnosing?: true;
  readonly symptom?: Symptom;
  readonly pasted?: Pasted;
  readonly corrections: Corrections;
  readonly contextAgreed?: true;
  /** Fixes that the user marked as done, in their words. */
  readonly fixed?: readonly string[];
  /** How far the user agreed to climb without spending. */
  readonly agreedUpTo?: UpTo;
  readonly climbed?: Climbed;
  /** The climb before the last change, for the comparison. */
  readonly before?: Climbed;
  /** The free tiers are tested until the service recovers. */
  readonly waiting?: true;
  /** A guided experiment that is being set up. */
  readonly trying?: Experiment | 'choose';
  /** The experiment that the last climb was. */
  readonly tried?: Experiment;
  /** What the user saw on another machine. */
  readonly elsewhere?: Outcome;
  /** Whether the prompt may go to the free moderation. */
  readonly moderation?: 'asked' | 'no' | 'yes';
  readonly next?: Next;
  readonly consent?: 'skip' | 'spend';
  readonly proved?: Climbed;
  /** Whether the user's own request is sent too, and taken apart when it is refused without a reason. */
  readonly own?: 'skip' | 'own-request' | 'reduction';
  readonly save?: { readonly name: string } | 'no';
  readonly saved?: string;
  readonly report?: { readonly format: 'md' | 'json' | 'html' } | 'no';
  readonly written?: string;
};

type Next = 'prove' | 'save' | 'report' | 'finish';

export type SessionEvent =
  | { readonly type: 'recheck-chosen'; readonly recheck: NonNullable<Session['recheck']> }
  | { readonly type: 'diagnosis-begun' }
  | { readonly type: 'symptom-told'; readonly symptom: Symptom }
  | { readonly type: 'pasted'; readonly pasted: Pasted }
  | { readonly type: 'corrected'; readonly corrections: Corrections }
  | { readonly type: 'context-agreed' }
  | { readonly type: 'plan-agreed'; readonly upTo: UpTo }
  | { readonly type: 'climbed'; readonly climbed: Climbed }
  /** Done, or not done after all. */
  | { readonly type: 'fix-marked'; readonly fix: string }
  | { readonly type: 'test-again' }
  | { readonly type: 'waiting-begun' }
  | { readonly type: 'experiment-begun'; readonly kind: Experiment | 'choose' }
  /** The one thing was changed: the same requests again. */
  | { readonly type: 'experiment-ready'; readonly keyTyped?: true }
  | { readonly type: 'machine-told'; readonly outcome: Outcome }
  | { readonly type: 'moderation-begun' }
  | { readonly type: 'moderation-answered'; readonly answer: 'no' | 'yes' }
  | { readonly type: 'moderated'; readonly climbed: Climbed }
  | { readonly type: 'next-chosen'; readonly next: Next }
  | { readonly type: 'consent-answered'; readonly answer: 'skip' | 'spend' }
  | { readonly type: 'proved'; readonly climbed: Climbed }
  | { readonly type: 'own-answered'; readonly answer: 'skip' | 'own-request' | 'reduction' }
  | { readonly type: 'own-sent'; readonly climbed: Climbed }
  | { readonly type: 'save-answered'; readonly save: { readonly name: string } | 'no' }
  | { readonly type: 'saved'; readonly name: string }
  | {
      readonly type: 'report-answered';
      readonly report: { readonly format: 'md' | 'json' | 'html' } | 'no';
    }
  | { readonly type: 'written'; readonly file: string }
  | { readonly type: 'back' };

/** What the user told, as the checks and the report want it. */
export const toldOf = ({
  symptom,
  fixed = [],
  corrections: { runsOn, frequency, plan },
}: Session): Told => ({
  ...(symptom && { symptom }),
  ...(runsOn && { runsOn }),
  ...(frequency && { frequency }),
  ...(plan !== undefined && { plan }),
  ...(fixed.length > 0 && { tried: fixed }),
});
