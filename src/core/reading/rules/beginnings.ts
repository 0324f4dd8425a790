import type { SaidCode } from '../signals.ts';

/** How plain answers begin that a program took for JSON: its complaint quotes their first ten characters. */
const beginnings: readonly (readonly [sentence: string, says: SaidCode])[] = [
  ['Billing hard limit has been reached', 'says-spend-limit'],
  ['Incorrect API key provided', 'says-key-incorrect'],
  ['Invalid API key', 'says-key-incorrect'],
  ['You exceeded your current quota', 'says-quota-exhausted'],
  ['You have no credits remaining', 'says-quota-exhausted'],
  ['Rate limit reached', 'says-rate-limit'],
  ['Too many requests', 'says-rate-limit'],
  ['Your organization must be verified', 'says-organization-unverified'],
  ['Your request was rejected', 'says-content-policy'],
  ['Internal Server Error', 'says-server-error'],
  ['The server had an error', 'says-server-error'],
  ['Bad Gateway', 'page-of-gateway'],
  ['Gateway Timeout', 'page-of-gateway'],
  ['upstream connect error', 'page-of-gateway'],
  ['upstream request timeout', 'page-of-gateway'],
  ['Service Unavailable', 'says-overloaded'],
  ['Request Entity Too Large', 'says-image-input'],
  // A serverless platform whose function ran out of time: "An error occurred with your deployment".
  ['An error occurred with your deployment', 'says-time-limit'],
];

/** What the answer said that `JSON.parse` stumbled over. */
export function beginningSaid(flat: string): SaidCode | undefined {
  const start =
    /unexpected token .{1,8},?\s["'“]([^"'”\n]{6,40})["'”]?(?:\.\.\.|…)?\s?is not valid json/i.exec(
      flat,
    )?.[1];
  return start === undefined
    ? undefined
    : beginnings.find(([sentence]) => sentence.toLowerCase().startsWith(start.toLowerCase()))?.[1];
}
