import * as z from 'zod';

import { cause, check, cost, ms, text, tier, time, tool } from './document-parts.ts';
import { reportDocument } from './report-schema.ts';
import type { SchemaName } from './schemas.ts';

const checkDocument = z.object({
  schema: z.literal('imgfix.check/1'),
  tool,
  createdAt: time,
  durationMs: z.number(),
  verdict: z.enum(['healthy', 'problem', 'inconclusive']),
  simulated: z.literal(true).optional(),
  causes: z.array(cause).describe('best first'),
  excluded: z.array(cause).describe('had something for them, and were excluded'),
  next: z
    .object({ check: text.optional(), question: text.optional(), how: text.optional() })
    .optional(),
  checks: z.array(check),
  notProven: z.array(text),
  requestIds: z.array(z.object({ id: text, at: time, checkId: text, status: z.number() })),
  environment: z.object({
    os: text,
    arch: text,
    node: text,
    timeZone: text,
    sdks: z.array(z.object({ name: text, version: text, from: text })),
  }),
  cost,
});

const result = z.enum(['holds', 'broken', 'undecided']);

const recheckDocument = checkDocument.extend({
  schema: z.literal('imgfix.recheck/1'),
  baseline: z.object({ name: text, savedAt: time }),
  holds: z.boolean().optional(),
  provenUpTo: tier.optional(),
  changes: z.array(
    z.object({ what: text, before: text, now: text, suspicion: z.enum(['high', 'low']) }),
  ),
  earlierFailure: z.object({ at: time, cause: text, same: z.boolean() }).optional(),
  history: z
    .array(
      z.object({
        at: time,
        result,
        provenUpTo: tier.optional(),
        answerMs: z.number().optional(),
        imageMs: z.number().optional(),
        cause: text.optional(),
        changes: z.number(),
      }),
    )
    .describe('oldest first, this one last; at most 100 are kept'),
});

const reading = z.object({
  status: z.number().optional(),
  type: text.optional(),
  code: text.optional(),
  param: text.optional(),
  message: text.optional(),
  requestIds: z.array(text),
  model: text.optional(),
  sdk: text.optional(),
  sdkVersion: text.optional(),
  endpoint: text.optional(),
  baseUrl: text.optional(),
  networkCode: text.optional(),
  retryAfterSeconds: z.number().optional(),
  time: text.optional(),
  speaker: text.optional().describe('who said it: service, edge, proxy, gateway, client …'),
});

const explainDocument = z.object({
  schema: z.literal('imgfix.explain/1'),
  tool,
  createdAt: time,
  verdict: z.enum(['cause', 'not-a-failure', 'inconclusive']),
  causes: z.array(cause).describe('best first; listed also when inconclusive'),
  reading,
  next: z
    .object({ check: text.optional(), question: text.optional(), how: text.optional() })
    .optional(),
});

const lintDocument = z.object({
  schema: z.literal('imgfix.lint/1'),
  tool,
  createdAt: time,
  verdict: z.enum(['valid', 'invalid', 'inconclusive']),
  problems: z.array(
    z.object({
      param: text.describe('with its path inside a tool: tools[0].n'),
      rule: text,
      text,
      fix: text,
      severity: z.enum(['error', 'warning']),
      causeId: text,
    }),
  ),
  corrected: z.record(text, z.unknown()).optional(),
});

const modelsDocument = z.object({
  schema: z.literal('imgfix.models/1'),
  tool,
  createdAt: time,
  checkedOn: text.describe('YYYY-MM-DD'),
  daysOld: z.number().optional().describe('set when the catalogue is old'),
  models: z.array(
    z.looseObject({
      id: text,
      kind: z.enum(['model', 'alias', 'snapshot', 'floating']),
      status: z.enum(['current', 'ending', 'ended', 'unknown']),
      endsOn: text.optional(),
      successor: text.optional(),
    }),
  ),
});

const outcome = z.enum(['pass', 'warn', 'fail', 'unsure']);
const drillVerdict = z.enum(['pass', 'fail', 'inconclusive']);

const drillDocument = z.object({
  schema: z.literal('imgfix.drill/1'),
  tool,
  createdAt: time,
  simulated: z.literal(true),
  verdict: drillVerdict,
  command: z.array(text),
  points: z
    .array(z.object({ id: text, title: text, outcome, faults: z.array(text) }))
    .describe('the five points of a verified fix; unsure: no run of this drill tells'),
  runs: z.array(
    z.object({
      fault: text,
      title: text,
      verdict: drillVerdict,
      durationMs: z.number(),
      exit: z.object({
        code: z.number().optional(),
        signal: text.optional(),
        stopped: text.optional().describe('limit, attempts or interrupted: ended from outside'),
      }),
      attempts: z
        .array(
          z.object({
            atMs: z.number(),
            endedMs: z.number().optional(),
            method: text,
            path: text,
            status: z.number().optional(),
            requestId: text.optional(),
          }),
        )
        .describe('milliseconds since the first call'),
      judged: z.array(z.object({ id: text, point: text, outcome, text })),
      said: text.optional().describe('the end of the output of a run that did not pass'),
    }),
  ),
  interrupted: z
    .literal(true)
    .optional()
    .describe('ended from outside before the last run was over'),
  notPlayed: z.array(text).describe('faults of the drill that have no run: it ended before'),
});

const count = z.number().int();

const watchLine = z.object({
  schema: z.literal('imgfix.watch/1'),
  tool,
  createdAt: time,
  number: count,
  at: time.describe('when the call began'),
  method: text,
  route: text.describe('below the base URL, without the query'),
  model: text.optional(),
  parameters: z.array(z.object({ name: text, value: text })).optional(),
  status: count.optional(),
  speaker: text.optional(),
  firstByteMs: ms,
  totalMs: z.number(),
  sentBytes: count,
  receivedBytes: count,
  requestId: text.optional(),
  tokens: z.object({ input: count, output: count }).optional(),
  usd: z.number().optional(),
  retryOf: count.optional().describe('number of the first attempt'),
  end: z.enum(['whole', 'left', 'cut', 'unreachable']),
  networkCode: text.optional(),
  cause: cause
    .pick({ id: true, title: true, certainty: true, retry: true, fixes: true })
    .optional(),
  problems: z
    .array(z.object({ param: text, rule: text, text, severity: z.enum(['error', 'warning']) }))
    .optional(),
  headroom: z
    .array(z.object({ bucket: text, remaining: z.number(), limit: z.number() }))
    .optional(),
});

/** Open, because a baseline only grows by members. */
const baseline = z.looseObject({ name: text, savedAt: time });
export const schemas = {
  explain: explainDocument,
  lint: lintDocument,
  models: modelsDocument,
  check: checkDocument,
  drill: drillDocument,
  watch: watchLine,
  recheck: recheckDocument,
  report: reportDocument,
  baseline: z.object({
    schema: z.literal('imgfix.baseline/1'),
    tool,
    createdAt: time,
    baseline,
    rechecks: z.array(z.looseObject({ at: time, result })),
  }),
  baselines: z.object({
    schema: z.literal('imgfix.baselines/1'),
    tool,
    createdAt: time,
    baselines: z.array(
      z.object({
        name: text,
        savedAt: time,
        model: text,
        host: text.optional(),
        simulated: z.literal(true).optional(),
        newestGood: z.literal(true).optional(),
        lastRecheck: z.object({ at: time, result }).optional(),
        dueFor: z.array(text).describe('what is newer than the baseline'),
      }),
    ),
  }),
} as const satisfies Record<SchemaName, z.ZodType>;

export const jsonSchema = (name: SchemaName): object => z.toJSONSchema(schemas[name]);
