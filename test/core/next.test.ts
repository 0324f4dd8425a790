import { expect, test } from 'vitest';

import { causes } from '../../src/core/causes/index.ts';
import type { Evidence } from '../../src/core/evidence.ts';
import { nextStep } from '../../src/core/explain.ts';
import { rank } from '../../src/core/rank.ts';

/** The API does not answer in time: nothing is proven, and two causes are thinkable. */
const silent: readonly Evidence[] = [
  { code: 'port-open', facts: { host: 'h', port: 443, ms: 9 }, source: 'network/port-opens' },
  { code: 'answer-silent', facts: { waitedMs: 3000 }, source: 'network/api-answers' },
];

test('the check that would settle the best cause is named while it has not had its say', () => {
  expect(nextStep(rank(silent, causes), 'inconclusive')?.check).toBe('network/port-opens');
});

test('a check that has had its say is not named again: another network tells more', () => {
  const next = nextStep(rank(silent, causes), 'inconclusive', new Set(['network/port-opens']));
  expect(next?.check).toBeUndefined();
  expect(next?.question).toContain('another network');
});

test('a rival’s question comes before a guess', () => {
  const evidence: readonly Evidence[] = [
    { code: 'says-timed-out', facts: { sure: false }, source: 'paste' },
  ];
  const next = nextStep(rank(evidence, causes), 'inconclusive', new Set(['network/port-opens']));
  expect(next?.question).toContain('After how many seconds');
});

test.each([
  ['key_wrong_kind', 'another project or account'],
  ['model_retired', 'only the model and a plain prompt'],
  ['server_error', 'after some minutes'],
  ['dns_failure', 'another network'],
] as const)('with nothing left to ask of %s, the question fits its kind', (cause, question) => {
  const alive = [{ cause, certainty: 'possible', points: 3, because: [], against: [] }] as const;
  const { check } = causes[cause].settle;
  const next = nextStep({ alive: alive, excluded: [] }, 'inconclusive', new Set([check ?? '']));
  expect(next?.question).toContain(question);
});
