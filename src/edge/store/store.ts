import { createHash, createHmac, randomBytes } from 'node:crypto';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { baselineName } from '../../core/baseline/baseline.ts';
import { historyLimit } from '../../core/baseline/history.ts';
import type { LedgerEntry } from '../../core/ledger.ts';
import type { Listed, Read, Store, Written } from '../../core/store.ts';
import { whyFailed } from '../files.ts';
import {
  type KeptWritten,
  type Place,
  damagedAt,
  discard,
  format,
  keptNames,
  readKept,
  writeKept,
} from './kept-file.ts';
import { migrated } from './migrations.ts';
import { pageOf, pagesFolder, pagesNamed, writePage } from './pages.ts';
import { wipe } from './wipe.ts';

/** A file for the last run, one a baseline and one its evidence page, one a recheck, one a temporary change, one for the salt; for their owner alone. */
export function openStore(dir: string): Store {
  // What a mark found damaged is said with the next list, once.
  const unsaid: string[] = [];
  return {
    dir,
    saveLastRun: async (record) => written(await writeKept(dir, 'last-run', record, 'replace')),
    lastRun: async () => read(dir, 'last-run', (await shapes()).isRunRecord),
    async saveBaseline(baseline, page) {
      const { name } = baseline;
      if (!baselineName.test(name)) return { kind: 'failed', why: nameRule };
      const evidence = page === undefined ? undefined : await writePage(dir, name, page);
      const whole = { ...baseline, ...(evidence && { evidence }) };
      const ended = await writeKept(dir, `baselines/${name}`, whole, 'new');
      if (ended.kind !== 'ok' && evidence) {
        discard(join(dir, pagesFolder, evidence.file));
      }
      return ended;
    },
    page: (baseline) => pageOf(dir, baseline),
    async baseline(name) {
      if (!baselineName.test(name)) return { kind: 'failed', why: nameRule };
      return read(dir, `baselines/${name}`, (await shapes()).isBaseline);
    },
    async baselines() {
      const { list, troubles } = await all(dir, 'baselines', ({ isBaseline }) => isBaseline);
      return {
        list: list.toSorted((a, b) => b.savedAtUtc.localeCompare(a.savedAtUtc)),
        troubles: [...unsaid.splice(0), ...troubles],
      };
    },
    removeBaseline: (name) => Promise.resolve(removeBaseline(dir, name)),
    async addRecheck(name, recheck, visit = randomBytes(4).toString('hex')) {
      const folder = `rechecks/${name}`;
      const place = `${folder}/${recheck.atUtc.replace(/[^\dT]/g, '')}-${visit}`;
      const ended = written(await writeKept(dir, place, recheck, 'replace'));
      for (const old of keptNames(dir, folder).slice(0, -historyLimit)) {
        discard(join(dir, folder, `${old}.json`));
      }
      return ended;
    },
    rechecks: (name) => all(dir, `rechecks/${name}`, ({ isRecheck }) => isRecheck),
    openEntry: async (entry) => written(await writeKept(dir, placeOf(entry), entry, 'replace')),
    closeEntry: (entry) => Promise.resolve(removed(join(dir, `${placeOf(entry)}.json`))),
    ledger: () => all(dir, 'ledger', ({ isLedgerEntry }) => isLedgerEntry),
    removeAll: () => Promise.resolve(wipe(dir)),
    mark: (value) => mark(dir, value, (trouble) => unsaid.push(trouble)),
  };
}

const nameRule = 'A name has letters, digits, dots, dashes and underscores only, 64 at most.';

/** The same change in two folders is two entries. */
const placeOf = ({ id, folder }: LedgerEntry): Place =>
  `ledger/${id}${folder === undefined ? '' : `-${folder.slice(-8)}`}`;

/** Loaded only when there is something to read. */
const shapes = () => import('./shapes.ts');
type Shapes = Awaited<ReturnType<typeof shapes>>;

const written = (ended: KeptWritten): Written =>
  ended.kind === 'taken' ? { kind: 'failed', why: 'The name is taken.' } : ended;

async function read<T>(
  dir: string,
  place: Place,
  fits: (value: unknown) => value is T,
): Promise<Read<T>> {
  const kept = await readKept(dir, place);
  if (kept.kind !== 'ok') return kept;
  const [folder = ''] = place.split('/');
  const value = migrated(folder, kept.format, format, kept.value);
  return fits(value) ? { kind: 'ok', value } : damagedAt(dir, place);
}

async function all<T>(
  dir: string,
  folder: string,
  fitting: (all: Shapes) => (value: unknown) => value is T,
): Promise<Listed<T>> {
  const names = keptNames(dir, folder);
  if (names.length === 0) return { list: [], troubles: [] };
  const fits = fitting(await shapes());
  const reads = await Promise.all(names.map((name) => read(dir, `${folder}/${name}`, fits)));
  return {
    list: reads.flatMap((one) => (one.kind === 'ok' ? [one.value] : [])),
    troubles: reads.flatMap((one) => (one.kind === 'failed' ? [one.why] : [])),
  };
}

function removeBaseline(dir: string, name: string): Written | { readonly kind: 'absent' } {
  const path = join(dir, 'baselines', `${name}.json`);
  if (!baselineName.test(name) || !existsSync(path)) return { kind: 'absent' };
  // Itself last: what is left of a baseline that cannot be removed is still under its name.
  for (const one of [join(dir, 'rechecks', name), ...pagesNamed(dir, name), path]) {
    const ended = removed(one);
    if (ended.kind === 'failed') return ended;
  }
  return { kind: 'ok' };
}

function removed(path: string): Written {
  try {
    rmSync(path, { recursive: true, force: true });
    return { kind: 'ok' };
  } catch (error) {
    return { kind: 'failed', why: `${path} cannot be removed: ${whyFailed(error)}.` };
  }
}

/** The salt's own short name stands in front, so that marks of a lost salt are known to tell nothing. */
async function mark(
  dir: string,
  value: string,
  say: (trouble: string) => void,
): Promise<string | undefined> {
  const salt = (await savedSalt(dir, say)) ?? (await newSalt(dir, say));
  if (salt === undefined) return undefined;
  const name = createHash('sha256').update(salt).digest('hex').slice(0, 8);
  return `${name}.${createHmac('sha256', salt).update(value).digest('hex').slice(0, 16)}`;
}

async function savedSalt(dir: string, say: (trouble: string) => void): Promise<string | undefined> {
  const kept = await read(dir, 'salt', (await shapes()).isSalt);
  if (kept.kind === 'failed') say(kept.why);
  return kept.kind === 'ok' ? kept.value.salt : undefined;
}

/** Of two programs that make one at the same time, both use the one that was first. */
async function newSalt(dir: string, say: (trouble: string) => void): Promise<string | undefined> {
  await writeKept(dir, 'salt', { salt: randomBytes(32).toString('hex') }, 'new');
  return savedSalt(dir, say);
}
