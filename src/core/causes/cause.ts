import type { CheckId, EvidenceCode } from '../evidence.ts';
import type { CauseId } from './ids.ts';

/**
 * One thing to do. `{model}`, `{successor}`, `{host}` and other facts are filled in from the evidence;
 * a fix that names an unknown fact without a default is shown without its command.
 */
export type Fix = { readonly text: string; readonly command?: string; readonly link?: string };

/** A check, a question, or a way of looking: one of them at least. */
export type Settle = {
  readonly check?: CheckId;
  readonly question?: string;
  readonly how?: string;
} & ({ readonly check: CheckId } | { readonly question: string } | { readonly how: string });

export type Cause = {
  /** One sentence that a newcomer understands, without a full stop. */
  readonly title: string;
  readonly why: string;
  /** Points for (up to 9) and against (down to -9). */
  readonly weighs: Readonly<Partial<Record<EvidenceCode, number>>>;
  /** Codes that prove it by themselves, or together where they stand in one list. */
  readonly provenBy: readonly (EvidenceCode | readonly EvidenceCode[])[];
  /** Silenced while one of these is alive with at least the same certainty. */
  readonly symptomOf?: readonly CauseId[];
  readonly retry: 'never' | 'after-wait' | 'after-change';
  /** Cheapest first. */
  readonly fixes: readonly [Fix, ...Fix[]];
  /** What would settle it while it is not confirmed. */
  readonly settle: Settle;
};
