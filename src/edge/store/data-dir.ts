import { homedir } from 'node:os';
import { join } from 'node:path';

/** IMGFIX_DATA_DIR, else where this platform keeps the data of programs. */
export function defaultDataDir(
  env: Readonly<Record<string, string | undefined>>,
  platform: NodeJS.Platform,
): string {
  const own = env['IMGFIX_DATA_DIR'];
  if (own !== undefined && own !== '') return own;
  if (platform === 'darwin')
    return join(homedir(), 'Library', 'Application Support', 'imgfix-wizard');
  if (platform === 'win32') return join(env['APPDATA'] ?? homedir(), 'imgfix-wizard');
  const data = env['XDG_DATA_HOME'];
  const base =
    data !== undefined && data.startsWith('/') ? data : join(homedir(), '.local', 'share');
  return join(base, 'imgfix-wizard');
}
