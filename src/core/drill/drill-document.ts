import type { Tool } from '../documents.ts';
import type { DrillSeen } from './drill-seen.ts';
import { type FaultId, drillFaults } from './faults.ts';
import { aboutFault, judgeRun } from './judge.ts';
import { type GuidePoint, type Judged, type JudgedOutcome, guidePoints } from './points.ts';
import type { CallSeen } from './seen.ts';

export type DrillVerdict = 'pass' | 'fail' | 'inconclusive';

export type DrillRun = {
  readonly fault: FaultId;
  readonly title: string;
  readonly verdict: DrillVerdict;
  readonly durationMs: number;
  readonly exit: { readonly code?: number; readonly signal?: string; readonly stopped?: string };
  /** Milliseconds since the first call. */
  readonly attempts: readonly {
    readonly atMs: number;
    readonly endedMs?: number;
    readonly method: string;
    readonly path: string;
    readonly status?: number;
    readonly requestId?: string;
  }[];
  readonly judged: readonly Judged[];
  /** The end of the program's output, where something failed. */
  readonly said?: string;
};

export type GuideVerdict = {
  readonly id: GuidePoint;
  readonly title: string;
  /** `unsure` when no run of this drill says anything about it. */
  readonly outcome: JudgedOutcome;
  /** Where it failed or was doubtful. */
  readonly faults: readonly FaultId[];
};

export type DrillDocument = {
  readonly schema: 'imgfix.drill/1';
  readonly tool: Tool;
  readonly createdAt: string;
  readonly simulated: true;
  readonly verdict: DrillVerdict;
  readonly command: readonly string[];
  readonly points: readonly GuideVerdict[];
  readonly runs: readonly DrillRun[];
  /** It was ended from outside before its last run was over. */
  readonly interrupted?: true;
  /** Faults of the drill without a run: it ended before they were over. */
  readonly notPlayed: readonly FaultId[];
};

/** One run, judged. Its texts still have to go through the sanitizer. */
export function drillRun(seen: DrillSeen): DrillRun {
  const { fault, program } = seen;
  const { code, signal, stopped, durationMs, output } = program;
  const results = judgeRun(seen);
  const verdict = verdictOf(results);
  const met = aboutFault(seen);
  const begun = met[0]?.at ?? 0;
  const leaks = results.some(({ id, outcome }) => id === 'key-hidden' && outcome === 'fail');
  return {
    fault,
    title: drillFaults[fault].title,
    verdict,
    durationMs: Math.round(durationMs),
    exit: {
      ...(code !== undefined && { code }),
      ...(signal !== undefined && { signal }),
      ...(stopped !== undefined && { stopped }),
    },
    attempts: met.map((call) => attemptSeen(call, begun)),
    judged: results,
    // What holds the key in pieces is not shown at all.
    ...(verdict !== 'pass' &&
      !leaks &&
      output.trim() !== '' && { said: output.trim().slice(-600) }),
  };
}

/** One call without its body and its key. */
export const attemptSeen = (
  { at, endedAt, method, path, status, requestId }: CallSeen,
  begun: number,
): DrillRun['attempts'][number] => ({
  atMs: Math.round(at - begun),
  ...(endedAt !== undefined && { endedMs: Math.round(endedAt - begun) }),
  method,
  path,
  ...(status !== undefined && { status }),
  ...(requestId !== undefined && { requestId }),
});

function verdictOf(results: readonly Judged[]): DrillVerdict {
  if (results.some(({ outcome }) => outcome === 'fail')) return 'fail';
  return results.some(undecided) ? 'inconclusive' : 'pass';
}

const undecided = ({ id, outcome }: Judged): boolean =>
  outcome === 'unsure' && (id === 'reached' || id === 'ended-by-itself');

const worst: readonly JudgedOutcome[] = ['fail', 'warn', 'pass'];

type DrillAbout = Pick<DrillDocument, 'tool' | 'createdAt' | 'command'>;

/** The document of a drill of some faults, as far as it went. */
export function drillDocument(
  {
    faults,
    runs,
    aborted,
  }: {
    readonly faults: readonly FaultId[];
    readonly runs: readonly DrillRun[];
    readonly aborted: boolean;
  },
  about: DrillAbout,
): DrillDocument {
  const verdicts = runs.map(({ verdict }) => verdict);
  const notPlayed = faults.filter((id) => !runs.some(({ fault }) => fault === id));
  const verdict = verdicts.includes('fail')
    ? 'fail'
    : verdicts.includes('inconclusive') || notPlayed.length > 0
      ? 'inconclusive'
      : 'pass';
  return {
    schema: 'imgfix.drill/1',
    ...about,
    simulated: true,
    verdict,
    points: guide.map((id) => guideVerdict(id, runs)),
    runs,
    ...(aborted && notPlayed.length > 0 && { interrupted: true }),
    notPlayed,
  };
}

const guide: readonly GuidePoint[] = [
  'known-good',
  'known-bad',
  'traceable',
  'no-credentials',
  'retries-stop',
];

function guideVerdict(id: GuidePoint, runs: readonly DrillRun[]): GuideVerdict {
  const outcomes = runs.flatMap(({ fault, judged }) =>
    judged.flatMap(({ point, outcome }) => (point === id ? [{ fault, outcome }] : [])),
  );
  const outcome = worst.find((one) => outcomes.some((seen) => seen.outcome === one)) ?? 'unsure';
  const faults = outcomes.filter((one) => one.outcome === outcome).map(({ fault }) => fault);
  return {
    id,
    title: guidePoints[id],
    outcome,
    faults: outcome === 'fail' || outcome === 'warn' ? [...new Set(faults)] : [],
  };
}
