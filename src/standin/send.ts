import { randomBytes } from 'node:crypto';
import type { ServerResponse } from 'node:http';

import type { Answer } from './answer.ts';
import type { Fault } from './scenarios.ts';

export type Sent = {
  readonly status: number;
  readonly requestId?: string;
  readonly body: string;
};

type Bent = Pick<Fault, 'headers' | 'cut'>;

/** Writes an answer, whole or as the fault wants it; every one says that it is simulated. */
export function send(response: ServerResponse, answer: Answer, { headers, cut }: Bent = {}): Sent {
  const { status, html, edge } = answer;
  const body = bodyOf(answer);
  const own = html === undefined && !edge ? serviceHeaders() : undefined;
  response.writeHead(status, {
    'x-simulated': 'imgfix-wizard',
    ...(edge && { server: 'cloudflare', 'cf-ray': '0000000000000000-SIM' }),
    ...(html !== undefined && { 'content-type': 'text/html; charset=utf-8' }),
    ...own,
    ...(answer.events && { 'content-type': 'text/event-stream; charset=utf-8' }),
    ...headers,
    ...(!answer.events && { 'content-length': Buffer.byteLength(body) }),
  });
  const half = body.slice(0, body.length / 2);
  if (cut === undefined) response.end(body);
  else if (cut === 'inside') response.write(half, () => response.destroy());
  else response.write(half);
  return { status, body, ...(own && { requestId: own['x-request-id'] }) };
}

function bodyOf({ json, text, html, events }: Answer): string {
  if (events) {
    return events.map((one) => `event: ${one.type}\ndata: ${JSON.stringify(one)}\n\n`).join('');
  }
  return text ?? html ?? (json === undefined ? '' : JSON.stringify(json));
}

const serviceHeaders = () => ({
  'content-type': 'application/json',
  'x-request-id': `req_${randomBytes(16).toString('hex')}`,
  'openai-version': '2020-10-01',
  'openai-organization': 'simulated-organization',
  'openai-processing-ms': '12',
});
