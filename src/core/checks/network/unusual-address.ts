/**
 * What is odd about an address for a host of the public internet, in words; undefined when nothing is. Blocklists answer
 * with nowhere, filters and portals with an address of their own (RFC 6890).
 */
export function unusual(address: string): string | undefined {
  return kinds.find(([pattern]) => pattern.test(address))?.[1];
}

const kinds: readonly (readonly [pattern: RegExp, kind: string])[] = [
  [/^0\.|^::$/, 'no address at all'],
  [/^127\.|^::1$/, 'this machine itself'],
  [/^10\.|^192\.168\.|^172\.(?:1[6-9]|2\d|3[01])\.|^f[cd]/i, 'an address of a private network'],
  [/^100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\./, 'an address between a provider and its customers'],
  [/^169\.254\.|^fe[89ab]/i, 'an address of this link only'],
];
