import type { Verdict } from '../core/conclude.ts';

/** CONTRACT.md, "Exit codes". */
export const exitCodes = {
  ok: 0,
  problem: 1,
  usage: 2,
  inconclusive: 3,
  interrupted: 130,
} as const;

export const exitCodeOf: Readonly<Record<Verdict, number>> = {
  healthy: exitCodes.ok,
  problem: exitCodes.problem,
  inconclusive: exitCodes.inconclusive,
};
