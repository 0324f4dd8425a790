import { describe, expect, test } from 'vitest';

import {
  type LedgerId,
  type Surroundings,
  entryOf,
  ledgerLine,
  review,
  stepsBetween,
  temporarySteps,
  visibleSteps,
} from '../../src/core/ledger.ts';

const at = '2026-11-24T14:05:00+01:00';
const proxy = { from: 'HTTPS_PROXY', host: 'p', kind: 'http' } as const;
const extraCa = { from: 'NODE_EXTRA_CA_CERTS', readable: true };

const around = (
  settings: Surroundings['settings'] = {},
  marks: Surroundings['marks'] = {},
  keys = 2,
): Surroundings => ({ settings, marks, keys });

describe('what a program sees by itself', () => {
  test.each<readonly [LedgerId, Surroundings, Surroundings]>([
    ['certificate-checks-off', around({ certificateChecksOff: 'the shell' }), around()],
    ['debug-log', around({ debugLog: '.env' }), around()],
    ['proxy-unset', around(), around({ proxy })],
    ['proxy-set', around({ proxy }), around()],
    ['extra-ca', around({ extraCa }), around()],
    ['other-key', around({}, { key: 'aaaaaaaa.2' }), around({}, { key: 'aaaaaaaa.1' })],
  ])('%s is open, then undone', (id, changed, undone) => {
    const entry = entryOf(id, at, { key: 'aaaaaaaa.1' });
    expect(review([entry], changed)).toEqual({ undone: [], open: [entry] });
    expect(review([entry], undone)).toEqual({ undone: [entry], open: [] });
    expect(stepsBetween(undone, changed, at).map((one) => one.id)).toEqual([id]);
    expect(stepsBetween(changed, changed, at)).toEqual([]);
  });

  test.each<LedgerId>(['vpn-off', 'other-network', 'raised-limit'])(
    '%s stays until the user says so',
    (id) => {
      const entry = entryOf(id, at);
      expect(review([entry], around())).toEqual({ undone: [], open: [entry] });
    },
  );

  test('another key is no detour once there is one key everywhere', () => {
    const [first, second] = ['aaaaaaaa.1', 'aaaaaaaa.2'].map((key) => around({}, { key }, 1));
    if (!first || !second) throw new Error('two');
    expect(stepsBetween(first, second, at)).toEqual([]);
    const entry = entryOf('other-key', at, { key: 'aaaaaaaa.1' });
    expect(review([entry], second).undone).toEqual([entry]);
  });

  test('a mark of another salt proves nothing', () => {
    const entry = entryOf('other-key', at, { key: 'aaaaaaaa.1' });
    expect(review([entry], around({}, { key: 'bbbbbbbb.1' })).open).toEqual([entry]);
  });

  test('another folder can tell nothing about this one’s .env', () => {
    const entry = entryOf('debug-log', at, { folder: 'aaaaaaaa.1' });
    expect(review([entry], around({}, { folder: 'aaaaaaaa.2' }))).toEqual({ undone: [], open: [] });
    expect(review([entry], around({}, { folder: 'aaaaaaaa.1' })).undone).toEqual([entry]);
  });

  test('what belongs to the working setup is not open', () => {
    const entry = { ...entryOf('extra-ca', at), kept: true } as const;
    expect(review([entry], around({ extraCa }))).toEqual({ undone: [], open: [] });
  });
});

test('nobody leaves certificate checks off or debug logs on by intention', () => {
  expect(visibleSteps(around({ proxy, extraCa }), at)).toEqual([]);
  const seen = visibleSteps(around({ certificateChecksOff: 'x', debugLog: 'x' }), at);
  expect(seen.map(({ id }) => id)).toEqual(['certificate-checks-off', 'debug-log']);
});

test.each(Object.entries(temporarySteps))('%s is said in whole sentences', (_id, step) => {
  expect(step.what).not.toMatch(/\.$/);
  expect(step.why).toMatch(/\.$/);
  expect(step.undo).toMatch(/\.$/);
});

test('one line says what, since when and how to undo it', () => {
  expect(ledgerLine(entryOf('debug-log', at))).toBe(
    'still open: The SDK writes debug logs, since 2026-11-24 14:05. Take OPENAI_LOG out of the shell and of .env.',
  );
});
