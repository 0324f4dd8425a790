import { useInput, usePaste } from 'ink';

import { useCovered } from './covered.tsx';
import { isPaste } from './keys.ts';

/** What is pasted, as a whole; terminals without bracketed paste hand it over as long inputs, of which more may come. */
export function usePastes(take: (text: string, whole: boolean) => void): void {
  const isActive = !useCovered();
  usePaste((text) => take(text, true), { isActive });
  useInput(
    (input, key) => {
      if (isPaste(input, key)) take(input.replace(/\r\n?/g, '\n'), false);
    },
    { isActive },
  );
}
