import { createHash, hash as hashOf } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

import { jsonOf } from '../core/json.ts';
import type { Relayed } from '../core/watch/relayed.ts';
import { type FormReader, formReader } from './form-reader.ts';

/** A prompt has 32,000 characters at most; a longer body holds pictures, and is not read. In bytes. */
const longest = 256 * 1024;

export type RequestTap = {
  /** Once, at the end. */
  readonly read: () => Pick<Relayed, 'same' | 'request' | 'sentBytes'>;
};

type Reader = RequestTap & { readonly take: (chunk: Buffer) => void };

/** Reads along while a request goes by: its size, its mark, and what lint needs. */
export function tapRequest(message: IncomingMessage, route: string): RequestTap {
  const type = message.headers['content-type'] ?? '';
  const head = Buffer.from(`${message.method} ${route}\n`);
  const form = formReader(type);
  const reader = form ? readerOfForm(form, head) : readerOfBody(type.includes('json'), head);
  message.on('data', reader.take);
  return reader;
}

/** A form has another boundary every time, so what it holds is compared. */
function readerOfForm(form: FormReader, head: Buffer): Reader {
  let sentBytes = 0;
  return {
    take(chunk) {
      sentBytes += chunk.length;
      form.take(chunk);
    },
    read() {
      const request = form.fields();
      const whole = Buffer.concat([head, Buffer.from(JSON.stringify(request))]);
      return { same: markOf(whole), sentBytes, request };
    },
  };
}

function readerOfBody(json: boolean, head: Buffer): Reader {
  let sentBytes = 0;
  let kept: Buffer[] = [];
  // A short body is hashed in one go: an object for that costs more than the hashing.
  let long: ReturnType<typeof createHash> | undefined;
  return {
    take(chunk) {
      sentBytes += chunk.length;
      if (long) {
        long.update(chunk);
        return;
      }
      kept.push(chunk);
      if (sentBytes <= longest) return;
      long = createHash('sha256').update(head);
      for (const one of kept) long.update(one);
      kept = [];
    },
    read() {
      if (long) return { same: long.digest('base64'), sentBytes };
      const whole = Buffer.concat([head, ...kept]);
      const request = json ? jsonOf(whole.toString('utf8', head.length)) : undefined;
      return { same: markOf(whole), sentBytes, ...(request && { request }) };
    },
  };
}

const markOf = (whole: Buffer): string => hashOf('sha256', whole, 'base64');
