import type { CauseId } from '../causes/ids.ts';
import type { GivenRequest } from '../request/read-request.ts';
import { lintRequest } from './lint.ts';

/** One thing that does not fit, or that cannot be decided without asking the service. */
export type LintProblem = {
  /** Name of the parameter, with its path inside a tool: `tools[0].n`. */
  readonly param: string;
  /** Stable id of the rule. */
  readonly rule: string;
  readonly text: string;
  readonly fix: string;
  readonly severity: 'error' | 'warning';
  readonly causeId: CauseId;
};

/** The body of the `lint` document of CONTRACT.md. */
export type LintResult = {
  readonly verdict: 'valid' | 'invalid' | 'inconclusive';
  readonly problems: readonly LintProblem[];
  /** The request with every error mended, where that needs no human being. */
  readonly corrected?: Readonly<Record<string, unknown>>;
};

/** What lint says of a request on a day (YYYY-MM-DD); a text without a request in it is inconclusive, and says so. */
export function lintResult(request: GivenRequest | undefined, today: string): LintResult {
  if (!request) return { verdict: 'inconclusive', problems: [noRequest] };
  const { verdict, problems, corrected } = lintRequest(request, today);
  return {
    verdict,
    problems: problems.map(({ param, rule, text, fix, severity, causeId }) => ({
      param,
      rule,
      text,
      fix,
      severity: severity === 'error' ? severity : 'warning',
      causeId,
    })),
    ...(corrected && { corrected }),
  };
}

const noRequest: LintProblem = {
  param: '',
  rule: 'no-request',
  text: 'No image request was found in it.',
  fix: 'Give the body as JSON, the curl command, or the arguments of the call.',
  severity: 'warning',
  causeId: 'body_malformed',
};
