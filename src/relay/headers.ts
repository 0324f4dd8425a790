/** Headers that belong to one connection and not to the message (RFC 9110, 7.6.1). */
const ofTheConnection: ReadonlySet<string> = new Set([
  'connection',
  'keep-alive',
  'proxy-connection',
  'proxy-authorization',
  'te',
  'trailer',
  'upgrade',
  // The relay's own server has answered it already.
  'expect',
]);

/** The raw headers of a request (name, value, name, value …) as they go upstream: the same but for the Host. */
export function upstreamHeaders(raw: readonly string[], host: string, bodiless: boolean): string[] {
  const kept = messageHeaders(raw).flatMap(([name, value]) =>
    name.toLowerCase() === 'host' ? [name, host] : [name, value],
  );
  // Node would announce a body in chunks.
  return bodiless ? [...kept, 'Content-Length', '0'] : kept;
}

/** The raw headers of an answer as they go down. How the body is framed is the server's own matter. */
export const downstreamHeaders = (raw: readonly string[]): string[] =>
  messageHeaders(raw).flatMap(([name, value]) =>
    name.toLowerCase() === 'transfer-encoding' ? [] : [name, value],
  );

function messageHeaders(raw: readonly string[]): readonly (readonly [string, string])[] {
  const pairs = raw.flatMap((name, place) =>
    place % 2 === 0 ? [[name, raw[place + 1] ?? ''] as const] : [],
  );
  const named = pairs
    .filter(([name]) => name.toLowerCase() === 'connection')
    .flatMap(([, value]) => value.toLowerCase().split(/\s*,\s*/))
    // Where a message goes and how long it is cannot be taken out of it.
    .filter((name) => name !== 'host' && name !== 'content-length' && name !== 'transfer-encoding');
  return pairs.filter(
    ([name]) => !ofTheConnection.has(name.toLowerCase()) && !named.includes(name.toLowerCase()),
  );
}
