import type { Tool } from '../core/documents.ts';
import { type Numbers, numbersOf } from '../core/watch/numbers.ts';
import type { Relayed } from '../core/watch/relayed.ts';
import { rememberRepeats } from '../core/watch/repeats.ts';
import { type Series, type Told, seriesOf } from '../core/watch/series.ts';
import { type Watched, watched } from '../core/watch/watched.ts';
import type { CliPorts, Gate, LineLog } from './ports.ts';

/** The window of the numbers, in minutes. */
export const minutes = 5;
/** More calls than these are not kept for the numbers. */
const mostKept = 2000;
/** Milliseconds that a call waits to be told. */
const momentMs = 40;
/** Parts of the window that are drawn. */
const parts = 20;

/** A line of `watch --log` and `watch --json`. */
type WatchLine = {
  readonly schema: 'imgfix.watch/1';
  readonly tool: Tool;
  readonly createdAt: string;
} & Watched;

/** Who is told of calls that were read. */
export type Ears = {
  readonly told: (calls: readonly Watched[]) => void;
  /** A call could not be told. */
  readonly lost: () => void;
  readonly lines: ((text: string) => void) | undefined;
  readonly log: LineLog | undefined;
};

type Seen = readonly [relayed: Relayed, startedAt: number];

/** Reads calls after they went by, writes them down, and counts. */
export function watchTeller(gate: Gate, official: boolean, { tool, stamp }: CliPorts, ears: Ears) {
  const { lines, log } = ears;
  const repeats = rememberRepeats();
  const kept: Told[] = [];
  let waiting: Seen[] = [];
  let news = false;
  const read = ([relayed, startedAt]: Seen): Watched => {
    const retryOf = repeats.of(relayed, startedAt);
    const about = { official, today: relayed.at.slice(0, 10) };
    const call = watched(relayed, { ...about, ...(retryOf !== undefined && { retryOf }) });
    return gate.cleanAll(call);
  };
  const tellAll = (): void => {
    const seen = waiting;
    waiting = [];
    const calls = seen.map(read);
    if (calls.length === 0) return;
    news = true;
    const createdAt = stamp();
    kept.push(...calls.map((call) => ({ at: performance.now(), call })));
    kept.splice(0, kept.length - mostKept);
    ears.told(calls);
    if (!lines && !log) return;
    const json = calls
      .map((call): WatchLine => ({ schema: 'imgfix.watch/1', tool, createdAt, ...call }))
      .map((line) => `${JSON.stringify(line)}\n`)
      .join('');
    log?.write(json);
    lines?.(json);
  };
  const tell = (): void => {
    try {
      tellAll();
    } catch {
      // A call that cannot be read or written down is lost here, and goes through all the same.
      ears.lost();
    }
  };
  return {
    /** Calls are read a moment later, several at once, so that reading holds up none of them. */
    onCall: (relayed: Relayed, startedAt: number): void => {
      if (waiting.push([relayed, startedAt]) === 1) setTimeout(tell, momentMs);
    },
    tell,
    /** Whether there was a call since the numbers were last asked for. */
    changed: () => news,
    numbers(): { readonly numbers: Numbers; readonly series: Series; readonly minutes: number } {
      news = false;
      const now = performance.now();
      const recent = kept.filter(({ at }) => at >= now - minutes * 60_000);
      return {
        numbers: numbersOf(
          recent.map(({ call }) => call),
          minutes,
        ),
        series: seriesOf(recent, { now, lengthMs: minutes * 60_000, parts }),
        minutes,
      };
    },
  };
}
