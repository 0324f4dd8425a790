import { useInput } from 'ink';

import { useCovered } from './covered.tsx';
import { type KeyName, isPaste, keysOf } from './keys.ts';

/** Keys by name; a paste is never taken for keys. */
export function useKeys(press: (key: KeyName, input: string) => void): void {
  const covered = useCovered();
  useInput(
    (input, key) => {
      if (isPaste(input, key)) return;
      for (const [name, text] of keysOf(input, key)) press(name, text);
    },
    { isActive: !covered },
  );
}
