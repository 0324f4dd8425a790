import type { KeyName } from '../keys.ts';

/** Text being typed, with the cursor at its end. */
export type TextState = {
  readonly text: string;
  readonly done?: true;
  /** Why what was typed is not taken: it can be changed. */
  readonly refused?: string;
};

export type TextEvent =
  | { readonly type: 'key'; readonly key: KeyName; readonly input: string }
  | { readonly type: 'pasted'; readonly text: string }
  | { readonly type: 'refused'; readonly why: string };

export function typing(state: TextState, event: TextEvent): TextState {
  if (event.type === 'refused') return { text: state.text, refused: event.why };
  if (state.done) return state;
  if (event.type === 'pasted') return { text: state.text + event.text };
  const { key, input } = event;
  if (key === 'enter') return { ...state, done: true };
  if (key === 'backspace') return { text: state.text.slice(0, -1) };
  if (key === 'ctrl:u') return { text: '' };
  const printable = key === 'space' || key.startsWith('char:') || key === 'other';
  return printable ? { text: state.text + input } : state;
}
