import { randomBytes } from 'node:crypto';
import { type IncomingMessage, type ServerResponse, createServer } from 'node:http';
import { text } from 'node:stream/consumers';

import type { Answer, Asked } from './answer.ts';
import { healthyAnswer } from './api.ts';
import type { Fault, Scenario } from './scenarios.ts';

export type StandIn = {
  /** http://127.0.0.1:PORT/v1 */
  readonly baseUrl: string;
  readonly statusUrl: string;
  /** `GET /v1/models`, in the order in which they came. */
  readonly requests: readonly string[];
  readonly close: () => Promise<void>;
};

/** A loopback server that behaves like the image API. Every answer says that it is simulated. */
export async function startStandIn(scenario: Scenario): Promise<StandIn> {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    requests.push(`${request.method} ${request.url}`);
    void answer(request, response, scenario);
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
  scenario: Scenario,
): Promise<void> {
  const asked = await read(request);
  const line = `${asked.method} ${asked.path}`;
  if (asked.path.startsWith('/status/'))
    return send(response, statusPage(asked.path, scenario), {});
  const fault = scenario.faults.find((one) => one.on.test(line) && fits(one, asked));
  if (fault?.cut === 'before') return void request.socket.resetAndDestroy();
  if (fault?.delayMs !== undefined) await later(fault.delayMs, response);
  const bent = fault && faultAnswer(fault);
  const given = bent ?? healthyAnswer(asked);
  send(response, given, fault?.headers ?? {}, fault?.cut === 'inside');
}

/** A fault of the service itself is told only to those who have a key. */
function fits({ beforeKey, withPrompt, withAll = [] }: Fault, { key, json }: Asked): boolean {
  if (key === undefined || key.includes('control')) return beforeKey === true;
  if (!withAll.every((name) => json?.[name] !== undefined)) return false;
  return !withPrompt || typeof json?.['prompt'] === 'string';
}

function faultAnswer({ status, error, html }: Fault): Answer | undefined {
  if (status === undefined) return undefined;
  return error
    ? { status, json: { error: { param: null, ...error } } }
    : { status, html: html ?? '' };
}

async function read(request: IncomingMessage): Promise<Asked> {
  const { method = 'GET', url = '/', headers } = request;
  const key = /^Bearer\s+(.+)$/i.exec(headers.authorization ?? '')?.[1];
  const json = parsed(await text(request));
  const today = new Date().toISOString().slice(0, 10);
  return {
    method,
    path: new URL(url, 'http://x').pathname,
    ...(key !== undefined && { key }),
    ...(json && { json }),
    today,
  };
}

function parsed(body: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value !== null ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}

function send(
  response: ServerResponse,
  { status, json, html, edge }: Answer,
  more: Readonly<Record<string, string>>,
  cut = false,
): void {
  const own = html === undefined && !edge ? serviceHeaders() : {};
  const body = html ?? (json === undefined ? '' : JSON.stringify(json));
  response.writeHead(status, {
    'x-simulated': 'imgfix-wizard',
    ...(edge && { server: 'cloudflare', 'cf-ray': '0000000000000000-SIM' }),
    ...(html !== undefined && { 'content-type': 'text/html; charset=utf-8' }),
    ...own,
    ...more,
    'content-length': Buffer.byteLength(body),
  });
  if (!cut) return void response.end(body);
  response.write(body.slice(0, body.length / 2), () => response.destroy());
}

const serviceHeaders = () => ({
  'content-type': 'application/json',
  'x-request-id': `req_${randomBytes(16).toString('hex')}`,
  'openai-version': '2020-10-01',
  'openai-organization': 'simulated-organization',
  'openai-processing-ms': '12',
});

function later(ms: number, response: ServerResponse): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    response.once('close', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}

function statusPage(path: string, { degraded }: Scenario): Answer {
  const status = degraded ? 'degraded_performance' : 'operational';
  const page = { id: 'simulated', name: 'SIMULATED' };
  if (path.endsWith('/components.json')) {
    return {
      status: 200,
      json: { page, components: [{ id: '01JMXBRMFE4MAP2BHSJNZ787WX', name: 'Images', status }] },
    };
  }
  const incident = {
    id: 'simulated',
    name: 'Elevated errors for image generation (SIMULATED)',
    status: 'investigating',
    started_at: new Date().toISOString(),
  };
  return { status: 200, json: { page, incidents: degraded ? [incident] : [] } };
}
