import { expect, test } from 'vitest';

import { causeIdsByGroup } from '../../src/core/causes/ids.ts';
import { causes } from '../../src/core/causes/index.ts';
import { rank } from '../../src/core/rank.ts';
import { saidCodes } from '../../src/core/reading/signals.ts';

const ids = Object.values(causeIdsByGroup).flat();

/** Said, and telling nothing of a cause by itself. */
const neutral = new Set(['says-connection-error', 'says-nothing']);

test('whatever can be said speaks for some cause', () => {
  const weighed = new Set(ids.flatMap((id) => Object.keys(causes[id].weighs)));
  expect(saidCodes.filter((code) => !weighed.has(code) && !neutral.has(code))).toEqual([]);
});

test('what proves a cause also speaks for it', () => {
  const mute = ids.filter((id) =>
    causes[id].provenBy.flat().some((code) => (causes[id].weighs[code] ?? 0) <= 0),
  );
  expect(mute).toEqual([]);
});

test('no cause is a symptom of itself, however far around', () => {
  const reaches = (from: (typeof ids)[number], seen: ReadonlySet<string>): boolean =>
    (causes[from].symptomOf ?? []).some(
      (root) => seen.has(root) || reaches(root, new Set([...seen, root])),
    );
  expect(ids.filter((id) => reaches(id, new Set([id])))).toEqual([]);
});

const live = 'network/x' as const;

test.each([
  [
    'a dead network silences its symptoms',
    [
      { code: 'interfaces-none', facts: {}, source: live },
      { code: 'proxy-unset', facts: {}, source: live },
      { code: 'no-resolver', facts: { host: 'h', errno: 'EAI_AGAIN' }, source: live },
    ],
    'offline',
    'confirmed',
    1,
  ],
  [
    'a proxy that is the way out',
    [
      { code: 'proxy-opens', facts: { host: 'p' }, source: live },
      { code: 'port-silent', facts: { host: 'h', port: 443, waitedMs: 3000 }, source: live },
    ],
    'proxy_ignored',
    'confirmed',
    undefined,
  ],
  [
    'an incident while calls fail',
    [
      { code: 'images-degraded', facts: { status: 'x' }, source: live },
      { code: 'says-server-error', facts: { sure: true }, source: live },
    ],
    'incident',
    'confirmed',
    1,
  ],
  [
    'an incident while nothing fails',
    [{ code: 'images-degraded', facts: { status: 'x' }, source: live }],
    'incident',
    'possible',
    1,
  ],
  [
    'an accepted key silences the refused one',
    [
      { code: 'says-key-incorrect', facts: { sure: true }, source: 'paste' },
      { code: 'key-accepted', facts: { from: 'x' }, source: live },
    ],
    undefined,
    undefined,
    0,
  ],
] as const)('%s', (_name, evidence, cause, certainty, count) => {
  const { alive } = rank(evidence, causes);
  expect(alive[0]?.cause).toBe(cause);
  expect(alive[0]?.certainty).toBe(certainty);
  expect(alive.length).toBe(count ?? alive.length);
});
