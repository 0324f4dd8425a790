import { readFileSync } from 'node:fs';

import type { Tool } from '../core/documents.ts';

/** Name and version of this program, from the package.json beside it. */
export function thisTool(): Tool {
  const text = readFileSync(new URL('../package.json', import.meta.url), 'utf8');
  const found = /"version"\s*:\s*"([^"]+)"/.exec(text)?.[1];
  return { name: 'imgfix-wizard', version: found ?? '0.0.0' };
}
