import type { Socket } from 'node:net';

import { readProxy } from '../local/proxy.ts';
import { createLookup } from './dns.ts';
import type { Endpoint } from './idle.ts';
import { type Tunnel, openTunnel } from './proxy.ts';

export type Env = Readonly<Record<string, string | undefined>>;

/** The proxy of the environment that leads to a host. */
export type WayThrough = {
  /** The variable that names it, such as HTTPS_PROXY. */
  readonly from: string;
  /** Its host and port, without its credentials. */
  readonly host: string;
  /** A SOCKS proxy cannot be used here. */
  readonly kind: 'http' | 'socks';
  /** With its credentials. */
  readonly url: URL;
};

/** As curl and Python take it. The settings of npm are for packages, and the loopback needs no proxy. */
export function proxyTo(host: string, env: Env): WayThrough | undefined {
  if (/^(?:localhost|127\.[\d.]+|\[?::1\]?)$/i.test(host)) return undefined;
  const variables = Object.entries(env).flatMap(([name, value = '']) =>
    name.startsWith('npm_config_') ? [] : [{ name, value, from: name }],
  );
  const { seen, url } = readProxy(variables, host, { node: process.versions.node, sdks: [] });
  return seen.proxy && url && !seen.proxyBypassed ? { ...seen.proxy, url } : undefined;
}

/** A proxy that does not open the way at all is given up after this. In milliseconds. */
const patienceMs = 30_000;

/** Opens ways through one proxy; it rejects with a code, such as PROXY_407 or PROXY_ECONNREFUSED. */
export function tunnelThrough({
  url,
}: WayThrough): (to: Endpoint, signal: AbortSignal) => Promise<Socket> {
  let lookup = createLookup();
  return async (to, signal) => {
    const limit = AbortSignal.any([signal, AbortSignal.timeout(patienceMs)]);
    const tunnel = await openTunnel(url.href, to, lookup, limit);
    if (tunnel.kind === 'open') return tunnel.socket;
    // A name that was not found, or that leads elsewhere now, is looked up again.
    lookup = createLookup();
    const code = `PROXY_${whyClosed(tunnel)}`;
    throw Object.assign(new Error(code), { code });
  };
}

function whyClosed(tunnel: Exclude<Tunnel, { kind: 'open' }>): string {
  if (tunnel.kind === 'timed-out') return 'ETIMEDOUT';
  return tunnel.kind === 'answered' ? String(tunnel.status) : tunnel.errno;
}
