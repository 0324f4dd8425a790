import { type IncomingMessage, request as httpRequest } from 'node:http';
import type { Socket } from 'node:net';
import { type TLSSocket, connect as tlsConnect } from 'node:tls';

import type { CallSeen } from '../../core/ports.ts';
import type { Lookup } from './dns.ts';
import { errnoOf, timedOut } from './errno.ts';
import { type Idle, endpointOf, tlsTo } from './idle.ts';
import { type Phases, followPhases } from './phases.ts';
import { openTunnel } from './proxy.ts';
import { discard, openSocket } from './tcp.ts';
import { serverName } from './tls.ts';

export type TransportRequest = {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
  readonly proxyUrl?: string;
  readonly anyCertificate?: boolean;
  /** Take no connection that stood open before. */
  readonly ownConnection?: boolean;
};

/** What calls travel on: names that are known, connections that stand open. */
export type Roads = { readonly lookup: Lookup; readonly idle?: Idle };

/** Base64 makes a large image larger still. In bytes. */
const bodyLimit = 64 * 1024 * 1024;

/** What ended a call before its answer. */
class Broken extends Error {
  readonly errno: string;
  readonly silent: boolean;

  constructor(errno: string, silent = false) {
    super(errno);
    this.errno = errno;
    this.silent = silent;
  }
}

/**
 * One call: no redirect is followed, nothing is repeated, certificates are checked. A direct GET takes a trusted
 * connection that stands open and leaves it open; a POST has one of its own, since it could not be repeated.
 * Every expected trouble is a value with the phase it happened in.
 */
export async function exchange(
  request: TransportRequest,
  { lookup, idle }: Roads,
  outer: AbortSignal,
): Promise<CallSeen> {
  // One of its own: the listeners of a call end with it, however many calls share the outer one.
  const signal = AbortSignal.any([outer]);
  const phases = followPhases();
  let socket: Socket | undefined;
  let reused = false;
  const stop = () => socket && discard(socket);
  signal.addEventListener('abort', stop, { once: true });
  try {
    const url = new URL(request.url);
    const shared = sharedName(url, request);
    const waiting = shared === undefined ? undefined : idle?.take(shared);
    reused = waiting !== undefined;
    socket = waiting ?? (await ownConnection(url, request, lookup, phases, signal));
    phases.reached('send');
    let free = false;
    socket.once('free', () => (free = true));
    const seen = await answered(socket, url, request, phases, signal);
    // Node's parser has let go of it before the answer is handed on here.
    if (idle && shared !== undefined && seen.keep && free) {
      idle.give(shared, socket);
      socket = undefined;
    }
    return seen.answer;
  } catch (error) {
    const failed = failure(error, phases, signal);
    const stale = reused && failed.kind === 'failed' && failed.phase !== 'body';
    return stale ? { ...failed, stale } : failed;
  } finally {
    signal.removeEventListener('abort', stop);
    stop();
  }
}

/** Under which name a connection is shared; undefined for calls that want one of their own. */
function sharedName(url: URL, request: TransportRequest): string | undefined {
  const plain = request.method === 'GET' && request.body === undefined;
  if (!plain || request.proxyUrl !== undefined || request.anyCertificate || request.ownConnection)
    return undefined;
  return url.protocol === 'https:' ? tlsTo(endpointOf(url)) : undefined;
}

function failure(
  error: unknown,
  phases: Phases,
  signal: AbortSignal,
): Exclude<CallSeen, { kind: 'answered' }> {
  const timings = phases.timings();
  const phase = phases.current();
  const silent = error instanceof Broken && error.silent;
  if (silent || (signal.aborted && timedOut(signal))) {
    return { kind: 'timed-out', phase, waitedMs: timings.totalMs, timings };
  }
  const errno = error instanceof Broken ? error.errno : errnoOf(error);
  return { kind: 'failed', phase, errno: signal.aborted ? 'ABORT_ERR' : errno, timings };
}

async function ownConnection(
  url: URL,
  request: TransportRequest,
  lookup: Lookup,
  phases: Phases,
  signal: AbortSignal,
): Promise<Socket> {
  const socket = await connection(url, request, lookup, phases, signal);
  if (url.protocol !== 'https:') return socket;
  phases.reached('tls');
  return overTls(socket, url.hostname, request.anyCertificate === true, signal);
}

async function connection(
  url: URL,
  { proxyUrl }: TransportRequest,
  lookup: Lookup,
  phases: Phases,
  signal: AbortSignal,
): Promise<Socket> {
  const { host, port } = endpointOf(url);
  if (proxyUrl !== undefined) {
    phases.reached('proxy');
    const tunnel = await openTunnel(proxyUrl, { host, port }, lookup, signal);
    if (tunnel.kind === 'open') return tunnel.socket;
    if (tunnel.kind === 'answered') throw new Broken(`PROXY_${tunnel.status}`);
    throw new Broken(
      tunnel.kind === 'refused' ? tunnel.errno : 'ETIMEDOUT',
      tunnel.kind === 'timed-out',
    );
  }
  const seen = await lookup(host, signal);
  if (seen.kind === 'timed-out') throw new Broken('ETIMEDOUT', true);
  if (seen.kind === 'refused') throw new Broken(seen.errno);
  phases.reached('tcp');
  const opened = await openSocket(seen, port, signal);
  if ('socket' in opened) return opened.socket;
  throw new Broken(
    opened.kind === 'refused' ? opened.errno : 'ETIMEDOUT',
    opened.kind === 'timed-out',
  );
}

function overTls(
  socket: Socket,
  host: string,
  anyCertificate: boolean,
  signal: AbortSignal,
): Promise<TLSSocket> {
  return new Promise((resolve, reject) => {
    const tls = tlsConnect({
      socket,
      host,
      servername: serverName(host),
      // NODE_TLS_REJECT_UNAUTHORIZED=0 in the user's shell switches nothing off here.
      rejectUnauthorized: !anyCertificate,
    });
    tls.once('secureConnect', () => resolve(tls));
    tls.once('error', reject);
    tls.once('close', () => reject(new Broken('ECONNRESET')));
    const stop = () => {
      discard(tls);
      reject(new Broken('ABORT_ERR'));
    };
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
  });
}

function answered(
  socket: Socket,
  url: URL,
  { method, headers, body }: TransportRequest,
  phases: Phases,
  signal: AbortSignal,
): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const aborted = () => reject(new Broken('ABORT_ERR'));
    signal.addEventListener('abort', aborted, { once: true });
    const request = httpRequest({
      createConnection: () => socket,
      method,
      path: `${url.pathname}${url.search}`,
      headers: {
        host: url.host,
        'accept-encoding': 'identity',
        connection: method === 'GET' ? 'keep-alive' : 'close',
        ...headers,
        ...(body !== undefined && { 'content-length': String(Buffer.byteLength(body)) }),
      },
    });
    request.on('error', reject);
    request.once('finish', () => {
      if (phases.current() === 'send') phases.reached('first-byte');
    });
    request.once('response', (response) => {
      phases.reached('body');
      collect(response, phases).then(resolve, reject);
    });
    request.end(body);
  });
}

/** An answer, and whether its connection is good for another one. */
type Answered = { readonly answer: CallSeen; readonly keep: boolean };

function collect(response: IncomingMessage, phases: Phases): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    const end = (complete: boolean) =>
      resolve({
        keep: complete && !/close/i.test(response.headers.connection ?? ''),
        answer: {
          kind: 'answered',
          status: response.statusCode ?? 0,
          headers: headersOf(response),
          body: Buffer.concat(chunks).toString('utf8'),
          bytes,
          complete,
          timings: phases.timings(),
        },
      });
    response.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes <= bodyLimit) chunks.push(chunk);
    });
    response.once('end', () => end(response.complete && bytes <= bodyLimit));
    response.once('error', reject);
    response.once('close', () => end(false));
  });
}

/** Lower-case names, one value each; cookies never go further than here. */
function headersOf({ headers }: IncomingMessage): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined || name === 'set-cookie' ? [] : [[name, [value].flat().join(', ')]],
    ),
  );
}
