import { causes } from '../../src/core/causes/index.ts';
import type { Check, Found } from '../../src/core/check.ts';
import type { EvidenceCode } from '../../src/core/evidence.ts';
import type { CallSeen, Net } from '../../src/core/ports.ts';
import { rank } from '../../src/core/rank.ts';
import type { Situation } from '../../src/core/situation.ts';
import { portsWith } from './ports.ts';
import { ordinary } from './situation.ts';

const none = new AbortController().signal;
export const foundNothing: Found = { has: () => false, evidence: [] };
export const found = (...codes: readonly EvidenceCode[]): Found => ({
  has: (...wanted) => wanted.some((code) => codes.includes(code)),
  evidence: [],
});

type World = {
  readonly net?: Partial<Net>;
  readonly call?: (url: string) => CallSeen;
  readonly situation?: Situation;
  readonly found?: Found;
};

/** What one check makes of a world, and what that alone amounts to. */
export async function judged(
  check: Check,
  { net, call, situation = ordinary, found: before = foundNothing }: World,
) {
  const base = portsWith({});
  const ports = {
    ...base,
    net: { ...base.net, ...net },
    ...(call && { call: ({ url }: { readonly url: string }) => Promise.resolve(call(url)) }),
  };
  const { outcome, findings } = await check.run(ports, situation, before, none);
  const evidence = findings.map((finding) => ({ ...finding, source: check.id }));
  const { alive } = rank(evidence, causes);
  return { outcome, codes: findings.map(({ code }) => code), best: alive[0], evidence };
}

export const answered = (
  status: number,
  body: string,
  headers: Readonly<Record<string, string>> = {},
): CallSeen => ({
  kind: 'answered',
  status,
  headers,
  body,
  bytes: body.length,
  complete: true,
  timings: { totalMs: 1 },
});

export const page = { 'content-type': 'text/html' };
