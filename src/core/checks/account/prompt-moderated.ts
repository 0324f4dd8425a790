import { type Judgement, defineCheck, pass, unsure, warn } from '../../check.ts';
import { isRecord, jsonOf } from '../../json.ts';
import type { Situation } from '../../situation.ts';
import { keyGetsThrough, keyInUse, planned } from '../about-target.ts';
import { type Asked, askApi } from '../ask.ts';
import { about } from '../trouble.ts';

/** Free, and the one free call that carries the prompt: it is made only after a yes to just that. */
export const promptModerated = defineCheck({
  id: 'account/prompt-moderated',
  title: 'The free moderation has nothing against the prompt',
  short: 'moderation',
  after: ['account/key-accepted'],
  limitMs: 8000,
  applies: (situation, found) =>
    situation.agreed.promptMayLeave
      ? (keyGetsThrough(situation, found) ?? true)
      : 'Only the wizard asks for it, when a policy block is suspected; the prompt goes along.',
  sends(situation) {
    const key = keyInUse(situation)?.label;
    if (!situation.agreed.promptMayLeave || key === undefined) return [];
    return [planned(situation, 'POST /moderations, your prompt', { key })];
  },
  observe: askApi((situation) => ({
    method: 'POST',
    path: '/moderations',
    body: JSON.stringify({ model: 'omni-moderation-latest', input: promptOf(situation) }),
  })),
  judge: judgeModeration,
});

/** The prompt of the user's request; undefined when there is none to ask about. */
export function promptOf({ request }: Pick<Situation, 'request'>): string | undefined {
  const prompt = request?.body['prompt'] ?? request?.body['input'];
  return typeof prompt === 'string' && prompt.trim() !== '' ? prompt : undefined;
}

function judgeModeration(asked: Asked): Judgement {
  const { seen } = asked;
  const result = seen.kind === 'answered' && seen.status === 200 ? resultIn(seen.body) : undefined;
  if (!result) {
    // A key without the scope of this route may still make images: no refusal is read into it.
    const status = seen.kind === 'answered' ? seen.status : undefined;
    const why = status === undefined ? 'no answer came' : `the answer is ${status}`;
    return unsure({ code: 'moderation-unanswered', facts: { why } }, about(asked));
  }
  const notProven =
    'The images have a safety system of their own, with other rules; it also looks at the picture that was made.';
  return result.flagged
    ? warn(
        { code: 'prompt-flagged', facts: { categories: result.categories.join(', ') } },
        { ...about(asked), notProven },
      )
    : pass({ code: 'prompt-not-flagged', facts: {} }, { ...about(asked), notProven });
}

type Moderation = { readonly flagged: boolean; readonly categories: readonly string[] };

function resultIn(body: string): Moderation | undefined {
  const results = jsonOf(body)?.['results'];
  const first: unknown = Array.isArray(results) ? results[0] : undefined;
  if (!isRecord(first) || typeof first['flagged'] !== 'boolean') return undefined;
  const categories = isRecord(first['categories']) ? first['categories'] : {};
  return {
    flagged: first['flagged'],
    categories: Object.keys(categories).filter((name) => categories[name] === true),
  };
}
