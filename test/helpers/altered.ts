import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { build } from 'esbuild';

import { temporaryFolder } from './kit.ts';

/** The program with one of its files replaced. Answers what Node runs. */
export async function alteredProgram(file: RegExp, contents: string): Promise<string> {
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
        name: 'altered',
        setup(into) {
          into.onResolve({ filter: /react-devtools-core/ }, ({ path }) => ({
            path,
            namespace: 'nothing',
          }));
          into.onLoad({ filter: /.*/, namespace: 'nothing' }, () => ({
            contents: 'export default {};',
          }));
          into.onLoad({ filter: file }, () => ({ contents, loader: 'tsx' }));
        },
      },
    ],
  });
  return join(dir, 'dist', 'main.mjs');
}
