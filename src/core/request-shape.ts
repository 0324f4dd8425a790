import type { ParameterShape } from './documents.ts';

/** Parameters whose values are documented words or numbers; of every other one only type and length are told. */
const telling = new Set([
  'model',
  'n',
  'size',
  'quality',
  'background',
  'output_format',
  'output_compression',
  'response_format',
  'style',
  'moderation',
  'input_fidelity',
  'stream',
  'partial_images',
  'complexity',
  'frame_count',
  'frame_duration_ms',
]);

/** The shape of a request: names, and values that tell nothing private. Never the prompt. */
export function parameterShapes(
  body: Readonly<Record<string, unknown>>,
): readonly ParameterShape[] {
  return Object.entries(body).map(([name, value]) => ({
    name,
    value: telling.has(name) && isShort(value) ? JSON.stringify(value) : typeAndLength(value),
  }));
}

const isShort = (value: unknown): boolean =>
  typeof value === 'number' ||
  typeof value === 'boolean' ||
  (typeof value === 'string' && value.length <= 40);

function typeAndLength(value: unknown): string {
  if (typeof value === 'string') return `text, ${value.length} characters`;
  if (Array.isArray(value)) return `list, ${value.length} entries`;
  return value === null ? 'null' : typeof value;
}
