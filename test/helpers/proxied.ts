import { type IncomingMessage, request } from 'node:http';
import type { Socket } from 'node:net';

const login = ({ username, password }: URL) => ({
  'proxy-authorization': `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`,
});

/** Asks a proxy for a way, as a client does that takes it from the environment. */
export function tunnelTo(
  to: string,
  proxy: URL,
): Promise<{ readonly status: number | undefined; readonly socket: Socket }> {
  const { hostname: host, port } = proxy;
  return new Promise((resolve, reject) => {
    const asked = request({ host, port, method: 'CONNECT', path: to, headers: login(proxy) });
    asked.once('connect', ({ statusCode }, socket: Socket, head) => {
      socket.on('error', () => {});
      if (head.length > 0) socket.unshift(head);
      resolve({ status: statusCode, socket });
    });
    asked.once('error', reject);
    asked.end();
  });
}

/** Asks a proxy for a page of plain http. */
export function askThrough(url: string, proxy: URL): Promise<IncomingMessage> {
  const { hostname: host, port } = proxy;
  return new Promise((resolve, reject) => {
    const asked = request({ host, port, path: url, headers: login(proxy) });
    asked.once('response', resolve);
    asked.once('error', reject);
    asked.end();
  });
}
