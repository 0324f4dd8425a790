import type { Baseline } from '../core/baseline/baseline.ts';
import type {
  CauseEntry,
  CheckEntry,
  Cost,
  RequestIdEntry,
  Retest,
  RunRecord,
  Tool,
} from '../core/documents.ts';
import { catalogue } from '../core/models/catalogue.ts';
import { present } from '../core/present.ts';
import { type ErrorShape, type FailingAction, errorOf, failingAction } from './failing-action.ts';
import { type Headline, headline } from './headline.ts';
import { type LeftOut, leftOutFromTheStart } from './left-out.ts';
import { openQuestions } from './open-questions.ts';
import { type Reproduction, pathOf, reproduce } from './reproduction.ts';
import { type BaselineSeen, sinceBaseline } from './since-baseline.ts';
import { type Variation, variations } from './variations.ts';

/**
 * The support report: built from typed fields, never by scrubbing a dump. Members that end in a list are empty where
 * there is nothing to say.
 */
export type ReportDocument = Headline & {
  readonly schema: 'imgfix.report/1';
  readonly tool: Tool;
  /** ISO 8601 with the local offset. */
  readonly createdAt: string;
  readonly simulated?: true;
  readonly time: { readonly local: string; readonly utc: string; readonly timeZone: string };
  /** The smallest thing that was seen to fail in this run. */
  readonly failing?: FailingAction | undefined;
  readonly request: {
    readonly product: string;
    readonly host: string;
    /** Method and path below the base URL, such as POST /images/generations. */
    readonly endpoint?: string;
    readonly model?: string;
    /** What the model's name stood for when the catalogue was checked. */
    readonly snapshot?: string;
    /** A value as JSON where it tells nothing private, else its type and length. */
    readonly parameters: readonly { readonly parameter: string; readonly shape: string }[];
    /** Parameters that were shown to fail together, without the others. */
    readonly reducedTo?: readonly string[];
  };
  readonly error?: ErrorShape;
  /** The plan or usage tier of the account, as the user told it. */
  readonly plan?: string | undefined;
  readonly told: readonly string[];
  readonly versions: readonly { readonly name: string; readonly version: string }[];
  readonly causes: readonly CauseEntry[];
  readonly excluded: readonly CauseEntry[];
  /** Time and status are absent where a pasted text does not tell them. */
  readonly requestIds: readonly (Pick<RequestIdEntry, 'id' | 'checkId'> &
    Partial<Pick<RequestIdEntry, 'at' | 'status'>>)[];
  readonly headers: readonly {
    readonly name: string;
    readonly value: string;
    readonly check: string;
  }[];
  readonly checks: readonly CheckEntry[];
  /** Another network, a clean environment, another key: what each of them changes. */
  readonly variations: readonly Variation[];
  readonly retests: readonly Retest[];
  readonly notProven: readonly string[];
  readonly cost: Cost;
  readonly baseline?: BaselineSeen | undefined;
  readonly tried: readonly string[];
  readonly questions: readonly string[];
  readonly reproduction?: Reproduction | undefined;
  readonly leftOut: readonly LeftOut[];
  /** Parts that this report's own check took out. */
  readonly withheld: readonly { readonly part: string; readonly kinds: readonly string[] }[];
};

export type ReportSource = {
  readonly record: RunRecord;
  /** The newest one, for comparison. */
  readonly baseline?: Baseline;
  readonly tool: Tool;
  readonly createdAt: string;
};

export function buildReport({ record, baseline, tool, createdAt }: ReportSource): ReportDocument {
  const { check, about } = record;
  const failing = failingAction(record);
  const reproduction = reproduce(record, failing);
  const { told } = about;
  return {
    schema: 'imgfix.report/1',
    tool,
    createdAt,
    ...(check.simulated && { simulated: true }),
    ...headline(record),
    time: { local: about.startedAt, utc: about.startedAtUtc, timeZone: about.machine.timeZone },
    ...(failing && { failing }),
    request: requestOf(record),
    ...(about.reading && { error: errorOf(about.reading) }),
    ...(told.plan !== undefined && { plan: told.plan }),
    told: toldOf(record),
    versions: versionsOf(record),
    causes: check.causes,
    excluded: check.excluded,
    requestIds: [...pastedIds(record), ...check.requestIds],
    headers: headersOf(record),
    checks: check.checks,
    variations: variations(record),
    retests: about.retests,
    notProven: check.notProven,
    cost: check.cost,
    ...(baseline && { baseline: sinceBaseline(baseline, record) }),
    tried: told.tried ?? [],
    questions: openQuestions(record),
    ...(reproduction && { reproduction }),
    leftOut: leftOutFromTheStart(record),
    withheld: [],
  };
}

function requestOf({ about }: RunRecord): ReportDocument['request'] {
  const { target, endpoint, parameters, reducedTo } = about;
  const model = about.model ?? about.reading?.model;
  const snapshot = model === undefined ? undefined : catalogue.get(model)?.aliasOf;
  return {
    product: target.official
      ? 'OpenAI API, image generation'
      : 'another host that takes OpenAI image calls',
    host: target.host,
    ...(endpoint !== undefined && { endpoint: `POST ${pathOf(endpoint)}` }),
    ...(model !== undefined && { model }),
    ...(snapshot !== undefined && { snapshot }),
    // Not as name and value: a gate takes that pair for the prompt itself.
    parameters: parameters.map(({ name, value }) => ({ parameter: name, shape: value })),
    ...(reducedTo && { reducedTo }),
  };
}

const where = {
  here: 'The failing code runs on this machine.',
  elsewhere: 'The failing code runs elsewhere; these tests ran on another machine.',
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

function pastedIds({ about: { reading } }: RunRecord): ReportDocument['requestIds'] {
  return (reading?.requestIds ?? []).map((id) => ({
    id,
    checkId: 'local/failure-read',
    ...present({ at: reading?.time, status: reading?.status }),
  }));
}

const telling =
  /^(x-ratelimit-.*|retry-after(-ms)?|x-should-retry|openai-(processing-ms|version)|cf-ray)$/;

function headersOf({ about: { exchanges } }: RunRecord): ReportDocument['headers'] {
  return exchanges.flatMap(({ headers = {}, checkId }) =>
    Object.entries(headers)
      .filter(([name]) => telling.test(name))
      .map(([name, value]) => ({ name, value, check: checkId })),
  );
}
