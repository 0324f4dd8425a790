import { catalogue, type ModelFacts } from '../models/catalogue.ts';
import { modelStatus } from '../models/lookup.ts';
import { rest } from '../request/literal.ts';
import type { Endpoint, GivenRequest } from '../request/read-request.ts';
import { outputRule, specialFormatRule, streamRule } from './combinations.ts';
import { correct } from './correct.ts';
import { editRule } from './edit.ts';
import { modelRule } from './model.ts';
import type { Judged, Problem, Rule } from './problem.ts';
import { promptRule } from './prompt.ts';
import { aroundTool, imageToolsOf } from './responses.ts';
import { sizeRule } from './size.ts';
import {
  fidelityRule,
  goneRule,
  numberRule,
  qualityRule,
  unknownRule,
  wordRule,
} from './values.ts';

export type Linted = {
  readonly verdict: 'valid' | 'invalid' | 'inconclusive';
  /** All at once; the service names one a call. */
  readonly problems: readonly Problem[];
  /** The request with every error mended, when there was one and it could be. */
  readonly corrected?: Readonly<Record<string, unknown>>;
};

const rules: readonly Rule[] = [
  modelRule,
  promptRule,
  sizeRule,
  qualityRule,
  numberRule,
  wordRule,
  outputRule,
  streamRule,
  specialFormatRule,
  fidelityRule,
  goneRule,
  unknownRule,
  editRule,
];

type Body = Readonly<Record<string, unknown>>;

/** Judges an image request as a whole against the rules of its model on a day (YYYY-MM-DD). Pure; sends nothing. */
export function lintRequest(given: GivenRequest, today: string): Linted {
  const problems = problemsOf(given, today);
  const errors = problems.filter(isError);
  if (errors.length === 0) {
    const undecided = problems.some(({ severity }) => severity === 'undecided');
    return { verdict: undecided ? 'inconclusive' : 'valid', problems };
  }
  const corrected = correct(given.body, errors);
  // A mended parameter may not go with another one: only what is whole is offered.
  const whole = corrected && !problemsOf({ ...given, body: corrected }, today).some(isError);
  return { verdict: 'invalid', problems, ...(whole && { corrected }) };
}

const isError = ({ severity }: Problem): boolean => severity === 'error';

function problemsOf(given: GivenRequest, today: string): readonly Problem[] {
  const { body, endpoint } = given;
  const found =
    endpoint === 'responses' ? lintResponses(body, today) : judge(body, endpoint, '', today);
  return [...found.filter(decidable(given)), ...untold(given)];
}

/** A parameter whose value stands elsewhere is not missing; behind a spread anything may stand. */
const decidable =
  ({ unknowable }: GivenRequest) =>
  ({ param, rule }: Problem): boolean =>
    !unknowable.includes(param) && !(unknowable.includes(rest) && ofAbsence.has(rule));

/** Rules that something is missing: people leave out of a report what is private, so there they say little. */
export const ofAbsence: ReadonlySet<string> = new Set([
  'model-default',
  'prompt',
  'image-missing',
  'lead-missing',
  'tool-missing',
]);

/** What was not judged, because its value is not in the request as given. A prompt rarely is, and rarely matters. */
const untold = ({ unknowable }: GivenRequest): readonly Problem[] =>
  unknowable.map((param) => ({
    param,
    rule: 'untold',
    text:
      param === rest
        ? 'More parameters are added from elsewhere; they were not judged.'
        : `The value of ${param} is not in this text; it was not judged.`,
    fix: 'Print the body that is sent, and lint that.',
    severity: settledElsewhere.has(param) ? 'warning' : 'undecided',
    causeId: 'param_other',
  }));

const settledElsewhere: ReadonlySet<string> = new Set([
  'prompt',
  'input',
  'user',
  'safety_identifier',
]);

function lintResponses(body: Body, today: string): readonly Problem[] {
  const tools = imageToolsOf(body).flatMap(({ tool, place }) =>
    judge(tool, 'responses', `tools[${place}].`, today),
  );
  return [...aroundTool(body), ...tools];
}

function judge(given: Body, endpoint: Endpoint, prefix: string, today: string): readonly Problem[] {
  const body = Object.fromEntries(
    Object.entries(given).filter(([, value]) => value !== null && value !== undefined),
  );
  const form = endpoint === 'images.edit';
  const request: Judged = {
    endpoint,
    body,
    form,
    prefix,
    model: factsFor(body['model'], endpoint, today),
    today,
  };
  return rules.flatMap((rule) => rule(request));
}

/** A retired model's request is judged by the rules of its successor, since that is where it has to go. */
function factsFor(model: unknown, endpoint: Endpoint, today: string): ModelFacts | undefined {
  if (model === undefined && endpoint === 'responses')
    return catalogue.get('gpt-image-2.6-sunburst');
  if (typeof model !== 'string') return undefined;
  const status = modelStatus(model, today);
  return catalogue.get(status.kind === 'ended' ? status.successor : model);
}
