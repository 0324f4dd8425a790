import type { CallSeen, Sdk, Way } from '../../core/ports.ts';
import type { Lookup } from './dns.ts';
import { fetchOver, recorded } from './fetch.ts';
import type { TransportRequest } from './transport.ts';

export type SdkOptions = {
  readonly keyValue: (label: string) => string | undefined;
  readonly baseUrl: string;
  readonly organization?: string;
  readonly project?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly proxyUrl?: string;
  readonly lookup: Lookup;
};

/** The official SDK as the users have it, but with our transport as its fetch and no retries of its own. */
export function createSdk({
  keyValue,
  baseUrl,
  organization,
  project,
  headers,
  proxyUrl,
  lookup,
}: SdkOptions): Sdk {
  return {
    async generate(body, key, way, signal) {
      const { OpenAI } = await import('openai/client');
      const seen: CallSeen[] = [];
      const client = withoutOwnHeaders(
        () =>
          new OpenAI({
            apiKey: keyValue(key) ?? '',
            baseURL: baseUrl,
            organization: organization ?? null,
            project: project ?? null,
            adminAPIKey: null,
            maxRetries: 0,
            timeout: 600_000,
            logLevel: 'off',
            ...(headers && { defaultHeaders: { ...headers } }),
            fetch: fetchOver(lookup, proxyFor(way, proxyUrl), (one) => seen.push(one)),
          }),
      );
      try {
        // The body is the user's own, as it is: what the types refuse is for the service to refuse.
        await client.post('/images/generations', { body: { ...body }, signal });
      } catch {
        // Whatever the SDK made of it, the raw answer was kept.
      }
      return seen.at(-1) ?? recorded.neverSent;
    },
  };
}

const proxyFor = (way: Way, proxyUrl: string | undefined): Pick<TransportRequest, 'proxyUrl'> =>
  way === 'proxy' && proxyUrl !== undefined ? { proxyUrl } : {};

/** The SDK reads the custom headers of this process by itself, whatever host it is to call: they are given, or not sent. */
function withoutOwnHeaders<T>(make: () => T): T {
  const name = 'OPENAI_CUSTOM_HEADERS';
  const own = process.env[name];
  delete process.env[name];
  try {
    return make();
  } finally {
    if (own !== undefined) process.env[name] = own;
  }
}
