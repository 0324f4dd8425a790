import { spawn } from 'node:child_process';
import { createServer } from 'node:http';
import { type AddressInfo, type Socket, connect, createServer as createTcpServer } from 'node:net';
import { text } from 'node:stream/consumers';

import { expect, onTestFinished, test, vi } from 'vitest';

import { startBarrier } from '../../../src/edge/net/barrier.ts';
import { connectProxy } from '../../helpers/connect-proxy.ts';
import { askThrough, tunnelTo } from '../../helpers/proxied.ts';

const refuses = (host: string) => host === 'api.openai.com';

async function barrier(env: Readonly<Record<string, string>> = {}) {
  const one = await startBarrier({ refuses, env });
  onTestFinished(() => one.close());
  return { ...one, url: new URL(one.settings['HTTPS_PROXY'] ?? '') };
}

/** Says hello, and sends back what it gets. */
async function echo() {
  const sockets = new Set<Socket>();
  const server = createTcpServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
    socket.write('hello ');
    socket.pipe(socket);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return (server.address() as AddressInfo).port;
}

test('a host that is refused is remembered once, and nothing goes there', async () => {
  const { url, refused } = await barrier();
  for (let count = 0; count < 2; count += 1) {
    const { status } = await tunnelTo('api.openai.com:443', url);
    expect(status).toBe(403);
  }
  expect((await askThrough('http://api.openai.com/v1/models', url)).statusCode).toBe(403);
  expect(refused()).toEqual(['api.openai.com']);
});

test('who does not know the secret gets nowhere, and is no finding', async () => {
  const { url, refused } = await barrier();
  const stranger = new URL(`http://drill:guessed@${url.host}`);
  expect((await tunnelTo('api.openai.com:443', stranger)).status).toBe(407);
  expect((await askThrough('http://localhost:9/', stranger)).statusCode).toBe(407);
  expect((await askThrough('/v1/models', url)).statusCode).toBe(400);
  expect(refused()).toEqual([]);
});

test('everything else goes through: a tunnel both ways, and a request of plain http', async () => {
  const { url } = await barrier();
  const { status, socket } = await tunnelTo(`127.0.0.1:${await echo()}`, url);
  expect(status).toBe(200);
  socket.write('bytes');
  let said = '';
  for await (const chunk of socket as AsyncIterable<Buffer>) {
    said += chunk.toString();
    if (said === 'hello bytes') break;
  }
  const server = createServer((request, response) => {
    response.end(JSON.stringify([request.method, request.url, request.headers]));
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  const answer = await askThrough(`http://127.0.0.1:${port}/a?b=1`, url);
  const seen = await text(answer);
  expect(seen).toMatch(/^\["GET","\/a\?b=1",/);
  expect(seen).not.toContain('proxy-authorization');
});

test('nobody there is 502, and the end of the barrier ends what is open', async () => {
  const { url, close } = await barrier();
  expect((await tunnelTo('127.0.0.1:9', url)).status).toBe(502);
  expect((await askThrough('http://127.0.0.1:9/', url)).statusCode).toBe(502);
  const { socket } = await tunnelTo(`127.0.0.1:${await echo()}`, url);
  const closed = new Promise((resolve) => socket.once('close', resolve));
  socket.resume();
  await close();
  await closed;
});

/** A port whose connections are never taken: a child listens, and does nothing more. */
async function deafPort(): Promise<number> {
  const script = `const one = require('node:net').createServer().listen({ port: 0, host: '127.0.0.1', backlog: 1 }, () => { require('node:fs').writeSync(1, one.address().port + '\\n'); Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0); });`;
  const child = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  const port = await new Promise<number>((resolve) => {
    child.stdout.once('data', (chunk: Buffer) => resolve(Number(chunk.toString())));
  });
  // Its queue takes two.
  for (let count = 0; count < 2; count += 1) {
    const socket = connect(port, '127.0.0.1');
    onTestFinished(() => void socket.destroy());
    await new Promise((resolve) => socket.once('connect', resolve));
  }
  return port;
}

const opening = () => process.getActiveResourcesInfo().filter((one) => one === 'ConnectWrap');

test('its end ends a connection that is still opening', async () => {
  const port = await deafPort();
  const { url, close } = await barrier();
  const asked = tunnelTo(`127.0.0.1:${port}`, url).catch(() => 'ended');
  let looks = 0;
  await vi.waitFor(() => {
    expect(opening()).toHaveLength(1);
    // The way to the barrier itself is open by the second look.
    expect((looks += 1)).toBe(2);
  });
  await close();
  expect(await asked).toBe('ended');
  await vi.waitFor(() => expect(opening()).toEqual([]));
});

test('the proxy of the user is used for what goes through, and NO_PROXY with it', async () => {
  const own = await connectProxy({ to: await echo(), login: 'me:secret' });
  const address = `http://me:secret@${own.host}`;
  const env = { HTTPS_PROXY: address, http_proxy: address, NO_PROXY: 'direct.test' };
  const { url } = await barrier(env);
  expect((await tunnelTo('pictures.test:443', url)).status).toBe(200);
  expect((await tunnelTo('direct.test:443', url)).status).toBe(502);
  expect((await askThrough('http://pictures.test/a', url)).statusCode).toBe(403);
  expect(own.asked).toEqual(['CONNECT pictures.test:443', 'GET http://pictures.test/a']);
});

test('a SOCKS proxy for plain http ends the one request, and not the program', async () => {
  const { url } = await barrier({
    HTTPS_PROXY: 'http://127.0.0.1:9',
    ALL_PROXY: 'socks5://127.0.0.1:9',
  });
  expect((await askThrough('http://pictures.test/a', url)).statusCode).toBe(502);
});
