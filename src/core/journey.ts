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
};

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
  /** Requests that left this machine. */
  readonly sent: number;
  readonly spentUsd: number;
  readonly durationMs: number;
  /** ISO 8601 with the local offset. */
  readonly startedAt: string;
};

/** How far a climb without an image may go. */
export type UpTo = 'network' | 'account' | 'probe';

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
  readonly next?: Next;
  readonly consent?: 'skip' | 'spend';
  readonly proved?: Climbed;
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
  | { readonly type: 'test-again' }
  | { readonly type: 'waiting-begun' }
  | { readonly type: 'experiment-begun'; readonly kind: Experiment | 'choose' }
  /** The one thing was changed: the same requests again. */
  | { readonly type: 'experiment-ready'; readonly keyTyped?: true }
  | { readonly type: 'machine-told'; readonly outcome: Outcome }
  | { readonly type: 'next-chosen'; readonly next: Next }
  | { readonly type: 'consent-answered'; readonly answer: 'skip' | 'spend' }
  | { readonly type: 'proved'; readonly climbed: Climbed }
  | { readonly type: 'save-answered'; readonly save: { readonly name: string } | 'no' }
  | { readonly type: 'saved'; readonly name: string }
  | {
      readonly type: 'report-answered';
      readonly report: { readonly format: 'md' | 'json' | 'html' } | 'no';
    }
  | { readonly type: 'written'; readonly file: string }
  | { readonly type: 'back' };

/** The session with the sessions before it: going back is the one before, answers kept by the screens. */
export type Journey = { readonly now: Session; readonly past: readonly Session[] };

export const initialJourney: Journey = { now: { corrections: {} }, past: [] };

/** The one way to change a session: the keyboard and the command line both send these events. */
export function apply(journey: Journey, event: SessionEvent): Journey {
  if (event.type === 'back') return back(journey);
  const now = change(journey.now, event);
  return now === journey.now ? journey : { now, past: [...journey.past, journey.now] };
}

function change(session: Session, event: Exclude<SessionEvent, { type: 'back' }>): Session {
  switch (event.type) {
    case 'recheck-chosen':
      return { ...session, recheck: event.recheck };
    case 'diagnosis-begun': {
      const { proved, ...rest } = session;
      return { ...rest, diagnosing: true, ...(proved && { climbed: proved }) };
    }
    case 'symptom-told':
      return { ...session, symptom: event.symptom };
    case 'pasted':
      return { ...session, symptom: 'message', pasted: event.pasted };
    case 'corrected':
      return { ...session, corrections: { ...session.corrections, ...event.corrections } };
    case 'context-agreed':
      return { ...session, contextAgreed: true };
    case 'plan-agreed':
      return { ...session, agreedUpTo: event.upTo };
    case 'climbed':
      return withClimb(session, event.climbed);
    case 'test-again': {
      const { climbed, tried: _tried, proved: _proved, ...rest } = session;
      return climbed ? { ...rest, before: climbed } : session;
    }
    case 'waiting-begun':
      return { ...session, waiting: true };
    case 'experiment-begun':
      return { ...session, trying: event.kind };
    case 'experiment-ready':
      return tryingAgain(session, event.keyTyped);
    case 'machine-told': {
      const { trying: _, ...rest } = session;
      return { ...rest, tried: 'machine', elsewhere: event.outcome };
    }
    case 'next-chosen':
      return { ...session, next: event.next };
    case 'consent-answered':
      return event.answer === 'skip' && rechecking(session)
        ? undecided(session)
        : { ...session, consent: event.answer };
    case 'proved':
      return { ...(rechecking(session) ? undecided(session) : session), proved: event.climbed };
    case 'save-answered':
      return { ...session, save: event.save };
    case 'saved':
      return { ...session, saved: event.name };
    case 'report-answered':
      return { ...session, report: event.report };
    case 'written':
      return { ...session, written: event.file };
  }
}

const rechecking = ({ recheck, diagnosing }: Session): boolean =>
  recheck !== undefined && !diagnosing;

/** Back to what the recheck found: with an image or without one, it is one list of changes. */
const undecided = ({ next: _next, consent: _consent, ...session }: Session): Session => session;

/** After a wait the climb before it is what the new one is compared with. */
function withClimb({ waiting, ...session }: Session, climbed: Climbed): Session {
  const before = waiting ? session.climbed : session.before;
  return { ...session, climbed, ...(before && { before }) };
}

function tryingAgain(session: Session, keyTyped: true | undefined): Session {
  const { climbed, trying, ...rest } = session;
  if (!climbed || trying === undefined || trying === 'choose') return session;
  const corrections = { ...session.corrections, ...(keyTyped && { keyTyped }) };
  return { ...rest, corrections, before: climbed, tried: trying };
}

/** Steps that act by themselves: going back passes over them, so that nothing is sent or written twice. */
const acting: readonly StepId[] = ['climb', 'recovery', 'proof', 'save', 'write'];

function back(journey: Journey): Journey {
  const { now, past } = journey;
  const step = currentStep(now);
  const place = past.findLastIndex(
    (session) => currentStep(session) !== step && !acting.includes(currentStep(session)),
  );
  const to = past[place];
  return to === undefined ? journey : { now: to, past: past.slice(0, place) };
}

type Step = { readonly id: string; readonly open: (session: Session) => boolean };

/** The first open step is the one on screen. */
const steps = [
  {
    id: 'welcome',
    open: ({ symptom, recheck }) => symptom === undefined && recheck === undefined,
  },
  { id: 'baselines', open: ({ recheck }) => recheck === 'choose' },
  { id: 'paste', open: ({ symptom, pasted }) => symptom === 'message' && pasted === undefined },
  {
    id: 'context',
    open: ({ contextAgreed, recheck }) => !contextAgreed && recheck === undefined,
  },
  { id: 'plan', open: ({ agreedUpTo }) => agreedUpTo === undefined },
  { id: 'climb', open: ({ climbed }) => climbed === undefined },
  { id: 'recovery', open: ({ waiting }) => waiting === true },
  { id: 'experiment', open: ({ trying }) => trying !== undefined },
  { id: 'recheck', open: (session) => rechecking(session) && session.next === undefined },
  { id: 'diagnosis', open: ({ next }) => next === undefined },
  { id: 'consent', open: ({ next, consent }) => next === 'prove' && consent === undefined },
  { id: 'proof', open: ({ consent, proved }) => consent === 'spend' && proved === undefined },
  {
    id: 'result',
    open: (session) =>
      session.proved !== undefined &&
      session.save === undefined &&
      (!rechecking(session) || session.next === 'save'),
  },
  { id: 'save', open: ({ save, saved }) => typeof save === 'object' && saved === undefined },
  { id: 'report', open: ({ next, report }) => next !== 'finish' && report === undefined },
  {
    id: 'write',
    open: ({ report, written }) => typeof report === 'object' && written === undefined,
  },
  { id: 'done', open: () => true },
] as const satisfies readonly Step[];

export type StepId = (typeof steps)[number]['id'];

export const currentStep = (session: Session): StepId =>
  steps.find(({ open }) => open(session))?.id ?? 'done';

/** What the user told, as the checks and the report want it. */
export const toldOf = ({ symptom, corrections: { runsOn, frequency } }: Session): Told => ({
  ...(symptom && { symptom }),
  ...(runsOn && { runsOn }),
  ...(frequency && { frequency }),
});
