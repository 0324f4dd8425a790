import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { buffer } from 'node:stream/consumers';

import type { CallSeen } from '../core/drill/seen.ts';
import { present } from '../core/present.ts';
import { type GivenRequest, readRequest } from '../core/request/read-request.ts';
import type { Asked } from './answer.ts';

export type ReadCall = {
  readonly asked: Asked;
  readonly seen: Pick<CallSeen, 'method' | 'path' | 'same' | 'azure' | 'key' | 'request'>;
};

/** Reads a call whole, whoever made it: JSON or form, Bearer or api-key, the paths of OpenAI or of Azure. */
export async function readCall(request: IncomingMessage): Promise<ReadCall> {
  const { method = 'GET', url = '/', headers } = request;
  const body = await buffer(request);
  const given = URL.canParse(url, 'http://x') ? new URL(url, 'http://x').pathname : '/';
  const path = given.replace(/^\/openai\/(?:deployments\/[^/]+|v1)\//, '/v1/');
  const type = headers['content-type'] ?? '';
  const form = type.startsWith('multipart/form-data') ? await fields(body, type) : undefined;
  const json = form ?? parsed(body.toString('utf8'));
  const key = keyOf(headers);
  return {
    asked: {
      method,
      path,
      today: new Date().toISOString().slice(0, 10),
      ...present({ key, json }),
    },
    seen: {
      method,
      path: given,
      // A form has another boundary every time, so what it holds is compared.
      same: markOf(`${method} ${given}`, form ? JSON.stringify(form) : body),
      ...present({ key, request: imageRequest(method, path, json) }),
      ...(given.startsWith('/openai/deployments/') && { azure: true }),
    },
  };
}

function keyOf({ authorization, 'api-key': key }: IncomingMessage['headers']): string | undefined {
  return (
    /^Bearer\s+(.+)$/i.exec(authorization ?? '')?.[1] ?? (typeof key === 'string' ? key : undefined)
  );
}

const endpoints = {
  '/v1/images/generations': 'images.generate',
  '/v1/images/edits': 'images.edit',
  '/v1/responses': 'responses',
} as const;

function imageRequest(method: string, path: string, json: Asked['json']): GivenRequest | undefined {
  const endpoint = Object.entries(endpoints).find(([known]) => known === path)?.[1];
  return method === 'POST' && json && endpoint ? readRequest(json, endpoint) : undefined;
}

const markOf = (line: string, body: string | Buffer): string =>
  createHash('sha256').update(`${line}\n`).update(body).digest('base64');

function parsed(body: string): Asked['json'] {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value !== null ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}

/** What a form holds; of a file what lint wants to know, which is never its content. */
async function fields(body: Buffer, type: string): Promise<Asked['json']> {
  try {
    const form = await new Response(body, { headers: { 'content-type': type } }).formData();
    const found = new Map<string, unknown>();
    for (const [name, value] of form) {
      const param = name.replace(/\[\d*\]$/, '');
      const one =
        typeof value === 'string'
          ? value
          : { file: value.name, mime: value.type, bytes: value.size };
      const before = found.get(param);
      found.set(param, before === undefined ? one : [before, one].flat());
    }
    return Object.fromEntries(found);
  } catch {
    return undefined;
  }
}
