import { createHash, randomUUID } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';

import { codeOf, whyFailed } from '../files.ts';

/** What a file of the store is about: its path below the data folder without the extension, such as `baselines/cards`. */
export type Place = string;

export type Kept = {
  readonly kind: 'ok';
  readonly value: unknown;
  /** Format of the file it was read from. */
  readonly format: number;
};
export type KeptRead =
  | Kept
  | { readonly kind: 'absent' }
  | { readonly kind: 'failed'; readonly why: string };

export type KeptWritten =
  | { readonly kind: 'ok' }
  | { readonly kind: 'taken' }
  | { readonly kind: 'failed'; readonly why: string };

/**
 * Format 1 had no digest; format 2 notices every changed byte, and a file under another's name. In format 3 the evidence
 * of a baseline may lie beside it, as a page.
 */
export const format = 3;

const pathOf = (root: string, place: Place): string => join(root, `${place}.json`);

/** Reads one file of the store. A damaged one is set aside under a new name, which is said once. */
export async function readKept(root: string, place: Place): Promise<KeptRead> {
  const path = pathOf(root, place);
  if (!existsSync(path)) return { kind: 'absent' };
  try {
    const { store } = await open(dirname(path), basename(place), 'json');
    const { of, value, format: written } = store;
    if (typeof written !== 'number') return { kind: 'absent' };
    if (typeof of === 'string' && of.toLowerCase() !== place.toLowerCase()) {
      return { kind: 'failed', why: `${path} is the file of ${of}; ${movedAside(path)}.` };
    }
    if (written > format) return { kind: 'failed', why: `${path} ${newer}` };
    return { kind: 'ok', value, format: written };
  } catch (error) {
    if (error instanceof Damaged) return damaged(path);
    return { kind: 'failed', why: `${path} cannot be read: ${whyFailed(error)}.` };
  }
}

const newer =
  'was written by a newer imgfix-wizard; it is left as it is. npx imgfix-wizard@latest reads it.';

/** A file whose content is not what it must be. */
export const damaged = (path: string): { readonly kind: 'failed'; readonly why: string } => ({
  kind: 'failed',
  why: `${path} is damaged; ${movedAside(path)}.`,
});

export const damagedAt = (root: string, place: Place) => damaged(pathOf(root, place));

/**
 * Writes one file whole or not at all: beside its place, to the disk, read back, and only then under its name.
 * `new` never replaces: of two programs that take the same name at once, one is told that it is taken.
 */
export async function writeKept(
  root: string,
  place: Place,
  value: object,
  how: 'replace' | 'new',
): Promise<KeptWritten> {
  const path = pathOf(root, place);
  const dir = dirname(path);
  const name = `.${basename(place)}.${randomUUID()}`;
  const temporary = join(dir, `${name}.tmp`);
  try {
    mkdirSync(dir, { recursive: true, mode: 0o700 });
    sweep(dir);
    const conf = await open(dir, name, 'tmp');
    conf.store = { of: place, value };
    // A disk that fills up in the middle of a write can end it without an error.
    deserialize(readFileSync(temporary, 'utf8'));
    if (how === 'replace') renameSync(temporary, path);
    else if (!claimed(temporary, path)) return { kind: 'taken' };
    toDisk(dir);
    return { kind: 'ok' };
  } catch (error) {
    const why = error instanceof Damaged ? 'what was written does not come back' : whyFailed(error);
    return { kind: 'failed', why: `${dir} cannot be written: ${why}.` };
  } finally {
    discard(temporary);
  }
}

/** conf writes whole files by a rename, after an fsync. It is loaded only when something is kept. */
async function open(cwd: string, configName: string, fileExtension: string) {
  const { default: Conf } = await import('conf');
  return new Conf<Record<string, unknown>>({
    cwd,
    configName,
    fileExtension,
    projectName: 'imgfix-wizard',
    configFileMode: 0o600,
    accessPropertiesByDotNotation: false,
    clearInvalidConfig: false,
    serialize,
    deserialize,
  });
}

class Damaged extends Error {}

function serialize({ of, value }: Record<string, unknown>): string {
  return layOut({ format, of, digest: digestOf(format, of, value), value });
}

const layOut = (content: object): string => `${JSON.stringify(content, null, '\t')}\n`;

const digestOf = (written: unknown, of: unknown, value: unknown): string =>
  createHash('sha256')
    .update(JSON.stringify([written, of, value]))
    .digest('hex');

/** Every byte counts: what is read must be laid out as it was written, and have its digest. */
function deserialize(text: string): Record<string, unknown> {
  const content = membersOf(text);
  const names = [...content.keys()].join(' ');
  // Format 1 had the value alone, and the salt beside it.
  if (names === 'value') return { format: 1, value: content.get('value') };
  if (names === 'salt') return { format: 1, value: { salt: content.get('salt') } };
  const [written, of, value] = ['format', 'of', 'value'].map((name) => content.get(name));
  const digest = digestOf(written, of, value);
  if (layOut({ format: written, of, digest, value }) !== text || typeof written !== 'number') {
    throw new Damaged('the digest does not fit');
  }
  return { format: written, of, value };
}

function membersOf(text: string): ReadonlyMap<string, unknown> {
  try {
    const content: unknown = JSON.parse(text);
    if (typeof content === 'object' && content !== null) return new Map(Object.entries(content));
  } catch {
    // Cut off or overwritten: the same as another content.
  }
  throw new Damaged('not a file of the store');
}

/** A damaged file is never overwritten: it keeps its content under a new name. */
function movedAside(path: string): string {
  const aside = `${path}.damaged-${Date.now()}-${randomUUID().slice(0, 4)}`;
  try {
    renameSync(path, aside);
    return `it is set aside as ${aside}`;
  } catch {
    return 'it cannot be moved';
  }
}

/** Takes a name only when nobody has it. */
function claimed(temporary: string, path: string): boolean {
  try {
    linkSync(temporary, path);
  } catch (error) {
    if (codeOf(error) === 'EEXIST' || existsSync(path)) return false;
    // Some file systems have no second names for a file.
    renameSync(temporary, path);
  }
  return true;
}

/** Windows cannot open a folder; there a rename is durable by itself. */
function toDisk(dir: string): void {
  try {
    const handle = openSync(dir, 'r');
    try {
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
  } catch {
    // The file itself is on the disk.
  }
}

/** What killed programs left behind; an hour is longer than any write. In milliseconds. */
const leftAfter = 3_600_000;

function sweep(dir: string): void {
  for (const entry of readdirSync(dir)) {
    if (!isTemporary(entry)) continue;
    const path = join(dir, entry);
    const { mtimeMs = Infinity } = statSync(path, { throwIfNoEntry: false }) ?? {};
    if (Date.now() - mtimeMs > leftAfter) discard(path);
  }
}

/** What cannot be removed stays; nothing depends on it. */
export function discard(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // A read-only disk, or a folder that was never made.
  }
}

export const isTemporary = (entry: string): boolean => /^\..+\.tmp/.test(entry);

/** The names below one folder of the store, sorted. */
export function keptNames(root: string, folder: string): readonly string[] {
  try {
    return readdirSync(join(root, folder))
      .flatMap((entry) =>
        entry.endsWith('.json') && !entry.startsWith('.') ? [entry.slice(0, -5)] : [],
      )
      .toSorted();
  } catch {
    // There is no such folder yet, or it cannot be looked into: its files say so when they are asked for.
    return [];
  }
}
