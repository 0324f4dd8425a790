import { createContext, useContext } from 'react';

import type { Moment } from '../core/drill/time-line.ts';

export type StateWord =
  | 'pass'
  | 'warn'
  | 'fail'
  | 'unsure'
  | 'skipped'
  | 'crashed'
  | 'running'
  | 'waiting';

export type Theme = {
  readonly symbols: Readonly<Record<StateWord | 'cursor' | 'rule', string>>;
  readonly colors: Readonly<Record<StateWord, string | undefined>>;
  /** Whether the terminal has half blocks and colours enough to show an image. */
  readonly images: boolean;
  readonly pictures: Pictures;
};

/** What pictures are drawn with. No fact stands in a picture alone. */
export type Pictures = {
  readonly moments: Readonly<Record<Moment, string>>;
  /** A stretch of time. */
  readonly time: string;
  /** From the lowest to the highest. */
  readonly ramp: readonly string[];
  readonly bar: { readonly full: string; readonly empty: string };
};

/** A state is told by symbol, word and colour; the word alone is enough. */
const colors: Theme['colors'] = {
  pass: 'green',
  warn: 'yellow',
  fail: 'red',
  unsure: 'cyan',
  skipped: undefined,
  crashed: 'magenta',
  running: 'blue',
  waiting: undefined,
};

export const unicodeTheme: Theme = {
  colors,
  images: false,
  symbols: {
    pass: '✓',
    warn: '!',
    fail: '✗',
    unsure: '?',
    skipped: '-',
    crashed: '#',
    running: '●',
    waiting: '·',
    cursor: '›',
    rule: '│',
  },
  pictures: {
    moments: { attempt: '●', answering: '━', wait: '·', told: '┆', nothing: ' ' },
    time: '━',
    ramp: ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'],
    bar: { full: '█', empty: '░' },
  },
};

export const asciiTheme: Theme = {
  colors,
  images: false,
  symbols: {
    ...unicodeTheme.symbols,
    pass: '+',
    fail: 'x',
    running: '*',
    waiting: '.',
    cursor: '>',
    rule: '|',
  },
  pictures: {
    moments: { attempt: 'o', answering: '=', wait: '.', told: '|', nothing: ' ' },
    time: '=',
    ramp: ['_', '.', '-', '=', '+', '*', '#'],
    bar: { full: '#', empty: '.' },
  },
};

const ThemeContext = createContext<Theme>(unicodeTheme);
export const ThemeProvider = ThemeContext.Provider;
export const useTheme = (): Theme => useContext(ThemeContext);
