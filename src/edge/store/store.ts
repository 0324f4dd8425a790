import { createHmac, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';

import type { Baseline } from '../../core/baseline.ts';
import type { RunRecord } from '../../core/documents.ts';

export type Read<T> =
  | { readonly kind: 'ok'; readonly value: T }
  | { readonly kind: 'absent' }
  | { readonly kind: 'failed'; readonly why: string };

export type Written = { readonly kind: 'ok' } | { readonly kind: 'failed'; readonly why: string };

export type FileStore = {
  readonly dir: string;
  saveLastRun: (record: RunRecord) => Promise<Written>;
  lastRun: () => Promise<Read<RunRecord>>;
  saveBaseline: (baseline: Baseline) => Promise<Written>;
  baseline: (name: string) => Promise<Read<Baseline>>;
  /** Newest first, with what could not be read. */
  baselines(): Promise<{
    readonly list: readonly Baseline[];
    readonly troubles: readonly string[];
  }>;
  /** A salted mark: equal values give equal marks on this machine only. Undefined where nothing can be kept. */
  mark: (value: string) => Promise<string | undefined>;
};

export const baselineName = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;

/** One file for the last run, one a baseline, one for the salt; readable by their owner alone. */
export function openStore(dir: string): FileStore {
  const baselineDir = join(dir, 'baselines');
  return {
    dir,
    saveLastRun: (record) => save(dir, 'last-run', record),
    lastRun: async () => read(dir, 'last-run', (await shapes()).isRunRecord),
    async saveBaseline(baseline) {
      if (!baselineName.test(baseline.name)) return { kind: 'failed', why: nameRule };
      return save(baselineDir, baseline.name, baseline);
    },
    async baseline(name) {
      if (!baselineName.test(name)) return { kind: 'failed', why: nameRule };
      return read(baselineDir, name, (await shapes()).isBaseline);
    },
    async baselines() {
      const { isBaseline } = await shapes();
      const all = await Promise.all(
        namesIn(baselineDir).map((name) => read(baselineDir, name, isBaseline)),
      );
      return {
        list: all
          .flatMap((one) => (one.kind === 'ok' ? [one.value] : []))
          .toSorted((a, b) => b.savedAtUtc.localeCompare(a.savedAtUtc)),
        troubles: all.flatMap((one) => (one.kind === 'failed' ? [one.why] : [])),
      };
    },
    mark: (value) => mark(dir, value),
  };
}

const nameRule = 'A name has letters, digits, dots, dashes and underscores only, 64 at most.';

const shapes = () => import('./shapes.ts');

/** conf writes whole files by a rename. It is loaded only when something is kept. */
async function file(dir: string, name: string) {
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  const { default: Conf } = await import('conf');
  return new Conf<Record<string, unknown>>({
    cwd: dir,
    configName: name,
    projectName: 'imgfix-wizard',
    configFileMode: 0o600,
    accessPropertiesByDotNotation: false,
    clearInvalidConfig: false,
  });
}

async function save(dir: string, name: string, value: object): Promise<Written> {
  try {
    setAsideIfBroken(dir, name);
    const conf = await file(dir, name);
    conf.store = { value };
    return { kind: 'ok' };
  } catch (error) {
    return { kind: 'failed', why: `${dir} cannot be written (${codeOf(error)}).` };
  }
}

async function read<T>(
  dir: string,
  name: string,
  fits: (value: unknown) => value is T,
): Promise<Read<T>> {
  const path = join(dir, `${name}.json`);
  if (!existsSync(path)) return { kind: 'absent' };
  try {
    const value: unknown = (await file(dir, name)).get('value');
    if (fits(value)) return { kind: 'ok', value };
  } catch (error) {
    if (!(error instanceof SyntaxError)) {
      return { kind: 'failed', why: `${path} cannot be read (${codeOf(error)}).` };
    }
  }
  const aside = setAside(path);
  const now = aside === undefined ? 'it cannot be moved' : `it is set aside as ${aside}`;
  return { kind: 'failed', why: `${path} is damaged; ${now}.` };
}

/** A damaged file is never overwritten: it keeps its content under a new name. */
function setAside(path: string): string | undefined {
  const aside = `${path}.damaged-${Date.now()}`;
  try {
    renameSync(path, aside);
    return aside;
  } catch {
    return undefined;
  }
}

function setAsideIfBroken(dir: string, name: string): void {
  const path = join(dir, `${name}.json`);
  if (!existsSync(path)) return;
  try {
    JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    setAside(path);
  }
}

function namesIn(dir: string): readonly string[] {
  try {
    return readdirSync(dir).flatMap((entry) =>
      entry.endsWith('.json') ? [entry.slice(0, -5)] : [],
    );
  } catch {
    return [];
  }
}

async function mark(dir: string, value: string): Promise<string | undefined> {
  try {
    const conf = await file(dir, 'salt');
    const kept: unknown = conf.get('salt');
    const salt = typeof kept === 'string' ? kept : randomBytes(32).toString('hex');
    if (kept !== salt) conf.set('salt', salt);
    return createHmac('sha256', salt).update(value).digest('hex').slice(0, 16);
  } catch {
    return undefined;
  }
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string'
    ? error.code
    : 'unknown';
