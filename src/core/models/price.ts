import { type CataloguedModel, catalogue } from './catalogue.ts';

type Body = Readonly<Record<string, unknown>>;

/** Output tokens of one 1024x1024 image, measured on gpt-image-2 (2026-04-28), the dearest of the family. */
const tokensAt1024: Readonly<Record<string, number>> = {
  low: 196,
  medium: 1756,
  high: 7024,
  xhigh: 14_048,
  max: 28_096,
};

const pixelsOf1024 = 1024 * 1024;
/** Text input at $5 a million tokens; a prompt of 32,000 characters is the longest. */
const usdPerPromptChar = 5 / 1_000_000;

/** The model and price of the smallest image today. */
export function cheapestTest(): { readonly model: CataloguedModel; readonly highestUsd: number } {
  // gpt-image-1-mini would be a tenth of a cent cheaper, ends on 2026-12-01, and is not allowed in every project.
  const model = 'gpt-image-2.6-flare';
  return { model, highestUsd: smallestImage(model).highestUsd };
}

/** The smallest image of a model: legal everywhere, and private of nobody. */
export function smallestImage(model: string): { readonly body: Body; readonly highestUsd: number } {
  const body = {
    model,
    prompt: 'a grey square',
    size: '1024x1024',
    quality: 'low',
    n: 1,
    output_format: 'jpeg',
  };
  return { body, highestUsd: Math.max(0.01, roundUp(highestPrice(body))) };
}

const roundUp = (usd: number): number => Math.ceil(usd * 1000) / 1000;

/** US dollars that a request costs at most. An unknown size or quality counts as the dearest. */
export function highestPrice(body: Body): number {
  const { quality, size, n, prompt, partial_images: partial } = body;
  const tokens =
    tokensAt1024[typeof quality === 'string' ? quality : 'high'] ?? tokensAt1024['high'] ?? 0;
  const count = typeof n === 'number' && n > 0 ? n : 1;
  const perImage =
    tokens * (pixelsOf(size) / pixelsOf1024) + (typeof partial === 'number' ? partial * 100 : 0);
  const text = typeof prompt === 'string' ? prompt.length * usdPerPromptChar : 0;
  return (count * perImage * pricePerMillion(body['model'])) / 1_000_000 + text;
}

function pixelsOf(size: unknown): number {
  const [, width, height] =
    /^(\d{2,4})x(\d{2,4})$/.exec(typeof size === 'string' ? size : '') ?? [];
  return width !== undefined && height !== undefined ? Number(width) * Number(height) : 1536 * 1024;
}

const pricePerMillion = (model: unknown): number =>
  (typeof model === 'string' ? catalogue.get(model)?.usdPerMillionOut : undefined) ?? 30;

/** US dollars of an answered call, from the usage in its body; undefined when it names none. */
export function costOf(model: string, body: string): number | undefined {
  const output = /"output_tokens"\s*:\s*(\d+)/.exec(body)?.[1];
  const input = /"input_tokens"\s*:\s*(\d+)/.exec(body)?.[1];
  if (output === undefined) return undefined;
  return (Number(output) * pricePerMillion(model) + Number(input ?? 0) * 8) / 1_000_000;
}
