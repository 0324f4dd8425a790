import type { Target } from '../core/situation.ts';
import { parseTarget } from '../core/target.ts';
import type { Relay } from '../relay/options.ts';
import { aborted } from './aborted.ts';
import { exitCodes } from './exit-codes.ts';
import type { CliPorts, Gate, LineLog, WatchPorts } from './ports.ts';
import { UsageError } from './usage-error.ts';
import { type Face, type Now, liveFace, plainFace } from './watch-face.ts';
import { openingLines } from './watch-lines.ts';
import { watchTeller } from './watch-teller.ts';

export type WatchOptions = {
  readonly port?: number;
  readonly log?: string;
  readonly baseUrl?: string;
  readonly json?: true;
  readonly schema?: true;
  readonly plain?: true;
};

/** `watch`: a relay in front of the API; every call that goes by is read and told. Answers the exit code. */
export async function watchCommand(
  command: readonly string[],
  options: WatchOptions,
  ports: CliPorts,
): Promise<number> {
  const { signal, out } = ports;
  const watch = await ports.watch();
  const target = parseTarget(options.baseUrl ?? watch.baseUrl);
  if (target.fault !== undefined) {
    throw new UsageError(`The base URL cannot be used: ${target.fault}. --base-url names another.`);
  }
  const gate = await ports.gate();
  const log = options.log === undefined ? undefined : await openLog(options.log, watch);
  let face: Face | undefined;
  const teller = watchTeller(gate, target.official, ports, {
    told: (calls) => face?.told(calls),
    lost: () => face?.say('A call could not be told. It went through.\n'),
    lines: options.json ? out : undefined,
    log,
  });
  const relay = await startOn(target, options.port ?? 0, teller.onCall, { watch, ports });
  let ended: number | undefined;
  const now: Now = () => ({ ...teller.numbers(), inFlight: ended ?? relay.inFlight() });
  const about = { relay, gate, now, changed: teller.changed };
  face = await faceOf(command, options, ports, about);
  for (const line of openingLines(target.baseUrl, watch.proxy(target))) {
    face.say(`${gate.clean(line)}\n`);
  }
  try {
    if (command.length > 0) return await through(command, relay, { watch, signal, gate, face });
    // A view shows it.
    if (!face.viewed) {
      face.say(`Start your program with:\n  OPENAI_BASE_URL=${relay.baseUrl}\nCtrl+C ends it.\n`);
    }
    await aborted(signal);
    return exitCodes.interrupted;
  } finally {
    ended = relay.inFlight();
    await relay.close();
    teller.tell();
    face.end();
    log?.close();
  }
}

type About = {
  readonly relay: Relay;
  readonly gate: Gate;
  readonly now: Now;
  readonly changed: () => boolean;
};

/** A view where one can be drawn. A program that is run on this terminal has standard output for itself. */
async function faceOf(
  command: readonly string[],
  { json, plain }: WatchOptions,
  { out, err, live }: CliPorts,
  { relay: { baseUrl }, gate, now, changed }: About,
): Promise<Face> {
  const lines = () => plainFace(json || command.length > 0 ? err : out, changed, now);
  if (json || plain) return lines();
  const named = command.length > 0 && { command: gate.clean(command.join(' ')) };
  const face = await liveFace(live, { baseUrl, ...named }, { now, plain: lines });
  return face ?? lines();
}

async function openLog(file: string, watch: WatchPorts): Promise<LineLog> {
  const opened = await watch.openLog(file);
  if (opened.kind === 'failed') throw new UsageError(`${file} cannot be written: ${opened.why}.`);
  return opened.log;
}

type Means = { readonly watch: WatchPorts; readonly ports: Pick<CliPorts, 'stamp'> };

async function startOn(
  target: Target,
  port: number,
  onCall: Parameters<WatchPorts['relay']>[0]['onCall'],
  { watch, ports: { stamp } }: Means,
): Promise<Relay> {
  try {
    return await watch.relay({ target, port, stamp, onCall });
  } catch {
    throw new UsageError(
      `Port ${port} cannot be opened. --port names another, and 0 any free one.`,
    );
  }
}

type Run = Pick<CliPorts, 'signal'> & {
  readonly watch: WatchPorts;
  readonly gate: Gate;
  readonly face: Face;
};

/** Runs the program with the relay as its base URL; its exit code is ours. */
async function through(
  command: readonly string[],
  { baseUrl }: Relay,
  { watch, signal, gate, face }: Run,
): Promise<number> {
  const { output } = face;
  const ended = await watch.run(
    command,
    { OPENAI_BASE_URL: baseUrl, OPENAI_API_BASE: baseUrl },
    signal,
    output && ((text) => output(gate.clean(text))),
  );
  if (ended.kind === 'not-started') {
    throw new UsageError(`${command[0] ?? ''} cannot be started: ${ended.why}.`);
  }
  return signal.aborted ? exitCodes.interrupted : ended.code;
}
