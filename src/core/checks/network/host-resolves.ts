import { type Judgement, defineCheck, fail, pass, warn } from '../../check.ts';
import type { Finding } from '../../evidence.ts';
import type { LookupSeen, Ports } from '../../ports.ts';

/** From here on a lookup is worth a warning: each new connection waits for it. */
const slowMs = 1000;

export const hostResolves = defineCheck({
  id: 'network/host-resolves',
  title: 'The API host name resolves',
  short: 'name',
  needs: ['local/interface-up'],
  limitMs: 5000,
  sends: ({ target, controlHosts }) => [
    { host: target.host, what: 'DNS', layer: true },
    ...controlHosts
      .slice(0, 1)
      .map((host) => ({ host, what: 'DNS, if that fails', layer: true as const })),
  ],
  observe: (ports, { target, controlHosts }, signal) =>
    withControl(ports, target.host, controlHosts[0], signal),
  judge({ seen, control }, { target: { host } }) {
    const own = judgeName(seen, host);
    return control ? { ...own, findings: [...own.findings, control] } : own;
  },
});

/** Asks another name only when the first one is in trouble: is it this name, or DNS as such? */
async function withControl(
  { net, clock }: Ports,
  host: string,
  controlHost: string | undefined,
  signal: AbortSignal,
): Promise<{ readonly seen: LookupSeen; readonly control?: Finding }> {
  const first = net.lookup(host, signal);
  const early = await Promise.race([first, clock.wait(slowMs, signal)]);
  if (controlHost === undefined || (early && early.kind === 'resolved'))
    return { seen: await first };
  const [seen, other] = await Promise.all([first, net.lookup(controlHost, signal)]);
  if (seen.kind === 'resolved') return { seen };
  const control: Finding =
    other.kind === 'resolved'
      ? { code: 'other-names-resolve', facts: { host: controlHost } }
      : { code: 'other-names-fail', facts: { host: controlHost } };
  return { seen, control };
}

function judgeName(seen: LookupSeen, host: string): Judgement {
  switch (seen.kind) {
    case 'resolved': {
      const ms = Math.round(seen.ms);
      const timings = { dnsMs: ms, totalMs: ms };
      if (ms >= slowMs) return warn({ code: 'host-slow', facts: { host, ms } }, { timings });
      const facts = { host, addresses: seen.addresses.length, ms };
      return pass({ code: 'host-resolved', facts }, { timings });
    }
    case 'refused': {
      // EAI_AGAIN: no resolver answered at all, so suspect the machine rather than the name.
      const code = seen.errno === 'EAI_AGAIN' ? 'no-resolver' : 'host-unresolved';
      return fail({ code, facts: { host, errno: seen.errno } });
    }
    case 'timed-out':
      return fail({
        code: 'resolver-silent',
        facts: { host, waitedMs: Math.round(seen.waitedMs) },
      });
  }
}
