import type { IncomingMessage } from 'node:http';
import type { Transform } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';

import type { Relayed } from '../core/watch/relayed.ts';

/** An error is short; of a page the beginning is enough. In bytes. */
const longestFailure = 16 * 1024;
/** An error in a 200 stands at its beginning. In bytes. */
const longestStart = 2048;
/** Of what follows "usage", in bytes. */
const longestUsage = 600;
/** A decoder that falls behind by more is given up. In bytes. */
const mostBehind = 4 * 1024 * 1024;

const usageMark = Buffer.from('"usage"');

export type AnswerTap = {
  readonly read: () => Promise<Pick<Relayed, 'failure' | 'usage' | 'receivedBytes'>>;
};

/** Reads along while an answer goes by: its size, its error, and its usage. It never holds the answer back. */
export function tapAnswer(message: IncomingMessage): AnswerTap {
  const { statusCode = 0, headers } = message;
  const reader = statusCode >= 400 ? beginning(longestFailure) : usageReader();
  const decoder = decoderFor(headers['content-encoding']);
  decoder?.on('data', (chunk: Buffer) => reader.take(chunk));
  // What cannot be decoded is passed on all the same.
  decoder?.on('error', () => {});
  let receivedBytes = 0;
  let behind = false;
  message.on('data', (chunk: Buffer) => {
    receivedBytes += chunk.length;
    if (!decoder) reader.take(chunk);
    else if (!(behind ||= decoder.writableLength > mostBehind)) decoder.write(chunk);
  });
  return {
    async read() {
      if (decoder && !behind) await ended(decoder);
      return { receivedBytes, ...reader.told() };
    },
  };
}

const ended = (decoder: Transform): Promise<void> =>
  new Promise((resolve) => {
    if (decoder.destroyed) return resolve();
    decoder.once('close', resolve);
    decoder.once('end', resolve);
    decoder.end();
  });

function decoderFor(encoding: string | undefined): Transform | undefined {
  switch (encoding) {
    case 'gzip':
      return createGunzip();
    case 'br':
      return createBrotliDecompress();
    case 'deflate':
      return createInflate();
    default:
      return undefined;
  }
}

type Reader = {
  readonly take: (chunk: Buffer) => void;
  readonly told: () => Pick<Relayed, 'failure' | 'usage'>;
};

function beginning(longest: number): Reader {
  const chunks: Buffer[] = [];
  let length = 0;
  return {
    take(chunk) {
      if (length < longest) chunks.push(Buffer.from(chunk.subarray(0, longest - length)));
      length += chunk.length;
    },
    told: () => ({ failure: Buffer.concat(chunks).toString('utf8') }),
  };
}

/** What cannot become `{"error": {`, whatever follows. */
const noError = /^\s*(?:[^\s{]|\{\s*(?:[^\s"]|"(?!e|$)))/;

/** Finds the last usage of a body, be it of megabytes, and an error in the body of a 200. Of all else it copies nothing. */
function usageReader(): Reader {
  let first: Reader | undefined;
  let usage: Buffer | undefined;
  let before: Buffer | undefined;
  return {
    take(chunk) {
      if (!before && !noError.test(chunk.toString('utf8', 0, 64))) first = beginning(longestStart);
      first?.take(chunk);
      if (usage && usage.length < longestUsage) {
        usage = Buffer.concat([usage, chunk.subarray(0, longestUsage - usage.length)]);
      }
      // The mark may stand across the border of two chunks.
      const border = before && Buffer.concat([before, chunk.subarray(0, longestUsage)]);
      usage = (border && lastUsage(border)) ?? usage;
      usage = lastUsage(chunk) ?? usage;
      before = (border && chunk.length < usageMark.length ? border : chunk).subarray(
        -usageMark.length + 1,
      );
    },
    told() {
      const { failure } = first?.told() ?? {};
      return {
        ...(usage && { usage: usage.toString('utf8') }),
        // As the edge and gateways do it: the status says well, the body does not.
        ...(failure !== undefined && /^\s*\{\s*"error"\s*:\s*\{/.test(failure) && { failure }),
      };
    },
  };
}

function lastUsage(bytes: Buffer): Buffer | undefined {
  let last = -1;
  // Forwards is ten times faster than backwards.
  for (let at = bytes.indexOf(usageMark); at >= 0; at = bytes.indexOf(usageMark, at + 1)) last = at;
  return last < 0 ? undefined : bytes.subarray(last, last + longestUsage);
}
