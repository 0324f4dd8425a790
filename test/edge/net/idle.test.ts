import { type AddressInfo, type Socket, connect, createServer } from 'node:net';

import { expect, onTestFinished, test } from 'vitest';

import { createIdle } from '../../../src/edge/net/idle.ts';

async function connected() {
  const accepted: Socket[] = [];
  const server = createServer((socket) => accepted.push(socket));
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  const socket = connect(port, '127.0.0.1');
  await new Promise((resolve) => socket.once('connect', resolve));
  onTestFinished(() => {
    socket.destroy();
    for (const one of accepted) one.destroy();
    server.close();
  });
  return { socket, accepted };
}

test('what stands open is handed on once, to who asks for the same', async () => {
  const { socket } = await connected();
  const idle = createIdle();
  idle.give('tcp a:1', socket);
  expect(idle.take('tcp b:1')).toBeUndefined();
  expect(idle.take('tcp a:1')).toBe(socket);
  expect(idle.take('tcp a:1')).toBeUndefined();
});

test('a connection that the other side ended is not handed on', async () => {
  const { socket, accepted } = await connected();
  const idle = createIdle();
  idle.give('tcp a:1', socket);
  await expect.poll(() => accepted.length).toBe(1);
  accepted[0]?.destroy();
  await expect.poll(() => socket.destroyed).toBe(true);
  expect(idle.take('tcp a:1')).toBeUndefined();
});
