import { type Server, createServer } from 'node:http';
import { type AddressInfo, type Socket, createServer as createTcpServer } from 'node:net';

import { expect, onTestFinished, test } from 'vitest';

import type { Ports } from '../../../src/core/ports.ts';
import { networkPorts } from '../../../src/edge/net/ports.ts';
import { someKey } from '../../helpers/kit.ts';

const none = new AbortController().signal;
const limited = (ms: number) => AbortSignal.timeout(ms);

async function listening(server: Server | ReturnType<typeof createTcpServer>): Promise<number> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => sockets.add(socket));
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  const address = server.address() as AddressInfo;
  return address.port;
}

function ports(
  port: number,
  key = someKey(),
  proxyUrl?: string,
): Pick<Ports, 'net' | 'call' | 'sdk'> {
  return networkPorts({
    keyValue: () => key,
    version: '0.0.0',
    baseUrl: `http://127.0.0.1:${port}/v1`,
    ...(proxyUrl !== undefined && { proxyUrl }),
  });
}

const get = (port: number) =>
  ({ method: 'GET', url: `http://127.0.0.1:${port}/v1/models` }) as const;

test('an answer comes with its phases, lower-case headers and no cookie', async () => {
  const port = await listening(
    createServer((_request, response) => {
      response.writeHead(200, { 'X-Request-Id': 'req_1', 'Set-Cookie': 'a=b' });
      response.end('{}');
    }),
  );
  const seen = await ports(port).call(get(port), none);
  expect(seen).toMatchObject({ kind: 'answered', status: 200, body: '{}', complete: true });
  if (seen.kind !== 'answered') return;
  expect(seen.headers).toHaveProperty('x-request-id', 'req_1');
  expect(seen.headers).not.toHaveProperty('set-cookie');
  expect(seen.timings.firstByteMs).toBeGreaterThanOrEqual(0);
});

test('a port that nobody listens on is refused in the TCP phase', async () => {
  const port = await listening(createServer());
  const closed = createTcpServer();
  const free = await listening(closed);
  await new Promise((resolve) => closed.close(resolve));
  expect(await ports(port).call(get(free), none)).toMatchObject({
    kind: 'failed',
    phase: 'tcp',
    errno: 'ECONNREFUSED',
  });
  expect(await ports(port).net.connect('127.0.0.1', free, none)).toMatchObject({
    kind: 'refused',
    errno: 'ECONNREFUSED',
  });
});

test('a server that never answers times out waiting for the first byte', async () => {
  const port = await listening(createServer(() => {}));
  expect(await ports(port).call(get(port), limited(100))).toMatchObject({
    kind: 'timed-out',
    phase: 'first-byte',
  });
});

test('a reset before the answer, and one in its middle', async () => {
  const before = await listening(createServer((request) => request.socket.resetAndDestroy()));
  expect(await ports(before).call(get(before), none)).toMatchObject({
    kind: 'failed',
    errno: 'ECONNRESET',
  });
  const inside = await listening(
    createServer((request, response) => {
      response.writeHead(200, { 'content-length': 100 });
      response.write('half', () => request.socket.destroy());
    }),
  );
  const seen = await ports(inside).call(get(inside), none);
  expect(seen.kind === 'answered' && seen.complete).toBe(false);
});

test('the SDK sends a request once, whatever comes back, and the raw answer is kept', async () => {
  for (const status of [429, 500, 503]) {
    let asked = 0;
    const port = await listening(
      createServer((_request, response) => {
        asked += 1;
        response.writeHead(status, { 'x-request-id': 'req_1', 'retry-after': '0' });
        response.end('{"error":{"message":"m","type":"t","param":null,"code":null}}');
      }),
    );
    const seen = await ports(port).sdk.generate({ model: 'm', prompt: 'p' }, 'A', 'direct', none);
    expect(seen).toMatchObject({ kind: 'answered', status });
    expect(asked).toBe(1);
  }
});

test('a key with a line break is never sent, and its characters are nowhere', async () => {
  const port = await listening(createServer((_request, response) => response.end()));
  const key = `${someKey()}\nsecond`;
  const { call, sdk } = ports(port, key);
  const seen = [
    await call({ ...get(port), key: 'A' }, none),
    await sdk.generate({ prompt: 'p' }, 'A', 'direct', none),
  ];
  expect(seen.map(({ kind }) => kind)).toEqual(['failed', 'failed']);
  expect(JSON.stringify(seen)).not.toContain('canary');
});

test('a call with a key never goes to an untrusted server', async () => {
  const port = await listening(createServer());
  const call = { ...get(port), key: 'A', anyCertificate: true } as const;
  await expect(ports(port).call(call, none)).rejects.toThrow('trusted');
});

function proxy(login?: string) {
  const seen: string[] = [];
  const server = createServer();
  server.on('connect', (request, socket: Socket) => {
    seen.push(request.url ?? '');
    const given = request.headers['proxy-authorization'];
    if (login !== undefined && given !== `Basic ${Buffer.from(login).toString('base64')}`) {
      socket.end('HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n');
      return;
    }
    socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
    socket.once('data', () => socket.end('HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}'));
  });
  return { server, seen };
}

test('a call goes through a proxy, with the login of its URL', async () => {
  const { server, seen } = proxy('user:pass');
  const port = await listening(server);
  const through = ports(1, someKey(), `http://user:pass@127.0.0.1:${port}`);
  const url = 'http://api.invalid/v1/models';
  expect(await through.call({ method: 'GET', url, way: 'proxy' }, none)).toMatchObject({
    kind: 'answered',
    status: 200,
  });
  expect(seen).toEqual(['api.invalid:80']);
});

test('a proxy that wants a login says 407, and no tunnel opens', async () => {
  const port = await listening(proxy('user:pass').server);
  const { net } = ports(1, someKey(), `http://127.0.0.1:${port}`);
  expect(await net.tunnel('api.invalid', 443, none)).toMatchObject({
    kind: 'answered',
    status: 407,
  });
});

test('a name that does not exist is refused with its errno', async () => {
  const { net } = ports(1);
  const seen = await net.lookup('does-not-exist.invalid', limited(5000));
  expect(seen.kind).not.toBe('resolved');
});
