import { type Judgement, defineCheck, fail, pass, unsure } from '../../check.ts';
import type { Situation } from '../../situation.ts';
import { modelToProve, planned } from '../about-target.ts';
import { type Asked, askApi } from '../ask.ts';
import { about, troubleFindings } from '../trouble.ts';
import { mayProbe, probeAgreed } from './agreed.ts';

/** The control arm: only when a damaged key is refused does an accepted one mean anything. */
export const controlRefused = defineCheck({
  id: 'probe/control-refused',
  title: 'The same request with a damaged key is refused',
  short: 'control',
  after: ['account/key-accepted'],
  applies: probeAgreed,
  sends: (situation) =>
    mayProbe(situation)
      ? [
          planned(situation, 'POST /images/generations, no prompt, a made-up key', {
            key: 'damaged',
          }),
        ]
      : [],
  observe: askApi((situation) => ({
    method: 'POST',
    path: '/images/generations',
    key: 'damaged',
    body: JSON.stringify({ model: modelToProve(situation) }),
  })),
  judge: judgeControl,
});

function judgeControl(asked: Asked, situation: Situation): Judgement {
  const { seen } = asked;
  if (seen.kind === 'answered' && (seen.status === 401 || seen.status === 403)) {
    return pass(
      { code: 'control-refused', facts: { status: seen.status } },
      { ...about(asked), proves: 'Keys are really looked at: the accepted one means something.' },
    );
  }
  if (seen.kind === 'answered' && seen.status < 300) {
    return fail({ code: 'control-accepted', facts: { status: seen.status } }, about(asked));
  }
  // A refusal for another reason, or no answer: what is wrong with the host shows in the known-bad itself.
  const [first] = troubleFindings(seen, situation, asked.exchange.path);
  return unsure(first, about(asked));
}
