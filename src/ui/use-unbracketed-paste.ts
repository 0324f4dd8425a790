import { useInput } from 'ink';

import { isPaste } from './keys.ts';

/** Terminals without bracketed paste hand a paste over as one long input. */
export function useUnbracketedPaste(take: (text: string) => void): void {
  useInput((input, key) => {
    if (isPaste(input, key)) take(input.replace(/\r\n?/g, '\n'));
  });
}
