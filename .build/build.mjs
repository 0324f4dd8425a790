// Bundles the program and the library into dist: ESM in chunks, no runtime dependencies.
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { build } from 'esbuild';

import { requireBuiltIns } from './built-ins.mjs';
import { notices } from './notices.mjs';
import { patches } from './patches/patches.mjs';
import { patched } from './patches/plugin.mjs';
import { pruneTypes } from './prune-types.mjs';
import { writeSchemas } from './schemas.mjs';
import { sdk } from './sdk.mjs';
import { stubs } from './stubs.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
process.chdir(root);
rmSync('dist', { recursive: true, force: true });

const { metafile, outputFiles } = await build({
  entryPoints: ['src/main.ts', 'src/index.ts'],
  outdir: 'dist',
  bundle: true,
  splitting: true,
  platform: 'node',
  format: 'esm',
  target: 'node20.12',
  minifyIdentifiers: true,
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: 'none',
  // Every Node that runs this knows `\p{L}`. Else each such pattern would be built anew wherever it stands in a function.
  supported: { 'regexp-unicode-property-escapes': true },
  define: { 'process.env.NODE_ENV': '"production"', 'process.env.DEV': '"false"' },
  // The CommonJS parts of semver and others ask for Node's own modules.
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);",
  },
  plugins: [stubs, sdk, patched(patches)],
  metafile: true,
  write: false,
  logLevel: 'warning',
});

mkdirSync('dist');
for (const { path, text } of outputFiles) writeFileSync(path, requireBuiltIns(text));
await writeSchemas('dist/schemas');
writeFileSync('dist/THIRD-PARTY-NOTICES.txt', notices(Object.keys(metafile.inputs)));
execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', '.build/tsconfig.json'], {
  stdio: 'inherit',
});
pruneTypes('dist');
