/** The library: the same engine as the commands, with no terminal and no React. */
export { type CheckRun, type CheckRunOptions, check } from './compose/check-run.ts';
export { type AboutFailure, explain, lint } from './compose/library.ts';
export type { CheckDocument } from './core/documents.ts';
export type { Explained as Explanation } from './core/explain.ts';
export type { LintProblem, LintResult } from './core/lint/lint-result.ts';
export { type Leak, findLeaks, sanitize } from './core/sanitize/sanitize.ts';
export type { ClimbEvent } from './run/climb.ts';
