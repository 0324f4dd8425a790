import { createContext, useContext, useEffect, useReducer } from 'react';

import { type TextEvent, type TextState, typing } from './components/text-input.state.ts';
import { usePastes } from './use-pastes.ts';

/** Told when a text field opens; answers how to tell that it closed. */
type OpenField = () => () => void;
const OpenFieldContext = createContext<OpenField>(() => () => undefined);
export const OpenFieldProvider = OpenFieldContext.Provider;

type TextField = readonly [TextState, (event: TextEvent) => void];

/** Text that is being typed. */
export function useTextField(text = ''): TextField {
  const open = useContext(OpenFieldContext);
  useEffect(() => open(), [open]);
  return useReducer(typing, { text });
}

/** The same, with what is pasted into it, as one word. */
export function usePastedField(): TextField {
  const [state, change] = useTextField();
  usePastes((text) => change({ type: 'pasted', text: text.trim() }));
  return [state, change];
}
