import { useInput } from 'ink';

import { type KeyName, isPaste, keyName } from './keys.ts';

/** Keys by name; a paste is never taken for keys. */
export function useKeys(press: (key: KeyName, input: string) => void): void {
  useInput((input, key) => {
    if (!isPaste(input, key)) press(keyName(input, key), input);
  });
}
