import type { CallSeen } from './ports.ts';
import { readAnswer } from './reading/answer.ts';

/** Whether a call is worth asking again, and after how long. */
export type Repeat =
  | { readonly kind: 'no' }
  | { readonly kind: 'after'; readonly ms: number; readonly why: string };

const no: Repeat = { kind: 'no' };

/** First pause in milliseconds; each further one is twice as long, and half of it is left to chance. */
const firstPauseMs = 300;

/**
 * Only what passes by itself is worth it: the server's own trouble, its edge, an overload, a limit that fills again, a
 * cut connection. Never quota, billing, access or validation, and never what the server says not to repeat.
 * `attempt` counts from 1; `chance` is from 0 to 1.
 */
export function repeatOf(seen: CallSeen, attempt: number, chance: number): Repeat {
  const why = transient(seen);
  if (why === undefined) return no;
  const pause = firstPauseMs * 2 ** (attempt - 1);
  const backoff = pause / 2 + (pause / 2) * chance;
  const asked = seen.kind === 'answered' ? retryAfterMs(seen.headers) : undefined;
  return { kind: 'after', ms: Math.round(Math.max(backoff, asked ?? 0)), why };
}

function transient(seen: CallSeen): string | undefined {
  switch (seen.kind) {
    case 'timed-out':
      // It had its time; what is left of the limit belongs to others.
      return undefined;
    case 'failed':
      return cut.has(seen.errno) && seen.phase !== 'tcp' && seen.phase !== 'proxy'
        ? `the connection was cut (${seen.errno})`
        : undefined;
    case 'answered':
      if (!seen.complete) return 'the answer was cut short';
      return passing(seen) ? `the answer was ${seen.status}` : undefined;
  }
}

const cut: ReadonlySet<string> = new Set(['ECONNRESET', 'EPIPE', 'ECONNABORTED']);

const ofServer: ReadonlySet<number> = new Set([500, 502, 503, 504, 520, 521, 522, 523, 524, 529]);

function passing({ status, headers, body }: Extract<CallSeen, { kind: 'answered' }>): boolean {
  if (headers['x-should-retry'] === 'false') return false;
  if (ofServer.has(status)) return true;
  if (status !== 429) return false;
  // 429 is also what an empty account gets.
  const { findings } = readAnswer({ status, headers, body, official: true });
  return findings.some(({ code }) => code === 'says-rate-limit' || code === 'says-overloaded');
}

/** What the answer asks to wait, in milliseconds. A date needs a clock, and is left out. */
function retryAfterMs(headers: Readonly<Record<string, string>>): number | undefined {
  const exact = Number(headers['retry-after-ms'] ?? NaN);
  if (Number.isFinite(exact)) return exact;
  const seconds = Number(headers['retry-after'] ?? NaN);
  return Number.isFinite(seconds) ? seconds * 1000 : undefined;
}
