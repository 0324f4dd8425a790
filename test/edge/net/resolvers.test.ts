import { createSocket } from 'node:dgram';
import type { AddressInfo } from 'node:net';

import { expect, onTestFinished, test } from 'vitest';

import { askResolvers } from '../../../src/edge/net/resolvers.ts';

const none = new AbortController().signal;

/** A resolver that says one thing to every question: a DNS response code, an address for A, or nothing. */
async function resolver(says: number | string, also = true): Promise<string> {
  const socket = createSocket('udp4');
  socket.on('message', (question, from) => {
    if (says === 'silent' || (!also && !asksForA(question))) return;
    socket.send(answerTo(question, says), from.port, from.address);
  });
  await new Promise<void>((resolve) => {
    socket.bind(0, '127.0.0.1', resolve);
  });
  onTestFinished(() => void socket.close());
  const address: AddressInfo = socket.address();
  return `127.0.0.1:${address.port}`;
}

/** The type of the question stands behind the name, before what EDNS adds. */
const asksForA = (question: Buffer): boolean =>
  question.readUInt16BE(question.indexOf(0, 12) + 1) === 1;

function answerTo(question: Buffer, says: number | string): Buffer {
  const found = typeof says === 'string' && asksForA(question);
  // Header, and the question without what EDNS adds behind it.
  const end = question.indexOf(0, 12) + 5;
  const head = Buffer.from(question.subarray(0, end));
  head.writeUInt16BE(0x8180 | (typeof says === 'number' ? says : 0), 2);
  head.writeUInt16BE(found ? 1 : 0, 6);
  head.writeUInt16BE(0, 10);
  if (!found) return head;
  const octets = says.split('.').map(Number);
  return Buffer.concat([head, Buffer.from([0xc0, 12, 0, 1, 0, 1, 0, 0, 0, 60, 0, 4, ...octets])]);
}

test('each resolver is asked by itself, and says what it says', async () => {
  const servers = [await resolver('192.0.2.7'), await resolver(2), await resolver('silent')];
  expect(await askResolvers('some.test', 400, none, servers)).toEqual([
    { server: servers[0], kind: 'resolved', addresses: [{ address: '192.0.2.7', family: 4 }] },
    { server: servers[1], kind: 'refused', errno: 'ESERVFAIL' },
    { server: servers[2], kind: 'silent' },
  ]);
});

test('a resolver that leaves one family without an answer is found out', async () => {
  const servers = [await resolver('192.0.2.7', false)];
  expect(await askResolvers('some.test', 400, none, servers)).toMatchObject([
    { kind: 'resolved', silentFor: 6 },
  ]);
});

test('a name that does not exist, and a refusal, are told apart', async () => {
  const servers = [await resolver(3), await resolver(5)];
  expect(await askResolvers('some.test', 400, none, servers)).toMatchObject([
    { kind: 'refused', errno: 'ENOTFOUND' },
    { kind: 'refused', errno: 'EREFUSED' },
  ]);
});
