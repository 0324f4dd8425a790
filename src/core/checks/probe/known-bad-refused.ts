import { type Judgement, defineCheck, fail, pass } from '../../check.ts';
import { isRecord, jsonOf } from '../../json.ts';
import type { Situation } from '../../situation.ts';
import { modelToProve, plannedWithKey } from '../about-target.ts';
import { type Asked, askApi } from '../ask.ts';
import { headroomOf } from '../headroom.ts';
import { about, trouble } from '../trouble.ts';
import { mayProbe, probeAgreed } from './agreed.ts';

/** No prompt: nothing can be made of it, so nothing can be billed (facts: section 3, known-bad A). */
export const knownBadRefused = defineCheck({
  id: 'probe/known-bad-refused',
  title: 'A request without a prompt is refused, as it must be',
  short: 'known-bad',
  after: ['account/key-accepted'],
  applies: probeAgreed,
  sends: (situation) =>
    mayProbe(situation) ? plannedWithKey(situation, 'POST /images/generations, no prompt') : [],
  observe: askApi((situation) => ({
    method: 'POST',
    path: '/images/generations',
    body: JSON.stringify({ model: modelToProve(situation) }),
  })),
  judge: judgeKnownBad,
});

function judgeKnownBad(asked: Asked, situation: Situation): Judgement {
  const { seen } = asked;
  if (seen.kind !== 'answered') return trouble(asked, situation);
  const { status } = seen;
  if (status < 300) {
    return fail({ code: 'known-bad-accepted', facts: { status } }, about(asked));
  }
  if (!namesPrompt(status, seen.body)) return trouble(asked, situation);
  return pass([{ code: 'known-bad-refused', facts: { status } }, ...headroomOf(seen.headers)], {
    ...about(asked),
    proves: 'Key, route and validation work, up to the point where an image would be made.',
    notProven: 'Verification, billing and limits: they may be looked at later than the prompt.',
  });
}

/** Refused for the missing prompt, and for nothing else. */
function namesPrompt(status: number, body: string): boolean {
  if (status !== 400 && status !== 422) return false;
  const error = jsonOf(body)?.['error'];
  if (!isRecord(error)) return /prompt/i.test(body);
  return error['param'] === 'prompt' || /\bprompt\b/i.test(JSON.stringify(error['message'] ?? ''));
}
