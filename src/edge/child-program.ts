import { type ChildProcess, spawn } from 'node:child_process';

import type { ProgramSeen, Stopped } from '../core/drill/seen.ts';
import { picturesSince } from './pictures.ts';

export type ChildOptions = {
  readonly command: readonly string[];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly limitMs: number;
};

export type RunningProgram = {
  readonly done: Promise<ProgramSeen>;
  /** Ends it, and what it started. */
  readonly stop: (why: Stopped) => void;
};

/** Output beyond this is dropped; what is judged stands in less. In characters. */
const largest = 8_000_000;
/** Milliseconds that a program is given to end politely. */
const politeMs = 1500;

/** Starts the user's program with its output caught, and ends it at the limit. */
export function startProgram({ command, cwd, env, limitMs }: ChildOptions): RunningProgram {
  const [file = '', ...args] = command;
  const begun = performance.now();
  const since = Date.now();
  let [output, stopped, why]: [string, Stopped | undefined, string | undefined] = [
    '',
    undefined,
    undefined,
  ];
  const child = spawn(file, args, {
    cwd,
    env,
    detached: ownGroup,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8');
    stream.on('data', (text: string) => {
      if (output.length < largest) output += text;
    });
  }
  const stop = (reason: Stopped): void => {
    if (stopped !== undefined || child.exitCode !== null) return;
    stopped = reason;
    endChild(child, 'SIGTERM', ownGroup);
    setTimeout(() => endChild(child, 'SIGKILL', ownGroup), politeMs).unref();
  };
  const limit = setTimeout(() => stop('limit'), limitMs);
  const done = new Promise<ProgramSeen>((resolve) => {
    child.on('error', (error) => (why ??= reasonOf(error)));
    letGoAfter(child);
    child.on('close', (code, signal) => {
      clearTimeout(limit);
      const durationMs = performance.now() - begun;
      if (why !== undefined) return resolve({ kind: 'not-started', why });
      endChild(child, 'SIGKILL', ownGroup);
      resolve({
        kind: 'ran',
        output,
        durationMs,
        ...(code !== null && { code }),
        ...(signal !== null && { signal }),
        ...(stopped !== undefined && { stopped }),
        pictures: picturesSince(cwd, since),
      });
    });
  });
  return { done, stop };
}

/** A group of its own, so that what it starts can be ended with it. */
export const ownGroup = process.platform !== 'win32';

/** Ends a program, and with its group what it started. */
export function endChild(child: ChildProcess, signal: NodeJS.Signals, group: boolean): void {
  if (child.pid === undefined) return;
  try {
    if (group) process.kill(-child.pid, signal);
    else child.kill(signal);
  } catch {
    // Gone already.
  }
}

/** Milliseconds for what it printed last to arrive. */
const lastWordsMs = 500;

/** What a program left running in the background may hold its output open for ever. */
export function letGoAfter(child: ChildProcess): void {
  child.once('exit', () => {
    setTimeout(() => {
      child.stdout?.destroy();
      child.stderr?.destroy();
    }, lastWordsMs).unref();
  });
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such program',
  EACCES: 'this user may not run it',
};

/** Why a program did not start, as words. */
export const reasonOf = (error: NodeJS.ErrnoException): string =>
  reasons[error.code ?? ''] ?? `the system says ${error.code ?? 'nothing'}`;
