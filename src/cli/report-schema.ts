import * as z from 'zod';

import { cause, check, cost, text, time, tool } from './document-parts.ts';

const checkId = text.describe('tier/subject-verb');

const failing = z.object({
  check: checkId,
  title: text,
  seen: text,
  call: z
    .object({
      method: text,
      path: text,
      at: time,
      status: z.number().optional(),
      requestId: text.optional(),
      withKey: z.boolean(),
    })
    .optional(),
});

const request = z.object({
  product: text,
  host: text,
  endpoint: text.optional(),
  model: text.optional(),
  snapshot: text.optional().describe('what the model’s name stood for in the catalogue'),
  parameters: z.array(
    z.object({
      parameter: text,
      shape: text.describe('as JSON where it tells nothing private, else its type and length'),
    }),
  ),
  reducedTo: z.array(text).optional().describe('parameters that were shown to fail together'),
});

const error = z.object({
  status: z.number().optional(),
  type: text.optional(),
  code: text.optional(),
  param: text.optional(),
  message: text.optional(),
  networkCode: text.optional(),
  speaker: text.optional(),
});

const baseline = z.object({
  name: text,
  savedAt: time,
  model: text,
  changes: z.array(z.object({ what: text, before: text, now: text })),
});

const reproduction = z.object({
  about: z.array(text),
  scripts: z.array(z.object({ language: z.enum(['curl', 'Node', 'Python']), text })),
});

/** The support report. Lists are empty where there is nothing to say. */
export const reportDocument = z.object({
  schema: z.literal('imgfix.report/1'),
  tool,
  createdAt: time,
  simulated: z.literal(true).optional(),
  title: text,
  summary: text.describe('one sentence'),
  time: z.object({ local: time, utc: text, timeZone: text.describe('IANA name') }),
  failing: failing.optional().describe('the smallest thing that was seen to fail'),
  request,
  error: error.optional(),
  plan: text.optional().describe('the account’s plan or usage tier, as the user told it'),
  told: z.array(text),
  versions: z.array(z.object({ name: text, version: text })),
  causes: z.array(cause).describe('best first'),
  excluded: z.array(cause),
  requestIds: z.array(
    z.object({
      id: text,
      at: text.optional(),
      status: z.number().optional(),
      checkId,
    }),
  ),
  headers: z.array(z.object({ name: text, value: text, check: checkId })),
  checks: z.array(check).describe('in the order in which they were tested'),
  variations: z.array(
    z.object({
      what: z.enum(['another network', 'a clean environment', 'another key']),
      tested: z.boolean(),
      result: text,
    }),
  ),
  retests: z.array(
    z.object({
      at: time,
      changed: z.array(z.object({ id: checkId, before: text, now: text })),
    }),
  ),
  notProven: z.array(text),
  cost,
  baseline: baseline.optional(),
  tried: z.array(text),
  questions: z.array(text),
  reproduction: reproduction.optional(),
  leftOut: z.array(z.object({ kind: text, count: z.number(), places: z.array(text) })),
  withheld: z
    .array(z.object({ part: text, kinds: z.array(text) }))
    .describe('parts that the report’s own check took out'),
});
