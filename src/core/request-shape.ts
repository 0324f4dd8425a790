import type { ParameterShape } from './documents.ts';
import { isRecord } from './json.ts';

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
  'type',
  'action',
]);

/** Parameters that hold the words, the names or the people of the user. */
const personal = new Set([
  'prompt',
  'negative_prompt',
  'input',
  'instructions',
  'text',
  'content',
  'user',
  'safety_identifier',
  'prompt_cache_key',
  'metadata',
]);

/** The shape of a request: names, and values that tell nothing private. Never the prompt. */
export function parameterShapes(
  body: Readonly<Record<string, unknown>>,
): readonly ParameterShape[] {
  return Object.entries(body).flatMap(([name, value]) =>
    name === 'tools' && Array.isArray(value) ? toolShapes(value) : [shapeOf(name, name, value)],
  );
}

/** The options of an image tool are parameters too: `tools[0].size`. */
function toolShapes(tools: readonly unknown[]): readonly ParameterShape[] {
  return tools.flatMap((tool, place) =>
    isRecord(tool)
      ? Object.entries(tool).map(([name, value]) => shapeOf(`tools[${place}].${name}`, name, value))
      : [shapeOf(`tools[${place}]`, '', tool)],
  );
}

const shapeOf = (name: string, member: string, value: unknown): ParameterShape => ({
  name,
  value: telling.has(member) && isShort(value) ? JSON.stringify(value) : typeAndLength(value),
});

/** The value of a parameter that is told as it is; undefined where only type and length are told. */
export function toldValue({ value }: ParameterShape): string | number | boolean | undefined {
  if (!/^(["\d-]|true$|false$)/.test(value)) return undefined;
  try {
    const literal: unknown = JSON.parse(value);
    return isShort(literal) ? literal : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Every text of a request that must not leave, such as its prompt, however deep it stands. Pictures are known by their
 * own look.
 */
export function privateTexts(body: unknown, within = false): readonly string[] {
  if (typeof body === 'string') return within && !body.startsWith('data:') ? [body] : [];
  if (Array.isArray(body)) return body.flatMap((one: unknown) => privateTexts(one, within));
  if (!isRecord(body)) return [];
  return Object.entries(body).flatMap(([name, value]) =>
    name === 'type' || name === 'role' ? [] : privateTexts(value, within || personal.has(name)),
  );
}

const isShort = (value: unknown): value is string | number | boolean =>
  typeof value === 'number' ||
  typeof value === 'boolean' ||
  (typeof value === 'string' && value.length <= 40);

function typeAndLength(value: unknown): string {
  if (typeof value === 'string') return `text, ${value.length} characters`;
  if (Array.isArray(value)) return `list, ${value.length} entries`;
  return value === null ? 'null' : typeof value;
}
