import { headline } from '../ui/headline.ts';

/** What the bare words of a command line open, told before any parser is loaded. */
export function openingOf(args: readonly string[]): 'version' | 'wizard' | 'demo' | 'command' {
  const [first, ...rest] = args;
  if (rest.length === 0 && (first === '--version' || first === '-V')) return 'version';
  if (args.some((arg) => answersInText.has(arg))) return 'command';
  if (first === 'demo') return 'demo';
  return first === undefined || first.startsWith('-') ? 'wizard' : 'command';
}

/** Options of the wizard that are answered with text. */
const answersInText: ReadonlySet<string> = new Set(['-h', '--help', '-V', '--version', '--plain']);

type Given = {
  readonly opens: ReturnType<typeof openingOf>;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly version: string;
  readonly process: Pick<NodeJS.Process, 'stdin' | 'stdout'>;
};

/**
 * The first thing a wizard does, before it loads anything: from here on no key is echoed, cut or lost, and the
 * first line is there. Ink draws its first frame over that line.
 */
export function takeTerminal({ opens, env, version, process: { stdin, stdout } }: Given): void {
  const wizard = opens === 'wizard' || opens === 'demo';
  if (!wizard || !stdin.isTTY || !stdout.isTTY || env['TERM'] === 'dumb') return;
  stdin.setRawMode(true);
  const line = ` ${headline(version)}`;
  const fits = line.length < stdout.columns;
  if (opens === 'wizard' && fits && env['INK_SCREEN_READER'] !== 'true') stdout.write(`${line}\r`);
}
