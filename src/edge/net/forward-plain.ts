import {
  type IncomingMessage,
  type RequestOptions,
  type ServerResponse,
  request as httpRequest,
} from 'node:http';
import { request as httpsRequest } from 'node:https';

import { credentials } from './proxy.ts';
import { type Env, proxyTo } from './way-through.ts';

/** Sends a request of plain http on, as a proxy does: to its host, or to the next proxy. */
export function forwardPlain(
  request: IncomingMessage,
  response: ServerResponse,
  to: URL,
  env: Env,
): void {
  const { 'proxy-authorization': _, 'proxy-connection': __, ...own } = request.headers;
  const { headers, ...road } = roadTo(to, env);
  const send = road.protocol === 'https:' ? httpsRequest : httpRequest;
  const out = send({ ...road, method: request.method, headers: { ...own, ...headers } });
  out.once('response', (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(response);
    answer.once('close', () => answer.complete || response.destroy());
  });
  out.once('error', () => {
    if (response.headersSent) response.destroy();
    else response.writeHead(502).end();
  });
  response.once('close', () => out.destroy());
  request.pipe(out);
}

type Road = Pick<RequestOptions, 'protocol' | 'host' | 'port' | 'path'> & {
  readonly headers: Readonly<Record<string, string>>;
};

function roadTo(
  to: URL,
  { HTTP_PROXY, http_proxy, ALL_PROXY, all_proxy, NO_PROXY, no_proxy }: Env,
): Road {
  // The proxy of https is another matter.
  const own = { HTTP_PROXY, http_proxy, ALL_PROXY, all_proxy, NO_PROXY, no_proxy };
  const way = proxyTo(to.hostname, own);
  const next = way?.url ?? to;
  return {
    protocol: next.protocol,
    host: next.hostname.replace(/^\[|\]$/g, ''),
    port: next.port,
    path: way ? to.href : `${to.pathname}${to.search}`,
    headers: way ? credentials(way.url) : {},
  };
}
