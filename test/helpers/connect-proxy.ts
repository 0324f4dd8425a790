import { createServer } from 'node:http';
import { type AddressInfo, type Socket, connect } from 'node:net';

import { onTestFinished } from 'vitest';

type Options = {
  /** Where every way leads, whatever it is asked for; undefined leads nowhere. */
  readonly to?: number;
  /** `user:password` that it wants. */
  readonly login?: string;
};

/** A proxy on loopback that opens ways by CONNECT. `asked` are the request lines it got. */
export async function connectProxy({ to, login }: Options = {}) {
  const asked: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    response.writeHead(403).end();
  });
  server.on('connection', (socket) => sockets.add(socket));
  server.on('connect', ({ url, headers }, socket: Socket) => {
    asked.push(`CONNECT ${url}`);
    socket.on('error', () => {});
    const given = Buffer.from((headers['proxy-authorization'] ?? '').slice(6), 'base64');
    if (login !== undefined && given.toString() !== login) {
      socket.end('HTTP/1.1 407 Proxy Authentication Required\r\n\r\n');
    } else if (to === undefined) {
      socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
    } else {
      const there = connect(to, '127.0.0.1', () => {
        socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
        there.pipe(socket).pipe(there);
      });
      sockets.add(there);
      there.on('error', () => socket.destroy());
    }
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { asked, port, host: `127.0.0.1:${port}` };
}
