import { spawn } from 'node:child_process';

import { reasonOf } from './child-program.ts';

export type RanThrough =
  | { readonly kind: 'ended'; readonly code: number }
  | { readonly kind: 'not-started'; readonly why: string };

/** Milliseconds that a program is given to end after Ctrl+C, which reaches it too. */
const politeMs = 3000;

/** Runs a program on this terminal, with other settings. */
export function runThrough(
  command: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  signal: AbortSignal,
): Promise<RanThrough> {
  const [file = '', ...args] = command;
  return new Promise((resolve) => {
    const child = spawn(file, args, { env, stdio: 'inherit' });
    const stop = () => {
      child.kill('SIGTERM');
      setTimeout(() => child.kill('SIGKILL'), politeMs).unref();
    };
    signal.addEventListener('abort', stop, { once: true });
    if (signal.aborted) stop();
    child.once('error', (error) => resolve({ kind: 'not-started', why: reasonOf(error) }));
    child.once('close', (code) => {
      signal.removeEventListener('abort', stop);
      resolve({ kind: 'ended', code: code ?? 1 });
    });
  });
}
