import { earlierFailure } from '../../src/core/baseline/history.ts';
import type { BaselineOffer, RecheckSeen } from '../../src/wizard/ports.ts';
import { rechecked, someBaseline } from './baseline.ts';

/** More baselines than a low terminal has rows for. */
export const offers: readonly BaselineOffer[] = Array.from({ length: 20 }, (_, place) => ({
  name: place === 0 ? 'cards' : `cards-${place + 1}`,
  says: 'gpt-image-2.6-flare, tested 2026-11-24, holds on 2026-11-25',
  due: place === 1,
}));

const now = rechecked({
  at: '2026-12-02T09:12:00+01:00',
  result: 'broken',
  cause: 'insufficient_quota',
  answerMs: 220,
  imageMs: 9100,
});
const history = [
  rechecked({ answerMs: 55, imageMs: 7300 }),
  rechecked({ at: '2026-11-26T09:10:00+01:00', result: 'undecided' }),
  rechecked({ at: '2026-11-30T09:10:00+01:00', result: 'broken', cause: 'key_invalid' }),
];

/** A recheck with everything that its screen can show. */
export const broken: RecheckSeen = {
  baseline: someBaseline(),
  now,
  changes: [
    { what: 'key', before: 'the key of then', now: 'another key', suspicion: 'high' },
    { what: 'Node', before: '22.11.0', now: '24.1.0', suspicion: 'low' },
    { what: 'answer time', before: 'usual 83 to 132 ms', now: '220 ms', suspicion: 'low' },
  ],
  history: [...history, now],
  earlierFailure: earlierFailure(history, now.cause) ?? { at: '', cause: '', same: false },
  troubles: [],
};
