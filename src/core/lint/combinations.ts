import { type Problem, type Rule, numberOf } from './problem.ts';

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

/** GIF and SVG each exclude a part of the rest. */
export const specialFormatRule: Rule = (request) => {
  const { body, prefix, form, endpoint } = request;
  const format = body['output_format'];
  const excluded = (param: string, why: string): Problem => ({
    param: prefix + param,
    rule: `${String(format)}-excludes`,
    text: `${String(format).toUpperCase()} ${why}.`,
    fix: `Take ${param} out, or use another output_format.`,
    severity: 'error',
    causeId: param === 'stream' || param === 'partial_images' ? 'param_stream' : 'param_other',
    to: null,
  });
  const streams = body['stream'] === true && endpoint !== 'responses';
  const partial = (numberOf(body['partial_images'], form) ?? 0) > 0;
  const compressed =
    body['output_compression'] !== undefined && numberOf(body['output_compression'], form) !== 100;
  const masked = ['mask', 'input_image_mask'].find((param) => body[param] !== undefined);
  const several = (numberOf(body['n'], form) ?? 1) > 1;
  const needs = (param: string, wanted: string): Problem => ({
    param: prefix + param,
    rule: `${param}-format`,
    text: `${param} goes with output_format ${wanted} only.`,
    fix: `Take it out, or use output_format ${wanted}.`,
    severity: 'error',
    causeId: 'param_other',
    to: null,
  });
  return [
    ...(format !== 'gif'
      ? ['frame_count', 'frame_duration_ms']
          .filter((param) => body[param] !== undefined)
          .map((param) => needs(param, 'gif'))
      : []),
    ...(format !== 'svg' && body['svg'] !== undefined ? [needs('svg', 'svg')] : []),
    ...(format === 'gif' || format === 'svg'
      ? [
          ...(streams ? [excluded('stream', 'cannot be streamed')] : []),
          ...(partial ? [excluded('partial_images', 'has no partial images')] : []),
        ]
      : []),
    ...(format === 'gif' && masked !== undefined ? [excluded(masked, 'takes no mask')] : []),
    ...(format === 'svg' && several ? [excluded('n', 'is made one at a time')] : []),
    ...(format === 'svg' && compressed
      ? [excluded('output_compression', 'takes no compression')]
      : []),
    ...formatAccess(request),
  ];
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
