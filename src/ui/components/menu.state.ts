import type { KeyName } from '../keys.ts';

/** Where the cursor of a list goes by a key; `chosen` when the line was decided on. */
export type MenuState = { readonly cursor: number; readonly chosen?: number };

/** Rows that a long list goes on by. */
const page = 8;

export function menu(state: MenuState, key: KeyName, count: number, digits = true): MenuState {
  if (state.chosen !== undefined) return state;
  const { cursor } = state;
  switch (key) {
    case 'up':
    case 'char:k':
      return { cursor: Math.max(0, cursor - 1) };
    case 'down':
    case 'char:j':
      return { cursor: Math.min(count - 1, cursor + 1) };
    case 'page-up':
      return { cursor: Math.max(0, cursor - page) };
    case 'page-down':
      return { cursor: Math.min(count - 1, cursor + page) };
    case 'space':
      // Of a list that is short it is no key.
      return count > page ? { cursor: Math.min(count - 1, cursor + page) } : state;
    case 'home':
      return { cursor: 0 };
    case 'end':
      return { cursor: count - 1 };
    case 'enter':
      return { cursor, chosen: cursor };
    default: {
      const digit = digits && key.startsWith('char:') ? Number(key.slice(5)) : NaN;
      return digit >= 1 && digit <= count ? { cursor: digit - 1 } : state;
    }
  }
}
