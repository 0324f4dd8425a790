import { useReducer } from 'react';

import type { KeyName } from '../keys.ts';
import { useKeys } from '../use-keys.ts';

/** The line under the cursor; until a key moves it, it follows what happens. */
export function moved(
  at: number | undefined,
  key: KeyName,
  { follows, count }: { readonly follows: number; readonly count: number },
): number | undefined {
  const here = Math.min(at ?? follows, count - 1);
  switch (key) {
    case 'up':
    case 'char:k':
      return Math.max(0, here - 1);
    case 'down':
    case 'char:j':
      return Math.min(count - 1, here + 1);
    case 'home':
      return 0;
    case 'end':
    case 'escape':
      return undefined;
    default:
      return at;
  }
}

/** A cursor over so many lines that rests where news is. */
export function useCursorOver(count: number, follows: number): number {
  const [at, press] = useReducer(
    (
      now: number | undefined,
      [key, over]: readonly [KeyName, { follows: number; count: number }],
    ) => moved(now, key, over),
    undefined,
  );
  useKeys((key) => press([key, { follows, count }]));
  return Math.max(0, Math.min(at ?? follows, count - 1));
}
