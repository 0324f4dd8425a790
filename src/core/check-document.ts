import type { CheckResult } from './check.ts';
import { conclude } from './conclude.ts';
import type {
  CheckDocument,
  CheckEntry,
  CodedText,
  Cost,
  RequestIdEntry,
  Tool,
} from './documents.ts';
import type { Evidence } from './evidence.ts';
import { describeCause, nextStep } from './explain.ts';
import type { Plan } from './plan.ts';
import type { Ranking } from './rank.ts';
import type { Situation } from './situation.ts';
import { wordsOf } from './wording.ts';

export type ClimbSeen = {
  readonly plan: Pick<Plan, 'highestUsd'>;
  readonly results: readonly CheckResult[];
  readonly durationMs: number;
};

/** A finished climb as the `check` document of CONTRACT.md, before the sanitizer. */
export function checkDocument(
  { plan, results, durationMs }: ClimbSeen,
  situation: Situation,
  { tool, createdAt }: { readonly tool: Tool; readonly createdAt: string },
): CheckDocument {
  const { ranking, verdict, evidence } = conclude(results);
  const { machine, sdks } = situation;
  const next = nextStep(ranking, verdict, new Set(results.filter(hadItsSay).map(({ id }) => id)));
  return {
    schema: 'imgfix.check/1',
    tool,
    createdAt,
    durationMs,
    verdict,
    ...((situation.simulated || results.some(isSimulated)) && { simulated: true }),
    causes: ranking.alive.map((one) => describeCause(one, evidence)),
    excluded: ranking.excluded.map((one) => describeCause(one, evidence)),
    ...(next && { next }),
    checks: results.map(checkEntry),
    notProven: [...notProven(results), ...beyondHere(ranking)],
    requestIds: results.flatMap(requestIdsOf),
    environment: {
      os: machine.os,
      arch: machine.arch,
      node: machine.node,
      timeZone: machine.timeZone,
      sdks: sdks.map(({ name, version, from }) => ({ name, version, from })),
    },
    cost: costOf(plan, results),
  };
}

/** A stand-in says so in each of its answers, whoever started it. */
const isSimulated = ({ exchanges = [] }: CheckResult): boolean =>
  exchanges.some(({ headers }) => headers?.['x-simulated'] !== undefined);

const hadItsSay = ({ outcome }: CheckResult): boolean => ['pass', 'warn', 'fail'].includes(outcome);

/** One check in words: its summary is the first thing seen, or why nothing was. */
export function checkEntry(result: CheckResult): CheckEntry {
  const { id, tier, title, outcome, durationMs, evidence, proves, timings, exchanges } = result;
  const requestId = exchanges?.find((exchange) => exchange.requestId !== undefined)?.requestId;
  return {
    id,
    tier,
    title,
    outcome,
    summary: summaryOf(result),
    durationMs,
    evidence: evidence.map(codedText),
    ...(proves !== undefined && { proves }),
    ...(requestId !== undefined && { requestId }),
    ...(timings && { timings }),
  };
}

export const codedText = (one: Evidence): CodedText => ({ code: one.code, text: wordsOf(one) });

function summaryOf({ outcome, reason, evidence: [first], title }: CheckResult): string {
  if (reason !== undefined) return reason;
  if (first) return wordsOf(first);
  return outcome === 'crashed'
    ? 'This check failed by our own fault; it proves nothing.'
    : `${title}.`;
}

/** What an image proves is not open any more; what moderation says of a prompt is. */
function notProven(results: readonly CheckResult[]): readonly string[] {
  const image = results.some(
    ({ id, outcome }) => id === 'paid/smallest-image' && outcome === 'pass',
  );
  const open = results.filter(
    ({ id, tier }) => !image || tier === 'paid' || id === 'account/prompt-moderated',
  );
  const said = open.flatMap((result) => result.notProven ?? []);
  const none = 'No image was made: verification, billing and limits show only there.';
  return [...new Set(image ? said : [none, ...said])];
}

/** What this machine lacks did not cause a failure that was answered, and keeps it from being tested here. */
function beyondHere({ excluded }: Ranking): readonly string[] {
  const lacking = excluded.filter(({ against }) =>
    against.some(({ code }) => code === 'service-answered' || code === 'key-was-sent'),
  );
  const seen = lacking.flatMap(({ because: [first] }) => (first ? [wordsOf(first)] : []));
  return [...new Set(seen)].map(
    (words) => `Whether the call works from this machine now: ${words}`,
  );
}

function requestIdsOf({ id: checkId, exchanges = [] }: CheckResult): readonly RequestIdEntry[] {
  return exchanges.flatMap(({ requestId, at, status }) =>
    requestId === undefined || status === undefined ? [] : [{ id: requestId, at, checkId, status }],
  );
}

/** What the climb cost: planned at most, and spent. */
export function costOf(plan: ClimbSeen['plan'], results: readonly CheckResult[]): Cost {
  const billed = results.filter(({ spentUsd }) => spentUsd !== undefined);
  return {
    highestUsd: plan.highestUsd,
    spentUsd: billed.reduce((sum, { spentUsd = 0 }) => sum + spentUsd, 0),
    billedRequests: billed.length,
    perhapsBilled: results.filter(({ perhapsBilled }) => perhapsBilled).length,
  };
}
