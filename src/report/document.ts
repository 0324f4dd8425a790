import type { Baseline } from '../core/baseline/baseline.ts';
import type {
  CauseEntry,
  CheckEntry,
  Cost,
  ParameterShape,
  RequestIdEntry,
  Retest,
  RunRecord,
  Tool,
} from '../core/documents.ts';
import { present } from '../core/present.ts';
import type { Reading } from '../core/reading/reading.ts';

/** The support report: built from typed fields, never by scrubbing a dump. */
export type ReportDocument = {
  readonly schema: 'imgfix.report/1';
  readonly tool: Tool;
  /** ISO 8601 with the local offset. */
  readonly createdAt: string;
  readonly simulated?: true;
  readonly title: string;
  readonly summary: string;
  readonly time: { readonly local: string; readonly utc: string; readonly timeZone: string };
  readonly failing?: { readonly check: string; readonly title: string; readonly seen: string };
  readonly request: {
    readonly host: string;
    readonly endpoint?: string;
    readonly model?: string;
    readonly parameters: readonly ParameterShape[];
  };
  readonly error?: ErrorShape;
  readonly told: readonly string[];
  readonly versions: readonly { readonly name: string; readonly version: string }[];
  readonly causes: readonly CauseEntry[];
  readonly excluded: readonly CauseEntry[];
  readonly requestIds: readonly RequestIdEntry[];
  readonly headers: readonly {
    readonly name: string;
    readonly value: string;
    readonly check: string;
  }[];
  readonly checks: readonly CheckEntry[];
  readonly retests: readonly Retest[];
  readonly notProven: readonly string[];
  readonly cost: Cost;
  readonly baseline?: { readonly name: string; readonly savedAt: string; readonly model: string };
};

type ErrorShape = Partial<Pick<Reading, 'status' | 'type' | 'code' | 'param' | 'message'>>;

export type ReportSource = {
  readonly record: RunRecord;
  /** The newest one, for comparison. */
  readonly baseline?: Baseline;
  readonly tool: Tool;
  readonly createdAt: string;
};

export function buildReport({ record, baseline, tool, createdAt }: ReportSource): ReportDocument {
  const { check, about } = record;
  const failing = check.checks.find(({ outcome }) => outcome === 'fail');
  const { reading } = about;
  return {
    schema: 'imgfix.report/1',
    tool,
    createdAt,
    ...(check.simulated && { simulated: true }),
    title: titleOf(record),
    summary: summaryOf(record),
    time: { local: about.startedAt, utc: about.startedAtUtc, timeZone: about.machine.timeZone },
    ...(failing && { failing: { check: failing.id, title: failing.title, seen: failing.summary } }),
    request: {
      host: about.target.host,
      ...(about.endpoint !== undefined && { endpoint: about.endpoint }),
      ...(about.model !== undefined && { model: about.model }),
      parameters: about.parameters,
    },
    ...(reading && { error: errorOf(reading) }),
    told: toldOf(record),
    versions: versionsOf(record),
    causes: check.causes,
    excluded: check.excluded,
    requestIds: [...pastedIds(record), ...check.requestIds],
    headers: headersOf(record),
    checks: check.checks,
    retests: about.retests,
    notProven: check.notProven,
    cost: check.cost,
    ...(baseline && {
      baseline: { name: baseline.name, savedAt: baseline.savedAt, model: baseline.model },
    }),
  };
}

function titleOf({ check: { causes, verdict } }: RunRecord): string {
  const [best] = causes;
  if (best) return best.title;
  return verdict === 'healthy'
    ? 'Nothing wrong was found'
    : 'An image call fails, and the cause is not decided';
}

function summaryOf({ check: { causes, verdict }, about }: RunRecord): string {
  const [best] = causes;
  const model = about.model === undefined ? '' : ` with ${about.model}`;
  if (best)
    return `Cause: ${best.id}, ${best.certainty}; calls go to ${about.target.host}${model}.`;
  return verdict === 'healthy'
    ? `Every check passed as far as it was climbed; calls go to ${about.target.host}${model}.`
    : `No cause is decided; calls go to ${about.target.host}${model}.`;
}

function errorOf({ status, type, code, param, message }: Reading): ErrorShape {
  return present({ status, type, code, param, message });
}

const where = {
  here: 'The failing code runs on this machine.',
  elsewhere: 'The failing code runs elsewhere.',
};
const often = { always: 'It fails always.', sometimes: 'It fails sometimes.' };

function toldOf({ about: { told } }: RunRecord): readonly string[] {
  return [
    ...(told.runsOn ? [where[told.runsOn]] : []),
    ...(told.frequency ? [often[told.frequency]] : []),
  ];
}

function versionsOf({
  check: { environment, tool },
  about,
}: RunRecord): ReportDocument['versions'] {
  const { reading } = about;
  const pasted = reading?.sdkVersion;
  return [
    ...environment.sdks.map(({ name, version, from }) => ({ name: `${name} (${from})`, version })),
    ...(pasted === undefined
      ? []
      : [{ name: `${reading?.sdk ?? 'SDK'} (pasted text)`, version: pasted }]),
    { name: 'Node', version: environment.node },
    { name: 'operating system', version: `${environment.os} ${environment.arch}` },
    { name: tool.name, version: tool.version },
  ];
}

function pastedIds({ about: { reading, startedAt } }: RunRecord): readonly RequestIdEntry[] {
  return (reading?.requestIds ?? []).map((id) => ({
    id,
    at: reading?.time ?? startedAt,
    checkId: 'local/failure-read',
    status: reading?.status ?? 0,
  }));
}

const telling = /^(x-ratelimit-.*|retry-after(-ms)?|openai-processing-ms|cf-ray)$/;

function headersOf({ about: { exchanges } }: RunRecord): ReportDocument['headers'] {
  return exchanges.flatMap(({ headers = {}, checkId }) =>
    Object.entries(headers)
      .filter(([name]) => telling.test(name))
      .map(([name, value]) => ({ name, value, check: checkId })),
  );
}
