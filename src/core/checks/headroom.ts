import type { Finding } from '../evidence.ts';

/** Rate-limit headroom out of the answer's own headers, a finding a bucket. */
export function headroomOf(headers: Readonly<Record<string, string>>): readonly Finding[] {
  return ['requests', 'tokens', 'input-images'].flatMap((bucket): readonly Finding[] => {
    const limit = Number(headers[`x-ratelimit-limit-${bucket}`] ?? NaN);
    const remaining = Number(headers[`x-ratelimit-remaining-${bucket}`] ?? NaN);
    const reset = headers[`x-ratelimit-reset-${bucket}`];
    if (!Number.isFinite(limit) || !Number.isFinite(remaining)) return [];
    if (remaining > 0) return [{ code: 'headroom', facts: { bucket, remaining, limit } }];
    return [{ code: 'headroom-gone', facts: { bucket, limit, ...(reset && { reset }) } }];
  });
}
