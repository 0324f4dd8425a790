import { render } from 'ink';
import type { ReactNode } from 'react';

import { initialApp, tallyOf } from '../wizard/app.state.ts';
import type { WizardPorts } from '../wizard/ports.ts';
import { Guard } from './components/guard.tsx';
import { Stage } from './components/stage.tsx';
import { WelcomeView } from './screens/welcome.tsx';
import { ThemeProvider, asciiTheme, unicodeTheme } from './theme.ts';
import type { JobControl } from './use-job-control.ts';

type Terminal = {
  readonly stdin: NodeJS.ReadStream;
  readonly stdout: NodeJS.WriteStream;
  /** Whether more than ASCII can be drawn. */
  readonly unicode: boolean;
  /** Whether it has colours enough for a picture. */
  readonly manyColours: boolean;
  readonly screenReader: boolean;
  readonly signal: AbortSignal;
  readonly jobControl: JobControl | undefined;
};

/** What acts behind the screens, and how it is put away. */
export type Loaded = { readonly ports: WizardPorts; readonly close: () => Promise<void> };

type Wizard = {
  /** What the first frame says. */
  readonly opening: Pick<WizardPorts, 'version' | 'project' | 'simulated'>;
  readonly load: () => Promise<Loaded>;
  readonly terminal: Terminal;
};

type End = { readonly kind: 'left'; readonly code: number } | { readonly kind: 'broken' };
/** With the lines that are said once the terminal is given back. */
type Ended = End & { readonly lines: readonly string[] };

/** Draws the wizard until it is left, or until a screen of it breaks. */
export async function startWizard({ opening, load, terminal }: Wizard): Promise<Ended> {
  const { stdin, stdout, unicode, manyColours, screenReader, signal, jobControl } = terminal;
  const theme = unicode ? { ...unicodeTheme, images: manyColours } : asciiTheme;
  let ended: End = { kind: 'left', code: 0 };
  const whole = (screen: ReactNode) => (
    <Guard onFault={() => leave({ kind: 'broken' })}>
      <ThemeProvider value={theme}>{screen}</ThemeProvider>
    </Guard>
  );
  const instance = render(
    whole(
      <Stage>
        <WelcomeView cursor={0} tally={tallyOf(initialApp)} ports={opening} />
      </Stage>,
    ),
    {
      stdin,
      stdout,
      exitOnCtrlC: false,
      patchConsole: false,
      interactive: true,
      isScreenReaderEnabled: screenReader,
    },
  );
  function leave(end: End) {
    ended = end;
    instance.unmount();
  }
  const onAbort = () => leave({ kind: 'left', code: 130 });
  signal.addEventListener('abort', onAbort, { once: true });
  if (signal.aborted) onAbort();
  // No screen listens to a key yet, so keys wait in the terminal, in their order.
  const [{ App }, { ports, close }] = await Promise.all([import('./app.tsx'), load()]).catch(
    (error: unknown) => {
      instance.unmount();
      throw error;
    },
  );
  try {
    const onExit = (code: number) => leave({ kind: 'left', code });
    if (!signal.aborted)
      instance.rerender(whole(<App ports={ports} onExit={onExit} jobControl={jobControl} />));
    await instance.waitUntilExit();
    return { ...ended, lines: await ports.parting() };
  } finally {
    await close();
  }
}
