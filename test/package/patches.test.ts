import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import { temporaryFolder } from '../helpers/kit.ts';

const dir = new URL('../../.build/patches', import.meta.url).pathname;

test('patched libraries measure and draw what the plain ones do', { timeout: 60_000 }, () => {
  // Colour, so that the texts hold escape sequences.
  const env = { ...process.env, FORCE_COLOR: '1' };
  const said = execFileSync(process.execPath, [join(dir, 'prove.mjs')], { encoding: 'utf8', env });
  expect(said).toMatch(/^300 trees \(\d{5,} characters\) and 5000 texts: the same/);
});

/** Builds one line that imports a library of that version and text, with a patch for 1.0.0. */
function built(version: string, text: string, imports = 'lib'): string {
  const root = temporaryFolder();
  mkdirSync(join(root, 'node_modules', 'lib'), { recursive: true });
  writeFileSync(join(root, 'node_modules', 'lib', 'package.json'), JSON.stringify({ version }));
  writeFileSync(join(root, 'node_modules', 'lib', 'index.js'), text);
  const script = `
    import { build } from 'esbuild';
    import { patched } from ${JSON.stringify(join(dir, 'plugin.mjs'))};
    const patches = [{ package: 'lib', version: '1.0.0', file: 'index.js', changes: [['slow()', 'fast()']] }];
    const contents = ${JSON.stringify(imports === '' ? '1' : `import '${imports}'`)};
    const stdin = { contents, resolveDir: ${JSON.stringify(root)} };
    build({ stdin, bundle: true, write: false, logLevel: 'silent', plugins: [patched(patches)] })
      .then(({ outputFiles: [{ text }] }) => console.log(text), ({ message }) => console.log(message));`;
  const args = ['--input-type=module', '-e', script];
  return execFileSync(process.execPath, args, { encoding: 'utf8' });
}

test.each([
  ['fits', '1.0.0', 'slow()', 'lib', /fast\(\)/],
  ['meets another version', '1.0.1', 'slow()', 'lib', /lib is proven for 1\.0\.0; this is 1\.0\.1/],
  ['meets another text', '1.0.0', 'quick()', 'lib', /lib finds no single "slow\(\)"/],
  ['meets its text twice', '1.0.0', 'slow();slow()', 'lib', /lib finds no single "slow\(\)"/],
  ['meets no library', '1.0.0', 'slow()', '', /lib: index\.js is not bundled any more/],
])('a patch that %s', (_name, version, text, imports, said) => {
  expect(built(version, text, imports)).toMatch(said);
});
