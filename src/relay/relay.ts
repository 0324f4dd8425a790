import { randomBytes } from 'node:crypto';
import {
  type ClientRequest,
  type IncomingMessage,
  type ServerResponse,
  Agent as HttpAgent,
  createServer,
  request as httpRequest,
} from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';

import { type House, admit } from '../core/watch/admit.ts';
import type { RelayedEnd } from '../core/watch/relayed.ts';
import { type AnswerTap, tapAnswer } from './answer-tap.ts';
import { downstreamHeaders, upstreamHeaders } from './headers.ts';
import type { Relay, RelayOptions } from './options.ts';
import { tapRequest } from './request-tap.ts';
import { type Tunnel, TunnelAgent } from './tunnel-agent.ts';

type Options = RelayOptions & {
  /** How an https upstream is reached when not directly. */
  readonly tunnel?: Tunnel;
};

type Road = Omit<RelayOptions, 'upstream' | 'port'> & {
  readonly upstream: URL;
  readonly house: House;
  readonly agent: HttpAgent;
  /** Calls that are not over. No Set: one that changes so often holds on to its old members, and all that hangs on them. */
  readonly open: Followed[];
  readonly numbers: { last: number };
};

/** Large enough for every header that the service takes. In bytes. */
const maxHeaderSize = 64 * 1024;
/** An idle connection is closed before the other side closes it under a new call. In milliseconds. */
const idleMs = 4000;

/**
 * A relay on the loopback in front of one host. It changes nothing that goes through, keeps no body, and lets in only
 * who knows the secret segment of its address.
 */
export async function startRelay(options: Options): Promise<Relay> {
  const upstream = new URL(options.upstream);
  const secret = randomBytes(16).toString('hex');
  const basePath = upstream.pathname.replace(/\/+$/, '');
  const agent = agentFor(upstream, options.tunnel);
  const open: Followed[] = [];
  let road: Road | undefined;
  const server = createServer({ maxHeaderSize, requestTimeout: 0 }, (request, response) => {
    if (road) pass(request, response, road);
  });
  // A tunnel or another protocol would lead past every check.
  server.on('connect', (_, socket) => socket.destroy());
  server.on('upgrade', (_, socket) => socket.destroy());
  server.keepAliveTimeout = 75_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, '127.0.0.1', resolve);
  });
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : options.port;
  const { stamp, onCall } = options;
  road = {
    stamp,
    onCall,
    upstream,
    agent,
    open,
    numbers: { last: 0 },
    house: { port, secret, basePath },
  };
  return {
    baseUrl: `http://127.0.0.1:${port}/${secret}${basePath}`,
    inFlight: () => open.length,
    async close() {
      // Told before their connections break, which would look like a fault of the network.
      await Promise.all([...open].map((call) => call.over('left')));
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
        agent.destroy();
      });
    },
  };
}

function agentFor({ protocol }: URL, tunnel: Tunnel | undefined): HttpAgent {
  const options = { keepAlive: true, timeout: idleMs, scheduling: 'lifo' } as const;
  if (protocol !== 'https:') return new HttpAgent(options);
  return tunnel ? new TunnelAgent(tunnel, options) : new HttpsAgent(options);
}

function pass(request: IncomingMessage, response: ServerResponse, road: Road): void {
  const { method = '', url = '', headers } = request;
  const [origin, fetchSite] = [headers.origin, headers['sec-fetch-site']];
  const admission = admit(
    {
      method,
      url,
      ...(headers.host !== undefined && { host: headers.host }),
      ...(origin !== undefined && { origin }),
      ...(typeof fetchSite === 'string' && { fetchSite }),
    },
    road.house,
  );
  if (admission.kind === 'admitted') return forward(request, response, admission.path, road);
  const text = `imgfix-wizard watch: ${admission.why}\n`;
  response.writeHead(admission.status, { 'content-type': 'text/plain', connection: 'close' });
  response.end(text);
}

function forward(
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  road: Road,
): void {
  const { upstream, agent, house } = road;
  const route = path.slice(house.basePath.length).replace(/\?.*$/s, '');
  const call = follow(request, route, road);
  const bodiless = isBodiless(request);
  const send = upstream.protocol === 'https:' ? httpsRequest : httpRequest;
  const out = send({
    host: upstream.hostname.replace(/^\[|\]$/g, ''),
    port: upstream.port,
    method: request.method,
    path,
    headers: upstreamHeaders(request.rawHeaders, upstream.host, bodiless),
    agent,
    setHost: false,
    maxHeaderSize,
    rejectUnauthorized: true,
  });
  out.once('response', (answer) => {
    call.answered(answer);
    hand(answer, response, call);
  });
  out.on('error', (error) => broken(error, request, response, call));
  response.once('close', () => {
    if (!response.writableFinished) void call.over('left');
    // The program went away: nobody waits for the rest.
    if (!response.writableFinished) out.destroy();
  });
  upload(request, out);
}

/** GET and HEAD announce none anyway. */
const isBodiless = ({ method, headers }: IncomingMessage): boolean =>
  method !== 'GET' &&
  method !== 'HEAD' &&
  headers['content-length'] === undefined &&
  headers['transfer-encoding'] === undefined;

function upload(request: IncomingMessage, out: ClientRequest): void {
  request.pipe(out);
  request.once('error', () => out.destroy());
}

function hand(answer: IncomingMessage, response: ServerResponse, call: Followed): void {
  response.sendDate = false;
  const { statusCode = 502, statusMessage = '', rawHeaders } = answer;
  response.writeHead(statusCode, statusMessage, downstreamHeaders(rawHeaders));
  answer.pipe(response);
  // Headers go down when they came, together with a body that came with them.
  setImmediate(() => response.flushHeaders());
  answer.once('close', () => {
    void call.over(answer.complete ? 'whole' : 'cut');
    if (!answer.complete) response.destroy();
  });
}

function broken(
  error: NodeJS.ErrnoException,
  request: IncomingMessage,
  response: ServerResponse,
  call: Followed,
): void {
  // An answer that came before the upload's end stands; the rest of the upload goes nowhere.
  request.unpipe();
  request.resume();
  if (response.headersSent || response.destroyed) return;
  const code = error.code ?? 'failed';
  void call.over('unreachable', code);
  const message = `imgfix-wizard watch could not reach the API: ${code}`;
  response.writeHead(502, { 'content-type': 'application/json' });
  response.end(JSON.stringify({ error: { message, type: 'relay_error', param: null, code } }));
}

type Followed = {
  readonly answered: (answer: IncomingMessage) => void;
  /** The first end counts. Resolves when it was told. */
  readonly over: (end: RelayedEnd, networkCode?: string) => Promise<void>;
};

/** Notes what is seen of one call, and tells of it once. A listener that throws disturbs no call. */
function follow(request: IncomingMessage, route: string, road: Road): Followed {
  const { open, numbers, stamp, onCall } = road;
  numbers.last += 1;
  const number = numbers.last;
  const [at, begun] = [stamp(), performance.now()];
  const tap = tapRequest(request, route);
  const count = request.headers['x-stainless-retry-count'];
  let answer: { readonly message: IncomingMessage; readonly tap: AnswerTap } | undefined;
  let firstByteMs: number | undefined;
  const tell = async (end: RelayedEnd, totalMs: number, networkCode?: string): Promise<void> => {
    const read = await answer?.tap.read();
    onCall(
      {
        number,
        at,
        method: request.method ?? '',
        route,
        totalMs,
        end,
        headers: plain(answer?.message.headers ?? {}),
        receivedBytes: 0,
        ...tap.read(),
        ...read,
        ...(typeof count === 'string' && { retryCount: Number(count) || 0 }),
        ...(answer?.message.statusCode !== undefined && { status: answer.message.statusCode }),
        ...(firstByteMs !== undefined && { firstByteMs }),
        ...(networkCode !== undefined && { networkCode }),
      },
      begun,
    );
  };
  const followed: Followed = {
    answered(message) {
      firstByteMs = performance.now() - begun;
      answer = { message, tap: tapAnswer(message) };
    },
    async over(end, networkCode) {
      const place = open.indexOf(followed);
      if (place < 0) return;
      open.splice(place, 1);
      await tell(end, performance.now() - begun, networkCode).catch(() => {});
    },
  };
  open.push(followed);
  return followed;
}

const plain = (headers: IncomingMessage['headers']): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(headers).map(([name, value = '']) => [
      name,
      typeof value === 'string' ? value : value.join(', '),
    ]),
  );
