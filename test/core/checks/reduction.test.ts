import { expect, onTestFinished, test } from 'vitest';

import { climbFor } from '../../../src/compose/climb-for.ts';
import { makeGate } from '../../../src/compose/gate.ts';
import { prepareKit } from '../../../src/compose/kit.ts';
import { climb } from '../../../src/run/climb.ts';
import type { Fault } from '../../../src/standin/scenarios.ts';
import { startStandIn } from '../../../src/standin/server.ts';
import { someKey, temporaryFolder } from '../../helpers/kit.ts';

const refusal: Fault = {
  on: /^POST .*images\/generations/,
  status: 400,
  error: { message: 'The request could not be processed.', type: null, code: null },
  withAll: ['prompt', 'background', 'moderation'],
};

async function reducedBy(faults: readonly Fault[]) {
  const standIn = await startStandIn({ name: '', title: '', faults });
  onTestFinished(() => standIn.close());
  const ground = {
    env: { OPENAI_API_KEY: someKey() },
    cwd: temporaryFolder(),
    version: '0',
    mark: () => Promise.resolve('mark'),
  };
  const body = { model: 'gpt-image-2.6-flare', prompt: 'a heron', background: 'opaque' };
  const request = { endpoint: 'images.generate', body: { ...body, moderation: 'low' } } as const;
  const { baseUrl, statusUrl } = standIn;
  const about = { baseUrl, statusUrl, request, simulated: true as const };
  const kit = await prepareKit(ground, about, makeGate());
  const climbing = climb({ ...climbFor('reduction', kit, 'probe'), ports: kit.ports });
  for (;;) {
    const step = await climbing.next();
    if (!step.done) continue;
    const result = step.value.results.find(({ id }) => id === 'paid/request-reduced');
    return { result, asked: standIn.requests.filter((line) => /POST .*generations/.test(line)) };
  }
}

test('two parameters that fail together are named', async () => {
  const { result } = await reducedBy([refusal]);
  expect(result?.evidence[0]).toMatchObject({
    code: 'request-reduced',
    facts: { params: 'background together with moderation' },
  });
});

test('a refusal that passed by itself is no proof against any part', async () => {
  const { result, asked } = await reducedBy([{ ...refusal, times: 1 }]);
  expect(result).toMatchObject({ outcome: 'unsure', evidence: [{ code: 'reduction-open' }] });
  // The known-bad pair, the smallest image, the own request, and at most eight parts.
  expect(asked.length).toBeLessThanOrEqual(12);
});
