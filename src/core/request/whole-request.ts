import type { ImageRequest } from '../situation.ts';
import { readRequest } from './read-request.ts';

/** A request that can be sent as it stands, or why this text is none. */
export function wholeRequest(
  text: string,
): { readonly request: ImageRequest } | { readonly why: string } {
  const given = readRequest(text);
  if (!given) {
    return {
      why: 'holds no image request. It takes the body as JSON, a curl command, or the arguments of the call.',
    };
  }
  const { endpoint, body, unknowable } = given;
  return unknowable.length > 0
    ? {
        why: `leaves open ${unknowable.join(', ')}. It takes the body as it is sent: print it as JSON.`,
      }
    : { request: { endpoint, body } };
}
