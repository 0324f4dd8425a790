import type { ReportFormat } from './render.ts';

const endings: Readonly<Record<ReportFormat, string>> = {
  md: 'md',
  json: 'json',
  html: 'html',
  issue: 'issue.md',
};

/** imgfix-report-2026-11-23.md, by the local date of the stamp. */
export const reportFileName = (stamp: string, format: ReportFormat): string =>
  `imgfix-report-${stamp.slice(0, 10)}.${endings[format]}`;
