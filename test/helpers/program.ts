import { spawn } from 'node:child_process';
import { join } from 'node:path';

import { temporaryFolder } from './kit.ts';

export const bin = new URL('../../bin/imgfix-wizard.js', import.meta.url).pathname;

type Ended = { readonly code: number; readonly out: string; readonly err: string };
type Options = {
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  readonly input?: string;
};

/** The built program as a user runs it, in a folder and an environment of its own. */
export function run(
  args: readonly string[],
  { env = {}, cwd = temporaryFolder(), input }: Options = {},
): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [bin, ...args], {
      cwd,
      env: {
        PATH: process.env['PATH'] ?? '',
        HOME: cwd,
        IMGFIX_DATA_DIR: join(cwd, 'data'),
        ...env,
      },
    });
    let [out, err] = ['', ''];
    child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
    child.on('close', (code) => resolve({ code: code ?? -1, out, err }));
    child.stdin.end(input ?? '');
  });
}

export const parsed = (text: string): Record<string, unknown> =>
  JSON.parse(text) as Record<string, unknown>;
