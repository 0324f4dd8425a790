import { createContext, useContext } from 'react';

/** Columns and rows of the terminal; a constant of one drawing. What is read out, not drawn, has rows without end. */
export type Size = { readonly columns: number; readonly rows: number };

const SizeContext = createContext<Size>({ columns: 80, rows: 24 });
export const SizeProvider = SizeContext.Provider;
export const useSize = (): Size => useContext(SizeContext);

/** Rows for a list that is drawn anew at each key or event: read out, it is a few around the cursor. */
export const listRows = (left: number): number => (Number.isFinite(left) ? Math.max(3, left) : 3);

/** Below this, remarks go and the facts stay. In columns. */
export const narrowBelow = 60;
/** Below this, margins go, and of a list those lines stay that are around the cursor. In rows. */
export const lowBelow = 24;
