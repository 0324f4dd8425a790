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

/** The finished bytes of a report: every field through the gate, rendered, and read again before anyone sees them. */
export function makeReport(source: ReportSource, format: ReportFormat, gate: ReportGate): Made {
  const cleaned = gate.cleanAll(buildReport(source));
  const document = { ...cleaned, leftOut: [...cleaned.leftOut, ...leftOutByTheGate(cleaned)] };
  return selfCheck(document, (report) => render(report, format), gate);
}
