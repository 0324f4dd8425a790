import { request as httpRequest } from 'node:http';
import type { Socket } from 'node:net';
import { connect as tlsConnect } from 'node:tls';

import { decoded } from '../decoded.ts';
import type { Lookup } from './dns.ts';
import { errnoOf, timedOut } from './errno.ts';
import { type Endpoint, endpointOf } from './idle.ts';
import { openSocket } from './tcp.ts';
import { serverName } from './tls.ts';

export type Tunnel =
  | { readonly kind: 'open'; readonly socket: Socket; readonly ms: number }
  | { readonly kind: 'answered'; readonly status: number; readonly ms: number }
  | { readonly kind: 'refused'; readonly errno: string; readonly ms: number }
  | { readonly kind: 'timed-out'; readonly waitedMs: number };

/**
 * CONNECT through a proxy; the credentials of its URL go along as Basic. Its name goes through our own lookup, which
 * can be ended.
 */
export async function openTunnel(
  proxyUrl: string,
  to: Endpoint,
  lookup: Lookup,
  signal: AbortSignal,
): Promise<Tunnel> {
  if (!URL.canParse(proxyUrl)) return { kind: 'refused', errno: 'ERR_INVALID_URL', ms: 0 };
  const proxy = new URL(proxyUrl);
  const secure = proxy.protocol === 'https:';
  const { host, port } = endpointOf(proxy);
  const begun = performance.now();
  const elapsed = () => Math.round((performance.now() - begun) * 10) / 10;
  const seen = await lookup(host, signal);
  if (seen.kind !== 'resolved') return seen;
  const opened = await openSocket(seen, port, signal);
  if (!('socket' in opened)) return opened;
  return connectOver(secure ? tlsOver(opened.socket, host) : opened.socket, proxy, to, {
    elapsed,
    signal,
  });
}

const tlsOver = (socket: Socket, host: string): Socket =>
  tlsConnect({ socket, host, servername: serverName(host), rejectUnauthorized: true });

type Timing = { readonly elapsed: () => number; readonly signal: AbortSignal };

function connectOver(
  socket: Socket,
  proxy: URL,
  { host, port }: Endpoint,
  { elapsed, signal }: Timing,
): Promise<Tunnel> {
  const to = `${host.includes(':') ? `[${host}]` : host}:${port}`;
  return new Promise((resolve) => {
    const request = httpRequest({
      createConnection: () => socket,
      method: 'CONNECT',
      path: to,
      headers: { host: to, ...credentials(proxy) },
    });
    const end = (tunnel: Tunnel) => {
      signal.removeEventListener('abort', stop);
      if (tunnel.kind !== 'open') request.destroy();
      resolve(tunnel);
    };
    const stop = () =>
      end(
        timedOut(signal)
          ? { kind: 'timed-out', waitedMs: elapsed() }
          : { kind: 'refused', errno: 'ABORT_ERR', ms: elapsed() },
      );
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
    request.on('error', (error) => end({ kind: 'refused', errno: errnoOf(error), ms: elapsed() }));
    request.once('connect', ({ statusCode = 0 }, tunnel) => {
      if (statusCode === 200) return end({ kind: 'open', socket: tunnel, ms: elapsed() });
      tunnel.destroy();
      end({ kind: 'answered', status: statusCode, ms: elapsed() });
    });
    request.once('response', ({ statusCode = 0 }) =>
      end({ kind: 'answered', status: statusCode, ms: elapsed() }),
    );
    request.end();
  });
}

/** How the user of a proxy's URL logs in there. */
export function credentials({ username, password }: URL): Record<string, string> {
  if (username === '' && password === '') return {};
  const plain = `${decoded(username)}:${decoded(password)}`;
  return { 'proxy-authorization': `Basic ${Buffer.from(plain).toString('base64')}` };
}
