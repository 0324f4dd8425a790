import { echoFits, hasEnd, keyShape } from '../../core/key-shape.ts';
import type { KeySeen } from '../../core/situation.ts';
import { customHeaders } from '../net/custom-headers.ts';
import type { Variable } from './env-files.ts';
import { firstOf } from './settings.ts';

/** The keys of this machine by their labels. Their characters leave only through `value`, towards the transport. */
export type KeyRing = {
  readonly seen: readonly KeySeen[];
  readonly value: (label: string) => string | undefined;
  /** Every value, for the sanitizer. */
  readonly all: readonly string[];
};

/** The environment first, then the files in their order; the same value twice is one key. */
export function keyRing(
  variables: readonly Variable[],
  typed: string | undefined,
  echo: string | undefined,
): KeyRing {
  const header = replacingKey(variables);
  const found = variables.filter(
    ({ name, value }) => name === 'OPENAI_API_KEY' && value.trim() !== '',
  );
  const places = [
    ...(header ? [header] : []),
    ...(typed === undefined ? [] : [{ value: typed, from: 'this session' }]),
    ...found.map(({ value, from }) => ({ value, from })),
  ];
  const values = new Map<string, string>();
  for (const { value, from } of places) if (!values.has(value)) values.set(value, from);
  const keys = [...values].map(([value, from], place) => ({
    label: String.fromCodePoint(65 + place),
    value,
    from,
  }));
  return {
    seen: keys.map(({ label, value, from }) => ({
      label,
      from,
      shape: keyShape(value),
      ...(from === header?.from && { replaces: true }),
      ...(echo !== undefined && hasEnd(echo) && { echoed: echoFits(echo, value) }),
    })),
    value: (label) => keys.find((key) => key.label === label)?.value.trim(),
    all: keys.map(({ value }) => value),
  };
}

/** `Authorization: Bearer …` in OPENAI_CUSTOM_HEADERS: the SDK sends it in place of the key (SDK 7: client.mjs). */
function replacingKey(variables: readonly Variable[]) {
  const set = firstOf(variables)('OPENAI_CUSTOM_HEADERS');
  const bearer = /^Bearer\s+(\S+)$/i.exec(customHeaders(set?.value)['authorization'] ?? '')?.[1];
  return set && bearer !== undefined
    ? { value: bearer, from: `the authorization of OPENAI_CUSTOM_HEADERS in ${set.from}` }
    : undefined;
}
