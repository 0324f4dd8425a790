import { type Judgement, defineCheck, fail, pass, unsure, warn } from '../../check.ts';
import { daysBetween } from '../../days.ts';
import { jsonOf } from '../../json.ts';
import { modelStatus } from '../../models/lookup.ts';
import type { Situation } from '../../situation.ts';
import { keyGetsThrough, modelToProve, plannedWithKey, repeats } from '../about-target.ts';
import { type Asked, askApi } from '../ask.ts';
import { about, trouble } from '../trouble.ts';

const asked = (situation: Situation): string => situation.model ?? modelToProve(situation);

export const modelListed = defineCheck({
  id: 'account/model-listed',
  title: 'The key sees the model, and it has no shutdown date',
  short: 'model',
  after: ['account/key-accepted'],
  applies: (situation, found) => keyGetsThrough(situation, found) ?? true,
  sends: (situation) => plannedWithKey(situation, `GET /models/${asked(situation)}`, { repeats }),
  observe: askApi((situation) => ({
    method: 'GET',
    path: `/models/${encodeURIComponent(asked(situation))}`,
    repeats,
  })),
  judge: judgeModel,
});

function judgeModel(answer: Asked, situation: Situation): Judgement {
  const model = asked(situation);
  const { seen } = answer;
  if (seen.kind === 'answered' && seen.status === 200 && seen.complete)
    return listed(answer, seen.body, model, situation);
  if (seen.kind === 'answered' && seen.body.includes('api.model.read')) {
    return unsure({ code: 'models-not-listable', facts: { status: seen.status } }, about(answer));
  }
  if (seen.kind !== 'answered' || seen.status !== 404) return trouble(answer, situation);
  // Some servers have no such route: only the service's own 404 says something about the model.
  if (!situation.target.official) return unsure([], about(answer));
  const status = modelStatus(model, situation.today);
  const near = status.kind === 'unknown' ? status.near : undefined;
  return fail(
    { code: 'model-unlisted', facts: { model, ...(near !== undefined && { near }) } },
    about(answer),
  );
}

function listed(answer: Asked, body: string, model: string, { today }: Situation): Judgement {
  const on = jsonOf(body)?.['shutdown_date'];
  const found = { code: 'model-listed', facts: { model } } as const;
  const notProven = 'A listed model is not an allowed one: only an image shows that.';
  if (typeof on !== 'string') return pass(found, { ...about(answer), notProven });
  const days = daysBetween(today, on);
  if (days <= 0) return fail({ code: 'model-shutdown-past', facts: { model, on } }, about(answer));
  const dated = { code: 'model-shutdown-dated', facts: { model, on, days } } as const;
  return warn([dated, found], { ...about(answer), notProven });
}
