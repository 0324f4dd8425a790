import { catalogue, type ModelFacts } from '../core/models/catalogue.ts';
import { modelStatus } from '../core/models/lookup.ts';
import { type Answer, type Asked, refused } from './answer.ts';
import { greySquare } from './picture.ts';

const known = new Set([
  'model',
  'prompt',
  'n',
  'size',
  'quality',
  'background',
  'output_format',
  'output_compression',
  'moderation',
  'stream',
  'partial_images',
  'user',
  'safety_identifier',
  'complexity',
]);

/** An edit is a generation with pictures; its form holds digits where JSON holds numbers. */
export function edit({ json, ...asked }: Asked): Answer {
  const { image, images, mask: _, input_fidelity: __, ...rest } = json ?? {};
  if ((image ?? images) === undefined) {
    const message = "Missing required parameter: 'image'.";
    return refused(400, message, 'missing_required_parameter', 'image');
  }
  const { n } = rest;
  return generation({ ...asked, json: { ...rest, ...(n !== undefined && { n: Number(n) }) } });
}

/** Validates as the service does: one fault a call, the prompt first. */
export function generation({ json, today }: Asked): Answer {
  if (!json) return refused(400, 'We could not parse the JSON body of your request.', null);
  const { prompt, model, n } = json;
  if (typeof prompt !== 'string' || prompt === '') {
    return refused(
      400,
      "Missing required parameter: 'prompt'.",
      'missing_required_parameter',
      'prompt',
    );
  }
  const extra = Object.keys(json).find((name) => !known.has(name));
  if (extra !== undefined) {
    return refused(400, `Unknown parameter: '${extra}'.`, 'unknown_parameter', extra);
  }
  const id = typeof model === 'string' ? model : 'dall-e-2';
  const facts = catalogue.get(id);
  if (!facts || modelStatus(id, today).kind === 'ended') {
    const message = `The model '${id}' does not exist.`;
    return refused(400, message, 'invalid_value', 'model', 'image_generation_user_error');
  }
  if (typeof n === 'number' && (n < 1 || n > 10)) {
    return refused(400, "Invalid 'n': must be between 1 and 10.", 'invalid_value', 'n');
  }
  return picture(json, facts);
}

function picture(
  { size, quality, n, output_format: format }: NonNullable<Asked['json']>,
  { qualities }: ModelFacts,
): Answer {
  if (typeof quality === 'string' && !qualities.includes(quality)) {
    const message = `Invalid value: '${quality}'. Supported values are: 'low', 'medium', 'high', and 'auto'.`;
    return refused(400, message, 'invalid_value', 'quality');
  }
  const text = typeof size === 'string' ? size : '';
  const [, width = '1024', height = '1024'] = /^(\d+)x(\d+)$/.exec(text) ?? [];
  const edges = [Number(width), Number(height)];
  if (edges.some((edge) => edge % 16 !== 0 || edge > 3840)) {
    const message = 'Width and height must both be divisible by 16.';
    return refused(400, message, 'invalid_value', 'size', 'image_generation_user_error');
  }
  const type = format === 'jpeg' ? 'jpeg' : 'png';
  return made(Number(width), Number(height), typeof n === 'number' ? n : 1, type);
}

function made(width: number, height: number, n: number, format: 'png' | 'jpeg'): Answer {
  const b64_json = greySquare(width, height, format).toString('base64');
  const output = Math.round((196 * width * height) / (1024 * 1024)) * n;
  return {
    status: 200,
    json: {
      created: Math.floor(Date.now() / 1000),
      data: Array.from({ length: n }, () => ({ b64_json })),
      output_format: format,
      size: `${width}x${height}`,
      usage: { input_tokens: 8, output_tokens: output, total_tokens: output + 8 },
    },
  };
}
