import type { CheckResult } from './check.ts';
import type { CauseEntry, CheckEntry, Next } from './documents.ts';
import type { Experiment, Outcome } from './experiment.ts';
import { present } from './present.ts';
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
  readonly next?: Next;
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
  readonly moderated?: true;
  readonly next?: 'prove' | 'report' | 'finish';
  readonly consent?: 'skip' | 'spend';
  readonly proved?: Climbed;
  /** Whether the user's own request is sent too, and taken apart when it is refused without a reason. */
  readonly own?: 'skip' | 'own-request' | 'reduction';
  readonly ownSent?: true;
  readonly save?: { readonly name: string } | 'no';
  readonly saved?: string;
  readonly report?: { readonly format: 'md' | 'json' | 'html' } | 'no';
  readonly written?: string;
};

export type SessionEvent =
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
  | { readonly type: 'next-chosen'; readonly next: 'prove' | 'report' | 'finish' }
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
    case 'fix-marked': {
      const { fixed = [] } = session;
      const others = fixed.filter((one) => one !== event.fix);
      return { ...session, fixed: others.length < fixed.length ? others : [...fixed, event.fix] };
    }
    case 'test-again':
      return again(session);
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
    case 'moderation-begun':
      return { ...session, moderation: 'asked' };
    case 'moderation-answered':
      return { ...session, moderation: event.answer };
    case 'moderated':
      return { ...session, climbed: event.climbed, moderated: true };
    case 'next-chosen':
      return { ...session, next: event.next };
    case 'consent-answered':
      return { ...session, consent: event.answer };
    case 'proved':
      return { ...session, proved: event.climbed };
    case 'own-answered':
      return { ...session, own: event.answer };
    case 'own-sent':
      return { ...session, proved: event.climbed, ownSent: true };
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

/** After a wait the climb before it is what the new one is compared with. */
function withClimb({ waiting, ...session }: Session, climbed: Climbed): Session {
  const before = waiting ? session.climbed : session.before;
  return { ...session, climbed, ...(before && { before }) };
}

/** Everything that was agreed to for one climb ends with it: money and prompt are asked for anew. */
function again(session: Session): Session {
  const before = session.proved ?? session.climbed;
  const { symptom, pasted, corrections, contextAgreed, agreedUpTo, fixed } = session;
  if (!before) return session;
  return { corrections, before, ...present({ symptom, pasted, contextAgreed, agreedUpTo, fixed }) };
}

function tryingAgain(session: Session, keyTyped: true | undefined): Session {
  const { climbed, trying } = session;
  if (!climbed || trying === undefined || trying === 'choose') return session;
  const corrections = { ...session.corrections, ...(keyTyped && { keyTyped }) };
  return { ...again({ ...session, corrections }), tried: trying };
}

/** Steps that act by themselves: going back passes over them, so that nothing is sent or written twice. */
const acting: readonly StepId[] = [
  'climb',
  'recovery',
  'moderating',
  'proof',
  'own-proof',
  'save',
  'write',
];

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
  { id: 'welcome', open: ({ symptom }) => symptom === undefined },
  { id: 'paste', open: ({ symptom, pasted }) => symptom === 'message' && pasted === undefined },
  { id: 'context', open: ({ contextAgreed }) => !contextAgreed },
  { id: 'plan', open: ({ agreedUpTo }) => agreedUpTo === undefined },
  { id: 'climb', open: ({ climbed }) => climbed === undefined },
  { id: 'recovery', open: ({ waiting }) => waiting === true },
  { id: 'experiment', open: ({ trying }) => trying !== undefined },
  { id: 'moderation', open: ({ moderation }) => moderation === 'asked' },
  { id: 'moderating', open: ({ moderation, moderated }) => moderation === 'yes' && !moderated },
  { id: 'diagnosis', open: ({ next }) => next === undefined },
  { id: 'consent', open: ({ next, consent }) => next === 'prove' && consent === undefined },
  { id: 'proof', open: ({ consent, proved }) => consent === 'spend' && proved === undefined },
  {
    id: 'own-consent',
    open: ({ proved, own }) =>
      own === undefined && proved?.offers?.includes('own-request') === true,
  },
  {
    id: 'own-proof',
    open: ({ own, ownSent }) => own !== undefined && own !== 'skip' && !ownSent,
  },
  { id: 'result', open: ({ proved, save }) => proved !== undefined && save === undefined },
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
