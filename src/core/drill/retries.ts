import type { Attempts, Gap } from './attempts.ts';
import { type DrillFault } from './faults.ts';
import { type Judged, judged, passOrFail } from './points.ts';
import type { CallSeen, ProgramRan } from './seen.ts';

/** More attempts than these at one request are no end: then the program is stopped. */
export const mostAttempts = 12;

/** Milliseconds below which a repeat waited for nothing. */
const atOnce = 200;
/** A timer that wakes early, and the way of the answer, in milliseconds. */
const early = 60;
/** A gap as exact as this, in milliseconds beyond a whole tenth of a second, was not varied. */
const exact = 25;

/** What the repeats of a call say, where they were seen at all. */
export function judgeRetries(
  fault: DrillFault,
  attempts: readonly Attempts[],
  { stopped }: ProgramRan,
): readonly Judged[] {
  const [most] = attempts;
  if (!most) return [];
  if (fault.retry === 'never') return [notRetried(fault, most)];
  if (most.repeats === 0) {
    return stopped === undefined
      ? [judged('retries-bounded', 'pass', 'It did not try again.')]
      : [];
  }
  const told = attempts.flatMap(({ gaps }) =>
    gaps.filter(({ before }) => before.retryAfterSeconds !== undefined),
  );
  return [
    ...bounded(most, stopped),
    ...(told.length > 0 ? [retryAfter(told)] : spacing(most.gaps)),
  ];
}

function notRetried({ because = '' }: DrillFault, most: Attempts): Judged {
  return passOrFail(
    'not-retried',
    most.repeats === 0,
    'It was not tried again.',
    `The same call was sent ${times(most.calls.length)}, ${moments(most.calls)}; ${because}.`,
  );
}

const times = (count: number): string => (count === 2 ? 'twice' : `${count} times`);

/** `at 0.0, 0.5 and 1.5 s` */
function moments(calls: readonly CallSeen[]): string {
  const begun = calls[0]?.at ?? 0;
  const shown = calls.slice(0, 8).map(({ at }) => ((at - begun) / 1000).toFixed(1));
  return `at ${shown.join(', ')}${calls.length > shown.length ? ' …' : ''} s`;
}

function bounded({ calls }: Attempts, stopped: ProgramRan['stopped']): readonly Judged[] {
  if (stopped === 'limit' || stopped === 'interrupted') return [];
  return [
    passOrFail(
      'retries-bounded',
      stopped !== 'attempts',
      `It tried ${times(calls.length)}, ${moments(calls)}, and stopped.`,
      `It tried ${times(calls.length)}, ${moments(calls)}, and was stopped: nothing showed that it ends.`,
    ),
  ];
}

const asked = ({ before }: Gap): number => before.retryAfterSeconds ?? 0;

function retryAfter(gaps: readonly Gap[]): Judged {
  const soonest = gaps.toSorted((a, b) => a.ms - asked(a) * 1000 - (b.ms - asked(b) * 1000))[0];
  const seconds = soonest ? asked(soonest) : 0;
  const ms = soonest?.ms ?? 0;
  return passOrFail(
    'retry-after-kept',
    ms >= seconds * 1000 - early,
    `It was told to wait ${seconds} s, and did.`,
    `It was told to wait ${seconds} s, and tried again after ${(ms / 1000).toFixed(2)} s.`,
  );
}

function spacing(gaps: readonly Gap[]): readonly Judged[] {
  const waits = gaps.map(({ ms }) => Math.round(ms));
  const shown = `The waits were ${waits.slice(0, 8).join(', ')} ms`;
  const hasty = waits.filter((ms) => ms < atOnce).length;
  if (hasty === waits.length && waits.length > 1) {
    return [judged('retries-spaced', 'fail', `It tried again at once. ${shown}.`)];
  }
  const spaced =
    hasty > 0
      ? judged('retries-spaced', 'warn', `At least one repeat came at once. ${shown}.`)
      : judged('retries-spaced', 'pass', `${shown}.`);
  // Two waits show a direction; one shows none.
  return waits.length < 2 ? [spaced] : [spaced, grows(waits), jittered(waits)];
}

function grows(waits: readonly number[]): Judged {
  const [first = 0, last = 0] = [waits[0], waits.at(-1)];
  return last >= first * 1.2
    ? judged('retries-grow', 'pass', 'Each wait is longer than the one before.')
    : judged(
        'retries-grow',
        'warn',
        'The waits do not grow: many clients in step keep a service down.',
      );
}

function jittered(waits: readonly number[]): Judged {
  const long = waits.filter((ms) => ms >= atOnce);
  const on = (step: number) => long.every((ms) => ms % step < exact);
  if (!on(100)) {
    return judged('retries-jittered', 'pass', 'The waits are not exact, as they should be.');
  }
  // Of two varied waits one pair in sixteen falls on tenths of a second, and one in a hundred on quarters.
  return long.length > 2 || (long.length === 2 && on(250))
    ? judged(
        'retries-jittered',
        'warn',
        'The waits look exact: many clients would come back in step.',
      )
    : judged('retries-jittered', 'unsure', 'Whether the waits vary cannot be told from so few.');
}
