import { type Judgement, fail } from '../check.ts';
import type { Finding } from '../evidence.ts';
import type { CallSeen } from '../ports.ts';
import { readAnswer } from '../reading/answer.ts';
import type { Situation } from '../situation.ts';
import type { Asked } from './ask.ts';
import { headroomOf } from './headroom.ts';

/** Judges a call that did not answer as hoped: who spoke, and what was said. */
export function trouble(asked: Asked, situation: Situation): Judgement {
  return fail(troubleFindings(asked.seen, situation, asked.exchange.path), about(asked));
}

/** What a judgement keeps of a call. */
export function about({ seen, exchange }: Asked): Pick<Judgement, 'timings' | 'exchanges'> {
  return { timings: seen.timings, exchanges: [exchange] };
}

export function troubleFindings(
  seen: CallSeen,
  { target }: Situation,
  at: string,
): readonly [Finding, ...Finding[]] {
  switch (seen.kind) {
    case 'failed':
      return [failedFinding(seen.phase, seen.errno, target.host, target.port)];
    case 'timed-out':
      return [{ code: 'answer-silent', facts: { waitedMs: Math.round(seen.waitedMs) } }];
    case 'answered': {
      const { status, headers, body } = seen;
      if (!seen.complete) return [{ code: 'answer-reset', facts: { errno: 'cut short' } }];
      const read = readAnswer({ status, headers, body, official: target.official });
      const speaker = read.reading.speaker ?? 'unknown';
      const own = speaker === 'service' || (!target.official && speaker === 'azure');
      const first: Finding = own
        ? { code: 'service-refused', facts: { status, at } }
        : { code: 'someone-else-answered', facts: { speaker, status } };
      return [first, ...read.findings, ...headroomOf(headers)];
    }
  }
}

function failedFinding(phase: string, errno: string, host: string, port: number): Finding {
  if (phase === 'dns') return { code: 'host-unresolved', facts: { host, errno } };
  if (phase === 'proxy') return { code: 'proxy-down', facts: { host, errno } };
  if (errno === 'ECONNREFUSED') return { code: 'port-refused', facts: { host, port } };
  if (phase === 'tcp') return { code: 'port-unreachable', facts: { host, port, errno } };
  if (phase === 'tls') {
    return resets.has(errno)
      ? { code: 'tls-reset', facts: { host } }
      : { code: 'tls-failed', facts: { errno } };
  }
  return { code: 'answer-reset', facts: { errno } };
}

/** How Node names a connection that the other side ended without a word. */
export const resets: ReadonlySet<string> = new Set([
  'ECONNRESET',
  'EPIPE',
  'ECONNABORTED',
  'ERR_SSL_UNEXPECTED_EOF_WHILE_READING',
]);
