import type { CauseEntry } from '../documents.ts';
import type { Tier } from '../evidence.ts';
import type { Baseline } from './baseline.ts';
import type { Seen } from './seen.ts';

/** One recheck as it is kept: what came out, and how long it took. */
export type Recheck = {
  readonly schema: 1;
  /** ISO 8601 with the local offset. */
  readonly at: string;
  /** ISO 8601, UTC. */
  readonly atUtc: string;
  readonly result: 'holds' | 'broken' | 'undecided';
  readonly provenUpTo?: Tier;
  /** First byte of the API's answer without a key, in milliseconds. */
  readonly answerMs?: number;
  readonly imageMs?: number;
  /** Id of the best cause of a broken one. */
  readonly cause?: string;
  readonly changes: number;
  /** The software around it. */
  readonly around?: Around;
};

/** What a reminder compares: versions of the runtime, of SDKs by name and language, and the catalogue's date. */
export type Around = Pick<Baseline, 'node' | 'sdks' | 'catalogueAsOf'>;

/** The most rechecks that are kept of a baseline; the oldest go. */
export const historyLimit = 100;

type About = {
  readonly at: string;
  readonly verdict: 'healthy' | 'problem' | 'inconclusive';
  readonly provenUpTo: Tier | undefined;
  readonly causes: readonly CauseEntry[];
  readonly seen: Seen;
  readonly changes: number;
  readonly around: Around;
};

const results = { healthy: 'holds', problem: 'broken', inconclusive: 'undecided' } as const;

export function recheckOf({
  at,
  verdict,
  provenUpTo,
  causes,
  seen,
  changes,
  around,
}: About): Recheck {
  const cause = verdict === 'problem' ? causes[0]?.id : undefined;
  return {
    schema: 1,
    at,
    atUtc: new Date(at).toISOString(),
    result: results[verdict],
    ...(provenUpTo && { provenUpTo }),
    ...(seen.answerMs !== undefined && { answerMs: seen.answerMs }),
    ...(seen.image && { imageMs: seen.image.ms }),
    ...(cause !== undefined && { cause }),
    changes,
    around,
  };
}

/** The software under which it was last known to work: that of the last recheck that held with the key, else its own. */
export function testedWith(baseline: Baseline, history: readonly Recheck[]): Around {
  const held = history.findLast(
    ({ result, provenUpTo }) =>
      result === 'holds' &&
      provenUpTo !== undefined &&
      provenUpTo !== 'local' &&
      provenUpTo !== 'network',
  );
  return held?.around ?? baseline;
}

/** Times of answers while it worked, the baseline's own first. */
export const answerTimes = (baseline: Baseline, history: readonly Recheck[]): readonly number[] => [
  ...(baseline.answerMs === undefined ? [] : [baseline.answerMs]),
  ...worked(history).flatMap(({ answerMs }) => answerMs ?? []),
];

export const imageTimes = (baseline: Baseline, history: readonly Recheck[]): readonly number[] => [
  baseline.latencyMs,
  ...worked(history).flatMap(({ imageMs }) => imageMs ?? []),
];

const worked = (history: readonly Recheck[]) => history.filter(({ result }) => result === 'holds');

/** The last failure before now, and whether it had the same cause: the same symptom can have another one. */
export function earlierFailure(
  history: readonly Recheck[],
  cause: string | undefined,
): EarlierFailure | undefined {
  const last = history.findLast((one) => one.cause !== undefined);
  if (last?.cause === undefined || cause === undefined) return undefined;
  return { at: last.at, cause: last.cause, same: last.cause === cause };
}

export type EarlierFailure = {
  readonly at: string;
  readonly cause: string;
  readonly same: boolean;
};

/** One point of the history, the baseline's own test the first. */
export type Moment = Pick<Recheck, 'at' | 'answerMs' | 'imageMs' | 'cause'> & {
  readonly word: 'saved' | Recheck['result'];
};

/** The test of the baseline, and the last rechecks behind it: `most` in all. */
export function momentsOf(
  { savedAt, answerMs, latencyMs }: Pick<Baseline, 'savedAt' | 'answerMs' | 'latencyMs'>,
  history: readonly Recheck[],
  most: number,
): readonly Moment[] {
  const saved = {
    at: savedAt,
    word: 'saved' as const,
    imageMs: latencyMs,
    ...(answerMs !== undefined && { answerMs }),
  };
  const last = most < 2 ? [] : history.slice(1 - most);
  return [saved, ...last.map(({ result, ...one }) => ({ ...one, word: result }))];
}

/** Rows of the picture, and the width of its lane in columns. */
const [shownAtMost, lane] = [12, 20];

/** The history as a small picture in plain text, oldest first: a row each, its time as a bar on one scale. */
export function historyLines(baseline: Baseline, history: readonly Recheck[]): readonly string[] {
  if (history.length === 0) return [];
  const moments = momentsOf(baseline, history, shownAtMost);
  const longest = Math.max(1, ...moments.map(({ answerMs = 0 }) => answerMs));
  return [
    `history: ${countOf(history.length)}; the time is until the first byte of an answer`,
    ...moments.map((moment) => {
      const { at, word, answerMs } = moment;
      const day = at.slice(0, 16).replace('T', ' ');
      const bar = barOf(answerMs, longest);
      return `  ${day}  ${word.padEnd(9)} ${bar} ${moreOf(moment)}`.trimEnd();
    }),
  ];
}

/** Of the baseline itself the image is told elsewhere. */
const moreOf = ({ word, cause, imageMs }: Moment): string =>
  [cause, imageMs === undefined || word === 'saved' ? undefined : `image ${imageMs} ms`]
    .filter((part) => part !== undefined)
    .join(', ');

function countOf(length: number): string {
  const count = `${length} ${length === 1 ? 'recheck' : 'rechecks'}`;
  const most = length >= historyLimit ? ', the most that are kept: the oldest goes' : '';
  const shown = length >= shownAtMost ? `, the last ${shownAtMost - 1} shown` : '';
  return `${count}${most}${shown}`;
}

function barOf(ms: number | undefined, longest: number): string {
  if (ms === undefined) return ''.padEnd(lane + 10);
  const bar = '#'.repeat(Math.max(1, Math.round((ms / longest) * lane)));
  return `${String(ms).padStart(6)} ms ${bar.padEnd(lane)}`;
}
