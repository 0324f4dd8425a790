import { present } from './present.ts';
import type { Climbed, Offer, Session, SessionEvent } from './session.ts';

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
      return { ...session, climbed: event.climbed };
    case 'next-chosen':
      return { ...session, next: event.next };
    case 'consent-answered':
      return event.answer === 'skip' && rechecking(session)
        ? undecided(session)
        : { ...session, consent: event.answer };
    case 'proved':
      return { ...(rechecking(session) ? undecided(session) : session), proved: event.climbed };
    case 'own-answered':
      return { ...session, own: event.answer };
    case 'own-sent':
      return { ...session, proved: event.climbed };
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

/** Everything that was agreed to for one climb ends with it: money and prompt are asked for anew. */
function again(session: Session): Session {
  const before = session.proved ?? session.climbed;
  const { recheck, diagnosing, symptom, pasted, corrections, contextAgreed } = session;
  const { agreedUpTo, fixed } = session;
  if (!before) return session;
  const kept = { recheck, diagnosing, symptom, pasted, contextAgreed, agreedUpTo, fixed };
  return { corrections, before, ...present(kept) };
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

/** What a climb offers is still to be asked: once it was, its results offer it no more. */
const offers = (climbed: Climbed | undefined, what: Offer): boolean =>
  climbed?.offers?.includes(what) === true;

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
  { id: 'moderation', open: ({ moderation }) => moderation === 'asked' },
  {
    id: 'moderating',
    open: ({ moderation, climbed }) => moderation === 'yes' && offers(climbed, 'moderation'),
  },
  { id: 'recheck', open: (session) => rechecking(session) && session.next === undefined },
  { id: 'diagnosis', open: ({ next }) => next === undefined },
  { id: 'consent', open: ({ next, consent }) => next === 'prove' && consent === undefined },
  { id: 'proof', open: ({ consent, proved }) => consent === 'spend' && proved === undefined },
  {
    id: 'own-consent',
    open: (session) =>
      !rechecking(session) && session.own === undefined && offers(session.proved, 'own-request'),
  },
  {
    id: 'own-proof',
    open: ({ own, proved }) => own !== undefined && own !== 'skip' && offers(proved, 'own-request'),
  },
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

const withoutReading: ReadonlySet<StepId> = new Set([
  'welcome',
  'paste',
  'baselines',
  'climb',
  'recovery',
  'experiment',
  'diagnosis',
  'done',
]);

/** Whether a step shows or does something with what was read of this machine. */
export const needsReading = (step: StepId): boolean => !withoutReading.has(step);
