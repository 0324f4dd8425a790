import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';

import { entriesOf } from './files.ts';

/** How far a program's folder is looked through; its dependencies are not its pictures. */
const deepest = 4;
const mostFiles = 5000;
const passed = new Set(['node_modules', '.git', '.venv', 'venv', '__pycache__']);

/** Pictures that were written into a folder since then (milliseconds of the wall clock), by relative name. */
export function picturesSince(dir: string, since: number): readonly string[] {
  const found: string[] = [];
  let left = mostFiles;
  const look = (folder: string, depth: number): void => {
    for (const entry of entriesOf(folder)) {
      if ((left -= 1) < 0 || passed.has(entry.name)) continue;
      const path = join(folder, entry.name);
      if (entry.isDirectory() && depth < deepest) look(path, depth + 1);
      // File systems round times down.
      else if (entry.isFile() && changedAt(path) >= since - 20 && isPicture(path)) {
        found.push(relative(dir, path));
      }
    }
  };
  look(dir, 1);
  return found;
}

function changedAt(path: string): number {
  try {
    return statSync(path).mtimeMs;
  } catch {
    return 0;
  }
}

const signatures: readonly string[] = ['89504e47', 'ffd8ff', '52494646'];
/** The beginning of every PNG in base64: an answer may be kept as it came. */
const encoded = 'iVBORw0KGgo';

function isPicture(path: string): boolean {
  try {
    const file = openSync(path, 'r');
    const head = Buffer.alloc(512);
    readSync(file, head, 0, head.length, 0);
    closeSync(file);
    const first = head.subarray(0, 4).toString('hex');
    return signatures.some((one) => first.startsWith(one)) || head.includes(encoded);
  } catch {
    return false;
  }
}
