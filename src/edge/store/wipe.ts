import { rmSync, rmdirSync } from 'node:fs';
import { join } from 'node:path';

import type { Wiped } from '../../core/store.ts';
import { entriesOf, whyFailed } from '../files.ts';
import { isTemporary } from './kept-file.ts';

/** The folders of the store; whatever else lies in the data folder is not ours. */
const folders = ['baselines', 'ledger', 'rechecks'];

/** Removes every file that the store writes, set-aside ones too, and the folders that are empty then. */
export function wipe(dir: string): Wiped {
  const below = entriesOf(join(dir, 'rechecks')).flatMap((entry) =>
    entry.isDirectory() ? [join('rechecks', entry.name)] : [],
  );
  const inside = [...below, ...folders].flatMap((folder) => files(join(dir, folder), () => true));
  const top = files(dir, (name) => /^(last-run|salt)\.json/.test(name));
  const paths = [...inside, ...top];
  const refusals = paths.flatMap((path) => {
    try {
      rmSync(path);
      return [];
    } catch (error) {
      return [whyFailed(error)];
    }
  });
  for (const folder of [...below, ...folders, '.']) removeEmpty(join(dir, folder));
  // One line a reason: a read-only disk says the same of every file.
  const troubles = [...new Set(refusals)].map(
    (why) => `What stays in ${dir} cannot be removed: ${why}.`,
  );
  return { files: paths.length - refusals.length, troubles };
}

function files(dir: string, ours: (name: string) => boolean): readonly string[] {
  return entriesOf(dir)
    .filter((entry) => entry.isFile() && (isTemporary(entry.name) || isKept(entry.name, ours)))
    .map(({ name }) => join(dir, name));
}

const isKept = (name: string, ours: (name: string) => boolean): boolean =>
  /\.json(\.damaged-[\w-]+)?$/.test(name) && ours(name);

function removeEmpty(dir: string): void {
  try {
    rmdirSync(dir);
  } catch {
    // Something else lies in it, or it was never made.
  }
}
