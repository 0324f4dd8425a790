// Runs the built program on every Node that is supported; their binaries come from the npm package `node`.
// They are kept in a cache folder outside the project. Prints one line a Node; exits 1 when one fails.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const cache = join(
  process.env.XDG_CACHE_HOME || join(homedir(), '.cache'),
  'imgfix-wizard',
  'nodes',
);
const bin = fileURLToPath(new URL('../bin/imgfix-wizard.js', import.meta.url));

function binary(major) {
  const dir = join(cache, String(major));
  const file = join(dir, 'node_modules', 'node', 'bin', 'node');
  if (!existsSync(file)) {
    mkdirSync(dir, { recursive: true });
    writeFileSync(join(dir, 'package.json'), '{}');
    // Its install script puts the platform's binary in place.
    execFileSync('npm', ['install', '--loglevel=error', '--no-save', `node@${major}`], {
      cwd: dir,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  }
  return file;
}

const runs = [
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

const results = [20, 22, 24, 26].map((major) => {
  const file = binary(major);
  const passed = tried(file, major);
  const version = execFileSync(file, ['--version'], { encoding: 'utf8' }).trim();
  console.log(`node ${version}: ${passed ? 'passed' : 'failed'}`);
  return passed;
});
process.exitCode = results.every(Boolean) ? 0 : 1;
