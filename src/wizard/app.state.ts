import { usd } from '../core/counted.ts';
import { type Journey, apply, currentStep, initialJourney } from '../core/journey.ts';
import type { Session, SessionEvent } from '../core/session.ts';
import type { Ready } from './ports.ts';

export type AppState = {
  readonly journey: Journey;
  /** Finished steps, as the very lines that stay in the scrollback. */
  readonly transcript: readonly string[];
  readonly ready?: Ready;
  readonly help: boolean;
  readonly sent: number;
  readonly spentUsd: number;
};

export type AppEvent =
  | { readonly type: 'session'; readonly event: SessionEvent; readonly line?: string }
  | { readonly type: 'ready'; readonly ready: Ready }
  | { readonly type: 'help'; readonly open: boolean };

export const initialApp: AppState = {
  journey: initialJourney,
  transcript: [],
  help: false,
  sent: 0,
  spentUsd: 0,
};

export function app(state: AppState, input: AppEvent): AppState {
  switch (input.type) {
    case 'ready':
      return { ...state, ready: input.ready };
    case 'help':
      return { ...state, help: input.open };
    case 'session':
      return told(state, input.event, input.line);
  }
}

function told(state: AppState, event: SessionEvent, line: string | undefined): AppState {
  const journey = apply(state.journey, event);
  const climbed = 'climbed' in event ? event.climbed : undefined;
  const said = event.type === 'back' ? (line ?? backLine(state.journey, journey)) : line;
  const { ready, ...rest } = state;
  return {
    ...rest,
    ...(ready && stillRead(event, state.journey.now, journey.now) && { ready }),
    journey,
    transcript: said === undefined ? state.transcript : [...state.transcript, said],
    sent: state.sent + (climbed?.sent ?? 0),
    spentUsd: state.spentUsd + (climbed?.spentUsd ?? 0),
  };
}

/** What was read of this machine was read for these answers: not for another baseline, or for another key. */
const stillRead = ({ type }: SessionEvent, then: Session, now: Session): boolean =>
  type !== 'back' && now.recheck === then.recheck && now.diagnosing === then.diagnosing;

function backLine(before: Journey, after: Journey): string | undefined {
  return before === after ? undefined : `back      to ${currentStep(after.now)}`;
}

export const tallyOf = ({ sent, spentUsd }: AppState): string =>
  `sent ${sent} · spent ${usd(spentUsd)}`;
