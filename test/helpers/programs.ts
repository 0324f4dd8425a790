import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { join } from 'node:path';
import type { Readable } from 'node:stream';

import { build } from 'esbuild';

const helpers = new URL('.', import.meta.url).pathname;

/** Bundles a TypeScript file into one that every supported Node runs. */
export async function bundled(file: string, dir: string): Promise<string> {
  const outfile = join(dir, 'program.mjs');
  await build({
    entryPoints: [join(helpers, file)],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20.12',
    banner: {
      js: "import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);",
    },
    logLevel: 'warning',
  });
  return outfile;
}

type Child = ChildProcessByStdio<null, Readable, null>;

/** Starts a bundled program; `lines` are the whole lines it wrote so far. */
export function started(program: string, args: readonly string[]) {
  const child: Child = spawn(process.execPath, [program, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let text = '';
  child.stdout.on('data', (chunk: Buffer) => (text += chunk.toString()));
  const ended = new Promise<void>((resolve) => child.on('close', () => resolve()));
  return {
    child,
    ended,
    lines: () => text.split('\n').slice(0, -1),
    /** Resolves when that many lines are written, or at the end. */
    line: (count: number) =>
      Promise.race([
        ended,
        new Promise<void>((resolve) => {
          const look = () => {
            if (text.split('\n').length > count) resolve();
          };
          look();
          child.stdout.on('data', look);
        }),
      ]),
  };
}
