import { headline } from '../wizard/headline.ts';
import { takeTerminal } from './take-terminal.ts';

/** The wizard as most people start it has no options: nothing has to be parsed, so no parser is loaded. */
export const opensWizard = (args: readonly string[]): boolean => args.length === 0;

type Given = {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly version: string;
  readonly process: Pick<NodeJS.Process, 'stdin' | 'stdout'>;
};

/** The wizard's first act, before it loads anything: the keyboard, and the first line. Ink draws over that line. */
export function beginWizard({ env, version, process: { stdin, stdout } }: Given): void {
  if (!stdin.isTTY || !stdout.isTTY || env['TERM'] === 'dumb') return;
  takeTerminal(stdin, stdout);
  const line = ` ${headline(version)}`;
  const aloud = env['INK_SCREEN_READER'] === 'true';
  if (line.length < stdout.columns && !aloud) stdout.write(`${line}\r`);
}
