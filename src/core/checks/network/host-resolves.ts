import { type Judgement, defineCheck, fail, pass, warn } from '../../check.ts';
import type { Finding } from '../../evidence.ts';
import type { Address, LookupSeen, Ports, ResolverSeen } from '../../ports.ts';
import type { Situation } from '../../situation.ts';
import { unusual } from './unusual-address.ts';

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
  judge({ seen, control }, { target, settings }) {
    const own = judgeName(seen, target);
    const findings = [...own.findings, ...resolversSaid(seen), ...(control ? [control] : [])];
    // A client that takes the proxy leaves the name to it.
    const harmless = settings.proxyInUse !== undefined && own.outcome === 'fail';
    return { ...own, findings, ...(harmless && { outcome: 'warn' }) };
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

function judgeName(seen: LookupSeen, { host, official }: Situation['target']): Judgement {
  switch (seen.kind) {
    case 'resolved': {
      const ms = Math.round(seen.ms);
      const timings = { dnsMs: ms, totalMs: ms };
      const odd = official ? oddAddress(seen.addresses, host) : undefined;
      if (odd) return warn(odd, { timings });
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

/** Only when no address is an ordinary one: a single private one beside others is somebody's wish. */
function oddAddress(addresses: readonly Address[], host: string): Finding | undefined {
  const kinds = addresses.map(({ address }) => ({ address, kind: unusual(address) }));
  const [first] = kinds;
  if (first?.kind === undefined || first.address === host) return undefined;
  return kinds.every(({ kind }) => kind !== undefined)
    ? { code: 'address-unusual', facts: { host, address: first.address, kind: first.kind } }
    : undefined;
}

const resolversSaid = ({ resolvers = [] }: LookupSeen): readonly Finding[] =>
  resolvers.map((one) => ({
    code: 'resolver-says',
    facts: { server: one.server, says: resolverWords(one) },
  }));

function resolverWords(seen: ResolverSeen): string {
  switch (seen.kind) {
    case 'resolved':
      return seen.silentFor === undefined
        ? 'knows the name'
        : `knows the name, but leaves the question for IPv${seen.silentFor} unanswered`;
    case 'silent':
      return 'does not answer within 2 s';
    case 'refused':
      return answers[seen.errno] ?? `answers ${seen.errno}`;
  }
}

const answers: Readonly<Record<string, string>> = {
  ENOTFOUND: 'says that there is no such name',
  ENODATA: 'knows the name, and no address of it',
  ESERVFAIL: 'fails on the name (SERVFAIL)',
  EREFUSED: 'refuses to answer (REFUSED)',
};
