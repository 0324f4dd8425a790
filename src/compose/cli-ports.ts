import type { CliPorts } from '../cli/ports.ts';
import type { Tool } from '../core/documents.ts';
import type { Store } from '../core/store.ts';
import { systemClock } from '../edge/local/clock.ts';
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
const openLive = () => import('./open-live.ts');
const exchange = () => import('../edge/store/exchange.ts');

/** What the commands need of the world, built from the real one; each part is loaded when it is asked for. */
export function cliPorts(program: Program, wizard: CliPorts['wizard']): CliPorts {
  const { env, cwd, platform, signal, streams, tool } = program;
  const gate = makeGate();
  // One store a folder: what it found damaged is said once.
  const stores = new Map<string | undefined, Store>();
  const store = async (dataDir: string | undefined): Promise<Store> => {
    const { openDefaultStore } = await import('./default-store.ts');
    const opened = stores.get(dataDir) ?? openDefaultStore({ dataDir, env, platform });
    stores.set(dataDir, opened);
    return opened;
  };
  const ground = (dataDir: string | undefined): Ground => ({
    env,
    cwd,
    version: tool.version,
    mark: async (value) => (await store(dataDir)).mark(value),
  });
  const prepare: CliPorts['prepare'] = async (options) => {
    const { prepareKit } = await import('./kit.ts');
    return prepareKit(ground(options.dataDir), options, gate);
  };
  return {
    tool,
    signal,
    out: streams.out,
    err: (text) => streams.err(gate.clean(text)),
    prepare,
    gate: async () => {
      const { learnSettings } = await import('./learn.ts');
      await learnSettings({ env, projectDir: cwd }, gate);
      return gate;
    },
    store,
    seal: async (baseline, about) => (await exchange()).sealBaseline(baseline, about),
    openExport: async (text) => (await exchange()).openExport(text),
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
    drill: async () => (await import('./drill-ports.ts')).drillPorts(program),
    watch: async () => (await import('./watch-ports.ts')).watchPorts(program),
    live: {
      drill: async (shown) => (await openLive()).openDrill(program, shown),
      watch: async (shown, onBroken) => (await openLive()).openWatch(program, shown, onBroken),
    },
    wizard,
  };
}
