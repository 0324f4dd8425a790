import type { Finding } from '../core/evidence.ts';
import type { Call, CallSeen, Ports } from '../core/ports.ts';
import { repeatOf } from '../core/repeat.ts';

/** A pause before a call is sent again. */
export type Pause = { readonly attempt: number; readonly waitMs: number; readonly why: string };

export type Repeating = {
  readonly call: Ports['call'];
  /** What became of the repeats, once the check has ended. */
  readonly findings: () => readonly Finding[];
};

/** What a repeated call needs at least, after the pause. In milliseconds. */
const leastMs = 300;

/**
 * Sends a free GET again after transient trouble, as often as its check planned and its time allows; nothing else.
 * `until` is when the check is given up, by the clock of the ports.
 */
export function repeating(
  { call, clock }: Pick<Ports, 'call' | 'clock'>,
  until: number,
  tell: (pause: Pause) => void,
): Repeating {
  const findings: Finding[] = [];
  async function send(asked: Call, signal: AbortSignal): Promise<CallSeen> {
    const most = asked.method === 'GET' ? (asked.repeats ?? 0) : 0;
    let seen = await call(asked, signal);
    let told: string | undefined;
    let times = 1;
    for (let attempt = 1; attempt <= most && !signal.aborted; attempt += 1) {
      const stale = seen.kind === 'failed' && seen.stale === true;
      if (!stale) {
        const repeat = repeatOf(seen, attempt, clock.chance());
        if (repeat.kind === 'no') break;
        if (clock.now() + repeat.ms + leastMs > until) {
          findings.push({
            code: 'wait-too-long',
            facts: { seconds: Math.ceil(repeat.ms / 1000) },
          });
          break;
        }
        told = repeat.why;
        tell({ attempt, waitMs: repeat.ms, why: repeat.why });
        await clock.wait(repeat.ms, signal);
      }
      times += 1;
      seen = await call({ ...asked, ownConnection: true }, signal);
    }
    if (told !== undefined) {
      findings.push({ code: 'answer-repeated', facts: { times, why: told } });
    }
    return seen;
  }
  return { call: send, findings: () => findings };
}
