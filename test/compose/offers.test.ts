import { expect, test } from 'vitest';

import type { Kit } from '../../src/cli/ports.ts';
import { offersOf } from '../../src/compose/wizard-recheck.ts';
import type { Baseline } from '../../src/core/baseline/baseline.ts';
import { rechecked, someBaseline } from '../helpers/baseline.ts';
import { ordinary } from '../helpers/situation.ts';

const tested = (
  name: string,
  more: Partial<Baseline>,
  ...history: ReturnType<typeof rechecked>[]
) => ({
  baseline: someBaseline(name, more),
  history,
});
const broken = rechecked({ result: 'broken' });
const saved = [
  tested('broken', {}, broken),
  tested('held', {}, rechecked()),
  tested('shown-broken', { simulated: true }, broken),
  tested('shown', { simulated: true }),
  // Imported from a machine whose host stayed there.
  { baseline: { ...someBaseline('hostless'), baseUrl: undefined, official: false }, history: [] },
] as Parameters<typeof offersOf>[0];

const offered = (situation: object, baseUrl?: string) =>
  offersOf(
    saved,
    [{ name: 'held', reasons: ['Node'] }],
    // Only what is looked at is made.
    { situation: { ...ordinary, ...situation } } as Kit,
    baseUrl === undefined ? {} : { baseUrl },
  ).map(({ name, due }) => `${name}${due ? ' due' : ''}`);

test('what held stands first, and only what can be repeated here is offered', () => {
  expect(offered({})).toEqual(['held due', 'broken']);
  expect(offered({}, 'https://gateway.example/v1')).toContain('hostless');
  expect(offered({ simulated: true }, 'http://127.0.0.1:9/v1')).toEqual(['shown', 'shown-broken']);
});
