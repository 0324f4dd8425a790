import { expect, test } from 'vitest';

import { checkDocument } from '../../src/core/check-document.ts';
import { conclude } from '../../src/core/conclude.ts';
import type { Tier } from '../../src/core/evidence.ts';
import { planClimb } from '../../src/core/plan.ts';
import { type Run, climb } from '../../src/run/climb.ts';
import { scenarios } from '../../src/standin/scenarios.ts';
import { simulatedKit, someKey } from '../helpers/kit.ts';

const request = {
  endpoint: 'images.generate',
  body: {
    model: 'gpt-image-2.6-flare',
    prompt: 'a canary prompt',
    quality: 'low',
    size: '1024x1024',
  },
} as const;

async function climbed(name: string, upTo: Tier, options = {}) {
  const { kit, standIn, scenario } = await simulatedKit(name, options);
  const climbing = climb({ ...kit, upTo });
  for (;;) {
    const step = await climbing.next();
    if (step.done) return { run: step.value satisfies Run, kit, standIn, scenario };
  }
}

const free = [...scenarios.values()].filter(
  ({ faults }) => !faults.some(({ withPrompt }) => withPrompt),
);

test.each(free.map(({ name, cause }) => [name, cause]))(
  '%s ends in %s without a payment',
  async (name, cause) => {
    const { run } = await climbed(name, 'probe');
    const { ranking, verdict } = conclude(run.results);
    expect(ranking.alive[0]?.cause).toBe(cause);
    expect(verdict).toBe(cause === undefined ? 'healthy' : 'problem');
    expect(run.results.filter(({ outcome }) => outcome === 'crashed')).toEqual([]);
  },
);

test('a refused prompt shows only when it is sent', async () => {
  const { run } = await climbed('moderation', 'paid', { request, maxUsd: 1 });
  expect(conclude(run.results).ranking.alive[0]?.cause).toBe('content_policy');
});

test('a refusal without a reason is reduced to what fails together, within the plan and the purse', async () => {
  const body = {
    ...request.body,
    prompt: 'a canary prompt that is private',
    n: 1,
    moderation: 'low',
    background: 'opaque',
    output_format: 'jpeg',
    output_compression: 50,
  };
  const given = { request: { ...request, body }, maxUsd: 0.2 };
  const { run, standIn } = await climbed('combination', 'paid', given);
  const reduced = run.results.find(({ id }) => id === 'paid/request-reduced');
  expect(reduced?.outcome).toBe('fail');
  expect(reduced?.evidence[0]).toMatchObject({
    code: 'request-reduced',
    facts: { params: 'background together with output_compression', cause: 'param_other' },
  });
  expect(conclude(run.results).ranking.alive[0]).toMatchObject({
    cause: 'param_other',
    certainty: 'confirmed',
  });
  expect(reduced?.exchanges?.length).toBeLessThanOrEqual(8);
  expect(standIn.requests.length).toBeLessThanOrEqual(run.plan.requests);
  const spent = run.results.reduce((sum, { spentUsd = 0 }) => sum + spentUsd, 0);
  expect(spent).toBeLessThanOrEqual(0.2);
  expect(JSON.stringify(run.results)).not.toContain('private');
});

test('the purse ends a reduction, and what is known so far is said', async () => {
  const body = {
    ...request.body,
    background: 'opaque',
    output_compression: 50,
    output_format: 'jpeg',
    moderation: 'low',
  };
  const { run } = await climbed('combination', 'paid', {
    request: { ...request, body },
    maxUsd: 0.018,
  });
  const reduced = run.results.find(({ id }) => id === 'paid/request-reduced');
  expect(reduced?.outcome).toBe('unsure');
  const spent = run.results.reduce((sum, { spentUsd = 0 }) => sum + spentUsd, 0);
  expect(spent).toBeLessThanOrEqual(0.018);
});

test('healthy, up to the user’s own request', async () => {
  const { run, standIn, kit } = await climbed('healthy', 'paid', { request, maxUsd: 1 });
  const outcomes = Object.fromEntries(run.results.map(({ id, outcome }) => [id, outcome]));
  expect(outcomes).toMatchObject({
    'account/key-accepted': 'pass',
    'probe/known-bad-refused': 'pass',
    'probe/control-refused': 'pass',
    'paid/smallest-image': 'pass',
    'paid/own-request': 'pass',
  });
  const plan = planClimb(kit.checks, kit.situation, 'paid');
  const certain = plan.steps
    .flatMap(({ sends }) => sends)
    .filter(({ layer, when }) => !layer && when === undefined);
  expect(standIn.requests).toHaveLength(certain.length);
});

test('not one request more than the plan named, and none is repeated', async () => {
  for (const name of ['server-error', 'rate-limit', 'overloaded', 'reset']) {
    const { standIn, kit } = await climbed(name, 'paid', { maxUsd: 1 });
    const plan = planClimb(kit.checks, kit.situation, 'paid');
    expect(standIn.requests.length).toBeLessThanOrEqual(plan.requests);
    const paid = standIn.requests.filter((line) => line.startsWith('POST'));
    expect(paid.length).toBeLessThanOrEqual(3);
  }
});

test('nothing is spent without agreement, nor above the agreed price', async () => {
  for (const options of [{}, { maxUsd: 0.001 }]) {
    const { run } = await climbed('healthy', 'paid', options);
    const image = run.results.find(({ id }) => id === 'paid/smallest-image');
    expect(image?.outcome).toBe('skipped');
  }
});

test('an image without an answer counts as perhaps billed, and is asked for once', async () => {
  const { run, standIn, kit } = await climbed('truncated', 'paid', { maxUsd: 1 });
  const image = run.results.find(({ id }) => id === 'paid/smallest-image');
  expect(image).toMatchObject({ outcome: 'unsure', perhapsBilled: true });
  // The known-bad, its control, and the image itself.
  expect(standIn.requests.filter((line) => line.startsWith('POST'))).toHaveLength(3);
  const tool = { name: 'imgfix-wizard', version: '0' } as const;
  const document = checkDocument(run, kit.situation, { tool, createdAt: '2026-11-24T00:00:00Z' });
  expect(document.cost).toMatchObject({ perhapsBilled: 1, billedRequests: 0 });
  expect(document.verdict).toBe('inconclusive');
});

test('another host gets nothing that it might execute, unless that was agreed to', async () => {
  const { kit, standIn } = await simulatedKit('healthy');
  const { simulated: _, ...situation } = kit.situation;
  const elsewhere = { ...situation, target: { ...situation.target, official: false } };
  for await (const event of climb({ ...kit, situation: elsewhere, upTo: 'probe' })) void event;
  expect(standIn.requests.filter((line) => line.startsWith('POST'))).toEqual([]);
  const agreed = { ...elsewhere, agreed: { probeElsewhere: true as const } };
  for await (const event of climb({ ...kit, situation: agreed, upTo: 'probe' })) void event;
  expect(standIn.requests.filter((line) => line.startsWith('POST'))).toHaveLength(2);
});

test('the canary key and prompt stand in nothing that is made of a run', async () => {
  const { run, kit } = await climbed('moderation', 'paid', { request, maxUsd: 1 });
  const tool = { name: 'imgfix-wizard', version: '0' } as const;
  const text = JSON.stringify(
    kit.gate.cleanAll(checkDocument(run, kit.situation, { tool, createdAt: 'now' })),
  );
  expect(text).not.toContain(someKey());
  expect(text).not.toContain('a canary prompt');
});
