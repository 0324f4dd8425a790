import * as z from 'zod';

import { type Baseline, baselineName } from '../../core/baseline/baseline.ts';
import type { ExportedBaseline } from '../../core/baseline/exported.ts';
import type { Recheck } from '../../core/baseline/history.ts';
import type { RunRecord } from '../../core/documents.ts';
import type { LedgerEntry } from '../../core/ledger.ts';
import { pageName } from './pages.ts';

/** What a file must hold to be believed. Members beyond these are kept as they are. */
const text = z.string();
const shape = z.array(z.object({ name: text, value: text }));
const baseline = z.looseObject({
  schema: z.literal(2),
  name: z.string().regex(baselineName),
  tool: z.looseObject({ version: text }),
  savedAt: text,
  savedAtUtc: z.iso.datetime(),
  timeZone: text,
  host: text.optional(),
  baseUrl: text.optional(),
  official: z.boolean(),
  model: text,
  snapshot: text.optional(),
  parameters: shape,
  sdks: z.record(text, text),
  node: text,
  os: text,
  arch: text.optional(),
  way: z.enum(['direct', 'proxy']),
  family: z.literal([4, 6]).optional(),
  tlsIssuer: text.optional(),
  settings: z.array(z.enum(['organization', 'project', 'headers', 'proxy', 'extra CA'])),
  marks: z.record(text, text).optional(),
  latencyMs: z.number(),
  answerMs: z.number().optional(),
  image: z.object({ type: text, width: z.number(), height: z.number(), bytes: z.number() }),
  usage: z.record(text, z.number()).optional(),
  costUsd: z.number(),
  highestUsd: z.number().optional(),
  limits: z.array(z.object({ bucket: text, limit: z.number() })),
  modelEndsOn: text.optional(),
  catalogueAsOf: text.optional(),
  requestIds: z.array(text),
  checks: z.array(z.object({ id: text, outcome: text })),
  evidence: z
    .discriminatedUnion('format', [
      z.object({ format: z.literal('html'), file: z.string().regex(pageName), digest: text }),
      z.object({ format: z.literal('md'), text }),
    ])
    .optional(),
  imported: z.object({ at: text, digest: text }).optional(),
});

/** What stays on this machine is in no exported file, whoever wrote it. */
const none = z.never().optional();
const exported = baseline.extend({ marks: none, evidence: none, imported: none });

const coded = z.array(z.object({ code: text, text }));
const cause = z.looseObject({ id: text, title: text, because: coded, against: coded });
const runRecord = z.looseObject({
  schema: z.literal('imgfix.run/1'),
  check: z.looseObject({
    schema: z.literal('imgfix.check/1'),
    verdict: z.enum(['healthy', 'problem', 'inconclusive']),
    causes: z.array(cause),
    excluded: z.array(cause),
    checks: z.array(z.looseObject({ id: text, outcome: text, summary: text })),
    notProven: z.array(text),
    requestIds: z.array(z.looseObject({ id: text, at: text, status: z.number() })),
  }),
  about: z.looseObject({
    startedAt: text,
    startedAtUtc: text,
    parameters: shape,
    exchanges: z.array(z.looseObject({ method: text, host: text, path: text })),
    retests: z.array(z.looseObject({ at: text })),
  }),
});

const recheck = z.looseObject({
  schema: z.literal(1),
  at: text,
  atUtc: z.iso.datetime(),
  result: z.enum(['holds', 'broken', 'undecided']),
  answerMs: z.number().optional(),
  imageMs: z.number().optional(),
  cause: text.optional(),
  changes: z.number(),
  around: z
    .object({ node: text, sdks: z.record(text, text), catalogueAsOf: text.optional() })
    .optional(),
});

const ledgerEntry = z.looseObject({
  id: text,
  what: text,
  why: text,
  undo: text,
  since: text,
  watch: z.discriminatedUnion('by', [
    z.object({
      by: z.literal('setting'),
      name: z.enum(['certificate checks off', 'proxy', 'extra CA', 'debug log']),
      undoneWhen: z.enum(['set', 'unset']),
    }),
    z.object({ by: z.literal('key'), mark: text }),
    z.object({ by: z.literal('user') }),
  ]),
});

const salt = z.object({ salt: z.string().regex(/^[0-9a-f]{64}$/) });

export const isBaseline = (value: unknown): value is Baseline => baseline.safeParse(value).success;
/** What an exported file holds is shown on another machine's terminal: plain characters only. */
export const isExported = (value: unknown): value is ExportedBaseline =>
  exported.safeParse(value).success && !/[\p{Cc}\p{Cf}]/u.test(stringsOf(value).join(''));
export const isRunRecord = (value: unknown): value is RunRecord =>
  runRecord.safeParse(value).success;
export const isRecheck = (value: unknown): value is Recheck => recheck.safeParse(value).success;
export const isLedgerEntry = (value: unknown): value is LedgerEntry =>
  ledgerEntry.safeParse(value).success;
export const isSalt = (value: unknown): value is z.infer<typeof salt> =>
  salt.safeParse(value).success;

function stringsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, one]: [string, unknown]) => [
    name,
    ...stringsOf(one),
  ]);
}
