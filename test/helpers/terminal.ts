import { spawn } from '@lydell/node-pty';
import { Terminal as Screen } from '@xterm/headless';
import { expect, onTestFinished } from 'vitest';

type Options = {
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly columns?: number;
  readonly rows?: number;
  /** Typed at the first byte that the program draws. */
  readonly typedAhead?: string;
  /** A command line for `sh` in place of the program, which it finds in $WIZARD. */
  readonly shell?: string;
};

export const keys = {
  up: '\u001B[A',
  down: '\u001B[B',
  enter: '\r',
  escape: '\u001B',
  ctrlC: '\u0003',
  ctrlZ: '\u001A',
};

const bin = new URL('../../bin/imgfix-wizard.js', import.meta.url).pathname;

/** A frame is on the screen a moment before its keys are heard, which no person is quick enough to notice. */
const settled = () =>
  new Promise((resolve) => {
    setTimeout(resolve, 40);
  });

/** The built program in a real pseudo-terminal, with a terminal's own reading of what it draws. */
export function openTerminal(options: Options) {
  const { args, cwd, env = {}, columns = 80, rows = 24, typedAhead, shell } = options;
  const screen = new Screen({ cols: columns, rows, scrollback: 2000, allowProposedApi: true });
  const [file, words] =
    shell === undefined ? [process.execPath, [bin, ...args]] : ['/bin/sh', ['-c', shell]];
  const child = spawn(file, words, {
    cols: columns,
    rows,
    cwd,
    env: {
      PATH: process.env['PATH'] ?? '',
      HOME: cwd,
      LANG: 'C.UTF-8',
      TERM: 'xterm-256color',
      WIZARD: `${process.execPath} ${bin}`,
      ...env,
    },
  });
  let written = '';
  child.onData((data) => {
    if (written === '' && typedAhead !== undefined) child.write(typedAhead);
    written += data;
    screen.write(data);
  });
  const exit = new Promise<{ readonly code: number; readonly signal: number }>((resolve) => {
    // The screen reads what came in its own time: its last line is there when it says so.
    child.onExit(({ exitCode, signal = 0 }) =>
      screen.write('', () => resolve({ code: exitCode, signal })),
    );
  });
  onTestFinished(() => child.kill('SIGKILL'));
  const lines = (from: number, to: number) =>
    Array.from(
      { length: to - from },
      (_, row) => screen.buffer.active.getLine(from + row)?.translateToString(true) ?? '',
    );
  const visible = () =>
    lines(screen.buffer.active.baseY, screen.buffer.active.baseY + rows).join('\n');
  const everything = () => lines(0, screen.buffer.active.length).join('\n');
  const waitFor = async (wanted: string | RegExp, ms = 15_000): Promise<string> => {
    const until = performance.now() + ms;
    for (;;) {
      const shown = visible();
      // A frame can come in several pieces; a terminal shows it when its end has come.
      const whole = !screen.modes.synchronizedOutputMode;
      if (whole && (typeof wanted === 'string' ? shown.includes(wanted) : wanted.test(shown)))
        return shown;
      if (performance.now() > until)
        throw new Error(`Not shown: ${String(wanted)}\n${everything()}`);
      await new Promise((resolve) => {
        setTimeout(resolve, 15);
      });
    }
  };
  return {
    exit,
    visible,
    everything,
    waitFor,
    /** Every byte that was written, escape sequences and all. */
    written: () => written,
    send: (text: string) => child.write(text),
    /** Sends a key, and waits until the screen says what it must. */
    async press(key: string, wanted: string | RegExp) {
      const shown = visible();
      if (typeof wanted === 'string' ? shown.includes(wanted) : wanted.test(shown)) {
        throw new Error(`Shown before the key: ${String(wanted)}\n${shown}`);
      }
      await settled();
      child.write(key);
      return waitFor(wanted);
    },
    paste: (text: string) => child.write(`\u001B[200~${text}\u001B[201~`),
    resize(cols: number, height: number) {
      screen.resize(cols, height);
      child.resize(cols, height);
    },
    kill: (signal: string) => child.kill(signal),
    /** Closes the terminal itself, as its window is closed: nothing can be read or written any more. */
    hangUp() {
      if ('destroy' in child && typeof child.destroy === 'function') child.destroy();
    },
    pid: child.pid,
  };
}

const escape = '\u001B';
const [showCursor, hideCursor] = [`${escape}[?25h`, `${escape}[?25l`];
export const pastesTold = `${escape}[?2004h`;
const pastesUntold = `${escape}[?2004l`;

/** The cursor is shown, and pastes come as keys again. */
export function expectGivenBack(written: string): void {
  expect(written.lastIndexOf(showCursor)).toBeGreaterThan(written.lastIndexOf(hideCursor));
  expect(written.lastIndexOf(pastesUntold)).toBeGreaterThan(written.lastIndexOf(pastesTold));
}
