import type { Tool } from '../core/documents.ts';
import type { Target } from '../core/situation.ts';
import { parseTarget } from '../core/target.ts';
import { numbersOf } from '../core/watch/numbers.ts';
import type { Relayed } from '../core/watch/relayed.ts';
import { rememberRepeats } from '../core/watch/repeats.ts';
import { type Watched, watched } from '../core/watch/watched.ts';
import type { Relay } from '../relay/relay.ts';
import { exitCodes } from './exit-codes.ts';
import type { CliPorts, Gate, LineLog, WatchPorts } from './ports.ts';
import { UsageError } from './usage-error.ts';
import { callLines, numbersLine, openingLines } from './watch-lines.ts';

export type WatchOptions = {
  readonly port?: number;
  readonly log?: string;
  readonly baseUrl?: string;
  readonly json?: true;
  readonly schema?: true;
};

/** A line of `watch --log` and `watch --json`. */
export type WatchLine = {
  readonly schema: 'imgfix.watch/1';
  readonly tool: Tool;
  readonly createdAt: string;
} & Watched;

/** The window of the numbers, in minutes. */
const minutes = 5;
/** More calls than these are not kept for the numbers. */
const mostKept = 2000;
/** Milliseconds between two lines of numbers, when there was a call in between. */
const everyMs = 30_000;
/** Milliseconds that a call waits to be told. */
const momentMs = 40;

/** `watch`: a relay in front of the API; every call that goes by is read and told. Answers the exit code. */
export async function watchCommand(
  command: readonly string[],
  options: WatchOptions,
  ports: CliPorts,
): Promise<number> {
  const { signal } = ports;
  const watch = await ports.watch();
  const target = parseTarget(options.baseUrl ?? watch.baseUrl);
  if (target.fault !== undefined) {
    throw new UsageError(`The base URL cannot be used: ${target.fault}. --base-url names another.`);
  }
  const gate = await ports.gate();
  const log = options.log === undefined ? undefined : await openLog(options.log, watch);
  const { text, lines } = voicesOf(command, options, ports);
  const watching = teller(gate, target.official, ports, { text, lines, log });
  const relay = await startOn(target, options.port ?? 0, watching.onCall, {
    watch,
    stamp: ports.stamp,
  });
  for (const line of openingLines(target.baseUrl, watch.proxy(target))) {
    text(`${gate.clean(line)}\n`);
  }
  const numbers = () => watching.numbers(relay.inFlight());
  const beat = setInterval(() => watching.changed() && text(`${numbers()}\n`), everyMs);
  try {
    if (command.length > 0) return await through(command, relay, { watch, signal });
    text(`Start your program with:\n  OPENAI_BASE_URL=${relay.baseUrl}\nCtrl+C ends it.\n`);
    await aborted(signal);
    return exitCodes.interrupted;
  } finally {
    clearInterval(beat);
    const inFlight = relay.inFlight();
    await relay.close();
    watching.tell();
    text(`${watching.numbers(inFlight)}\n`);
    log?.close();
  }
}

/** A program that is run through the relay has standard output for itself. */
function voicesOf(command: readonly string[], { json }: WatchOptions, { out, err }: CliPorts) {
  return {
    text: json || command.length > 0 ? err : out,
    lines: json ? out : undefined,
  };
}

async function openLog(file: string, watch: WatchPorts): Promise<LineLog> {
  const opened = await watch.openLog(file);
  if (opened.kind === 'failed') throw new UsageError(`${file} cannot be written: ${opened.why}.`);
  return opened.log;
}

async function startOn(
  target: Target,
  port: number,
  onCall: Parameters<WatchPorts['relay']>[0]['onCall'],
  { watch, stamp }: { readonly watch: WatchPorts } & Pick<CliPorts, 'stamp'>,
): Promise<Relay> {
  try {
    return await watch.relay({ target, port, stamp, onCall });
  } catch {
    throw new UsageError(
      `Port ${port} cannot be opened. --port names another, and 0 any free one.`,
    );
  }
}

type Voices = {
  readonly text: (text: string) => void;
  readonly lines: ((text: string) => void) | undefined;
  readonly log: LineLog | undefined;
};

type Seen = readonly [relayed: Relayed, startedAt: number];

function teller(
  gate: Gate,
  official: boolean,
  { tool, stamp }: CliPorts,
  { text, lines, log }: Voices,
) {
  const repeats = rememberRepeats();
  const kept: { readonly at: number; readonly call: Watched }[] = [];
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
    text(calls.map((call) => `${callLines(call).join('\n')}\n`).join(''));
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
      text('A call could not be told. It went through.\n');
    }
  };
  return {
    /** Calls are read a moment later, several at once, so that reading holds up none of them. */
    onCall: (relayed: Relayed, startedAt: number): void => {
      if (waiting.push([relayed, startedAt]) === 1) setTimeout(tell, momentMs);
    },
    tell,
    changed: () => news,
    numbers: (inFlight: number): string => {
      news = false;
      const since = performance.now() - minutes * 60_000;
      const recent = kept.flatMap(({ at, call }) => (at >= since ? [call] : []));
      return numbersLine(numbersOf(recent, minutes), inFlight, minutes);
    },
  };
}

/** Runs the program with the relay as its base URL; its exit code is ours. */
async function through(
  command: readonly string[],
  { baseUrl }: Relay,
  { watch, signal }: { readonly watch: WatchPorts } & Pick<CliPorts, 'signal'>,
): Promise<number> {
  const ended = await watch.run(
    command,
    { OPENAI_BASE_URL: baseUrl, OPENAI_API_BASE: baseUrl },
    signal,
  );
  if (ended.kind === 'not-started') {
    throw new UsageError(`${command[0] ?? ''} cannot be started: ${ended.why}.`);
  }
  return signal.aborted ? exitCodes.interrupted : ended.code;
}

const aborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
