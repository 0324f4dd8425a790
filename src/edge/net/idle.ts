import type { Socket } from 'node:net';

import { discard } from './tcp.ts';

export type Endpoint = { readonly host: string; readonly port: number };

/** Where a URL leads, as sockets want it: an IPv6 address without brackets, and always a port. */
export function endpointOf({ hostname, port, protocol }: URL): Endpoint {
  const standard = protocol === 'https:' ? 443 : 80;
  return {
    host: hostname.replace(/^\[|\]$/g, ''),
    port: port === '' ? standard : Number(port),
  };
}

/** The names under which the next layer finds what stands open. */
export const tcpTo = ({ host, port }: Endpoint): string => `tcp ${host}:${port}`;
export const tlsTo = ({ host, port }: Endpoint): string => `tls ${host}:${port}`;

/** Connections that stand open and are good for one more use, by what they lead to. */
export type Idle = {
  readonly take: (to: string) => Socket | undefined;
  readonly give: (to: string, socket: Socket) => void;
};

/** Shorter than any server keeps an unused connection. In milliseconds. */
const keptMs = 4000;

const endings = ['close', 'error', 'end'] as const;

/**
 * Each layer of a far host costs a round trip, so what one check opened the next one uses. Nothing here keeps the
 * process alive, and what nobody takes is closed.
 */
export function createIdle(): Idle {
  const waiting = new Map<string, Kept[]>();
  return {
    take(to) {
      const kept = waiting.get(to)?.shift();
      kept?.release();
      return kept?.socket.ref();
    },
    give(to, socket) {
      const list = waiting.get(to) ?? [];
      waiting.set(to, list);
      const drop = () => {
        kept.release();
        const place = list.indexOf(kept);
        if (place >= 0) list.splice(place, 1);
        discard(socket);
      };
      const timer = setTimeout(drop, keptMs).unref();
      const kept: Kept = {
        socket,
        release() {
          clearTimeout(timer);
          for (const name of endings) socket.removeListener(name, drop);
        },
      };
      for (const name of endings) socket.once(name, drop);
      list.push(kept);
      socket.unref();
    },
  };
}

type Kept = { readonly socket: Socket; readonly release: () => void };
