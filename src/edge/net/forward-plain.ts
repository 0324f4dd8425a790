import {
  type IncomingMessage,
  type RequestOptions,
  type ServerResponse,
  request as httpRequest,
} from 'node:http';
import { request as httpsRequest } from 'node:https';

import { endpointOf } from './idle.ts';
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
  const found = roadTo(to, env);
  if (!found) return void response.writeHead(502).end();
  const { headers, ...road } = found;
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

/** Undefined where only a SOCKS proxy leads there: it is not spoken, and not gone round either. */
function roadTo(to: URL, env: Env): Road | undefined {
  // The proxy of https is another matter.
  const { HTTPS_PROXY: _, https_proxy: __, ...own } = env;
  const way = proxyTo(to.hostname, own);
  if (way?.kind === 'socks') return undefined;
  const next = way?.url ?? to;
  return {
    protocol: next.protocol,
    ...endpointOf(next),
    path: way ? to.href : `${to.pathname}${to.search}`,
    headers: way ? credentials(way.url) : {},
  };
}
