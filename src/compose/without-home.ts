import { homedir } from 'node:os';

/** A folder as it is shown: the home folder is ~. */
export const withoutHome = (dir: string): string =>
  dir === homedir() || dir.startsWith(`${homedir()}/`) ? `~${dir.slice(homedir().length)}` : dir;
