import type { SaidCode } from '../reading/signals.ts';
import type { Cause } from './cause.ts';

/** A cause that is about one parameter: what says so proves it, unless the model behind it has ended. */
type Refusal = {
  readonly title: string;
  readonly why: string;
  readonly says: SaidCode;
  readonly fix: string;
  readonly ask: string;
};

const refused = ({ title, why, says, fix, ask }: Refusal): Cause => ({
  title,
  why,
  weighs: {
    [says]: 8,
    'parameter-not-sent': -4,
    'says-sdk-fault': -3,
    'named-model-ended': -3,
    'model-ended': -3,
    'own-request-made': -9,
  },
  provenBy: [says],
  symptomOf: ['model_retired'],
  retry: 'after-change',
  fixes: [{ text: fix, link: 'https://platform.openai.com/docs/api-reference/images' }],
  settle: { question: ask },
});

const sent = (param: string): string => `What does the failing request send as ${param}?`;

export const parameters = {
  param_size: refused({
    title: 'The size is not one that the model makes',
    why: 'Newer models take any size of multiples of 16 within bounds; older ones take three.',
    says: 'says-size',
    fix: 'Use 1024x1024, 1536x1024, 1024x1536 or auto.',
    ask: sent('size'),
  }),
  param_n: refused({
    title: 'The number of images is out of range',
    why: 'n goes from 1 to 10.',
    says: 'says-n',
    fix: 'Set n between 1 and 10.',
    ask: sent('n'),
  }),
  param_quality: refused({
    title: 'The quality is not one that the model knows',
    why: 'standard and hd belonged to retired models; xhigh and max came with the 2.5 models.',
    says: 'says-quality',
    fix: 'Use low, medium, high or auto.',
    ask: sent('quality'),
  }),
  param_response_format: refused({
    title: 'response_format is no parameter any more',
    why: 'Image models always return b64_json and refuse this parameter.',
    says: 'says-response-format',
    fix: 'Take response_format out and read data[0].b64_json.',
    ask: sent('response_format'),
  }),
  param_style: refused({
    title: 'style is no parameter any more',
    why: 'Only a retired model knew it.',
    says: 'says-style',
    fix: 'Take style out, and say the style in the prompt.',
    ask: sent('style'),
  }),
  param_background: refused({
    title: 'The background does not fit',
    why: 'transparent needs png or webp, and a model that can.',
    says: 'says-background',
    fix: 'Use auto or opaque, or output_format png or webp.',
    ask: sent('background'),
  }),
  param_output_format: refused({
    title: 'The output format or its compression does not fit',
    why: 'png, webp and jpeg work everywhere; compression goes with webp and jpeg only.',
    says: 'says-output-format',
    fix: 'Use png, webp or jpeg.',
    ask: sent('output_format'),
  }),
  param_moderation: refused({
    title: 'The moderation parameter does not fit',
    why: 'It takes auto or low.',
    says: 'says-moderation-parameter',
    fix: 'Use auto or low, or take it out.',
    ask: sent('moderation'),
  }),
  param_input_fidelity: refused({
    title: 'The model does not take input_fidelity',
    why: 'Models of the 2.x family refuse it.',
    says: 'says-input-fidelity',
    fix: 'Take input_fidelity out.',
    ask: sent('input_fidelity'),
  }),
  param_stream: refused({
    title: 'Streaming does not fit this call',
    why: 'Some formats cannot be streamed, and partial images go from 0 to 3.',
    says: 'says-stream',
    fix: 'Take stream and partial_images out.',
    ask: sent('stream'),
  }),
  param_unknown: refused({
    title: 'The API does not know one of the parameters',
    why: 'Its name is misspelt, or it belongs to another endpoint.',
    says: 'says-parameter-unknown',
    fix: 'Take {param} out.',
    ask: 'Which parameters does the failing request send?',
  }),
} as const satisfies Readonly<Record<string, Cause>>;
