import { expect, test } from 'vitest';

import { climbFor } from '../../src/compose/climb-for.ts';
import { ladder } from '../../src/core/checks/ladder.ts';
import { planClimb } from '../../src/core/plan.ts';
import { aboutImage } from '../../src/core/steps/consent.ts';
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
  const { checks, situation, upTo } = climbFor(
    'image',
    { checks: ladder, situation: about },
    agreedUpTo,
  );
  const { lines } = aboutImage(planClimb(checks, situation, upTo), 'gpt-image-2', {
    simulated: false,
    keyAsked: agreedUpTo !== 'network',
  });
  expect(Object.fromEntries(lines)['with it']).toBe(said);
});
