import { createContext, useContext } from 'react';

/** Columns and rows of the terminal; a constant of one drawing. */
export type Size = { readonly columns: number; readonly rows: number };

const SizeContext = createContext<Size>({ columns: 80, rows: 24 });
export const SizeProvider = SizeContext.Provider;
export const useSize = (): Size => useContext(SizeContext);

/** Below this, remarks go and the facts stay. In columns. */
export const narrowBelow = 60;
