import { networkCodeIn } from './facts-of-text.ts';
import type { Speaker } from './reading.ts';
import type { ErrorFields } from './rules/rule.ts';
import type { Surroundings } from './surroundings.ts';
import type { Plain } from './unwrap.ts';

/** Types that only the service's own error object bears. */
const ownTypes =
  /^(?:invalid_request_error|image_generation_user_error|insufficient_quota|server_error|requests|tokens|images|input-images|rate_limit_error|request_forbidden|billing_not_active|access_terminated|service_unavailable_error)$/;

const ownMarks =
  /\breq_[0-9a-f]{16,40}\b|openai-(?:processing-ms|organization|version)|\bopenai\.\w+Error: Error code: \d{3} - \{/i;

/** Who speaks in a pasted text. In doubt it is not the service: its words prove, those of others only hint. */
export function speakerIn(
  plain: Plain,
  errors: readonly ErrorFields[],
  around: Surroundings,
): Speaker {
  if (around.gateway !== undefined) return 'gateway';
  if (around.azure) return 'azure';
  if (
    errors.some(({ type }) => type !== undefined && ownTypes.test(type)) ||
    ownMarks.test(plain.flat)
  )
    return 'service';
  if (networkCodeIn(plain) !== undefined) return 'client';
  if (/<html|<!doctype html/i.test(plain.flat))
    return /cloudflare|cf-ray/i.test(plain.flat) ? 'edge' : 'proxy';
  return 'unknown';
}
