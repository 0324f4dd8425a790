import { expect } from 'vitest';

import { findLeaks, sanitize } from '../../src/core/sanitize/sanitize.ts';

/** A text as the gate leaves it: a second reading changes nothing, and the self-check is silent. */
export function cleanOf(text: string, env: Readonly<Record<string, string>> = {}): string {
  const { text: cleaned } = sanitize(text, { env });
  expect(sanitize(cleaned, { env }).text).toBe(cleaned);
  expect(findLeaks(cleaned, { env })).toEqual([]);
  return cleaned;
}
