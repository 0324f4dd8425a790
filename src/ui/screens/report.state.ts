import { type PageFormat, pageFormats } from '../../wizard/ports.ts';
import type { KeyName } from '../keys.ts';

export type ReportState = {
  readonly format: PageFormat;
  readonly pane: 'text' | 'removals';
  /** First row shown. */
  readonly top: number;
  /** 0 writes, 1 does not. */
  readonly cursor: 0 | 1;
  readonly answer?: 'write' | 'no';
};

export const initialReport: ReportState = { format: 'md', pane: 'text', top: 0, cursor: 0 };

/** Rows of the pane, and how many of them fit. */
export type Extent = { readonly rows: number; readonly room: number };

export function report(state: ReportState, key: KeyName, { rows, room }: Extent): ReportState {
  if (state.answer) return state;
  const last = Math.max(0, rows - room);
  const to = (top: number) => ({ ...state, top: Math.min(last, Math.max(0, top)) });
  switch (key) {
    case 'down':
    case 'char:j':
      return to(state.top + 1);
    case 'up':
    case 'char:k':
      return to(state.top - 1);
    case 'page-down':
    case 'space':
      return to(state.top + room);
    case 'page-up':
      return to(state.top - room);
    case 'home':
      return to(0);
    case 'end':
      return to(last);
    default:
      return decided(state, key);
  }
}

function decided(state: ReportState, key: KeyName): ReportState {
  switch (key) {
    case 'left':
    case 'right':
      return { ...state, cursor: state.cursor === 0 ? 1 : 0 };
    case 'char:1':
      return { ...state, cursor: 0 };
    case 'char:2':
      return { ...state, cursor: 1 };
    case 'escape':
      return { ...state, pane: 'text', top: 0 };
    case 'char:m':
      return { ...state, pane: state.pane === 'text' ? 'removals' : 'text', top: 0 };
    case 'char:f':
      return { ...state, format: after(state.format), pane: 'text', top: 0 };
    case 'enter':
      return { ...state, answer: state.cursor === 0 ? 'write' : 'no' };
    default:
      return state;
  }
}

const after = (format: PageFormat): PageFormat =>
  pageFormats[(pageFormats.indexOf(format) + 1) % pageFormats.length] ?? 'md';
