import { describe, expect, test } from 'vitest';

import { conclusionOf, outcomeOf } from '../../src/core/experiment.ts';
import { apply, currentStep } from '../../src/core/journey.ts';
import type { Session } from '../../src/core/session.ts';
import { climbedOf } from '../helpers/climbed.ts';

describe('what an experiment shows', () => {
  test('the same cause is the same failure, another one is another, and none is a success', async () => {
    const quota = (await climbedOf('quota')).climbed;
    const key = (await climbedOf('key-invalid')).climbed;
    const healthy = (await climbedOf('healthy')).climbed;
    expect(outcomeOf(quota, quota)).toBe('same');
    expect(outcomeOf(quota, key)).toBe('other');
    expect(outcomeOf(quota, healthy)).toBe('works');
  });

  test.each([
    ['network', 'works', /stays with the first network/],
    ['machine', 'same', /follows the account/],
    ['key', 'same', /not the key/],
  ] as const)('%s, %s', (experiment, outcome, said) => {
    expect(conclusionOf(experiment, outcome)).toMatch(said);
  });
});

describe('the way of an experiment', () => {
  const at = async (): Promise<Session> => ({
    corrections: {},
    symptom: 'path',
    contextAgreed: true,
    agreedUpTo: 'account',
    climbed: (await climbedOf('quota')).climbed,
  });

  test('from the diagnosis to the change, to the same climb, and back to the diagnosis', async () => {
    const now = await at();
    const chosen = apply({ now, past: [] }, { type: 'experiment-begun', kind: 'choose' });
    expect(currentStep(chosen.now)).toBe('experiment');
    const begun = apply(chosen, { type: 'experiment-begun', kind: 'network' });
    const ready = apply(begun, { type: 'experiment-ready' });
    expect(currentStep(ready.now)).toBe('climb');
    expect(ready.now).toMatchObject({ tried: 'network', before: now.climbed });
    const climbed = now.climbed;
    if (!climbed) throw new Error('not climbed');
    const again = apply(ready, { type: 'climbed', climbed });
    expect(currentStep(again.now)).toBe('diagnosis');
  });

  test('nothing is sent again before the change was named', async () => {
    const chosen = apply(
      { now: await at(), past: [] },
      { type: 'experiment-begun', kind: 'choose' },
    );
    expect(apply(chosen, { type: 'experiment-ready' })).toBe(chosen);
  });

  test('escape leads back to the diagnosis, and an ordinary test again is no experiment', async () => {
    const chosen = apply(
      { now: await at(), past: [await at()] },
      { type: 'experiment-begun', kind: 'key' },
    );
    expect(currentStep(apply(chosen, { type: 'back' }).now)).toBe('diagnosis');
    const tried: Session = { ...(await at()), tried: 'key' };
    expect(apply({ now: tried, past: [] }, { type: 'test-again' }).now.tried).toBeUndefined();
  });

  test('what was seen on another machine is told, and sends nothing', async () => {
    const begun = apply(
      { now: await at(), past: [] },
      { type: 'experiment-begun', kind: 'machine' },
    );
    const told = apply(begun, { type: 'machine-told', outcome: 'works' });
    expect(currentStep(told.now)).toBe('diagnosis');
    expect(told.now).toMatchObject({ tried: 'machine', elsewhere: 'works' });
  });
});

test('a wait ends with the newest climb, which is compared with the one before it', async () => {
  const down = (await climbedOf('incident')).climbed;
  const up = (await climbedOf('healthy')).climbed;
  const now: Session = {
    corrections: {},
    symptom: 'path',
    contextAgreed: true,
    agreedUpTo: 'probe',
    climbed: down,
  };
  const begun = apply({ now, past: [] }, { type: 'waiting-begun' });
  expect(currentStep(begun.now)).toBe('recovery');
  const ended = apply(begun, { type: 'climbed', climbed: up });
  expect(currentStep(ended.now)).toBe('diagnosis');
  expect(ended.now).toMatchObject({ climbed: up, before: down });
});
