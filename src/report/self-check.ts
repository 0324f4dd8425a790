import type { ReportDocument } from './document.ts';

export type Leak = { readonly kind: string; readonly at: number };

export type ReportGate = {
  readonly cleanAll: <T>(json: T) => T;
  readonly findLeaks: (text: string) => readonly Leak[];
};

type Checked =
  | { readonly kind: 'made'; readonly text: string; readonly document: ReportDocument }
  | { readonly kind: 'refused'; readonly kinds: readonly string[] };

/**
 * Reads the finished text once more, with every known value and every detector. A part in which something is found is
 * taken out and named; where the core itself is hit nothing is made.
 */
export function selfCheck(
  report: ReportDocument,
  render: (report: ReportDocument) => string,
  gate: ReportGate,
): Checked {
  // An escape of Markdown can part a value, so the fields are read beside the bytes.
  const found = (one: ReportDocument) => hits(`${render(one)}\n${JSON.stringify(one)}`, gate);
  if (found(report).length === 0) return { kind: 'made', text: render(report), document: report };
  const core = found(without(report, parts));
  if (core.length > 0) return { kind: 'refused', kinds: core };
  const withheld = parts.flatMap((part) => {
    const others = parts.filter((other) => other !== part);
    const kinds = found(without(report, others));
    return kinds.length === 0 ? [] : [{ part, kinds }];
  });
  const document = {
    ...without(
      report,
      withheld.map(({ part }) => part),
    ),
    withheld,
  };
  const left = found(document);
  return left.length === 0
    ? { kind: 'made', text: render(document), document }
    : { kind: 'refused', kinds: left };
}

const hits = (text: string, { findLeaks }: ReportGate): readonly string[] => [
  ...new Set(findLeaks(text).map(({ kind }) => kind)),
];

type Part = keyof typeof empty;

/** Parts that a report can do without, and what is left of each. The core is what is not here. */
const empty = {
  reproduction: (report) => ({ ...report, reproduction: undefined }),
  causes: (report) => ({ ...report, causes: [] }),
  excluded: (report) => ({ ...report, excluded: [] }),
  checks: (report) => ({ ...report, checks: [] }),
  failing: (report) => ({ ...report, failing: undefined }),
  request: (report) => ({
    ...report,
    request: { ...withoutModel(report.request), parameters: [] },
  }),
  headers: (report) => ({ ...report, headers: [] }),
  requestIds: (report) => ({ ...report, requestIds: [] }),
  versions: (report) => ({ ...report, versions: [] }),
  variations: (report) => ({ ...report, variations: [] }),
  retests: (report) => ({ ...report, retests: [] }),
  baseline: (report) => ({ ...report, baseline: undefined }),
  plan: (report) => ({ ...report, plan: undefined }),
  told: (report) => ({ ...report, told: [] }),
  tried: (report) => ({ ...report, tried: [] }),
  questions: (report) => ({ ...report, questions: [] }),
  notProven: (report) => ({ ...report, notProven: [] }),
  leftOut: (report) => ({ ...report, leftOut: [] }),
} as const satisfies Readonly<Record<string, (report: ReportDocument) => ReportDocument>>;

const parts = Object.keys(empty).filter((name): name is Part => name in empty);

const withoutModel = ({ product, host }: ReportDocument['request']) => ({ product, host });

const without = (report: ReportDocument, taken: readonly Part[]): ReportDocument =>
  taken.reduce<ReportDocument>((rest, part) => empty[part](rest), report);
