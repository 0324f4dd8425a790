import { randomUUID } from 'node:crypto';
import { type Dirent, readdirSync } from 'node:fs';
import { link, open, readFile, rename, stat, unlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

export type TextRead =
  | { readonly kind: 'ok'; readonly text: string }
  | { readonly kind: 'failed'; readonly why: string };

export type TextWritten =
  | { readonly kind: 'ok' }
  | { readonly kind: 'exists' }
  | { readonly kind: 'failed'; readonly why: string };

/** A failure text is short; beyond this something else was named. In bytes. */
const largest = 64 * 1024 * 1024;

/** A whole text file, or why it cannot be read. */
export async function readText(file: string): Promise<TextRead> {
  try {
    const { size } = await stat(file);
    if (size > largest) return { kind: 'failed', why: 'it is larger than 64 MiB' };
    return { kind: 'ok', text: await readFile(file, 'utf8') };
  } catch (error) {
    return { kind: 'failed', why: whyFailed(error) };
  }
}

/** A whole stream as text, cut off with a reason when it is too large. */
export async function readStream(stream: AsyncIterable<Uint8Array | string>): Promise<TextRead> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of stream) {
    const buffer = Buffer.from(chunk);
    bytes += buffer.length;
    if (bytes > largest) return { kind: 'failed', why: 'it is larger than 64 MiB' };
    chunks.push(buffer);
  }
  return { kind: 'ok', text: Buffer.concat(chunks).toString('utf8') };
}

/** Writes a file whole or not at all, readable by its owner alone; an existing one is kept unless `force`. */
export async function writeWhole(
  file: string,
  content: string | Uint8Array,
  force: boolean,
): Promise<TextWritten> {
  const temporary = join(dirname(file), `.${basename(file)}.${randomUUID()}`);
  try {
    const handle = await open(temporary, 'wx', 0o600);
    try {
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
    if (force) await rename(temporary, file);
    else await link(temporary, file);
    return { kind: 'ok' };
  } catch (error) {
    return codeOf(error) === 'EEXIST'
      ? { kind: 'exists' }
      : { kind: 'failed', why: whyFailed(error) };
  } finally {
    // Gone already after a rename.
    await unlink(temporary).catch(() => {});
  }
}

/** What lies in a folder; nothing where it was never made, or cannot be looked into. */
export function entriesOf(dir: string): readonly Dirent[] {
  try {
    return readdirSync(dir, { withFileTypes: true });
  } catch {
    return [];
  }
}

/** The same by name. */
export const namesIn = (dir: string): ReadonlySet<string> =>
  new Set(entriesOf(dir).map(({ name }) => name));

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  ENOTDIR: 'a part of its path is no folder',
  EISDIR: 'it is a folder',
  EACCES: 'this user may not',
  EPERM: 'this user may not',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
};

/** Why the system refused, as the end of a sentence. */
export function whyFailed(error: unknown): string {
  const code = codeOf(error);
  return reasons[code] ?? `the system says ${code}`;
}

export const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string'
    ? error.code
    : 'unknown';
