import { untaken } from '../core/untaken.ts';
import type { ReportFormat } from './render.ts';

const endings: Readonly<Record<ReportFormat, string>> = {
  md: 'md',
  json: 'json',
  html: 'html',
  issue: 'issue.md',
};

/** imgfix-report-2026-11-23.md, by the local date of the stamp; with a number where that name is taken: …-2.md. */
export function reportFileName(
  stamp: string,
  format: ReportFormat,
  taken: ReadonlySet<string> = new Set(),
): string {
  return untaken(
    (name) => taken.has(name),
    (nth) => `imgfix-report-${stamp.slice(0, 10)}${nth}.${endings[format]}`,
  );
}
