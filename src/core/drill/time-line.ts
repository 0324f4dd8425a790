import type { Attempt } from './progress.ts';

/** What stands at one place of a time line: `told` is where the wait ends that the answer asked for. */
export type Moment = 'attempt' | 'answering' | 'wait' | 'told' | 'nothing';

type Scale = {
  readonly columns: number;
  readonly spanMs: number;
  /** Of a run that goes on. */
  readonly nowMs?: number;
};

/** The attempts at one call on a line. Attempts stand over everything else, so that each is seen. */
export function timeLine(attempts: readonly Attempt[], scale: Scale): readonly Moment[] {
  const { spanMs, nowMs } = scale;
  const line = emptyLine(scale);
  for (const [index, { endedMs, retryAfterSeconds }] of attempts.entries()) {
    const next = attempts[index + 1]?.atMs ?? nowMs;
    if (endedMs !== undefined && next !== undefined) line.fill(endedMs, next, 'wait');
    const told = toldUntil(endedMs, retryAfterSeconds);
    if (told !== undefined && told <= spanMs) line.fill(told, told, 'told');
  }
  for (const { atMs, endedMs = nowMs ?? atMs } of attempts) line.fill(atMs, endedMs, 'answering');
  for (const { atMs } of attempts) line.fill(atMs, atMs, 'attempt');
  return line.moments;
}

function emptyLine({ columns, spanMs }: Scale) {
  const moments = Array.from({ length: columns }, (): Moment => 'nothing');
  const place = (ms: number) =>
    Math.min(columns - 1, Math.max(0, Math.floor((ms / spanMs) * (columns - 1))));
  return {
    moments,
    fill(from: number, to: number, moment: Moment) {
      if (to >= from) moments.fill(moment, place(from), place(to) + 1);
    },
  };
}

const toldUntil = (endedMs = 0, seconds?: number): number | undefined =>
  seconds === undefined ? undefined : endedMs + seconds * 1000;

/** A whole number of seconds that holds all of it, and the waits that were asked for. */
export function spanOf(attempts: readonly Attempt[], nowMs = 0): number {
  const ends = attempts.flatMap(({ atMs, endedMs = atMs, retryAfterSeconds }) => [
    endedMs,
    toldUntil(endedMs, retryAfterSeconds) ?? 0,
  ]);
  return Math.max(1, Math.ceil(Math.max(nowMs, ...ends) / 1000)) * 1000;
}
