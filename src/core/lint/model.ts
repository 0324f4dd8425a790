import { modelStatus } from '../models/lookup.ts';
import { type Problem, type Rule, wordOf } from './problem.ts';

/** Models of text, sound or vectors, asked for a picture. */
const otherKind =
  /^(gpt-(3|4|5|oss)|o[134](-|$)|text-|whisper|tts|davinci|omni-|codex|computer-use|sora|gpt-audio|gpt-realtime|chatgpt-4)/;

export const modelRule: Rule = ({ body: { model }, prefix, endpoint, today }) => {
  const about = { param: `${prefix}model`, severity: 'error' } as const;
  if (model === undefined) {
    // The Responses tool has a documented default; the endpoints had one that is retired.
    return endpoint === 'responses'
      ? []
      : [
          {
            ...about,
            rule: 'model-default',
            text: 'No model is named; the default of old was a model that is retired.',
            fix: 'Name one, such as gpt-image-2.6-flare.',
            severity: 'undecided',
            causeId: 'model_unknown',
            to: 'gpt-image-2.6-flare',
          },
        ];
  }
  if (typeof model !== 'string' || model.trim() === '') {
    return [
      {
        ...about,
        rule: 'model-type',
        text: 'The model is named by text.',
        fix: 'Name one, such as gpt-image-2.6-flare.',
        causeId: 'param_type',
        to: 'gpt-image-2.6-flare',
      },
    ];
  }
  const status = modelStatus(model, today);
  switch (status.kind) {
    case 'current':
      return [];
    case 'ending':
      return [
        {
          ...about,
          rule: 'model-ending',
          text: `${model} ends on ${status.on}, in ${status.days} days.`,
          fix: `Move to ${status.successor} before then.`,
          severity: 'warning',
          causeId: 'model_retired',
        },
      ];
    case 'ended':
      return [
        {
          ...about,
          rule: 'model-ended',
          text: `${model} was shut down on ${status.on}.`,
          fix: `Ask for ${status.successor}.`,
          causeId: 'model_retired',
          to: status.successor,
        },
      ];
    case 'unknown':
      return [unknown(model, status.near, about.param)];
  }
};

function unknown(model: string, near: string | undefined, param: string): Problem {
  const to = near ?? 'gpt-image-2.6-flare';
  const about = { param, rule: 'model-unknown', causeId: 'model_unknown', to } as const;
  if (otherKind.test(model)) {
    return {
      ...about,
      text: `${wordOf(model)} makes no pictures on this endpoint.`,
      fix: `Ask for ${to}.`,
      severity: 'error',
    };
  }
  // Families that have only variants: there is no bare id (facts, section 2).
  if (/^gpt-image-2\.[56]$/.test(model)) {
    return {
      ...about,
      text: `There is no bare ${model}; it has a flare and a sunburst.`,
      fix: `Ask for ${model}-flare.`,
      severity: 'error',
      to: `${model}-flare`,
    };
  }
  return {
    ...about,
    text: `${wordOf(model)} is not in the catalogue: a deployment name, a newer model, or a slip.`,
    fix: near === undefined ? 'Ask the models endpoint.' : `Did you mean ${near}?`,
    severity: 'undecided',
  };
}
