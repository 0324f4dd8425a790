import { type Judgement, defineCheck, fail, pass, warn } from '../../check.ts';
import type { Finding } from '../../evidence.ts';
import type { ConnectSeen } from '../../ports.ts';
import type { Situation } from '../../situation.ts';

export const portOpens = defineCheck({
  id: 'network/port-opens',
  title: 'The API port accepts connections',
  short: 'port',
  needs: ['network/host-resolves'],
  applies: (_situation, found) =>
    found.has('host-unresolved', 'no-resolver', 'resolver-silent')
      ? { blocked: 'The name has no address to try.' }
      : true,
  sends: ({ target }) => [{ host: target.host, what: `TCP ${target.port}`, layer: true }],
  observe: ({ net }, { target }, signal) => net.connect(target.host, target.port, signal),
  judge(seen, { target, settings }) {
    const judged = judgePort(seen, target);
    // A client that takes the proxy does not need the direct way.
    return judged.outcome === 'fail' && settings.proxyInUse !== undefined
      ? { ...judged, outcome: 'warn' }
      : judged;
  },
});

function judgePort(seen: ConnectSeen, { host, port }: Situation['target']): Judgement {
  switch (seen.kind) {
    case 'open':
      return judgeOpen(seen, host, port);
    case 'refused':
      return fail(refusal(seen, host, port));
    case 'timed-out':
      return fail({
        code: 'port-silent',
        facts: { host, port, waitedMs: Math.round(seen.waitedMs) },
      });
  }
}

/** From here on the way itself is slow: a call waits for three or more round trips. */
const slowMs = 500;

function judgeOpen(
  seen: Extract<ConnectSeen, { kind: 'open' }>,
  host: string,
  port: number,
): Judgement {
  const ms = Math.round(seen.ms);
  const timings = { tcpMs: ms, totalMs: ms };
  const open = { code: 'port-open', facts: { host, port, ms, family: seen.to.family } } as const;
  const { nodeGaveUpAfterMs: attemptMs } = seen;
  if (attemptMs !== undefined) {
    const gaveUp = { code: 'node-gives-up', facts: { attemptMs, openMs: ms } } as const;
    return fail([gaveUp, open, ...deadFamilies(seen)], { timings });
  }
  const slow: readonly Finding[] = ms >= slowMs ? [{ code: 'link-slow', facts: { ms } }] : [];
  const odd = [...slow, ...deadFamilies(seen)];
  return odd.length > 0 ? warn([open, ...odd], { timings }) : pass(open, { timings });
}

/** A family that is dead while the other one is open costs each new connection a part of a second. */
const deadFamilies = ({
  families = [],
}: Extract<ConnectSeen, { kind: 'open' }>): readonly Finding[] =>
  families.some(({ kind }) => kind === 'open')
    ? families
        .filter(({ kind, errno }) => kind !== 'open' && errno !== 'ENETUNREACH')
        .map(({ family, kind, errno }) => ({
          code: 'family-dead',
          facts: {
            family: `IPv${family}`,
            how: kind === 'silent' ? 'does not answer' : `is closed (${errno ?? 'refused'})`,
          },
        }))
    : [];

/** Slower than this nobody said no: the address was looked for on the link, in vain. */
const atOnceMs = 1000;

/** How systems pass on that a router or a firewall forbids the way (ICMP), or forbid it themselves. */
const forbidden: ReadonlySet<string> = new Set(['EHOSTUNREACH', 'EACCES', 'EPERM']);

function refusal(
  { errno, ms }: Extract<ConnectSeen, { kind: 'refused' }>,
  host: string,
  port: number,
): Finding {
  if (errno === 'ECONNREFUSED') return { code: 'port-refused', facts: { host, port } };
  return forbidden.has(errno) && ms < atOnceMs
    ? { code: 'port-rejected', facts: { host, port, errno } }
    : { code: 'port-unreachable', facts: { host, port, errno } };
}
