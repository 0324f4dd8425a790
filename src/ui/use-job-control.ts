import { useApp, useInput } from 'ink';
import { useEffect, useEffectEvent, useRef } from 'react';

/** What main hands over for Ctrl+Z and its way back. */
export type JobControl = {
  /** Stops this job; resolves when it goes on. */
  readonly stop: () => Promise<void>;
  /** Calls back when the job goes on after it was stopped. Answers how to end that. */
  readonly onContinue: (redraw: () => void) => () => void;
};

/** Ctrl+Z gives the terminal back as it was; when the job goes on, keys and screen are as before. */
export function useJobControl(job: JobControl | undefined): void {
  const { suspendTerminal } = useApp();
  const away = useRef(false);
  const leave = async (meanwhile: () => Promise<void>) => {
    if (away.current) return;
    away.current = true;
    try {
      await suspendTerminal(meanwhile);
    } finally {
      away.current = false;
    }
  };
  useInput((input, key) => {
    if (job && key.ctrl && input === 'z') void leave(job.stop);
  });
  // Stopped from outside, the shell has changed the terminal behind our back.
  const redraw = useEffectEvent(() => void leave(() => Promise.resolve()));
  useEffect(() => job?.onContinue(() => redraw()), [job]);
}
