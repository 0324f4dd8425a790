import { catalogue, type ModelFacts } from '../models/catalogue.ts';
import { modelStatus } from '../models/lookup.ts';
import { outputRule, specialFormatRule, streamRule } from './combinations.ts';
import { editRule } from './edit.ts';
import { modelRule } from './model.ts';
import type { Endpoint, Judged, Problem, Rule } from './problem.ts';
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
export function lintRequest(body: Body, endpoint: Endpoint, today: string): Linted {
  const problems =
    endpoint === 'responses' ? lintResponses(body, today) : judge(body, endpoint, '', today);
  const errors = problems.filter(({ severity }) => severity === 'error');
  const undecided = problems.some(({ severity }) => severity === 'undecided');
  const corrected = errors.length > 0 ? correct(body, errors) : undefined;
  return {
    verdict: errors.length > 0 ? 'invalid' : undecided ? 'inconclusive' : 'valid',
    problems,
    ...(corrected && { corrected }),
  };
}

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

/** Top-level parameters only: what stands inside a tool is named, and mended by hand. */
function correct(body: Body, errors: readonly Problem[]): Body | undefined {
  const mended = new Map(Object.entries(body));
  for (const { param, to } of errors) {
    if (to === undefined) return undefined;
    if (to === null) mended.delete(param);
    else mended.set(param, to);
  }
  return Object.fromEntries(mended);
}
