import { expect, test } from 'vitest';

import { ladder } from '../../src/core/checks/ladder.ts';
import { planClimb } from '../../src/core/plan.ts';
import { aboutImage, sendsRefusals } from '../../src/core/steps/consent.ts';
import { ordinary } from '../helpers/situation.ts';

const official = ordinary;
const elsewhere = { ...official, target: { ...official.target, official: false } };

test.each([
  [official, 'network', '2 free reads with the key, and 2 requests refused on purpose'],
  [official, 'probe', '2 requests refused on purpose: no prompt, a made-up key'],
  [elsewhere, 'probe', '2 requests refused on purpose: no prompt, a made-up key'],
  [elsewhere, 'account', 'nothing else; so no baseline is earned'],
  [elsewhere, 'network', '2 free reads with the key; so no baseline is earned'],
] as const)('what goes with the image is promised as it is sent', (about, agreedUpTo, said) => {
  const { lines } = aboutImage(planClimb(ladder, about, 'paid'), 'gpt-image-2', {
    simulated: false,
    keyAsked: agreedUpTo !== 'network',
    refusals: sendsRefusals(about, { agreedUpTo }),
  });
  expect(Object.fromEntries(lines)['with it']).toBe(said);
});
