import { rmSync, rmdirSync } from 'node:fs';
import { join } from 'node:path';

import type { Wiped } from '../../core/store.ts';
import { entriesOf, whyFailed } from '../files.ts';
import { isTemporary } from './kept-file.ts';
import { pagesFolder } from './pages.ts';

/** The folders of the store; whatever else lies in the data folder is not ours. */
const folders = ['baselines', 'ledger', 'rechecks'];

const kept = (name: string): boolean => /\.json(\.damaged-[\w-]+)?$/.test(name);
/** A killed program leaves it with another end. */
const page = (name: string): boolean => /-[0-9a-f]{8}\.html(\.[\w-]+)?$/.test(name);

/** Removes every file that the store writes, set-aside ones too, and the folders that are empty then. */
export function wipe(dir: string): Wiped {
  const below = entriesOf(join(dir, 'rechecks')).flatMap((entry) =>
    entry.isDirectory() ? [join('rechecks', entry.name)] : [],
  );
  const inside = [...below, ...folders].flatMap((folder) => files(join(dir, folder), kept));
  const top = files(dir, (name) => kept(name) && /^(last-run|salt)\./.test(name));
  const pages = files(join(dir, pagesFolder), page);
  const paths = [...inside, ...top, ...pages];
  const refusals = paths.flatMap((path) => {
    try {
      rmSync(path);
      return [];
    } catch (error) {
      return [whyFailed(error)];
    }
  });
  for (const folder of [...below, ...folders, pagesFolder, '.']) removeEmpty(join(dir, folder));
  // One line a reason: a read-only disk says the same of every file.
  const troubles = [...new Set(refusals)].map(
    (why) => `What stays in ${dir} cannot be removed: ${why}.`,
  );
  return { files: paths.length - refusals.length, troubles };
}

const files = (dir: string, ours: (name: string) => boolean): readonly string[] =>
  entriesOf(dir)
    .filter((entry) => entry.isFile() && (isTemporary(entry.name) || ours(entry.name)))
    .map(({ name }) => join(dir, name));

function removeEmpty(dir: string): void {
  try {
    rmdirSync(dir);
  } catch {
    // Something else lies in it, or it was never made.
  }
}
