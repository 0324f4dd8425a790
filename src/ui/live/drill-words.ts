import type { Attempt, DrillProgress, DrillRow } from '../../core/drill/progress.ts';
import type { StateWord } from '../theme.ts';

export function stateOf({ state }: DrillRow): StateWord {
  if (state === 'inconclusive') return 'unsure';
  return state === 'interrupted' ? 'skipped' : state;
}

/** The fault that news is about: the one that runs, and at the end the first that failed. */
export function newestOf({ rows }: DrillProgress): number {
  const running = rows.findLastIndex(({ state }) => state === 'running');
  if (running >= 0) return running;
  const failed = rows.findIndex(({ state }) => state === 'fail' || state === 'inconclusive');
  const ended = rows.every(({ state }) => state !== 'waiting');
  if (ended && failed >= 0) return failed;
  return Math.max(
    0,
    rows.findLastIndex(({ state, attempts }) => state !== 'waiting' || attempts.length > 0),
  );
}

export const callsOf = ({ attempts }: Pick<DrillRow, 'attempts'>): string =>
  attempts.length === 1 ? '1 call' : `${attempts.length} calls`;

/** Milliseconds that a fault has been played for. */
function playedFor({ run, state, startedAt }: DrillRow, now: number): number {
  if (run) return run.durationMs;
  return state === 'running' && startedAt !== undefined ? Math.max(0, now - startedAt) : 0;
}

/** What the whole drill has taken so far. */
export function tallyOf({ rows }: DrillProgress, now: number): string {
  const calls = callsOf({ attempts: rows.flatMap(({ attempts }) => attempts) });
  const ms = rows.reduce((all, row) => all + playedFor(row, now), 0);
  return ms === 0 ? calls : `${calls} · ${Math.floor(ms / 1000)} s`;
}

/** What stands behind a fault's name, as far as it is known. */
export function seenOf(row: DrillRow, now: number, narrow: boolean): string {
  const { run, state } = row;
  if (state === 'waiting') return '';
  if (state === 'interrupted') return 'interrupted';
  if (narrow) return callsOf(row);
  const ms = playedFor(row, now);
  const first = run?.judged.find(({ outcome }) => outcome === 'fail' || outcome === 'unsure');
  return [
    callsOf(row),
    run ? seconds(ms) : `${Math.floor(ms / 1000)} s`,
    ...(first && state !== 'pass' ? [first.id] : []),
  ].join(' · ');
}

/** What is true of the whole drill now, in one sentence. */
export function headlineOf({ rows }: DrillProgress): string {
  const running = rows.findIndex(({ state }) => state === 'running');
  const count = (word: DrillRow['state']) => rows.filter(({ state }) => state === word).length;
  const interrupted = rows.find(({ state }) => state === 'interrupted');
  const verdicts = [
    `${count('pass')} passed`,
    ...(count('fail') > 0 ? [`${count('fail')} failed`] : []),
    ...(count('inconclusive') > 0 ? [`${count('inconclusive')} undecided`] : []),
  ].join(', ');
  if (running === 0) return `Fault 1 of ${rows.length} is played.`;
  if (running > 0) return `Fault ${running + 1} of ${rows.length} is played; ${verdicts}.`;
  const played = rows.filter(({ run }) => run !== undefined).length;
  const so = played > 0 || !interrupted ? `: ${verdicts}` : '';
  return `${played} of ${rows.length} faults were played${so}${interrupted ? `; ${interrupted.fault} was interrupted` : ''}.`;
}

/** An attempt in words, so that no fact stands in a picture alone. */
export function attemptWords(attempts: readonly Attempt[], place: number): string {
  const attempt = attempts[place];
  if (!attempt) return '';
  const { atMs, endedMs, status, retryAfterSeconds } = attempt;
  const before = attempts[place - 1]?.endedMs;
  return [
    `${place + 1}  at ${seconds(atMs)}`,
    ...(before !== undefined && before <= atMs ? [`after ${seconds(atMs - before)}`] : []),
    status === undefined ? (endedMs === undefined ? 'no answer yet' : 'no answer') : `${status}`,
    ...(retryAfterSeconds === undefined ? [] : [`told to wait ${retryAfterSeconds} s`]),
  ].join(', ');
}

const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;
