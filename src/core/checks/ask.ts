import type { Exchange, Found } from '../check.ts';
import type { Call, CallSeen, Ports } from '../ports.ts';
import type { Situation } from '../situation.ts';
import { apiUrl, keyInUse, wayOut } from './about-target.ts';

/** A call as it went, with what the report keeps of it. */
export type Asked = { readonly seen: CallSeen; readonly exchange: Exchange };

/** Headers that tell something about the call and nothing about a person (facts: errors.json, `headers.keep`). */
const kept =
  /^(x-request-id|openai-(organization|project|processing-ms|version)|x-ratelimit-.*|retry-after(-ms)?|x-should-retry|cf-ray|cf-cache-status|server|via|date|content-type|content-length|apim-request-id|x-ms-(region|request-id)|x-litellm-(call-id|version)|cf-aig-event-id|x-vercel-id|x-simulated)$/;

/** Makes one call through the port and notes when, where and with which request id. */
export async function ask(ports: Ports, call: Call, signal: AbortSignal): Promise<Asked> {
  const at = ports.clock.stamp();
  return noted(at, call.method, call.url, await ports.call(call, signal));
}

/** Observes by one call to the API: with the key in use unless another is named, by the way that was found open. */
export const askApi =
  (callOf: (situation: Situation) => Omit<Call, 'url' | 'way'> & { readonly path: string }) =>
  (ports: Ports, situation: Situation, signal: AbortSignal, found: Found): Promise<Asked> => {
    const { path, key = keyInUse(situation)?.label ?? '', ...call } = callOf(situation);
    const url = apiUrl(situation, path);
    return ask(ports, { ...call, url, key, way: wayOut(found) }, signal);
  };

export function noted(at: string, method: string, url: string, seen: CallSeen): Asked {
  const { host, pathname: path } = new URL(url);
  const exchange = { method, host, path, at };
  if (seen.kind !== 'answered') return { seen, exchange };
  const headers = Object.fromEntries(
    Object.entries(seen.headers).filter(([name]) => kept.test(name)),
  );
  const requestId = seen.headers['x-request-id'];
  return {
    seen,
    exchange: { ...exchange, status: seen.status, headers, ...(requestId && { requestId }) },
  };
}
