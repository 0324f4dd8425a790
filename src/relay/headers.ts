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

/** Where a message goes and how long it is cannot be taken out of it by naming it in Connection. */
const ofTheMessage = /^(?:host|content-length|transfer-encoding)$/;

/** The raw headers of a request (name, value, name, value …) as they go upstream: the same but for the Host. */
export function upstreamHeaders(raw: readonly string[], host: string, bodiless: boolean): string[] {
  const kept = messageHeaders(raw, (name, value) => (name === 'host' ? host : value));
  // Node would announce a body in chunks.
  if (bodiless) kept.push('Content-Length', '0');
  return kept;
}

/** The raw headers of an answer as they go down. How the body is framed is the server's own matter. */
export const downstreamHeaders = (raw: readonly string[]): string[] =>
  messageHeaders(raw, (name, value) => (name === 'transfer-encoding' ? undefined : value));

function messageHeaders(
  raw: readonly string[],
  as: (name: string, value: string) => string | undefined,
): string[] {
  const named = namedInConnection(raw);
  const kept: string[] = [];
  for (let place = 0; place < raw.length; place += 2) {
    const [given = '', value = ''] = [raw[place], raw[place + 1]];
    const name = given.toLowerCase();
    if (ofTheConnection.has(name) || named.includes(name)) continue;
    const sent = as(name, value);
    if (sent !== undefined) kept.push(given, sent);
  }
  return kept;
}

function namedInConnection(raw: readonly string[]): readonly string[] {
  const at = raw.findIndex((name, place) => place % 2 === 0 && /^connection$/i.test(name));
  const value = at < 0 ? '' : (raw[at + 1] ?? '');
  // What nearly everybody says.
  if (value === '' || value === 'keep-alive' || value === 'close') return [];
  return value
    .toLowerCase()
    .split(/\s*,\s*/)
    .filter((name) => !ofTheMessage.test(name));
}
