import { open } from 'node:fs/promises';
import { resolve } from 'node:path';

import { type ImageFile, imageFileOf } from '../core/lint/image-file.ts';

/** Headers of pictures stand at the beginning; a JPEG may carry a preview and a profile before its size. In bytes. */
const enough = 512 * 1024;

/** What the header of a picture file says; undefined where there is none to be read. */
export async function readImageFile(path: string, dir: string): Promise<ImageFile | undefined> {
  try {
    const file = await open(resolve(dir, path));
    try {
      const { size } = await file.stat();
      const start = new Uint8Array(Math.min(size, enough));
      await file.read(start, 0, start.length, 0);
      return imageFileOf(start, size);
    } finally {
      await file.close();
    }
  } catch {
    // A name from somebody else's machine is the usual case.
    return undefined;
  }
}
