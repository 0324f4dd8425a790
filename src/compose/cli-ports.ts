import type { CliPorts } from '../cli/ports.ts';
import { readStream, readText, writeWhole } from '../edge/files.ts';
import { readImageFile } from '../edge/image-file.ts';
import { systemClock } from '../edge/local/clock.ts';
import { defaultDataDir } from '../edge/store/data-dir.ts';
import { type FileStore, openStore } from '../edge/store/store.ts';
import { drillPorts } from './drill-ports.ts';
import { type Ground, makeGate, prepareKit } from './kit.ts';
import { thisTool } from './version.ts';
import { watchPorts } from './watch-ports.ts';

export type Streams = {
  readonly stdin: AsyncIterable<Uint8Array | string>;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
};

export type Program = {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  readonly platform: NodeJS.Platform;
  readonly signal: AbortSignal;
  readonly streams: Streams;
  /** The process itself, for the terminal; main hands it over. */
  readonly process: NodeJS.Process;
};

/** What the commands need of the world, built from the real one. */
export function cliPorts(program: Program, wizard: CliPorts['wizard']): CliPorts {
  const { env, cwd, platform, signal, streams } = program;
  const tool = thisTool();
  const gate = makeGate();
  const store = (dataDir: string | undefined): FileStore =>
    openStore(dataDir ?? defaultDataDir(env, platform));
  const ground: Ground = {
    env,
    cwd,
    version: tool.version,
    mark: (value) => store(undefined).mark(value),
  };
  return {
    tool,
    signal,
    out: streams.out,
    err: (text) => streams.err(gate.clean(text)),
    prepare: (options) => prepareKit(ground, options, gate),
    gate: async () => {
      await prepareKit(ground, {}, gate);
      return gate;
    },
    store: (dataDir) => Promise.resolve(store(dataDir)),
    read: (file) => (file === '-' ? readStream(streams.stdin) : readText(file)),
    write: writeWhole,
    piped: !program.process.stdin.isTTY,
    imageFile: readImageFile,
    stamp: systemClock.stamp,
    drill: drillPorts(program),
    watch: watchPorts(program),
    wizard,
  };
}
