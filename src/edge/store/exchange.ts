import { createHash } from 'node:crypto';

import {
  type ExportFile,
  type ExportedBaseline,
  canonical,
  exportVersion,
} from '../../core/baseline/exported.ts';

export type Opened =
  | { readonly kind: 'ok'; readonly baseline: ExportedBaseline; readonly digest: string }
  | { readonly kind: 'refused'; readonly why: string };

/** The text of an export file. */
export function sealBaseline(
  baseline: ExportedBaseline,
  about: Pick<ExportFile, 'tool' | 'createdAt'>,
): string {
  const schema = `imgfix.baseline-export/${exportVersion}` as const;
  const content = { schema, ...about, baseline };
  const file: ExportFile = { ...content, integrity: integrityOf(content) };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** Reads an export file; refuses what is none, what is newer, and what was changed after its export. */
export async function openExport(text: string): Promise<Opened> {
  const file = membersOf(text);
  const schema = file?.get('schema');
  const version = /^imgfix\.baseline-export\/(\d+)$/.exec(String(schema))?.[1];
  if (!file || version === undefined) return refused('it is no exported baseline');
  if (Number(version) > exportVersion) {
    return refused(
      'it was written by a newer imgfix-wizard; npx imgfix-wizard@latest baseline import reads it',
    );
  }
  const { integrity, baseline, ...rest } = Object.fromEntries(file);
  const digest = integrityOf({ baseline, ...rest });
  if (integrity !== digest) {
    return refused('it was changed after it was exported; ask for a fresh export');
  }
  const { isExported } = await import('./shapes.ts');
  return isExported(baseline)
    ? { kind: 'ok', baseline, digest }
    : refused('what it holds is no baseline that can be read');
}

const refused = (why: string): Opened => ({ kind: 'refused', why });

/** It notices edits and damage; it is no signature. */
const integrityOf = (content: object): string =>
  `sha256:${createHash('sha256').update(canonical(content)).digest('hex')}`;

function membersOf(text: string): ReadonlyMap<string, unknown> | undefined {
  try {
    const file: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    return typeof file === 'object' && file !== null ? new Map(Object.entries(file)) : undefined;
  } catch {
    return undefined;
  }
}
