import type { ReportDocument } from './document.ts';
import { html } from './html/page.ts';
import { issue } from './issue.ts';
import { markdown } from './markdown.ts';

export const reportFormats = ['md', 'json', 'html', 'issue'] as const;
/** Markdown, JSON, one page that loads nothing, or the short form for an issue. */
export type ReportFormat = (typeof reportFormats)[number];

const renderers: Readonly<Record<ReportFormat, (report: ReportDocument) => string>> = {
  md: markdown,
  json: (report) => `${JSON.stringify(report, null, 2)}\n`,
  html,
  issue,
};

export const render = (report: ReportDocument, format: ReportFormat): string =>
  renderers[format](report);
