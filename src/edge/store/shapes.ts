import * as z from 'zod';

import type { Baseline } from '../../core/baseline.ts';
import type { RunRecord } from '../../core/documents.ts';

/** What a file must hold to be believed. Members beyond these are kept as they are. */
const baseline = z.looseObject({
  schema: z.literal(1),
  name: z.string(),
  savedAt: z.string(),
  savedAtUtc: z.iso.datetime(),
  timeZone: z.string(),
  host: z.string(),
  baseUrl: z.string(),
  model: z.string(),
  sdks: z.record(z.string(), z.string()),
  node: z.string(),
  os: z.string(),
  way: z.enum(['direct', 'proxy']),
  latencyMs: z.number(),
  image: z.object({ type: z.string(), width: z.number(), height: z.number(), bytes: z.number() }),
  costUsd: z.number(),
  requestIds: z.array(z.string()),
  checks: z.array(z.object({ id: z.string(), outcome: z.string() })),
});

const coded = z.array(z.object({ code: z.string(), text: z.string() }));
const cause = z.looseObject({ id: z.string(), title: z.string(), because: coded, against: coded });
const runRecord = z.looseObject({
  schema: z.literal('imgfix.run/1'),
  check: z.looseObject({
    schema: z.literal('imgfix.check/1'),
    verdict: z.enum(['healthy', 'problem', 'inconclusive']),
    causes: z.array(cause),
    excluded: z.array(cause),
    checks: z.array(z.looseObject({ id: z.string(), outcome: z.string(), summary: z.string() })),
    notProven: z.array(z.string()),
    requestIds: z.array(z.looseObject({ id: z.string(), at: z.string(), status: z.number() })),
  }),
  about: z.looseObject({
    startedAt: z.string(),
    startedAtUtc: z.string(),
    parameters: z.array(z.object({ name: z.string(), value: z.string() })),
    exchanges: z.array(z.looseObject({ method: z.string(), host: z.string(), path: z.string() })),
    retests: z.array(z.looseObject({ at: z.string() })),
  }),
});

export const isBaseline = (value: unknown): value is Baseline => baseline.safeParse(value).success;
export const isRunRecord = (value: unknown): value is RunRecord =>
  runRecord.safeParse(value).success;
