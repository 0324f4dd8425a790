import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

const cache = join(
  process.env.XDG_CACHE_HOME || join(homedir(), '.cache'),
  'imgfix-wizard',
  'nodes',
);

/** The newest Node of a major version, from the npm package `node`; kept in a cache folder outside the project. */
export function nodeBinary(major) {
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
