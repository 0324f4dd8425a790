import { headline } from '../ui/headline.ts';
import { takeTerminal } from './take-terminal.ts';

/** What the bare words of a command line open, told before any parser is loaded. */
export function openingOf(args: readonly string[]): 'version' | 'wizard' | 'command' {
  const [first, ...rest] = args;
  if (first === undefined) return 'wizard';
  return rest.length === 0 && (first === '--version' || first === '-V') ? 'version' : 'command';
}

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
