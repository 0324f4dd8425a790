import type { Baseline } from '../../src/core/baseline/baseline.ts';
import type { Recheck } from '../../src/core/baseline/history.ts';
import { smallestImage } from '../../src/core/models/price.ts';
import { parameterShapes } from '../../src/core/request-shape.ts';

/** An ordinary baseline of the official host; a test overrides what it is about. */
export const someBaseline = (name = 'cards', more: Partial<Baseline> = {}): Baseline => ({
  schema: 2,
  name,
  tool: { name: 'imgfix-wizard', version: '0.0.0' },
  savedAt: '2026-11-24T14:00:00+01:00',
  savedAtUtc: '2026-11-24T13:00:00.000Z',
  timeZone: 'Europe/Berlin',
  host: 'api.openai.com',
  baseUrl: 'https://api.openai.com/v1',
  official: true,
  model: 'gpt-image-2.6-flare',
  endpoint: 'images.generate',
  parameters: parameterShapes(smallestImage('gpt-image-2.6-flare').body),
  sdks: { 'openai (node)': '7.57.0' },
  node: '22.11.0',
  os: 'Linux 6.1',
  arch: 'x64',
  way: 'direct',
  family: 4,
  tlsIssuer: 'WE1',
  settings: [],
  latencyMs: 7900,
  answerMs: 110,
  image: { type: 'png', width: 1024, height: 1024, bytes: 38_000 },
  usage: { inputTokens: 8, outputTokens: 196 },
  costUsd: 0.006,
  highestUsd: 0.01,
  limits: [{ bucket: 'requests', limit: 500 }],
  catalogueAsOf: '2026-11-23',
  requestIds: ['req_1'],
  checks: [{ id: 'paid/smallest-image', outcome: 'pass' }],
  ...more,
});

/** A recheck that held; a test overrides what it is about. */
export const rechecked = (more: Partial<Recheck> = {}): Recheck => ({
  schema: 1,
  at: '2026-11-25T09:10:00+01:00',
  atUtc: '2026-11-25T08:10:00.000Z',
  result: 'holds',
  changes: 0,
  ...more,
});
