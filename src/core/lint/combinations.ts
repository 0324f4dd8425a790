import type { CauseId } from '../causes/ids.ts';
import { type Judged, type Problem, type Rule, numberOf } from './problem.ts';

/** What fits by itself and not together. */
export const outputRule: Rule = ({ body, prefix, form, model }) => {
  const { background, output_format: given, output_compression: compression } = body;
  const format = typeof given === 'string' ? given : 'png';
  const problems: Problem[] = [];
  if (background === 'transparent' && !['png', 'webp', 'svg', 'gif'].includes(format)) {
    problems.push({
      param: `${prefix}background`,
      rule: 'transparent-format',
      text: `${format} has no transparency.`,
      fix: 'Use output_format png or webp, or background opaque.',
      severity: 'error',
      causeId: 'param_background',
      to: 'opaque',
    });
  } else if (
    background === 'transparent' &&
    model?.id.startsWith('gpt-image-2') &&
    !model.id.startsWith('gpt-image-2.')
  ) {
    problems.push({
      param: `${prefix}background`,
      rule: 'transparent-preview',
      text: `A transparent background is a preview for ${model.id}: not every project has it.`,
      fix: 'Use a 2.5 model or later, or ask with an image.',
      severity: 'undecided',
      causeId: 'param_background',
    });
  }
  const level = numberOf(compression, form);
  // 100 is the default, and passes with every format.
  if (level !== undefined && level !== 100 && !['webp', 'jpeg'].includes(format)) {
    problems.push({
      param: `${prefix}output_compression`,
      rule: 'compression-format',
      text: `${format} takes no compression.`,
      fix: 'Take it out, or use output_format webp or jpeg.',
      severity: 'error',
      causeId: 'param_output_format',
      to: null,
    });
  }
  return problems;
};

export const streamRule: Rule = ({ body, prefix, form, endpoint }) => {
  const { stream, partial_images: partial } = body;
  const problems: Problem[] = [];
  const about = { causeId: 'param_stream', rule: 'stream' } as const;
  const flag = typeof stream === 'boolean' || (form && (stream === 'true' || stream === 'false'));
  if (stream !== undefined && !flag) {
    problems.push({
      ...about,
      param: `${prefix}stream`,
      text: 'stream is true or false.',
      fix: 'Send it without quotes.',
      severity: 'error',
      causeId: 'param_type',
      to: null,
    });
  }
  const count = numberOf(partial, form) ?? 0;
  if (count > 0 && endpoint !== 'responses' && stream !== true && stream !== 'true') {
    problems.push({
      ...about,
      param: `${prefix}partial_images`,
      text: 'partial_images is made for streams; what a call without one does with it is not documented.',
      fix: 'Set stream to true, or take partial_images out.',
      severity: 'undecided',
    });
  }
  return problems;
};

/** GIF and SVG bring parameters of their own, and exclude a part of the rest. */
export const specialFormatRule: Rule = (request) => [
  ...strays(request),
  ...exclusions(request),
  ...formatAccess(request),
];

/** Parameters that belong to one output format alone. */
const belongs: readonly (readonly [param: string, format: string])[] = [
  ['frame_count', 'gif'],
  ['frame_duration_ms', 'gif'],
  ['svg', 'svg'],
];

const strays: Rule = ({ body, prefix }) =>
  belongs
    .filter(([param, format]) => body[param] !== undefined && body['output_format'] !== format)
    .map(([param, format]) => ({
      param: prefix + param,
      rule: `${param}-format`,
      text: `${param} goes with output_format ${format} only.`,
      fix: `Take it out, or use output_format ${format}.`,
      severity: 'error',
      causeId: 'param_other',
      to: null,
    }));

type Special = 'gif' | 'svg';

/** What a special format cannot be combined with: in which formats, when a parameter offends, and why. */
const excluding: readonly {
  readonly param: string;
  readonly formats: readonly Special[];
  readonly offends: (request: Judged) => boolean;
  readonly causeId: CauseId;
  readonly why: string;
}[] = [
  {
    param: 'stream',
    formats: ['gif', 'svg'],
    offends: ({ body, endpoint }) => body['stream'] === true && endpoint !== 'responses',
    causeId: 'param_stream',
    why: 'cannot be streamed',
  },
  {
    param: 'partial_images',
    formats: ['gif', 'svg'],
    offends: ({ body, form }) => (numberOf(body['partial_images'], form) ?? 0) > 0,
    causeId: 'param_stream',
    why: 'has no partial images',
  },
  ...['mask', 'input_image_mask'].map((param) => ({
    param,
    formats: ['gif'] as const,
    offends: ({ body }: Judged) => body[param] !== undefined,
    causeId: 'param_other' as const,
    why: 'takes no mask',
  })),
  {
    param: 'n',
    formats: ['svg'],
    offends: ({ body, form }) => (numberOf(body['n'], form) ?? 1) > 1,
    causeId: 'param_other',
    why: 'is made one at a time',
  },
  {
    param: 'output_compression',
    formats: ['svg'],
    offends: ({ body: { output_compression: level }, form }) =>
      level !== undefined && numberOf(level, form) !== 100,
    causeId: 'param_other',
    why: 'takes no compression',
  },
];

const exclusions: Rule = (request) => {
  const format = request.body['output_format'];
  if (format !== 'gif' && format !== 'svg') return [];
  return excluding
    .filter(({ formats, offends }) => formats.includes(format) && offends(request))
    .map(({ param, causeId, why }) => ({
      param: request.prefix + param,
      rule: `${format}-excludes`,
      text: `${format.toUpperCase()} ${why}.`,
      fix: `Take ${param} out, or use another output_format.`,
      severity: 'error',
      causeId,
      to: null,
    }));
};

/** Both are previews: whether a project has them cannot be told from here; older models have neither. */
function formatAccess({ body, prefix, model }: Parameters<Rule>[0]): readonly Problem[] {
  const format = body['output_format'];
  if (format !== 'gif' && format !== 'svg') return [];
  const old = model !== undefined && !/^gpt-image-2\.[5-9]/.test(model.id);
  return [
    {
      param: `${prefix}output_format`,
      rule: 'preview-format',
      text: old
        ? `${model.id} makes no ${format}.`
        : `${format} is open to projects with access only.`,
      fix: 'Use png, webp or jpeg, or ask with an image.',
      severity: old ? 'error' : 'undecided',
      causeId: 'param_output_format',
      ...(old && { to: 'png' }),
    },
  ];
}
