import type { ConnectSeen } from '../../core/ports.ts';
import type { Lookup } from './dns.ts';
import { eachFamily, nodeGivesUp } from './families.ts';
import { type Endpoint, type Idle, tcpTo } from './idle.ts';
import { type Tunnel, openTunnel } from './proxy.ts';
import { openSocket } from './tcp.ts';

/** Opens a connection, and where it matters looks at each family and at Node's own race too. */
export async function connectTo(
  to: Endpoint,
  lookup: Lookup,
  idle: Idle,
  signal: AbortSignal,
): Promise<ConnectSeen> {
  const seen = await lookup(to.host, signal);
  if (seen.kind !== 'resolved') return seen;
  const opening = openSocket(seen, to.port, signal);
  const [opened, families, gaveUp] = await Promise.all([
    opening,
    eachFamily(seen, to.port, opening, signal),
    nodeGivesUp(seen.addresses, to.port, opening, signal),
  ]);
  if (!('socket' in opened)) return opened;
  idle.give(tcpTo(to), opened.socket);
  return {
    kind: 'open',
    to: opened.to,
    ms: opened.ms,
    ...(families.length > 0 && { families }),
    ...(gaveUp !== undefined && { nodeGaveUpAfterMs: gaveUp }),
  };
}

/** A connection for the next layer: the one that stands open, a direct one, or one through the proxy. */
export async function reach(
  to: Endpoint,
  proxyUrl: string | undefined,
  lookup: Lookup,
  idle: Idle,
  signal: AbortSignal,
): Promise<Tunnel> {
  if (proxyUrl !== undefined) return openTunnel(proxyUrl, to, lookup, signal);
  const waiting = idle.take(tcpTo(to));
  if (waiting) return { kind: 'open', socket: waiting, ms: 0 };
  const seen = await lookup(to.host, signal);
  if (seen.kind !== 'resolved') return seen;
  const opened = await openSocket(seen, to.port, signal);
  if ('socket' in opened) return { kind: 'open', socket: opened.socket, ms: opened.ms };
  return opened;
}
