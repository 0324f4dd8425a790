import { type Judgement, defineCheck, fail, pass } from '../../check.ts';
import { readAnswer } from '../../reading/answer.ts';
import type { Situation } from '../../situation.ts';
import { apiUrl, planned, reachable, wayOut } from '../about-target.ts';
import { type Asked, ask } from '../ask.ts';
import { about, trouble } from '../trouble.ts';

/** The instrument's own zero: asked without a key, the API itself says 401. */
export const apiAnswers = defineCheck({
  id: 'network/api-answers',
  title: 'The API itself answers',
  short: 'answer',
  after: ['network/tls-trusted', 'network/proxy-opens'],
  applies: reachable,
  sends: (situation) => [planned(situation, 'GET /models, no key')],
  observe: (ports, situation, signal, found) =>
    ask(ports, { method: 'GET', url: apiUrl(situation, '/models'), way: wayOut(found) }, signal),
  judge: judgeUnauthenticated,
});

function judgeUnauthenticated(asked: Asked, situation: Situation): Judgement {
  const { seen } = asked;
  if (seen.kind !== 'answered') return trouble(asked, situation);
  const { status, headers, body } = seen;
  const { reading } = readAnswer({ status, headers, body, official: situation.target.official });
  const ms = Math.round(seen.timings.firstByteMs ?? seen.timings.totalMs);
  const answers = { code: 'api-answers', facts: { status, ms } } as const;
  if (status === 401 && reading.speaker === 'service') {
    return pass(answers, {
      ...about(asked),
      proves: 'The way to the API is open, and it is the API that answers.',
    });
  }
  if (situation.target.official) return trouble(asked, situation);
  if (status === 404) return fail({ code: 'path-unknown', facts: { status } }, about(asked));
  // Another host may want no key, or say so in its own words.
  const open = status < 300 || status === 401 || status === 403;
  return open ? pass(answers, about(asked)) : trouble(asked, situation);
}
