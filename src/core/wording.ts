import type { EvidenceFacts, Finding, Tier } from './evidence.ts';
import type { SaidCode } from './reading/signals.ts';
import { liveWords } from './wording/live.ts';
import { isSaid, readWords, saidWords } from './wording/text.ts';

type Words = {
  readonly [C in Exclude<keyof EvidenceFacts, SaidCode>]: (facts: EvidenceFacts[C]) => string;
};

const words: Words = { ...liveWords, ...readWords };

/** A finding in one sentence. */
export function wordsOf(finding: Finding): string {
  if (isSaidFinding(finding)) return saidWords(finding.code, finding.facts);
  return put(finding.code, finding.facts);
}

type SaidFinding = Extract<Finding, { readonly code: SaidCode }>;

const isSaidFinding = (finding: Finding): finding is SaidFinding => isSaid(finding.code);

/** Code and facts belong together by the type of Finding. */
const put = <C extends keyof Words>(code: C, facts: EvidenceFacts[C]): string => words[code](facts);

/** What leaves the machine, tier by tier. */
export const tierWords: Readonly<Record<Tier, string>> = {
  local: 'nothing leaves this machine',
  network: 'connections without a key',
  account: 'the key, in free calls',
  probe: 'requests that are refused on purpose, not billed',
  paid: 'one image, asked for by itself',
};
