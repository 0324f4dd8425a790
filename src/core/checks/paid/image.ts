import { imageSize } from 'image-size';

import { isRecord, jsonOf } from '../../json.ts';

/** What an answer's first image is, read from its own header. */
export type ImageSeen = {
  readonly type: string;
  readonly width: number;
  readonly height: number;
  readonly bytes: number;
};

/** An answer's first image in base64; undefined where it holds none. */
export function imageIn(body: string): string | undefined {
  const data = (jsonOf(body) ?? { data: [completedIn(body)] })['data'];
  const first: unknown = Array.isArray(data) ? data[0] : undefined;
  const base64 = isRecord(first) ? first['b64_json'] : undefined;
  return typeof base64 === 'string' ? base64 : undefined;
}

/** The last event of a stream: `image_generation.completed`, with the whole image in it. */
function completedIn(body: string): unknown {
  const events = body.split('\n').flatMap((line) => {
    const event = line.startsWith('data:') ? jsonOf(line.slice('data:'.length)) : undefined;
    return event ? [event] : [];
  });
  return events.findLast(({ type }) => typeof type === 'string' && type.endsWith('.completed'));
}

/** Proves that the answer holds a picture; otherwise says why it does not. */
export function imageOf(body: string): ImageSeen | { readonly why: string } {
  const base64 = imageIn(body);
  if (base64 === undefined) return { why: 'the answer has no data[0].b64_json' };
  try {
    const bytes = Uint8Array.from(atob(base64), (char) => char.codePointAt(0) ?? 0);
    const { type = 'unknown', width, height } = imageSize(bytes);
    return { type, width, height, bytes: bytes.length };
  } catch {
    return { why: 'data[0].b64_json is no picture that can be read' };
  }
}

/** What the answer says of itself: the tokens used, and the model where it names one. */
export function usageOf(body: string): {
  readonly snapshot?: string;
  readonly inputTokens?: number;
  readonly outputTokens?: number;
} {
  const { usage, model: snapshot } = jsonOf(body) ?? {};
  const { input_tokens: input, output_tokens: output } = isRecord(usage) ? usage : {};
  return {
    ...(typeof snapshot === 'string' && { snapshot }),
    ...(typeof input === 'number' && { inputTokens: input }),
    ...(typeof output === 'number' && { outputTokens: output }),
  };
}
