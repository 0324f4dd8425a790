import type { CallSeen, Sdk, Way } from '../../core/ports.ts';
import type { Lookup } from './dns.ts';
import { fetchOver, recorded } from './fetch.ts';
import type { TransportRequest } from './transport.ts';

export type SdkOptions = {
  readonly keyValue: (label: string) => string | undefined;
  readonly baseUrl: string;
  readonly organization?: string;
  readonly project?: string;
  readonly proxyUrl?: string;
  readonly lookup: Lookup;
};

/** The official SDK as the users have it, but with our transport as its fetch and no retries of its own. */
export function createSdk({
  keyValue,
  baseUrl,
  organization,
  project,
  proxyUrl,
  lookup,
}: SdkOptions): Sdk {
  return {
    async generate(body, key, way, signal) {
      const { default: OpenAI } = await import('openai');
      const seen: CallSeen[] = [];
      const client = new OpenAI({
        apiKey: keyValue(key) ?? '',
        baseURL: baseUrl,
        organization: organization ?? null,
        project: project ?? null,
        adminAPIKey: null,
        maxRetries: 0,
        timeout: 600_000,
        logLevel: 'off',
        fetch: fetchOver(lookup, proxyFor(way, proxyUrl), (one) => seen.push(one)),
      });
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
