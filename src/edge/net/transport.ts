import { type IncomingMessage, request as httpRequest } from 'node:http';
import type { Socket } from 'node:net';
import { type TLSSocket, connect as tlsConnect } from 'node:tls';

import type { CallSeen, LookupSeen } from '../../core/ports.ts';
import { errnoOf, timedOut } from './errno.ts';
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
};

export type Lookup = (host: string, signal: AbortSignal) => Promise<LookupSeen>;

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
 * One call over a connection of its own: no redirect is followed, nothing is repeated, certificates are checked.
 * Every expected trouble is a value with the phase it happened in.
 */
export async function exchange(
  request: TransportRequest,
  lookup: Lookup,
  signal: AbortSignal,
): Promise<CallSeen> {
  const phases = followPhases();
  let socket: Socket | undefined;
  const stop = () => socket && discard(socket);
  signal.addEventListener('abort', stop, { once: true });
  try {
    const url = new URL(request.url);
    socket = await connection(url, request, lookup, phases, signal);
    if (url.protocol === 'https:') {
      phases.reached('tls');
      socket = await overTls(socket, url.hostname, request.anyCertificate === true, signal);
    }
    phases.reached('send');
    return await answered(socket, url, request, phases, signal);
  } catch (error) {
    const timings = phases.timings();
    const phase = phases.current();
    if (signal.aborted && timedOut(signal)) {
      return { kind: 'timed-out', phase, waitedMs: timings.totalMs, timings };
    }
    if (error instanceof Broken && error.silent) {
      return { kind: 'timed-out', phase, waitedMs: timings.totalMs, timings };
    }
    const errno = signal.aborted
      ? 'ABORT_ERR'
      : error instanceof Broken
        ? error.errno
        : errnoOf(error);
    return { kind: 'failed', phase, errno, timings };
  } finally {
    signal.removeEventListener('abort', stop);
    stop();
  }
}

async function connection(
  url: URL,
  { proxyUrl }: TransportRequest,
  lookup: Lookup,
  phases: Phases,
  signal: AbortSignal,
): Promise<Socket> {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const port = url.port === '' ? (url.protocol === 'https:' ? 443 : 80) : Number(url.port);
  if (proxyUrl !== undefined) {
    phases.reached('proxy');
    const tunnel = await openTunnel(proxyUrl, host, port, signal);
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
    signal.addEventListener('abort', () => reject(new Broken('ABORT_ERR')), { once: true });
  });
}

function answered(
  socket: Socket,
  url: URL,
  { method, headers, body }: TransportRequest,
  phases: Phases,
  signal: AbortSignal,
): Promise<CallSeen> {
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
        connection: 'close',
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

function collect(response: IncomingMessage, phases: Phases): Promise<CallSeen> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    const end = (complete: boolean) =>
      resolve({
        kind: 'answered',
        status: response.statusCode ?? 0,
        headers: headersOf(response),
        body: Buffer.concat(chunks).toString('utf8'),
        bytes,
        complete,
        timings: phases.timings(),
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
