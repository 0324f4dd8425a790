import type { Tool } from '../documents.ts';
import { parseTarget } from '../target.ts';
import type { Baseline } from './baseline.ts';

/** What of a baseline leaves this machine: no mark of anything private, no host but the service's own, no free text. */
export type ExportedBaseline = Omit<Baseline, 'marks' | 'evidence' | 'imported'>;

/** The file that `baseline export` writes. Its integrity notices edits; it proves no author. */
export type ExportFile = {
  readonly schema: `imgfix.baseline-export/${number}`;
  readonly tool: Tool;
  /** ISO 8601 with the local offset. */
  readonly createdAt: string;
  readonly baseline: ExportedBaseline;
  /** `sha256:` and the hexadecimal digest of everything else in canonical form. */
  readonly integrity: string;
};

export const exportVersion = 1;

/** Names of a private CA, of headers and of private hosts stay here. */
export function exportedOf(baseline: Baseline): ExportedBaseline {
  const { marks: _marks, evidence: _evidence, imported: _imported, ...rest } = baseline;
  const { host, baseUrl, tlsIssuer, ...open } = rest;
  const publicPath =
    open.official &&
    !open.simulated &&
    open.way === 'direct' &&
    !open.settings.some((name) => name === 'extra CA' || name === 'proxy');
  return {
    ...open,
    ...(open.official && !open.simulated && host !== undefined && { host }),
    ...(open.official && !open.simulated && baseUrl !== undefined && { baseUrl }),
    ...(publicPath && tlsIssuer !== undefined && { tlsIssuer }),
  };
}

/**
 * An exported baseline as it is taken in here. A file from elsewhere never says where a key is sent: only the
 * service's own host is kept, anything else is for the importer to give.
 */
export function importedOf(
  { host: _host, baseUrl, ...rest }: ExportedBaseline,
  imported: NonNullable<Baseline['imported']>,
): Baseline {
  const target = parseTarget(baseUrl);
  const own = baseUrl !== undefined && target.official && target.secure;
  return {
    ...rest,
    official: own,
    ...(own && { host: target.host, baseUrl: target.baseUrl }),
    imported,
  };
}

/** JSON with sorted names and no white space: the same content gives the same text, however a file is laid out. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const members = Object.entries(value)
    .filter(([, one]) => one !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, one]) => `${JSON.stringify(name)}:${canonical(one)}`);
  return `{${members.join(',')}}`;
}
