import type { openTerminal } from './terminal.ts';

type Opened = ReturnType<typeof openTerminal>;

/** Waits until what was written after a place says what it must; answers all of it since then. */
export async function saidAfter(
  terminal: Opened,
  from: number,
  wanted: string | RegExp,
): Promise<string> {
  const until = performance.now() + 15_000;
  for (;;) {
    const said = terminal.written().slice(from);
    if (typeof wanted === 'string' ? said.includes(wanted) : wanted.test(said)) return said;
    if (performance.now() > until)
      throw new Error(`Not said: ${String(wanted)}\n${terminal.written()}`);
    await new Promise((resolve) => {
      setTimeout(resolve, 15);
    });
  }
}

/** Types a line, and waits until what is said after it says what it must. */
export function answer(terminal: Opened, line: string, wanted: string | RegExp): Promise<string> {
  const from = terminal.written().length;
  terminal.send(`${line}\r`);
  return saidAfter(terminal, from, wanted);
}

/** From the first question to the diagnosis, where nothing fails; `plan` is how far the climb may go. */
export async function plainToDiagnosis(terminal: Opened, plan = ''): Promise<void> {
  await saidAfter(terminal, 0, 'Enter takes 1: ');
  await answer(terminal, '7', '1. Yes, show the plan');
  await answer(terminal, '', 'The plan: ');
  await answer(terminal, plan, 'What comes next?');
}
