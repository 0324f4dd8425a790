import { eventLine } from '../cli/plain.ts';
import { counted, usd } from '../core/counted.ts';
import type { CheckId } from '../core/evidence.ts';
import type { Plan } from '../core/plan.ts';
import type { Climbed, SessionEvent } from '../core/session.ts';
import { type ClimbStep, climbOf, countsOf, stillAsked } from '../core/steps/climbs.ts';
import type { ClimbEvent } from '../run/climb.ts';
import type { Ready } from '../wizard/ports.ts';
import type { At } from './at.ts';
import type { Talk } from './talk.ts';

/** A check says its line when it ends. Leaving the wizard aborts what is in flight. */
export async function climb(at: At, step: ClimbStep, ready: Ready): Promise<SessionEvent> {
  const { talk, ports, session, signal } = at;
  const { asks, earlier, headline, ended } = climbOf(step, session);
  talk.begin(headline);
  const slow = slowLines(talk);
  try {
    for await (const event of ready.climb(asks, earlier, signal)) {
      slow.see(event);
      const line = isQuiet(event) ? undefined : eventLine(ports.clean(event));
      if (line !== undefined) talk.say(line);
      if (event.type === 'planned') {
        const { steps } = stillAsked(event.plan, earlier);
        talk.say(`${counted(steps.length, 'check')}, a line each when it ends. Ctrl+C leaves.`);
      }
      if (event.type === 'done' && !event.run.aborted) {
        const climbed = ready.judge(event.run, earlier);
        talk.say(doneLine(climbed));
        return ended(climbed);
      }
    }
  } finally {
    slow.end();
  }
  // It was aborted, so the wizard is being left.
  return new Promise<never>(() => {});
}

/** It makes no sense here, or belongs to a tier of its own. */
const isQuiet = (event: ClimbEvent): boolean =>
  event.type === 'finished' && event.result.outcome === 'skipped' && !event.result.blocked;

const doneLine = (climbed: Climbed): string => {
  const { sent, durationMs, spentUsd } = climbed;
  return `Ended: ${countsOf(climbed)}. ${counted(sent, 'request')}, ${(durationMs / 1000).toFixed(1)} s, spent ${usd(spentUsd)}.`;
};

/** After so long a check says whom it waits for, and then now and then that it still does. */
const [firstMs, thenMs] = [2000, 10_000];

function slowLines(talk: Talk) {
  const timers = new Map<CheckId, NodeJS.Timeout>();
  let steps: Plan['steps'] = [];
  const wait = (id: CheckId, sinceMs: number, forMs: number): void => {
    const step = steps.find((one) => one.id === id);
    const [first] = step?.sends ?? [];
    const whom = first ? `${first.host}: ${first.what}` : 'this machine';
    const after = sinceMs + forMs;
    const say = () => {
      talk.say(`${id}: waits for ${whom}, ${after / 1000} s.`);
      wait(id, after, thenMs);
    };
    timers.set(id, setTimeout(say, forMs));
  };
  const stop = (id: CheckId) => {
    clearTimeout(timers.get(id));
    timers.delete(id);
  };
  return {
    see(event: ClimbEvent) {
      if (event.type === 'planned') ({ steps } = event.plan);
      else if (event.type === 'started') wait(event.id, 0, firstMs);
      else if (event.type === 'finished') stop(event.result.id);
    },
    end: () => [...timers.keys()].forEach(stop),
  };
}
