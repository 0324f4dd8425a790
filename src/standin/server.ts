import { type IncomingMessage, type ServerResponse, createServer } from 'node:http';

import type { CallSeen } from '../core/drill/seen.ts';
import { present } from '../core/present.ts';
import { type Answer, type Asked, refused } from './answer.ts';
import { healthyAnswer } from './api.ts';
import { readCall } from './read-call.ts';
import type { Fault, Scenario } from './scenarios.ts';
import { type Sent, send } from './send.ts';
import { statusPage } from './status-page.ts';

export type StandIn = {
  /** http://127.0.0.1:PORT/v1 */
  readonly baseUrl: string;
  readonly statusUrl: string;
  /** `GET /v1/models`, in the order in which they came. */
  readonly requests: readonly string[];
  /** The same calls as they went; a call is replaced when more of it is known. */
  readonly calls: readonly CallSeen[];
  readonly close: () => Promise<void>;
};

/** What one stand-in remembers. */
type Memory = {
  readonly scenario: Scenario;
  readonly calls: CallSeen[];
  /** How often each fault was played. */
  readonly played: Map<Fault, number>;
  readonly changed: () => void;
};

/** A loopback server that behaves like the image API. Every answer says that it is simulated. */
export async function startStandIn(
  scenario: Scenario,
  changed: (calls: readonly CallSeen[]) => void = () => {},
): Promise<StandIn> {
  const requests: string[] = [];
  const calls: CallSeen[] = [];
  const memory = { scenario, calls, played: new Map(), changed: () => changed(calls) };
  const server = createServer((request, response) => {
    requests.push(`${request.method} ${request.url}`);
    // A caller that leaves in the middle of its request is no fault of the stand-in.
    answer(request, response, memory).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const origin = `http://127.0.0.1:${port}`;
  return {
    baseUrl: `${origin}/v1`,
    statusUrl: `${origin}/status`,
    requests,
    calls,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  memory: Memory,
): Promise<void> {
  const at = performance.now();
  const { asked, seen } = await readCall(request);
  const { faults, degraded = false } = memory.scenario;
  if (asked.path.startsWith('/status/')) {
    return void send(response, statusPage(asked.path, degraded));
  }
  const fault = faults.find((one) => holds(one, asked, memory));
  const note = noting(memory, { ...seen, at, bent: fault !== undefined });
  response.once('close', () => note({ endedAt: performance.now() }));
  if (!fault) return note(spoken(send(response, healthy(asked, memory))));
  memory.played.set(fault, (memory.played.get(fault) ?? 0) + 1);
  if (fault.cut === 'silent') return;
  if (fault.cut === 'before') return void request.socket.resetAndDestroy();
  if (fault.delayMs !== undefined) await later(fault.delayMs, response);
  if (response.destroyed) return;
  const sent = send(response, faultAnswer(fault) ?? healthy(asked, memory), fault);
  note({ ...spoken(sent), body: sent.body, ...waitOf(fault) });
}

const healthy = (asked: Asked, { scenario }: Memory): Answer =>
  healthyAnswer(scenario.anyKey && asked.key !== undefined ? { ...asked, key: 'sk-any' } : asked);

const spoken = ({ status, requestId, body }: Sent): Partial<CallSeen> =>
  present({ status, requestId, body: status >= 400 ? body : undefined });

const waitOf = ({ headers }: Fault): Partial<CallSeen> => {
  const seconds = headers?.['retry-after'];
  return seconds === undefined ? {} : { retryAfterSeconds: Number(seconds) };
};

/** Writes a call down, and then what becomes known of it. */
function noting({ calls, changed }: Memory, first: CallSeen): (more: Partial<CallSeen>) => void {
  const place = calls.push(first) - 1;
  let call = first;
  changed();
  return (more) => {
    call = { ...call, ...more };
    calls[place] = call;
    changed();
  };
}

function holds(fault: Fault, asked: Asked, { played }: Memory): boolean {
  const { on, times = Infinity } = fault;
  return (
    on.test(`${asked.method} ${asked.path}`) &&
    fits(fault, asked) &&
    (played.get(fault) ?? 0) < times
  );
}

/** A fault of the service itself is told only to those who have a key. */
function fits({ beforeKey, withPrompt, withAll = [] }: Fault, { key, json }: Asked): boolean {
  if (key === undefined || key.includes('control')) return beforeKey === true;
  if (!withAll.every((name) => json?.[name] !== undefined)) return false;
  return !withPrompt || typeof json?.['prompt'] === 'string';
}

function faultAnswer({ status, error, html, text }: Fault): Answer | undefined {
  if (status === undefined) return undefined;
  if (text !== undefined) return { status, text };
  if (!error) return { status, html: html ?? '' };
  const { message, type, code, param = null } = error;
  return refused(status, message, code, param, type);
}

function later(ms: number, response: ServerResponse): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    response.once('close', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
