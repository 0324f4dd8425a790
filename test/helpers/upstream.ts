import { type IncomingMessage, type Server, type ServerResponse, createServer } from 'node:http';
import type { Socket } from 'node:net';

import { onTestFinished } from 'vitest';

import type { Relayed } from '../../src/core/watch/relayed.ts';
import { startRelay } from '../../src/relay/relay.ts';

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/** A server on loopback, and a relay in front of it. */
export async function relayTo(handler: Handler, onCall?: (relayed: Relayed) => void) {
  const calls: Relayed[] = [];
  const sockets = new Set<Socket>();
  const server = createServer(handler);
  server.on('connection', (socket) => sockets.add(socket));
  const port = await listening(server);
  const origin = `http://127.0.0.1:${port}`;
  const relay = await startRelay({
    upstream: `${origin}/v1`,
    port: 0,
    stamp: () => '2026-11-27T18:00:00+01:00',
    onCall: (relayed) => {
      calls.push(relayed);
      onCall?.(relayed);
    },
  });
  onTestFinished(async () => {
    await relay.close();
    await closed(server);
  });
  return { relay, calls, direct: `${origin}/v1`, sockets };
}

const listening = (server: Server): Promise<number> =>
  new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : 0);
    });
  });

const closed = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
