import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

import type { Relayed } from '../core/watch/relayed.ts';
import { formReader } from './form-reader.ts';

/** A prompt has 32,000 characters at most; a longer body holds pictures, and is not read. In bytes. */
const longest = 256 * 1024;

export type RequestTap = {
  /** Once, at the end. */
  readonly read: () => Pick<Relayed, 'same' | 'request' | 'sentBytes'>;
};

/** Reads along while a request goes by: its size, its mark, and what lint needs. */
export function tapRequest(message: IncomingMessage, route: string): RequestTap {
  const hash = createHash('sha256').update(`${message.method} ${route}\n`);
  const type = message.headers['content-type'] ?? '';
  const form = formReader(type);
  let sentBytes = 0;
  let kept: Buffer[] | undefined = type.includes('json') ? [] : undefined;
  message.on('data', (chunk: Buffer) => {
    sentBytes += chunk.length;
    if (form) form.take(chunk);
    else hash.update(chunk);
    if (sentBytes > longest) kept = undefined;
    kept?.push(chunk);
  });
  return {
    read() {
      const fields = form?.fields();
      // A form has another boundary every time, so what it holds is compared.
      if (fields) hash.update(JSON.stringify(fields));
      const request = fields ?? (kept && parsed(Buffer.concat(kept).toString('utf8')));
      return { same: hash.digest('base64'), sentBytes, ...(request && { request }) };
    },
  };
}

function parsed(text: string): Relayed['request'] {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? { ...value }
      : undefined;
  } catch {
    return undefined;
  }
}
