import type { Socket } from 'node:net';

import type { Call, CallSeen, Ports, SecureSeen } from '../../core/ports.ts';
import { createLookup } from './dns.ts';
import { recorded } from './fetch.ts';
import { createIdle, tlsTo } from './idle.ts';
import { type Tunnel, openTunnel } from './proxy.ts';
import { connectTo, reach } from './reach.ts';
import { createSdk } from './sdk.ts';
import { discard } from './tcp.ts';
import { secureOver } from './tls.ts';
import { type Roads, exchange } from './transport.ts';

export type NetworkOptions = {
  readonly keyValue: (label: string) => string | undefined;
  /** The wizard's version, for its User-Agent. */
  readonly version: string;
  readonly baseUrl: string;
  readonly organization?: string;
  readonly project?: string;
  /** The user's own, for calls with a key: a gateway may let nobody in without them. */
  readonly headers?: Readonly<Record<string, string>>;
  /** With its credentials; they stay in the edge. */
  readonly proxyUrl?: string;
};

/** Well formed, and nobody's: no character of a real key ever serves as the damaged one. */
const damagedKey = `sk-proj-imgfix-wizard-control-${'0'.repeat(24)}`;

/** The network side of the ports. Names are looked up once a run. */
export function networkPorts(options: NetworkOptions): Pick<Ports, 'net' | 'call' | 'sdk'> {
  const lookup = createLookup();
  const idle = createIdle();
  const { proxyUrl } = options;
  return {
    net: {
      lookup,
      connect: (host, port, signal) => connectTo({ host, port }, lookup, idle, signal),
      async secure(host, port, way, signal) {
        const to = { host, port };
        const through = way === 'proxy' ? proxyUrl : undefined;
        const reached = await reach(to, through, lookup, idle, signal);
        if (reached.kind !== 'open') return unsecured(reached);
        const keep = (tls: Socket) =>
          through === undefined ? idle.give(tlsTo(to), tls) : discard(tls);
        return secureOver(reached.socket, host, signal, keep);
      },
      async tunnel(host, port, signal) {
        if (proxyUrl === undefined) return { kind: 'refused', errno: 'ERR_NO_PROXY', ms: 0 };
        const tunnel = await openTunnel(proxyUrl, { host, port }, lookup, signal);
        if (tunnel.kind !== 'open') return tunnel;
        discard(tunnel.socket);
        return { kind: 'open', ms: tunnel.ms };
      },
    },
    call: (call, signal) => makeCall(call, options, { lookup, idle }, signal),
    sdk: createSdk({ ...options, lookup }),
  };
}

/** TLS was never begun. */
const unsecured = (seen: Exclude<Tunnel, { kind: 'open' }>): SecureSeen => {
  if (seen.kind === 'timed-out') return seen;
  const errno = seen.kind === 'answered' ? `PROXY_${seen.status}` : seen.errno;
  return { kind: 'failed', errno, ms: seen.ms };
};

async function makeCall(
  call: Call,
  options: NetworkOptions,
  roads: Roads,
  signal: AbortSignal,
): Promise<CallSeen> {
  const { method, url, key, body, way, anyCertificate, ownConnection } = call;
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
      ...(ownConnection && { ownConnection }),
    },
    roads,
    signal,
  );
}

function headersFor({ key, body }: Call, options: NetworkOptions): Record<string, string> {
  const { keyValue, version, organization, project } = options;
  const value = key === 'damaged' ? damagedKey : key === undefined ? undefined : keyValue(key);
  const own = key !== undefined && key !== 'damaged';
  const bearer = value !== undefined && { authorization: `Bearer ${value}` };
  return {
    'user-agent': `imgfix-wizard/${version}`,
    accept: 'application/json',
    ...(body !== undefined && { 'content-type': 'application/json' }),
    ...bearer,
    ...(own && organization !== undefined && { 'openai-organization': organization }),
    ...(own && project !== undefined && { 'openai-project': project }),
    ...(key !== undefined && options.headers),
    // The control is about the key, so that one no setting may replace.
    ...(key === 'damaged' && bearer),
  };
}

/** Node throws on other characters, with the header's value in the message. */
const sendable = (value: string): boolean => /^[\t\x20-\x7e\x80-\xff]*$/.test(value);
