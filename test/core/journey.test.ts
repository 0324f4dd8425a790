import { expect, test } from 'vitest';

import { type Journey, apply, currentStep, initialJourney } from '../../src/core/journey.ts';
import type { Climbed, SessionEvent } from '../../src/core/session.ts';

const climbed: Climbed = {
  results: [],
  verdict: 'problem',
  causes: [],
  excluded: [],
  entries: [],
  notProven: [],
  sent: 1,
  highestUsd: 0,
  spentUsd: 0,
  durationMs: 1,
  startedAt: '2026-11-24T14:00:00+01:00',
};

const after = (...events: readonly SessionEvent[]) => events.reduce(apply, initialJourney);
const step = ({ now }: Journey) => currentStep(now);
const agreed = [
  { type: 'symptom-told', symptom: 'nothing' },
  { type: 'context-agreed' },
  { type: 'plan-agreed', upTo: 'probe' },
] as const satisfies readonly SessionEvent[];
const diagnosed = (more: Partial<Climbed> = {}) =>
  after(...agreed, { type: 'climbed', climbed: { ...climbed, ...more } });
const then = (journey: Journey, ...events: readonly SessionEvent[]) =>
  events.reduce(apply, journey);

test('goes from step to step, and back over what acts by itself', () => {
  expect(agreed.map((_, count) => step(after(...agreed.slice(0, count + 1))))).toEqual([
    'context',
    'plan',
    'climb',
  ]);
  expect(step(diagnosed())).toBe('diagnosis');
  expect(step(apply(diagnosed(), { type: 'back' }))).toBe('plan');
});

test('back at the beginning stays there', () => {
  expect(apply(initialJourney, { type: 'back' })).toBe(initialJourney);
});

const prove = { type: 'next-chosen', next: 'prove' } as const;
const spend = { type: 'consent-answered', answer: 'spend' } as const;
const proved = (offers: Climbed['offers']) =>
  then(diagnosed(), prove, spend, {
    type: 'proved',
    climbed: { ...climbed, ...(offers && { offers }) },
  });

test('never reaches money without consent', () => {
  const asked = then(diagnosed(), prove);
  expect(step(asked)).toBe('consent');
  expect(step(apply(asked, { type: 'consent-answered', answer: 'skip' }))).toBe('report');
  expect(step(apply(asked, spend))).toBe('proof');
});

test('the own request is asked for by itself, once the image came', () => {
  expect(step(proved(undefined))).toBe('result');
  const offered = proved(['own-request']);
  expect(step(offered)).toBe('own-consent');
  expect(step(apply(offered, { type: 'own-answered', answer: 'skip' }))).toBe('result');
  const sending = apply(offered, { type: 'own-answered', answer: 'reduction' });
  expect(step(sending)).toBe('own-proof');
  // Back does not send it again.
  expect(step(apply(sending, { type: 'back' }))).toBe('own-consent');
  const sent = apply(sending, { type: 'own-sent', climbed });
  expect(step(sent)).toBe('result');
  expect(step(apply(sent, { type: 'back' }))).toBe('own-consent');
});

test('the prompt goes to the moderation only after a yes to that', () => {
  const asked = then(diagnosed({ offers: ['moderation'] }), { type: 'moderation-begun' });
  expect(step(asked)).toBe('moderation');
  expect(step(apply(asked, { type: 'moderation-answered', answer: 'no' }))).toBe('diagnosis');
  const yes = apply(asked, { type: 'moderation-answered', answer: 'yes' });
  expect(step(yes)).toBe('moderating');
  expect(step(apply(yes, { type: 'moderated', climbed }))).toBe('diagnosis');
});

test('what was agreed to for one climb does not hold for the next', () => {
  const all = then(
    diagnosed({ offers: ['moderation'] }),
    { type: 'moderation-begun' },
    { type: 'moderation-answered', answer: 'yes' },
    { type: 'moderated', climbed },
    prove,
    spend,
    { type: 'proved', climbed: { ...climbed, offers: ['own-request'] } },
    { type: 'own-answered', answer: 'own-request' },
    { type: 'own-sent', climbed },
  );
  const again = then(all, { type: 'test-again' });
  expect(step(again)).toBe('climb');
  const { now } = then(again, { type: 'climbed', climbed }, prove);
  expect(currentStep(now)).toBe('consent');
  expect(now).not.toHaveProperty('moderation');
  expect(now).not.toHaveProperty('own');
  expect(now.before).toBe(all.now.proved);
});
