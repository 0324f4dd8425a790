import type { Call, CallSeen, Ports } from '../../core/ports.ts';
import { createLookup } from './dns.ts';
import { recorded } from './fetch.ts';
import { openTunnel } from './proxy.ts';
import { createSdk } from './sdk.ts';
import { discard, openSocket } from './tcp.ts';
import { secureOver } from './tls.ts';
import { type Lookup, exchange } from './transport.ts';

export type NetworkOptions = {
  readonly keyValue: (label: string) => string | undefined;
  /** The wizard's version, for its User-Agent. */
  readonly version: string;
  readonly baseUrl: string;
  readonly organization?: string;
  readonly project?: string;
  /** With its credentials; they stay in the edge. */
  readonly proxyUrl?: string;
};

/** Well formed, and nobody's: no character of a real key ever serves as the damaged one. */
const damagedKey = `sk-proj-imgfix-wizard-control-${'0'.repeat(24)}`;

/** The network side of the ports. Names are looked up once a run. */
export function networkPorts(options: NetworkOptions): Pick<Ports, 'net' | 'call' | 'sdk'> {
  const lookup = createLookup();
  const { proxyUrl } = options;
  return {
    net: {
      lookup,
      async connect(host, port, signal) {
        const seen = await lookup(host, signal);
        if (seen.kind === 'refused') return seen;
        if (seen.kind === 'timed-out') return seen;
        const opened = await openSocket(seen, port, signal);
        if (!('socket' in opened)) return opened;
        discard(opened.socket);
        return { kind: 'open', to: opened.to, ms: opened.ms };
      },
      async secure(host, port, signal) {
        const seen = await lookup(host, signal);
        if (seen.kind === 'refused') return { kind: 'failed', errno: seen.errno, ms: seen.ms };
        if (seen.kind === 'timed-out') return seen;
        const opened = await openSocket(seen, port, signal);
        if ('socket' in opened) return secureOver(opened.socket, host, signal);
        return opened.kind === 'refused' ? { ...opened, kind: 'failed' } : opened;
      },
      async tunnel(host, port, signal) {
        if (proxyUrl === undefined) return { kind: 'refused', errno: 'ERR_NO_PROXY', ms: 0 };
        const tunnel = await openTunnel(proxyUrl, host, port, signal);
        if (tunnel.kind !== 'open') return tunnel;
        discard(tunnel.socket);
        return { kind: 'open', ms: tunnel.ms };
      },
    },
    call: (call, signal) => makeCall(call, options, lookup, signal),
    sdk: createSdk({ ...options, lookup }),
  };
}

async function makeCall(
  call: Call,
  options: NetworkOptions,
  lookup: Lookup,
  signal: AbortSignal,
): Promise<CallSeen> {
  const { method, url, key, body, way, anyCertificate } = call;
  if (anyCertificate && (key !== undefined || body !== undefined)) {
    throw new Error('a call with a key or a body goes only to a trusted server');
  }
  const headers = headersFor(call, options);
  if (!Object.values(headers).every(sendable)) return recorded.neverSent;
  const { proxyUrl } = options;
  return exchange(
    {
      method,
      url,
      headers,
      ...(body !== undefined && { body }),
      ...(way === 'proxy' && proxyUrl !== undefined && { proxyUrl }),
      ...(anyCertificate && { anyCertificate }),
    },
    lookup,
    signal,
  );
}

function headersFor({ key, body }: Call, options: NetworkOptions): Record<string, string> {
  const { keyValue, version, organization, project } = options;
  const value = key === 'damaged' ? damagedKey : key === undefined ? undefined : keyValue(key);
  const own = key !== undefined && key !== 'damaged';
  return {
    'user-agent': `imgfix-wizard/${version}`,
    accept: 'application/json',
    ...(body !== undefined && { 'content-type': 'application/json' }),
    ...(value !== undefined && { authorization: `Bearer ${value}` }),
    ...(own && organization !== undefined && { 'openai-organization': organization }),
    ...(own && project !== undefined && { 'openai-project': project }),
  };
}

/** Node throws on other characters, with the header's value in the message. */
const sendable = (value: string): boolean => /^[\t\x20-\x7e\x80-\xff]*$/.test(value);
