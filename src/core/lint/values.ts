import type { CauseId } from '../causes/ids.ts';
import { type Judged, type Problem, type Rule, numberOf, wordOf } from './problem.ts';

/** Parameters that take one of a few words. */
const words: readonly (readonly [
  param: string,
  values: readonly string[],
  causeId: CauseId,
  endpoints: RegExp,
])[] = [
  ['background', ['auto', 'opaque', 'transparent'], 'param_background', /./],
  ['output_format', ['png', 'webp', 'jpeg', 'gif', 'svg'], 'param_output_format', /./],
  ['moderation', ['auto', 'low'], 'param_moderation', /generate|responses/],
  ['complexity', ['low', 'medium', 'high'], 'param_other', /./],
  ['action', ['generate', 'edit', 'auto'], 'param_other', /responses/],
];

export const wordRule: Rule = ({ body, prefix, endpoint }) =>
  words.flatMap(([param, values, causeId, endpoints]): readonly Problem[] => {
    const value = body[param];
    if (value === undefined || !endpoints.test(endpoint)) return [];
    if (typeof value === 'string' && values.includes(value)) return [];
    const text = `${param} takes ${values.join(', ')}; ${wordOf(value)} is none of them.`;
    const fix = `Use one of them, or take ${param} out.`;
    return [
      { param: prefix + param, rule: 'word', text, fix, severity: 'error', causeId, to: null },
    ];
  });

/** Parameters that are whole numbers within bounds. */
const numbers: readonly (readonly [
  param: string,
  least: number,
  most: number,
  causeId: CauseId,
])[] = [
  ['n', 1, 10, 'param_n'],
  ['output_compression', 0, 100, 'param_output_format'],
  ['partial_images', 0, 3, 'param_stream'],
  ['frame_count', 2, 16, 'param_other'],
  ['frame_duration_ms', 1, 655_350, 'param_other'],
];

export const numberRule: Rule = ({ body, prefix, form, endpoint }) =>
  numbers.flatMap(([param, least, most, causeId]): readonly Problem[] => {
    const value = body[param];
    if (value === undefined || (param === 'n' && endpoint === 'responses')) return [];
    const about = { param: prefix + param, severity: 'error' as const };
    const number = numberOf(value, form);
    if (number === undefined) {
      const to = typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : null;
      const text = `${param} is a number in JSON; ${JSON.stringify(value)} is none.`;
      return [
        {
          ...about,
          rule: 'number',
          text,
          fix: 'Send it without quotes.',
          causeId: 'param_type',
          to,
        },
      ];
    }
    if (Number.isInteger(number) && number >= least && number <= most) return [];
    const text = `${param} is a whole number from ${least} to ${most}; ${number} is not.`;
    const to = Math.min(most, Math.max(least, Math.round(number)));
    return [
      { ...about, rule: 'range', text, fix: `Set it between ${least} and ${most}.`, causeId, to },
    ];
  });

export const qualityRule: Rule = ({ body: { quality }, prefix, model }) => {
  if (quality === undefined) return [];
  const known = model?.qualities ?? ['low', 'medium', 'high', 'xhigh', 'max', 'auto'];
  if (typeof quality === 'string' && known.includes(quality)) return [];
  const to =
    { standard: 'medium', hd: 'high', xhigh: 'high', max: 'high' }[wordOf(quality)] ?? 'auto';
  const text = `quality takes ${known.join(', ')} here; ${wordOf(quality)} is none of them.`;
  return [
    {
      param: `${prefix}quality`,
      rule: 'quality',
      text,
      fix: `Use ${to}.`,
      severity: 'error',
      causeId: 'param_quality',
      to,
    },
  ];
};

export const fidelityRule: Rule = ({
  body: { input_fidelity: value },
  prefix,
  model,
  endpoint,
}) => {
  if (value === undefined) return [];
  const about = {
    param: `${prefix}input_fidelity`,
    rule: 'input-fidelity',
    causeId: 'param_input_fidelity',
    to: null,
  } as const;
  if (endpoint === 'images.generate') {
    const text = 'input_fidelity belongs to edits.';
    return [{ ...about, text, fix: 'Take it out.', severity: 'error' }];
  }
  if (!model) return [];
  if (typeof value === 'string' && model.inputFidelity.includes(value)) return [];
  const known = model.inputFidelity.join(', ');
  const text =
    known === ''
      ? `${model.id} refuses input_fidelity.`
      : `${model.id} takes input_fidelity ${known} only.`;
  return [{ ...about, text, fix: 'Take it out.', severity: 'error' }];
};

/** Names that no endpoint has any more, or never had. */
const gone: Readonly<Record<string, CauseId>> = {
  response_format: 'param_response_format',
  style: 'param_style',
};

export const goneRule: Rule = ({ body, prefix }) =>
  Object.entries(gone).flatMap(([param, causeId]): readonly Problem[] =>
    body[param] === undefined
      ? []
      : [
          {
            param: prefix + param,
            rule: 'gone',
            text: `${param} belonged to retired models; every value of it is refused.`,
            fix:
              param === 'style'
                ? 'Take it out, and say the style in the prompt.'
                : 'Take it out, and read data[0].b64_json.',
            severity: 'error',
            causeId,
            to: null,
          },
        ],
  );

const shared = [
  'model',
  'background',
  'complexity',
  'frame_count',
  'frame_duration_ms',
  'output_compression',
  'output_format',
  'partial_images',
  'quality',
  'size',
  'svg',
];
const both = [...shared, 'prompt', 'n', 'stream', 'user', 'safety_identifier'];
const known: Readonly<Record<Judged['endpoint'], ReadonlySet<string>>> = {
  'images.generate': new Set([...both, 'moderation', 'prompt_rewriter']),
  'images.edit': new Set([...both, 'image', 'images', 'mask', 'markup', 'input_fidelity']),
  responses: new Set([
    ...shared,
    'type',
    'action',
    'input_fidelity',
    'input_image_mask',
    'moderation',
  ]),
};

export const unknownRule: Rule = ({ body, prefix, endpoint }) =>
  Object.keys(body)
    .filter(
      (param) => !known[endpoint].has(param) && !(param in gone) && param !== 'input_fidelity',
    )
    .map((param): Problem => {
      const about = {
        param: prefix + param,
        rule: 'unknown',
        causeId: 'param_unknown',
        to: null,
      } as const;
      // The types of an edit do not list it; whether the service refuses it there is not documented.
      if (endpoint === 'images.edit' && param === 'moderation') {
        return {
          ...about,
          text: 'moderation is not documented for edits.',
          fix: 'Take it out to be sure.',
          severity: 'undecided',
        };
      }
      const text = `The API has no parameter ${param}${endpoint === 'responses' ? ' for the image tool' : ''}.`;
      return { ...about, text, fix: 'Take it out.', severity: 'error' };
    });
