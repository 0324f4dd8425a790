import type { CauseId } from '../causes/ids.ts';
import type { ModelFacts } from '../models/catalogue.ts';
import type { Endpoint } from '../request/read-request.ts';

/** `undecided` cannot be told without asking: a preview, an unknown model, a habit the service does not document. */
export type Severity = 'error' | 'warning' | 'undecided';

export type Problem = {
  /** Name of the parameter, with its path inside a tool: `tools[0].n`. */
  readonly param: string;
  /** Stable id of the rule. */
  readonly rule: string;
  /** What does not fit, in one sentence. */
  readonly text: string;
  /** What to do, in one sentence. */
  readonly fix: string;
  readonly severity: Severity;
  readonly causeId: CauseId;
  /** What the parameter should be in the corrected request; `null` takes it out. */
  readonly to?: unknown;
};

/** One image request as the rules see it. */
export type Judged = {
  readonly endpoint: Endpoint;
  /** Parameters that are there: null counts as left out. */
  readonly body: Readonly<Record<string, unknown>>;
  /** An edit is sent as a form, where digits are a number. */
  readonly form: boolean;
  /** In front of a parameter's name: `tools[0].` for the image tool. */
  readonly prefix: string;
  /** Whose rules hold: the model's, or its successor's when it has ended. */
  readonly model: ModelFacts | undefined;
  /** YYYY-MM-DD. */
  readonly today: string;
};

export type Rule = (request: Judged) => readonly Problem[];

/** A number, or in a form its digits; undefined for everything else. */
export function numberOf(value: unknown, form: boolean): number | undefined {
  if (typeof value === 'number') return value;
  return form && typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value)
    ? Number(value)
    : undefined;
}

export const wordOf = (value: unknown): string =>
  typeof value === 'string' ? value : (JSON.stringify(value) ?? 'nothing');
