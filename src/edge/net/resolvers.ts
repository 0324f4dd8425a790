import { Resolver, getServers } from 'node:dns/promises';

import type { Address, ResolverSeen } from '../../core/ports.ts';
import { errnoOf } from './errno.ts';

/** More are seldom set, and systems look at the first three only (resolv.conf(5)). */
const most = 3;

/** Asks every resolver of this machine by itself, for both families: getaddrinfo hides which one fails. */
export function askResolvers(
  host: string,
  limitMs: number,
  signal: AbortSignal,
  servers: readonly string[] = getServers(),
): Promise<readonly ResolverSeen[]> {
  return Promise.all(
    servers.slice(0, most).map((server) => askResolver(server, host, limitMs, signal)),
  );
}

async function askResolver(
  server: string,
  host: string,
  limitMs: number,
  signal: AbortSignal,
): Promise<ResolverSeen> {
  const resolver = new Resolver({ timeout: limitMs, tries: 1 });
  resolver.setServers([server]);
  const stop = () => resolver.cancel();
  const timer = setTimeout(stop, limitMs);
  if (signal.aborted) stop();
  signal.addEventListener('abort', stop, { once: true });
  try {
    const [four, six] = await Promise.all([
      answerOf(resolver.resolve4(host), 4),
      answerOf(resolver.resolve6(host), 6),
    ]);
    const addresses = [...four.addresses, ...six.addresses];
    if (addresses.length > 0) {
      const mute = [four, six].find(({ errno = '' }) => silent.has(errno));
      const silentFor = mute && (mute === four ? 4 : 6);
      return { server, kind: 'resolved', addresses, ...(silentFor && { silentFor }) };
    }
    const errno = four.errno ?? six.errno ?? 'ENODATA';
    return silent.has(errno) ? { server, kind: 'silent' } : { server, kind: 'refused', errno };
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
  }
}

/** How c-ares says that nobody answered, or that it was stopped while it waited. */
const silent: ReadonlySet<string> = new Set(['ETIMEOUT', 'ECANCELLED', 'ECONNREFUSED']);

type Answer = { readonly addresses: readonly Address[]; readonly errno?: string };

async function answerOf(asked: Promise<readonly string[]>, family: 4 | 6): Promise<Answer> {
  try {
    return { addresses: (await asked).map((address) => ({ address, family })) };
  } catch (error) {
    return { addresses: [], errno: errnoOf(error) };
  }
}
