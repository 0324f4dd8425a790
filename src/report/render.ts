import type { ReportDocument } from './document.ts';
import { markdown } from './markdown.ts';

export type ReportFormat = 'md' | 'json';

type Gate = {
  readonly cleanAll: <T>(json: T) => T;
  readonly clean: (text: string) => string;
};

/** Every field goes through the gate first, and the finished text once more. */
export function renderReport(report: ReportDocument, format: ReportFormat, gate: Gate): string {
  const cleaned = gate.cleanAll(report);
  return gate.clean(format === 'md' ? markdown(cleaned) : `${JSON.stringify(cleaned, null, 2)}\n`);
}
