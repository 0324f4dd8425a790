import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { Socket } from 'node:net';

import { errnoOf, timedOut } from './errno.ts';

export type Tunnel =
  | { readonly kind: 'open'; readonly socket: Socket; readonly ms: number }
  | { readonly kind: 'answered'; readonly status: number; readonly ms: number }
  | { readonly kind: 'refused'; readonly errno: string; readonly ms: number }
  | { readonly kind: 'timed-out'; readonly waitedMs: number };

/** CONNECT through a proxy; the credentials of its URL go along as Basic. */
export function openTunnel(
  proxyUrl: string,
  host: string,
  port: number,
  signal: AbortSignal,
): Promise<Tunnel> {
  const begun = performance.now();
  const elapsed = () => Math.round((performance.now() - begun) * 10) / 10;
  if (!URL.canParse(proxyUrl)) {
    return Promise.resolve({ kind: 'refused', errno: 'ERR_INVALID_URL', ms: 0 });
  }
  const proxy = new URL(proxyUrl);
  const secure = proxy.protocol === 'https:';
  const to = `${host.includes(':') ? `[${host}]` : host}:${port}`;
  return new Promise((resolve) => {
    const request = (secure ? httpsRequest : httpRequest)({
      host: proxy.hostname.replace(/^\[|\]$/g, ''),
      port: proxy.port === '' ? (secure ? 443 : 80) : Number(proxy.port),
      method: 'CONNECT',
      path: to,
      headers: { host: to, ...credentials(proxy) },
      agent: false,
      rejectUnauthorized: true,
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
    request.once('connect', ({ statusCode = 0 }, socket) => {
      if (statusCode === 200) return end({ kind: 'open', socket, ms: elapsed() });
      socket.destroy();
      end({ kind: 'answered', status: statusCode, ms: elapsed() });
    });
    request.once('response', ({ statusCode = 0 }) =>
      end({ kind: 'answered', status: statusCode, ms: elapsed() }),
    );
    request.end();
  });
}

function credentials({ username, password }: URL): Record<string, string> {
  if (username === '' && password === '') return {};
  const plain = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  return { 'proxy-authorization': `Basic ${Buffer.from(plain).toString('base64')}` };
}
