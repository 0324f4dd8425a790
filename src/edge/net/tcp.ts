import { type Socket, connect as netConnect } from 'node:net';

import type { Address, ConnectSeen, LookupSeen } from '../../core/ports.ts';
import { errnoOf, timedOut } from './errno.ts';

/** How long one address may be silent before the next family is tried beside it, as Node itself does. */
const raceAfterMs = 250;

type Opened = { readonly socket: Socket; readonly to: Address; readonly ms: number };

/** Opens a connection to the first address that answers; later ones join the race. */
export async function openSocket(
  seen: Extract<LookupSeen, { kind: 'resolved' }>,
  port: number,
  outer: AbortSignal,
): Promise<Opened | Exclude<ConnectSeen, { kind: 'open' }>> {
  const signal = AbortSignal.any([outer]);
  const begun = performance.now();
  const elapsed = () => Math.round((performance.now() - begun) * 10) / 10;
  const sockets: Socket[] = [];
  const stopped = new AbortController();
  const attempts = interleaved(seen.addresses).map(
    (to, place) =>
      new Promise<Opened>((resolve, reject) => {
        const start = () => {
          if (stopped.signal.aborted) return;
          const socket = netConnect({ host: to.address, port, family: to.family });
          sockets.push(socket);
          socket.once('connect', () => resolve({ socket, to, ms: elapsed() }));
          socket.once('error', reject);
        };
        const timer = setTimeout(start, place * raceAfterMs);
        stopped.signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
        if (place === 0) {
          clearTimeout(timer);
          start();
        }
      }),
  );
  const aborted = new Promise<'aborted'>((resolve) => {
    if (signal.aborted) resolve('aborted');
    signal.addEventListener('abort', () => resolve('aborted'), { once: true });
  });
  const first = await Promise.race([
    Promise.any(attempts).catch((error: unknown) => error),
    aborted,
  ]);
  stopped.abort();
  const won = isOpened(first) ? first.socket : undefined;
  for (const socket of sockets) if (socket !== won) discard(socket);
  if (isOpened(first)) return first;
  if (first === 'aborted') {
    return timedOut(signal)
      ? { kind: 'timed-out', waitedMs: elapsed() }
      : { kind: 'refused', errno: 'ABORT_ERR', ms: elapsed() };
  }
  return { kind: 'refused', errno: errnoOf(first), ms: elapsed() };
}

export function discard(socket: Socket): void {
  socket.removeAllListeners();
  socket.on('error', () => {});
  socket.destroy();
}

const isOpened = (value: unknown): value is Opened =>
  typeof value === 'object' && value !== null && 'socket' in value;

/** One family after the other, so that a dead family costs one step only. */
function interleaved(addresses: readonly Address[]): readonly Address[] {
  const first = addresses[0]?.family ?? 4;
  const leading = addresses.filter(({ family }) => family === first);
  const following = addresses.filter(({ family }) => family !== first);
  const longest = Math.max(leading.length, following.length);
  return Array.from({ length: longest }, (_, place) => [leading[place], following[place]])
    .flat()
    .filter((one) => one !== undefined);
}
