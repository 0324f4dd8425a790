import { useEffect, useEffectEvent, useReducer } from 'react';

import { type MenuState, menu } from './components/menu.state.ts';
import type { KeyName } from './keys.ts';
import { useKeys } from './use-keys.ts';

type Options = {
  readonly count: number;
  readonly initial?: number;
  readonly onChoose: (place: number) => void;
  readonly onBack: () => void;
  /** Keys of this screen beside the list's own; answers whether it took the key. */
  readonly onKey?: (key: KeyName) => boolean;
  readonly digits?: boolean;
};

/** A list under one cursor. The answer is part of the state, so that drawing again repeats nothing. */
export function useMenu({
  count,
  initial = 0,
  onChoose,
  onBack,
  onKey,
  digits = true,
}: Options): number {
  const [state, press] = useReducer(
    (now: MenuState, key: KeyName) => menu(now, key, count, digits),
    { cursor: initial },
  );
  useKeys((key) => {
    if (key === 'escape') onBack();
    else if (!onKey?.(key)) press(key);
  });
  const choose = useEffectEvent(onChoose);
  useEffect(() => {
    if (state.chosen !== undefined) choose(state.chosen);
  }, [state.chosen]);
  return state.cursor;
}
