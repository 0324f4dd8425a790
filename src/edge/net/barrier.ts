import { randomBytes } from 'node:crypto';
import { type IncomingMessage, type ServerResponse, createServer } from 'node:http';
import type { Socket } from 'node:net';

import { type Lookup, createLookup } from './dns.ts';
import { forwardPlain } from './forward-plain.ts';
import { type Endpoint, endpointOf } from './idle.ts';
import { openSocket } from './tcp.ts';
import { type Env, proxyTo, tunnelThrough } from './way-through.ts';

export type Barrier = {
  /** What leads a program here that takes its proxy from the environment. */
  readonly settings: Readonly<Record<string, string>>;
  /** Hosts that were asked for and not let through, once each. */
  readonly refused: () => readonly string[];
  readonly close: () => Promise<void>;
};

type Gateway = {
  readonly refuses: (host: string) => boolean;
  /** The settings of the user, with a proxy of their own perhaps. */
  readonly env: Env;
  readonly refused: Set<string>;
  readonly login: string;
  readonly sockets: Set<Socket>;
  readonly closed: AbortController;
  readonly lookup: Lookup;
};

/** A proxy on loopback for one program: it lets everything through but what it is told to refuse. */
export async function startBarrier({
  refuses,
  env,
}: Pick<Gateway, 'refuses' | 'env'>): Promise<Barrier> {
  // Other users of this machine get no way through the user's own proxy.
  const secret = randomBytes(12).toString('hex');
  const gateway: Gateway = {
    refuses,
    env,
    refused: new Set(),
    login: `Basic ${Buffer.from(`drill:${secret}`).toString('base64')}`,
    sockets: new Set(),
    closed: new AbortController(),
    lookup: createLookup(),
  };
  const server = createServer((request, response) => plain(request, response, gateway));
  server.on('connect', (request: IncomingMessage, socket: Socket, head: Buffer) => {
    void tunnelled(request, socket, head, gateway);
  });
  server.on('connection', (socket) => followed(socket, gateway));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const url = `http://drill:${secret}@127.0.0.1:${port}`;
  return {
    settings: {
      HTTPS_PROXY: url,
      https_proxy: url,
      HTTP_PROXY: url,
      http_proxy: url,
      NODE_USE_ENV_PROXY: '1',
    },
    refused: () => [...gateway.refused],
    close: () =>
      new Promise((resolve) => {
        gateway.closed.abort();
        server.close(() => resolve());
        for (const socket of gateway.sockets) socket.destroy();
      }),
  };
}

function followed(socket: Socket, { sockets }: Gateway): Socket {
  sockets.add(socket);
  socket.once('close', () => sockets.delete(socket));
  // Who breaks off here ends the other side below.
  socket.on('error', () => {});
  return socket;
}

/** Why it does not go on; undefined when it may. */
function stopped(request: IncomingMessage, host: string, gateway: Gateway): number | undefined {
  if (request.headers['proxy-authorization'] !== gateway.login) return 407;
  if (!gateway.refuses(host)) return undefined;
  gateway.refused.add(host);
  return 403;
}

const whyRefused = 'imgfix-wizard drill lets nothing reach the real service\n';

async function tunnelled(
  request: IncomingMessage,
  socket: Socket,
  head: Buffer,
  gateway: Gateway,
): Promise<void> {
  const url = `http://${request.url ?? ''}`;
  if (!URL.canParse(url)) return void socket.destroy();
  const to = endpointOf(new URL(url));
  const status = stopped(request, to.host, gateway);
  if (status !== undefined) return void socket.end(refusal(status));
  try {
    const there = followed(await wayTo(to, gateway), gateway);
    socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
    there.write(head);
    there.pipe(socket).pipe(there);
    there.once('close', () => socket.destroy());
    if (socket.destroyed) there.destroy();
    socket.once('close', () => there.destroy());
  } catch {
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  }
}

const refusal = (status: number): string =>
  status === 407
    ? 'HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm="drill"\r\n\r\n'
    : `HTTP/1.1 403 Forbidden\r\nContent-Type: text/plain\r\nContent-Length: ${whyRefused.length}\r\n\r\n${whyRefused}`;

async function wayTo(to: Endpoint, { env, lookup, closed: { signal } }: Gateway): Promise<Socket> {
  const way = proxyTo(to.host, env);
  if (way) return tunnelThrough(way)(to, signal);
  const seen = await lookup(to.host, signal);
  if (seen.kind !== 'resolved') throw new Error('the host cannot be found');
  const opened = await openSocket(seen, to.port, signal);
  if ('socket' in opened) return opened.socket;
  throw new Error('the host cannot be reached');
}

/** A request of plain http names the whole address. */
function plain(request: IncomingMessage, response: ServerResponse, gateway: Gateway): void {
  const { url = '' } = request;
  if (!/^http:\/\//i.test(url) || !URL.canParse(url)) return void response.writeHead(400).end();
  const to = new URL(url);
  const status = stopped(request, to.hostname, gateway);
  if (status === undefined) return forwardPlain(request, response, to, gateway.env);
  const asks = status === 407 && { 'proxy-authenticate': 'Basic realm="drill"' };
  response.writeHead(status, { ...asks }).end(status === 403 ? whyRefused : '');
}
