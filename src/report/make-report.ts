import { type ReportDocument, type ReportSource, buildReport } from './document.ts';
import { leftOutByTheGate } from './left-out.ts';
import { type ReportFormat, render } from './render.ts';
import { type ReportGate, selfCheck } from './self-check.ts';

export type Made =
  | {
      readonly kind: 'made';
      readonly text: string;
      /** What the text was rendered from. */
      readonly document: ReportDocument;
    }
  /** A leak stands in the core: nothing may be written. */
  | { readonly kind: 'refused'; readonly kinds: readonly string[] };

/** The report with every field through the gate. */
export function cleanReport(source: ReportSource, gate: ReportGate): ReportDocument {
  const cleaned = gate.cleanAll(buildReport(source));
  return { ...cleaned, leftOut: [...cleaned.leftOut, ...leftOutByTheGate(cleaned)] };
}

/** The finished bytes of a cleaned report: rendered, and read again before anyone sees them. */
export const makeReport = (
  document: ReportDocument,
  format: ReportFormat,
  gate: ReportGate,
): Made => selfCheck(document, (report) => render(report, format), gate);
