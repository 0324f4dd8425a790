import { type Usual, usualOf } from '../core/drill/attempts.ts';
import { type DrillRun, drillRun } from '../core/drill/drill-document.ts';
import { type DrillFault, type FaultId, drillFaults } from '../core/drill/faults.ts';
import { ownOutput } from '../core/drill/output.ts';
import { mostAttempts } from '../core/drill/retries.ts';
import type { CallSeen, ProgramSeen, Stopped } from '../core/drill/seen.ts';

/** What a drill acts through. */
export type DrillPorts = {
  /** Plays a fault on loopback until it is closed. */
  readonly play: (
    fault: FaultId,
    changed: (calls: readonly CallSeen[]) => void,
  ) => Promise<{
    readonly baseUrl: string;
    readonly calls: readonly CallSeen[];
    readonly close: () => Promise<void>;
  }>;
  readonly start: (
    command: readonly string[],
    settings: Readonly<Record<string, string | undefined>>,
    limitMs: number,
  ) => { readonly done: Promise<ProgramSeen>; readonly stop: (why: Stopped) => void };
  /** Stands between a program and the real service until it is closed. */
  readonly barrier: () => Promise<{
    readonly settings: Readonly<Record<string, string>>;
    /** Hosts of the service that were asked for, and not let through. */
    readonly refused: () => readonly string[];
    readonly close: () => Promise<void>;
  }>;
  /** A key of the right shape and nobody's, new every time. */
  readonly newKey: () => string;
};

export type DrillEvent =
  | { readonly type: 'started'; readonly fault: FaultId }
  | { readonly type: 'finished'; readonly run: DrillRun }
  | { readonly type: 'not-started'; readonly why: string };

export type DrillOptions = {
  readonly faults: readonly FaultId[];
  readonly command: readonly string[];
  /** In place of each fault's own limit. */
  readonly limitSeconds?: number;
  readonly ports: DrillPorts;
  readonly signal: AbortSignal;
  /** Told whenever more of the calls is known. */
  readonly onCalls?: (fault: FaultId, calls: readonly CallSeen[]) => void;
  /** YYYY-MM-DD. */
  readonly today: string;
};

/**
 * Runs the program against one fault after the other. It ends early when the program could not be started, and when
 * it called nothing here: a program that does not listen, nor takes a proxy, would call the real service once per fault.
 */
export async function* drill(options: DrillOptions): AsyncGenerator<DrillEvent, void> {
  let usual: Usual = new Map();
  for (const fault of options.faults) {
    if (options.signal.aborted) return;
    yield { type: 'started', fault };
    const { program, ...seen } = await once(fault, options);
    if (program.kind === 'not-started') return yield { type: 'not-started', why: program.why };
    if (program.stopped === 'interrupted') return;
    const run = drillRun({ fault, program, ...seen, usual, today: options.today });
    if (fault === 'healthy') usual = usualOf(seen.calls);
    yield { type: 'finished', run };
    if (run.judged.some(({ id, outcome }) => id === 'reached' && outcome === 'unsure')) return;
  }
}

async function once(fault: FaultId, options: DrillOptions) {
  const { command, ports, signal, limitSeconds, onCalls } = options;
  const canary = ports.newKey();
  let program: ReturnType<DrillPorts['start']> | undefined;
  const standIn = await ports.play(fault, (calls) => {
    onCalls?.(fault, calls);
    if (fault !== 'healthy' && mostRepeated(calls) > mostAttempts) program?.stop('attempts');
  });
  const { limitSeconds: usual }: DrillFault = drillFaults[fault];
  const limitMs = (limitSeconds ?? usual) * 1000;
  const interrupt = () => program?.stop('interrupted');
  const barrier = await ports.barrier();
  try {
    const settings = { ...settingsFor(standIn.baseUrl, canary), ...barrier.settings };
    program = ports.start(command, settings, limitMs);
    signal.addEventListener('abort', interrupt, { once: true });
    if (signal.aborted) interrupt();
    const ended = await program.done;
    return {
      program: ended.kind === 'ran' ? { ...ended, output: ownOutput(ended.output) } : ended,
      calls: [...standIn.calls],
      refused: barrier.refused(),
      canary,
    };
  } finally {
    signal.removeEventListener('abort', interrupt);
    await Promise.all([standIn.close(), barrier.close()]);
  }
}

function mostRepeated(calls: readonly CallSeen[]): number {
  const last = calls.at(-1);
  return last?.bent ? calls.filter(({ same }) => same === last.same).length : 0;
}

/** What points a program at the stand-in, in any language, and keeps the user's account out of it. */
export const settingsFor = (
  baseUrl: string,
  key: string,
): Readonly<Record<string, string | undefined>> => ({
  OPENAI_BASE_URL: baseUrl,
  // The Python SDK before 1.0, and many clients that began with it.
  OPENAI_API_BASE: baseUrl,
  OPENAI_API_KEY: key,
  AZURE_OPENAI_ENDPOINT: new URL(baseUrl).origin,
  AZURE_OPENAI_API_KEY: key,
  OPENAI_ORG_ID: undefined,
  OPENAI_PROJECT_ID: undefined,
  OPENAI_ADMIN_KEY: undefined,
});
