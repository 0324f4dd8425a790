import type { CallSeen } from '../../core/ports.ts';
import type { Lookup } from './dns.ts';
import { type TransportRequest, exchange } from './transport.ts';

/** The SDK refused before anything was sent: a key with a line break, for instance. */
const neverSent: CallSeen = {
  kind: 'failed',
  phase: 'send',
  errno: 'ERR_INVALID_REQUEST',
  timings: { totalMs: 0 },
};

export const recorded = { neverSent } as const;

/** Our transport as a fetch for the SDK; each raw answer is handed to `record` before the SDK reads it. */
export function fetchOver(
  lookup: Lookup,
  way: Pick<TransportRequest, 'proxyUrl'>,
  record: (seen: CallSeen) => void,
): typeof fetch {
  return async (input, init = {}) => {
    const url = input instanceof Request ? input.url : String(input);
    const { body } = init;
    const seen = await exchange(
      {
        method: init.method ?? 'GET',
        url,
        headers: Object.fromEntries(new Headers(init.headers)),
        ...(typeof body === 'string' && { body }),
        ...way,
      },
      { lookup },
      init.signal ?? new AbortController().signal,
    );
    record(seen);
    if (seen.kind !== 'answered') {
      throw new TypeError('fetch failed', {
        cause: { code: seen.kind === 'failed' ? seen.errno : 'ETIMEDOUT' },
      });
    }
    const empty = [204, 205, 304].includes(seen.status);
    return new Response(empty ? null : seen.body, { status: seen.status, headers: seen.headers });
  };
}
