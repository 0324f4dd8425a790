import { closeSync, openSync, writeSync } from 'node:fs';

import { whyFailed } from './files.ts';

export type LineLog = {
  readonly write: (line: string) => void;
  readonly close: () => void;
};

/** Opens a file for lines that are added to it, readable by its owner alone. */
export function openLineLog(
  file: string,
):
  | { readonly kind: 'ok'; readonly log: LineLog }
  | { readonly kind: 'failed'; readonly why: string } {
  try {
    const handle = openSync(file, 'a', 0o600);
    return {
      kind: 'ok',
      log: { write: (line) => void writeSync(handle, line), close: () => closeSync(handle) },
    };
  } catch (error) {
    return { kind: 'failed', why: whyFailed(error) };
  }
}
