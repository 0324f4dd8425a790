import { expect, test } from 'vitest';

import { climbFor } from '../../../src/compose/climb-for.ts';
import { conclude } from '../../../src/core/conclude.ts';
import { offersOf } from '../../../src/core/offers.ts';
import type { Asks } from '../../../src/core/session.ts';
import { climb } from '../../../src/run/climb.ts';
import { simulatedKit } from '../../helpers/kit.ts';

const request = (prompt: string) =>
  ({ endpoint: 'images.generate', body: { model: 'gpt-image-2.6-flare', prompt } }) as const;

async function climbed(asks: Asks, prompt: string, story = 'healthy') {
  const { kit, standIn } = await simulatedKit(story, { request: request(prompt) });
  const climbing = climb({ ...climbFor(asks, kit, 'probe'), ports: kit.ports });
  for (;;) {
    const step = await climbing.next();
    if (step.done) return { run: step.value, standIn, kit };
  }
}

const resultOf = ({ results }: Awaited<ReturnType<typeof climbed>>['run'], id: string) =>
  results.find((one) => one.id === id);

test('a prompt goes to the moderation only in the climb that was agreed to for it', async () => {
  for (const asks of ['probe', 'image', 'own-request'] as const) {
    const { standIn } = await climbed(asks, 'a heron');
    expect(standIn.requests).not.toContain('POST /v1/moderations');
  }
  const { standIn, run } = await climbed('moderation', 'a heron');
  expect(standIn.requests.filter((one) => one === 'POST /v1/moderations')).toHaveLength(1);
  expect(standIn.requests.length).toBeLessThanOrEqual(run.plan.requests);
  expect(resultOf(run, 'account/prompt-moderated')).toMatchObject({
    outcome: 'pass',
    evidence: [{ code: 'prompt-not-flagged' }],
  });
});

test('a flagged prompt names its categories, and the prompt is nowhere in the results', async () => {
  const { run } = await climbed('moderation', 'a canary in blood');
  expect(resultOf(run, 'account/prompt-moderated')).toMatchObject({
    outcome: 'warn',
    evidence: [{ code: 'prompt-flagged', facts: { categories: 'violence, violence/graphic' } }],
  });
  expect(JSON.stringify(run.results)).not.toContain('canary in');
  // Alone it is no diagnosis: nothing was refused.
  expect(conclude(run.results).verdict).toBe('healthy');
});

test('without the check in the climb nobody else sends the prompt headless', async () => {
  const { kit, standIn } = await simulatedKit('healthy', { request: request('a heron') });
  const climbing = climb({ ...kit, upTo: 'probe' });
  for (;;) {
    const step = await climbing.next();
    if (!step.done) continue;
    expect(resultOf(step.value, 'account/prompt-moderated')?.outcome).toBe('skipped');
    break;
  }
  expect(standIn.requests).not.toContain('POST /v1/moderations');
});

test('what is offered: the moderation with a prompt and a good key, the own request after the image', async () => {
  const free = await climbed('probe', 'a heron');
  expect(offersOf(free.kit.situation, free.run.results)).toEqual(['moderation']);
  const image = await climbed('image', 'a heron');
  expect(offersOf(image.kit.situation, image.run.results)).toEqual(['moderation', 'own-request']);
  const own = await climbed('own-request', 'a heron');
  expect(resultOf(own.run, 'paid/own-request')?.outcome).toBe('pass');
  expect(offersOf(own.kit.situation, own.run.results)).toEqual(['moderation']);
  const { target } = free.kit.situation;
  const { results } = free.run;
  expect(offersOf({ target }, results)).toEqual([]);
  const elsewhere = { ...free.kit.situation, target: { ...target, official: false } };
  expect(offersOf(elsewhere, results)).toEqual([]);
});
