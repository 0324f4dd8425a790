import { spawn } from 'node:child_process';
import { stripVTControlCharacters } from 'node:util';

import { endChild, letGoAfter, ownGroup, reasonOf } from './child-program.ts';

export type RanThrough =
  | { readonly kind: 'ended'; readonly code: number }
  | { readonly kind: 'not-started'; readonly why: string };

/** Milliseconds that a program is given to end after Ctrl+C, which reaches it too. */
const politeMs = 3000;

/** Runs a program with other settings: on this terminal, or without one and with its output handed on. */
export function runThrough(
  command: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  signal: AbortSignal,
  onOutput?: (text: string) => void,
): Promise<RanThrough> {
  const [file = '', ...args] = command;
  const apart = onOutput !== undefined;
  const group = apart && ownGroup;
  return new Promise((resolve) => {
    const child = apart
      ? spawn(file, args, { env, stdio: ['ignore', 'pipe', 'pipe'], detached: ownGroup })
      : spawn(file, args, { env, stdio: 'inherit' });
    for (const stream of [child.stdout, child.stderr]) {
      if (stream && onOutput) handOn(stream, onOutput);
    }
    const stop = () => {
      // On this terminal Ctrl+C has reached it, and what it started, already.
      endChild(child, apart ? 'SIGINT' : 'SIGTERM', group);
      setTimeout(() => endChild(child, 'SIGKILL', group), politeMs).unref();
    };
    signal.addEventListener('abort', stop, { once: true });
    if (signal.aborted) stop();
    child.once('error', (error) => resolve({ kind: 'not-started', why: reasonOf(error) }));
    letGoAfter(child);
    child.once('close', (code) => {
      signal.removeEventListener('abort', stop);
      resolve({ kind: 'ended', code: code ?? 1 });
    });
  });
}

/** Whole lines, several at once, without what would move the cursor. */
function handOn(stream: NodeJS.ReadableStream, onOutput: (text: string) => void): void {
  let rest = '';
  stream.setEncoding('utf8');
  stream.on('data', (text: string) => {
    const whole = rest + text;
    const cut = whole.lastIndexOf('\n') + 1;
    rest = whole.slice(cut);
    if (cut > 0) onOutput(still(whole.slice(0, cut)));
  });
  stream.on('end', () => {
    if (rest !== '') onOutput(still(`${rest}\n`));
  });
}

/** Of a line that was written over, its last state. */
const still = (text: string): string =>
  stripVTControlCharacters(text)
    .replace(/\r+\n/g, '\n')
    .replace(/[^\n]*\r/g, '');
