import { render } from 'ink';
import { Component, type ReactNode } from 'react';

import { App } from './app.tsx';
import type { WizardPorts } from './ports.ts';
import { type Theme, ThemeProvider } from './theme.ts';

export type Terminal = {
  readonly stdin: NodeJS.ReadStream;
  readonly stdout: NodeJS.WriteStream;
  readonly theme: Theme;
  readonly screenReader: boolean;
  readonly signal: AbortSignal;
};

/** Draws the wizard until it is left. Resolves with the exit code. */
export async function startWizard(ports: WizardPorts, terminal: Terminal): Promise<number> {
  const { stdin, stdout, theme, screenReader, signal } = terminal;
  let code = 0;
  const instance = render(
    <Guard onFault={() => leave(1)}>
      <ThemeProvider value={theme}>
        <App ports={ports} onExit={(end) => leave(end)} />
      </ThemeProvider>
    </Guard>,
    {
      stdin,
      stdout,
      exitOnCtrlC: false,
      patchConsole: false,
      interactive: true,
      isScreenReaderEnabled: screenReader,
    },
  );
  function leave(end: number) {
    code = end;
    instance.unmount();
  }
  signal.addEventListener('abort', () => leave(130), { once: true });
  await instance.waitUntilExit();
  return code;
}

type GuardProps = { readonly children: ReactNode; readonly onFault: () => void };

/** Ink would show a fault's own message, which can hold a key. */
class Guard extends Component<GuardProps, { readonly broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override componentDidCatch() {
    this.props.onFault();
  }

  override render() {
    return this.state.broken ? null : this.props.children;
  }
}
