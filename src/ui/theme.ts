import { createContext, useContext } from 'react';

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
  readonly symbols: Readonly<
    Record<StateWord | 'cursor' | 'rule' | 'time' | 'full' | 'empty', string>
  >;
  readonly colors: Readonly<Record<StateWord, string | undefined>>;
  /** Heights of a bar, the lowest first; none where only the number is drawn. */
  readonly bars: string;
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
  bars: '▁▂▃▄▅▆▇█',
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
    time: '━',
    full: '█',
    empty: '░',
  },
};

export const asciiTheme: Theme = {
  colors,
  bars: '',
  symbols: {
    ...unicodeTheme.symbols,
    pass: '+',
    fail: 'x',
    running: '*',
    waiting: '.',
    cursor: '>',
    rule: '|',
    time: '=',
    full: '#',
    empty: '.',
  },
};

const ThemeContext = createContext<Theme>(unicodeTheme);
export const ThemeProvider = ThemeContext.Provider;
export const useTheme = (): Theme => useContext(ThemeContext);
