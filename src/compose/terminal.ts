import { openSync } from 'node:fs';
import { ReadStream } from 'node:tty';

import type { JobControl } from '../ui/use-job-control.ts';

/** The keyboard: standard input, or the controlling terminal where that is a pipe. */
export function keyboard(stdin: NodeJS.ReadStream): NodeJS.ReadStream | undefined {
  if (stdin.isTTY) return stdin;
  try {
    return new ReadStream(openSync('/dev/tty', 'r'));
  } catch {
    return undefined;
  }
}

/** Whether this terminal draws more than ASCII. */
export function drawsUnicode(
  env: Readonly<Record<string, string | undefined>>,
  platform: NodeJS.Platform,
): boolean {
  if (platform === 'win32')
    return env['WT_SESSION'] !== undefined || env['TERM_PROGRAM'] !== undefined;
  if (env['TERM'] === 'linux') return false;
  const locale = env['LC_ALL'] || env['LC_CTYPE'] || env['LANG'] || '';
  return /utf-?8/i.test(locale);
}

/** Whether 256 colours or more can be drawn. */
export const drawsManyColours = (env: Readonly<Record<string, string | undefined>>): boolean =>
  /truecolor|24bit/.test(env['COLORTERM'] ?? '') ||
  /256color|-direct/.test(env['TERM'] ?? '') ||
  env['WT_SESSION'] !== undefined;

/** How the wizard takes part in the shell's job control; undefined where there is none. */
export function jobControl(process: NodeJS.Process): JobControl | undefined {
  if (process.platform === 'win32') return undefined;
  return {
    async stop() {
      // To the whole job, so that npx stops with it and the shell takes over.
      process.kill(0, 'SIGTSTP');
      // Time stands still while it is stopped. A job without a shell is not stopped, and goes on after this.
      await new Promise((resolve) => {
        setTimeout(resolve, 50);
      });
    },
    onContinue(redraw) {
      process.on('SIGCONT', redraw);
      return () => process.off('SIGCONT', redraw);
    },
  };
}
