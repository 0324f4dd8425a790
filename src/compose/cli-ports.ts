import type { CliPorts } from '../cli/ports.ts';
import type { Tool } from '../core/documents.ts';
import { systemClock } from '../edge/local/clock.ts';
import type { FileStore } from '../edge/store/store.ts';
import { makeGate } from './gate.ts';
import type { Ground } from './kit.ts';

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
  readonly tool: Tool;
  readonly streams: Streams;
  /** The process itself, for the terminal; main hands it over. */
  readonly process: NodeJS.Process;
};

const files = () => import('../edge/files.ts');

/** What the commands need of the world, built from the real one; each part is loaded when it is asked for. */
export function cliPorts(program: Program, wizard: CliPorts['wizard']): CliPorts {
  const { env, cwd, platform, signal, streams, tool } = program;
  const gate = makeGate();
  const store = async (dataDir: string | undefined): Promise<FileStore> => {
    const { openDefaultStore } = await import('./default-store.ts');
    return openDefaultStore({ dataDir, env, platform });
  };
  const ground: Ground = {
    env,
    cwd,
    version: tool.version,
    mark: async (value) => (await store(undefined)).mark(value),
  };
  const prepare: CliPorts['prepare'] = async (options) => {
    const { prepareKit } = await import('./kit.ts');
    return prepareKit(ground, options, gate);
  };
  return {
    tool,
    signal,
    out: streams.out,
    err: (text) => streams.err(gate.clean(text)),
    prepare,
    gate: async () => {
      await prepare({});
      return gate;
    },
    store,
    read: async (file) => {
      const { readStream, readText } = await files();
      return file === '-' ? readStream(streams.stdin) : readText(file);
    },
    write: async (file, text, force) => (await files()).writeWhole(file, text, force),
    piped: !program.process.stdin.isTTY,
    imageFile: async (path, dir) => {
      const { readImageFile } = await import('../edge/image-file.ts');
      return readImageFile(path, dir);
    },
    stamp: systemClock.stamp,
    wizard,
  };
}
