import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import { saveEarned } from '../../src/cli/earn.ts';
import type { Tier } from '../../src/core/evidence.ts';
import { entryOf } from '../../src/core/ledger.ts';
import { runRecord } from '../../src/core/run-record.ts';
import { openStore } from '../../src/edge/store/store.ts';
import { climb } from '../../src/run/climb.ts';
import { simulatedKit, someKey, temporaryFolder } from '../helpers/kit.ts';

const tool = { name: 'imgfix-wizard', version: '0.0.0' } as const;
const savedAt = '2026-11-24T14:00:00+01:00';
const request = {
  endpoint: 'images.generate',
  body: { model: 'gpt-image-2.6-flare', prompt: 'a canary prompt' },
} as const;

async function climbed(story: string, upTo: Tier = 'paid') {
  const { kit } = await simulatedKit(story, { maxUsd: 1, request });
  const climbing = climb({ ...kit, upTo });
  for (;;) {
    const step = await climbing.next();
    if (!step.done) continue;
    const when = { tool, createdAt: savedAt, startedAt: savedAt };
    const record = kit.gate.cleanAll(runRecord(step.value, kit.situation, when));
    const store = openStore(temporaryFolder());
    return { name: 'cards', kit, results: step.value.results, record, store, open: [] };
  }
}

const about = { tool, stamp: () => savedAt };

test('a baseline is evidence: everything that a later comparison needs, and nothing private', async () => {
  const run = await climbed('healthy');
  expect(await saveEarned(run, about)).toMatchObject({ kind: 'saved' });
  const read = await run.store.baseline('cards');
  if (read.kind !== 'ok') throw new Error(read.kind);
  const { value } = read;
  expect(value).toMatchObject({
    savedAt,
    savedAtUtc: '2026-11-24T13:00:00.000Z',
    model: 'gpt-image-2.6-flare',
    endpoint: 'images.generate',
    node: process.versions.node,
    way: 'direct',
    family: 4,
    settings: [],
    marks: { key: 'mark', organizationThatAnswers: 'mark', folder: 'mark' },
    image: { type: 'jpg', width: 1024, height: 1024 },
    usage: { inputTokens: 8, outputTokens: 196 },
    catalogueAsOf: '2026-11-23',
  });
  expect(value.parameters).toContainEqual({ name: 'prompt', value: 'text, 13 characters' });
  expect(value.requestIds.length).toBeGreaterThan(2);
  // The known-good's own price: the user's request of this run is not in it.
  expect(value.costUsd).toBeCloseTo(0.0059, 3);
  const page = await run.store.page(value);
  if (page.kind !== 'ok') throw new Error(page.kind);
  const html = readFileSync(page.value, 'utf8');
  expect(html).toMatch(/^<!doctype html>[^]*<h2>What was tested<\/h2>[^]*<\/html>\n$/);
  expect(html).toContain(value.requestIds[0]);
  expect(html).toContain('SIMULATED');
  expect(statSync(page.value).mode & 0o777).toBe(0o600);
  const text = JSON.stringify(value) + html;
  expect(text).not.toContain(someKey());
  expect(text).not.toContain('canary prompt');
});

test.each([
  ['a story in which no image comes', 'quota', 'paid', /No image came/],
  ['a climb without an image', 'healthy', 'probe', /No image came/],
] as const)('%s earns none', async (_name, story, upTo, why) => {
  const run = await climbed(story, upTo);
  expect(await saveEarned(run, about)).toEqual({
    kind: 'not-saved',
    why: expect.stringMatching(why),
  });
  expect((await run.store.baselines()).list).toEqual([]);
});

test('a temporary change that stands is the reason for none', async () => {
  const run = await climbed('healthy');
  expect(await saveEarned({ ...run, open: [entryOf('vpn-off', savedAt)] }, about)).toEqual({
    kind: 'not-saved',
    why: 'A temporary change is not undone: The VPN is off. Switch the VPN on again.',
  });
});

test('a name that was taken meanwhile gets a number', async () => {
  const run = await climbed('healthy');
  await saveEarned(run, about);
  expect(await saveEarned(run, about)).toMatchObject({ baseline: { name: 'cards-2' } });
  expect((await run.store.baselines()).list).toHaveLength(2);
  // The page of the name that was taken is not left behind.
  expect(readdirSync(join(run.store.dir, 'evidence'))).toHaveLength(2);
});
