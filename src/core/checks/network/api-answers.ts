import { type Judgement, defineCheck, fail, pass } from '../../check.ts';
import type { Finding } from '../../evidence.ts';
import type { CallSeen } from '../../ports.ts';
import { readAnswer } from '../../reading/answer.ts';
import type { Situation } from '../../situation.ts';
import { apiUrl, planned, reachable, repeats, wayOut } from '../about-target.ts';
import { type Asked, ask } from '../ask.ts';
import { about, trouble } from '../trouble.ts';

/** The instrument's own zero: asked without a key, the API itself says 401. */
export const apiAnswers = defineCheck({
  id: 'network/api-answers',
  title: 'The API itself answers',
  short: 'answer',
  after: ['network/tls-trusted', 'network/proxy-opens'],
  applies: reachable,
  sends: (situation) => [planned(situation, 'GET /models, no key', { repeats })],
  observe: (ports, situation, signal, found) =>
    ask(
      ports,
      { method: 'GET', url: apiUrl(situation, '/models'), way: wayOut(found), repeats },
      signal,
    ),
  judge: judgeUnauthenticated,
});

function judgeUnauthenticated(asked: Asked, situation: Situation): Judgement {
  const { seen } = asked;
  if (seen.kind !== 'answered' || !seen.complete) return trouble(asked, situation);
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
  if (reading.speaker === 'azure') return judgeAzure(asked, status, situation);
  return judgeOther(asked, seen, answers, situation);
}

/** Azure has no list of models at a deployment's address: its 404 says that the resource answers, and no more. */
function judgeAzure(asked: Asked, status: number, situation: Situation): Judgement {
  return status >= 500 || status === 429
    ? trouble(asked, situation)
    : pass({ code: 'azure-answers', facts: { status } }, about(asked));
}

/** Another host may want no key, or say so in its own words; but an API it must be. */
function judgeOther(
  asked: Asked,
  { status, body }: Extract<CallSeen, { kind: 'answered' }>,
  answers: Finding,
  situation: Situation,
): Judgement {
  const { host } = situation.target;
  const page = status < 300 ? !/^\s*[[{]/.test(body) : status < 400;
  if (page) return fail({ code: 'page-answers', facts: { host, status } }, about(asked));
  if (status === 404 || status === 405) {
    return fail({ code: 'path-unknown', facts: { status } }, about(asked));
  }
  const open = status < 300 || (!isPage(body) && (status === 401 || status === 403));
  return open ? pass(answers, about(asked)) : trouble(asked, situation);
}

const isPage = (body: string): boolean => /<html|<!doctype/i.test(body);
