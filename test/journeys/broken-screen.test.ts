import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { build } from 'esbuild';
import { expect, test } from 'vitest';

import { someKey, temporaryFolder } from '../helpers/kit.ts';
import { openTerminal } from '../helpers/terminal.ts';

/** The program, with what acts behind the screens replaced by something that breaks in a render. */
async function brokenProgram(message: string): Promise<string> {
  const dir = temporaryFolder();
  writeFileSync(join(dir, 'package.json'), '{"version": "0.0.0"}');
  await build({
    entryPoints: [new URL('../../src/main.ts', import.meta.url).pathname],
    outdir: join(dir, 'dist'),
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    define: { 'process.env.NODE_ENV': '"production"', 'process.env.DEV': '"false"' },
    banner: {
      js: "import { createRequire as __made } from 'node:module';const require = __made(import.meta.url);",
    },
    logLevel: 'error',
    plugins: [
      {
        name: 'broken',
        setup(into) {
          into.onResolve({ filter: /wizard-ground|react-devtools-core/ }, ({ path }) => ({
            path,
            namespace: 'broken',
          }));
          into.onLoad({ filter: /.*/, namespace: 'broken' }, () => ({
            contents: `export default {};
              const ports = {
                get simulated() { throw new Error(${JSON.stringify(message)}); },
                parting: async () => ['still open: the VPN is off.'],
              };
              export const openGround = async () => ({ ports, close: async () => {} });`,
          }));
        },
      },
    ],
  });
  return join(dir, 'dist', 'main.mjs');
}

test('a screen that breaks says whose fault it is, in our own words, and exits 1', async () => {
  const key = someKey('broken');
  const program = await brokenProgram(`no header for ${key}`);
  const shell = `${process.execPath} ${program}; echo code $?`;
  const terminal = openTerminal({ args: [], cwd: temporaryFolder(), shell });
  await terminal.waitFor('code 1');
  expect(terminal.everything()).toContain('The fault is ours, not your request');
  expect(terminal.everything()).toContain('still open: the VPN is off.');
  expect(terminal.everything()).toMatch(/^code 1$/m);
  for (const foreign of [key, 'no header', 'Error', 'main.mjs', 'react']) {
    expect(terminal.written()).not.toContain(foreign);
  }
});
