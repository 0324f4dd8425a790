// Runs the suite of the built program on every Node that is supported: no command prints a warning, and the
// journeys, the loading and the patches pass. Prints one line a Node; exits 1 when one fails.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { nodeBinary } from './node-binary.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const bin = join(root, 'bin', 'imgfix-wizard.js');
const suite = ['test/journeys', 'test/package/loads.test.ts', 'test/package/patches.test.ts'];

const runs = [
  [['--help'], 0, /Example:/],
  [['--version'], 0, /^\d+\.\d+\.\d+/],
  [['check', '--help'], 0, /Example:/],
  [['check', '--json', '--up-to', 'local'], 1, /"id": "key_missing"/],
  [['report', '-o', '-'], 0, /No API key reaches the call/],
  [['recheck', '--schema'], 0, /imgfix.recheck/],
];

function tried(file, major) {
  const cwd = mkdtempSync(join(tmpdir(), 'imgfix-node-'));
  try {
    return runs.every(([args, status, said]) => {
      const ended = spawnSync(file, [bin, ...args], {
        cwd,
        encoding: 'utf8',
        env: { PATH: process.env.PATH, HOME: cwd },
      });
      const good =
        ended.status === status &&
        said.test(ended.stdout) &&
        !/warning|deprecat/i.test(ended.stderr);
      if (!good)
        console.log(`node ${major}: ${args.join(' ')} ended ${ended.status}: ${ended.stderr}`);
      return good;
    });
  } finally {
    rmSync(cwd, { recursive: true, force: true });
  }
}

/** The tests start the program on the Node that they run on. */
function suitePasses(file, major) {
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
  const args = [vitest, 'run', '--config', 'test/vitest.config.ts', '--reporter=dot', ...suite];
  const ended = spawnSync(file, args, { cwd: root, encoding: 'utf8' });
  if (ended.status !== 0) console.log(`node ${major}: ${ended.stdout}${ended.stderr}`);
  return ended.status === 0;
}

const results = [20, 22, 24, 26].map((major) => {
  const file = nodeBinary(major);
  const passed = tried(file, major) && suitePasses(file, major);
  const version = execFileSync(file, ['--version'], { encoding: 'utf8' }).trim();
  console.log(`node ${version}: ${passed ? 'passed' : 'failed'}`);
  return passed;
});
process.exitCode = results.every(Boolean) ? 0 : 1;
