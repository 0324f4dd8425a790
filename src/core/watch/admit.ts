/** A request line and the headers that say who sends it, as they came. */
export type Knock = {
  readonly method: string;
  readonly url: string;
  readonly host?: string;
  readonly origin?: string;
  /** Only browsers send it. */
  readonly fetchSite?: string;
};

export type House = {
  readonly port: number;
  /** The random segment in the printed base URL. */
  readonly secret: string;
  /** Path of the upstream base URL without a slash at its end: `/v1`, or nothing. */
  readonly basePath: string;
};

export type Admission =
  | { readonly kind: 'admitted'; /** What upstream is asked for. */ readonly path: string }
  | { readonly kind: 'refused'; readonly status: 400 | 403 | 404 | 405; readonly why: string };

const methods: ReadonlySet<string> = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE']);

/**
 * Whether a request may pass. A page in a browser may not, even one that knows the address (it sends Origin or
 * Sec-Fetch-Site), nor one whose name was bound anew to the loopback (its Host is a name), nor any other program
 * that does not know the secret segment. What passes stays below the upstream's base path.
 */
export function admit(knock: Knock, house: House): Admission {
  return stranger(knock, house) ?? wayTo(knock.url, house);
}

function stranger({ method, host, origin, fetchSite }: Knock, { port }: House) {
  if (host !== `127.0.0.1:${port}` && host !== `localhost:${port}`) {
    return refused(403, 'the Host header does not name this relay');
  }
  if (origin !== undefined || fetchSite !== undefined) {
    return refused(403, 'the relay is not for browsers');
  }
  return methods.has(method) ? undefined : refused(405, 'the relay does not pass this method');
}

function wayTo(url: string, { secret, basePath }: House): Admission {
  const [, segment = '', path = '', query = ''] = /^\/([^/?]*)([^?]*)(.*)$/s.exec(url) ?? [];
  if (!same(segment, secret)) return refused(404, 'there is nothing at this address');
  if (path !== basePath && !path.startsWith(`${basePath}/`)) {
    return refused(404, 'this is not below the base URL of the relay');
  }
  return /^[!-~]*$/.test(path + query) && stays(path.slice(basePath.length))
    ? { kind: 'admitted', path: `${path === '' ? '/' : path}${query}` }
    : refused(400, 'the path is not one that the relay passes');
}

const refused = (status: 400 | 403 | 404 | 405, why: string): Admission => ({
  kind: 'refused',
  status,
  why,
});

/** No segment that leads elsewhere, in any spelling, and no empty one within. */
const stays = (path: string): boolean =>
  !/\/\/|[\\#]/.test(path) &&
  path
    .replace(/%2e/gi, '.')
    .split(/\/|%2f|%5c/i)
    .every((segment) => segment !== '.' && segment !== '..');

/** Takes as long for a near miss as for a wide one. */
function same(given: string, secret: string): boolean {
  let difference = given.length ^ secret.length;
  for (let place = 0; place < secret.length; place += 1) {
    difference |= (given.codePointAt(place) ?? 0) ^ (secret.codePointAt(place) ?? 0);
  }
  return difference === 0;
}
