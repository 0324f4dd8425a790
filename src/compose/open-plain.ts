import type { Loaded } from '../ui/start.tsx';
import type { Program } from './cli-ports.ts';
import { jobControl } from './terminal.ts';
import { typedLines } from './typed-lines.ts';

/** Opens the wizard as plain lines on this terminal. Answers its exit code. */
export async function openPlain(
  { process, streams, signal }: Program,
  stdin: NodeJS.ReadStream,
  load: () => Promise<Loaded>,
): Promise<number> {
  const left = new AbortController();
  const stop = AbortSignal.any([signal, left.signal]);
  const typed = typedLines({
    stdin,
    out: streams.out,
    clean: (text) => loaded?.ports.clean(text) ?? '',
    onInterrupt: () => left.abort(),
    jobControl: jobControl(process),
  });
  // Nothing is asked before it is.
  let loaded: Loaded | undefined;
  try {
    const [{ walk }, ground] = await Promise.all([import('../plain/wizard.ts'), load()]);
    loaded = ground;
    const { ports, close } = ground;
    try {
      const code = await walk({
        ports,
        lines: typed,
        out: streams.out,
        readFile: async (name) => (await import('../edge/files.ts')).readText(name),
        signal: stop,
      });
      typed.close();
      for (const line of await ports.parting()) streams.out(`${line}\n`);
      return code;
    } finally {
      await close();
    }
  } finally {
    typed.close();
  }
}
