import * as z from 'zod';

/** What several documents are made of. */

export const text = z.string();
const coded = z.object({ code: text, text });
export const tier = z.enum(['local', 'network', 'account', 'probe', 'paid']);
export const time = z.string().describe('ISO 8601 with the local offset');

export const cause = z.object({
  id: text,
  title: text,
  group: z.enum(['access', 'limits', 'request', 'client', 'path', 'service']),
  certainty: z.enum(['confirmed', 'likely', 'possible']),
  because: z.array(coded),
  against: z.array(coded),
  retry: z.enum(['never', 'after-wait', 'after-change']),
  fixes: z.array(z.object({ text, command: text.optional(), link: text.optional() })),
});

export const ms = z.number().optional();
export const check = z.object({
  id: text,
  tier,
  title: text,
  outcome: z.enum(['pass', 'warn', 'fail', 'unsure', 'skipped', 'crashed']),
  summary: text,
  durationMs: z.number(),
  evidence: z.array(coded),
  proves: text.optional(),
  requestId: text.optional(),
  timings: z
    .object({ dnsMs: ms, tcpMs: ms, tlsMs: ms, firstByteMs: ms, totalMs: z.number() })
    .optional(),
});

export const tool = z.object({ name: text, version: text });

export const cost = z.object({
  highestUsd: z.number(),
  spentUsd: z.number(),
  billedRequests: z.number(),
  perhapsBilled: z.number(),
});
