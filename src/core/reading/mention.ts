import { meaningOfParameter } from './parameters.ts';
import type { SaidCode } from './signals.ts';

/** Names that are the API's own; short words among them count only in quotes. */
const names =
  /['"`](n|size|quality|style|background|moderation|stream|image|images|mask|markup|svg|user|complexity)['"`]|\b(response_format|output_format|output_compression|partial_images|input_fidelity|frame_count|frame_duration_ms|safety_identifier|streaming)\b/i;

const refusing =
  /\b(?:only (?:one|supported|allowed|available|valid|with|when|for)|not (?:supported|allowed|permitted|valid|in\b|one of|compatible)|(?:may|can) (?:only|not)|cannot|must|invalid|unsupported|refused|rejected|exclusive|conflicts?|incompatible|requires?)\b/i;

/** The first sentence that refuses and names a parameter. */
export function mentionSaid(message: string): SaidCode | undefined {
  for (const sentence of message.split('\n')) {
    if (sentence.length > 600 || !refusing.test(sentence)) continue;
    const [, quoted, plain] = names.exec(sentence) ?? [];
    const name = (quoted ?? plain)?.toLowerCase();
    if (name !== undefined) return meaningOfParameter(name === 'streaming' ? 'stream' : name);
  }
  return undefined;
}
