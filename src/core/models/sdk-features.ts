import type { SdkSeen } from '../situation.ts';
import { catalogue } from './catalogue.ts';

export type SdkFeature = {
  /** A model, a parameter, or a way of calling. */
  readonly name: string;
  readonly kind: 'model' | 'parameter' | 'style';
  /** First version that has it; absent where it is not known (git tags of openai-node and openai-python). */
  readonly since: { readonly node?: string; readonly python?: string };
};

const style: SdkFeature = {
  name: 'client.images.generate',
  kind: 'style',
  since: { node: '4.0.0', python: '1.0.0' },
};

type Since = SdkFeature['since'];

const gptImage1: Since = { node: '4.96.0', python: '1.76.0' };
const streaming: Since = { node: '5.10.0', python: '1.97.0' };
const specialFormats: Since = { node: '7.51.0' };

const parameters: Readonly<Record<string, Since>> = {
  background: gptImage1,
  moderation: gptImage1,
  output_format: gptImage1,
  output_compression: gptImage1,
  input_fidelity: streaming,
  stream: streaming,
  partial_images: streaming,
  safety_identifier: { node: '7.36.0' },
  markup: { node: '7.46.0' },
  complexity: specialFormats,
  frame_count: specialFormats,
  frame_duration_ms: specialFormats,
  svg: specialFormats,
};

/** What a call needs of the SDK: today's style, its model, and each of its parameters. */
export function featuresOf(
  model: string | undefined,
  params: readonly string[],
): readonly SdkFeature[] {
  const known = model === undefined ? undefined : catalogue.get(model);
  return [
    style,
    ...(known ? [{ name: known.id, kind: 'model', since: known.sdkMin } as const] : []),
    ...params.flatMap((name): readonly SdkFeature[] => {
      const since = parameters[name];
      return since ? [{ name, kind: 'parameter', since }] : [];
    }),
  ];
}

/**
 * Whether a version that lacks the feature refuses the call by itself. Node sends what it does not know; Python
 * refuses an unknown keyword argument, and both lack a style of calling altogether.
 */
export const refusesWithout = ({ kind }: SdkFeature, language: SdkSeen['language']): boolean =>
  kind === 'style' || (kind === 'parameter' && language === 'python');
