import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

import type { Baseline, EvidencePage } from '../../core/baseline/baseline.ts';
import type { Read } from '../../core/store.ts';
import { entriesOf, readText, writeWhole } from '../files.ts';

/** Where the evidence pages lie, so that a browser opens them. */
export const pagesFolder = 'evidence';

/** The baseline's name and a random part: no page is ever written over another one. */
export const pageName = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}-[0-9a-f]{8}\.html$/;

/** Writes a page whole, for its owner alone; undefined where it cannot be written, as a baseline can do without. */
export async function writePage(
  dir: string,
  name: string,
  html: string,
): Promise<Extract<EvidencePage, { readonly format: 'html' }> | undefined> {
  const file = `${name}-${randomBytes(4).toString('hex')}.html`;
  try {
    mkdirSync(join(dir, pagesFolder), { recursive: true, mode: 0o700 });
  } catch {
    return undefined;
  }
  const written = await writeWhole(join(dir, pagesFolder, file), html, false);
  return written.kind === 'ok' ? { format: 'html', file, digest: digestOf(html) } : undefined;
}

/** The path of a page, when it is what was saved. */
export async function pageOf(
  dir: string,
  { name, evidence }: Pick<Baseline, 'name' | 'evidence'>,
): Promise<Read<string>> {
  if (evidence?.format !== 'html') return { kind: 'absent' };
  const path = join(dir, pagesFolder, evidence.file);
  const read = await readText(path);
  if (read.kind === 'failed') {
    return {
      kind: 'failed',
      why: `The evidence page of ${name}, ${path}, cannot be read: ${read.why}.`,
    };
  }
  return digestOf(read.text) === evidence.digest
    ? { kind: 'ok', value: path }
    : {
        kind: 'failed',
        why: `${path} was changed after it was saved: it is no evidence for ${name}.`,
      };
}

/** The pages of one baseline. */
export const pagesNamed = (dir: string, name: string): readonly string[] =>
  entriesOf(join(dir, pagesFolder))
    .filter((entry) => pageName.test(entry.name) && entry.name.slice(0, -14) === name)
    .map((entry) => join(dir, pagesFolder, entry.name));

const digestOf = (html: string): string => createHash('sha256').update(html).digest('hex');
