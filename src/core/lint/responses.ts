import { isRecord } from '../json.ts';
import { catalogue } from '../models/catalogue.ts';
import type { Problem } from './problem.ts';

type Body = Readonly<Record<string, unknown>>;

/** What surrounds the image tool of the Responses API. The tool itself has the rules of its image model. */
export function aroundTool(body: Body): readonly Problem[] {
  return [...leading(body), ...content(body), ...chosen(body), ...shadowed(body)];
}

export const imageToolsOf = ({
  tools,
}: Body): readonly { readonly tool: Body; readonly place: number }[] =>
  (Array.isArray(tools) ? tools : []).flatMap((tool: unknown, place) =>
    isRecord(tool) && tool['type'] === 'image_generation' ? [{ tool, place }] : [],
  );

/** Older mainline models cannot lead the newer image models (reported 2026-05). */
const oldLeads = /^(gpt-4|o[134](-|$)|gpt-3)/;

function leading(body: Body): readonly Problem[] {
  const { model } = body;
  const about = {
    param: 'model',
    severity: 'error',
    causeId: 'tool_misconfigured',
    to: 'gpt-5.5',
  } as const;
  if (typeof model !== 'string') {
    // A stored prompt may name it.
    return body['prompt'] === undefined
      ? [
          {
            ...about,
            rule: 'lead-missing',
            text: 'No mainline model is named at the top.',
            fix: 'Name one, such as gpt-5.5.',
          },
        ]
      : [];
  }
  if (catalogue.has(model) || /^(gpt-image|dall-e|chatgpt-image)/.test(model)) {
    return [
      {
        ...about,
        rule: 'lead-image',
        text: `${model} makes pictures; at the top stands a mainline model.`,
        fix: `Move it into the tool, and name a mainline model at the top.`,
      },
    ];
  }
  const newer = imageToolsOf(body).some(
    ({ tool }) => typeof tool['model'] === 'string' && tool['model'].startsWith('gpt-image-2'),
  );
  return newer && oldLeads.test(model)
    ? [
        {
          ...about,
          rule: 'lead-old',
          text: `${model} cannot lead a 2.x image model.`,
          fix: 'Name a newer mainline model at the top.',
        },
      ]
    : [];
}

/** An assistant's turn holds what was put out, never an input. */
function content({ input }: Body): readonly Problem[] {
  if (!Array.isArray(input)) return [];
  return input.flatMap((turn: unknown, place) => {
    if (!isRecord(turn) || turn['role'] !== 'assistant' || !Array.isArray(turn['content']))
      return [];
    return turn['content'].flatMap((part: unknown, inner): readonly Problem[] =>
      isRecord(part) && typeof part['type'] === 'string' && part['type'].startsWith('input_')
        ? [
            {
              param: `input[${place}].content[${inner}]`,
              rule: 'assistant-content',
              text: `An assistant turn holds output_text or refusal, not ${part['type']}.`,
              fix: 'Give the earlier picture back as an image_generation_call, or by previous_response_id.',
              severity: 'error',
              causeId: 'param_other',
            },
          ]
        : [],
    );
  });
}

function chosen(body: Body): readonly Problem[] {
  const choice = body['tool_choice'];
  const wanted = isRecord(choice) && choice['type'] === 'image_generation';
  return wanted && imageToolsOf(body).length === 0
    ? [
        {
          param: 'tools',
          rule: 'tool-missing',
          text: 'tool_choice asks for image_generation, and tools does not have it.',
          fix: 'Add { "type": "image_generation" } to tools.',
          severity: 'error',
          causeId: 'tool_misconfigured',
        },
      ]
    : [];
}

/** Parameters of the picture that stand beside the tool instead of in it. */
const inside = [
  'size',
  'quality',
  'n',
  'output_format',
  'output_compression',
  'partial_images',
  'response_format',
  'style',
  'prompt_rewriter',
];

function shadowed(body: Body): readonly Problem[] {
  return inside
    .filter((param) => body[param] !== undefined && body[param] !== null)
    .map((param) => ({
      param,
      rule: 'outside-tool',
      text: `${param} is no parameter of the Responses API itself.`,
      fix:
        param === 'n' || param === 'response_format' || param === 'style'
          ? 'Take it out.'
          : `Move ${param} into the image tool.`,
      severity: 'error',
      causeId: 'param_unknown',
      to: null,
    }));
}
