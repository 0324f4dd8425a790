import type { SaidCode } from '../signals.ts';

/** The fields of one error, wherever they were found. */
export type ErrorFields = {
  readonly status?: number;
  readonly type?: string;
  readonly code?: string;
  readonly param?: string;
  readonly message: string;
};

/**
 * What is said where one of the patterns stands. A pattern sees one sentence at a time: `.` never goes beyond its end.
 * The first rule of a table that holds counts.
 */
export type Rule = { readonly says: SaidCode; readonly words: readonly Pick<RegExp, 'test'>[] };

/** What is said by an error whose `code` or `type` is one of these, whatever its message. */
export type CodeRule = readonly [says: SaidCode, codes: readonly string[]];

/** What a bare status says, when nothing else was said. */
export type StatusRule = readonly [says: SaidCode, statuses: readonly number[]];

export const holds = ({ words }: Rule, message: string): boolean =>
  words.some((pattern) => pattern.test(message));
