import { type Instance, render, useInput, useStdout } from 'ink';
import { type ReactNode, useEffect, useEffectEvent } from 'react';

import type { LiveView } from '../../core/live.ts';
import { Guard } from '../components/guard.tsx';
import { Stage } from '../components/stage.tsx';
import { ThemeProvider, asciiTheme, unicodeTheme } from '../theme.ts';
import { type JobControl, useJobControl } from '../use-job-control.ts';

export type LiveTerminal = {
  readonly stdin: NodeJS.ReadStream;
  readonly stdout: NodeJS.WriteStream;
  /** Whether more than ASCII can be drawn. */
  readonly unicode: boolean;
  readonly jobControl: JobControl | undefined;
  /** Ctrl+C, which raw mode keeps from the process. */
  readonly onInterrupt: () => void;
  /** The view is gone, and the terminal is given back. Told once. */
  readonly onBroken: () => void;
};

/** Draws a command that runs, until it is closed or breaks. It throws when nothing can be drawn at all. */
export function startLive<State>(
  screen: (state: State) => ReactNode,
  initial: State,
  { stdin, stdout, unicode, jobControl, onInterrupt, onBroken }: LiveTerminal,
): LiveView<State> {
  let write: ((text: string) => void) | undefined;
  let waiting = '';
  let open = true;
  let instance: Instance | undefined;
  const ready = (written: (text: string) => void) => {
    write = written;
    if (waiting !== '') written(waiting);
    waiting = '';
  };
  const tree = (state: State) => (
    <Guard onFault={() => end(onBroken)}>
      <ThemeProvider value={unicode ? unicodeTheme : asciiTheme}>
        <Hands onReady={ready} onInterrupt={onInterrupt} jobControl={jobControl} />
        <Stage>{screen(state)}</Stage>
      </ThemeProvider>
    </Guard>
  );
  instance = render(tree(initial), {
    stdin,
    stdout,
    exitOnCtrlC: false,
    patchConsole: false,
    interactive: true,
  });
  const isOpen = () => open;
  function end(then?: () => void) {
    if (!open) return;
    open = false;
    instance?.unmount();
    if (waiting !== '') stdout.write(waiting);
    then?.();
  }
  // Its first drawing broke, before there was anything to put away.
  if (!isOpen()) {
    instance.unmount();
    throw new Error('the view cannot be drawn');
  }
  return {
    show: (state) => {
      if (open) instance?.rerender(tree(state));
    },
    say: (text) => {
      if (write) write(text);
      else waiting += text;
    },
    close: () => end(),
  };
}

type HandsProps = Pick<LiveTerminal, 'onInterrupt' | 'jobControl'> & {
  readonly onReady: (write: (text: string) => void) => void;
};

/** What a view has of the terminal beside its picture. */
function Hands({ onReady, onInterrupt, jobControl }: HandsProps) {
  const { write } = useStdout();
  const told = useEffectEvent(onReady);
  useEffect(() => told(write), [write]);
  useInput((input, key) => {
    if (key.ctrl && input === 'c') onInterrupt();
  });
  useJobControl(jobControl);
  return null;
}
