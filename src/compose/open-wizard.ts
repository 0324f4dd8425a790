import type { WizardOptions } from '../cli/ports.ts';
import { UsageError } from '../cli/usage-error.ts';
import type { Scenario } from '../standin/scenarios.ts';
import type { Program } from './cli-ports.ts';
import { drawsUnicode, jobControl, keyboard } from './terminal.ts';
import { withoutHome } from './without-home.ts';

const fault = `imgfix-wizard failed while drawing. The fault is ours, not your request's.
What was finished is saved. Go on without the screens: imgfix-wizard check
`;

/** Opens the wizard on this terminal, or says in one line what to use where there is none. */
export async function openWizard(program: Program, options: WizardOptions): Promise<number> {
  const { process, env, cwd, platform, signal, tool, streams } = program;
  const stdin = keyboard(process.stdin);
  if (!stdin || !process.stdout.isTTY || env['TERM'] === 'dumb') {
    throw new UsageError('The wizard needs a terminal. Without one: imgfix-wizard check --help.');
  }
  const scenario = options.demo === undefined ? undefined : await scenarioOf(options.demo);
  // Before raw mode: a pipe that does not end is left with Ctrl+C.
  const piped = process.stdin.isTTY ? undefined : await pipedText(process.stdin);
  stdin.setRawMode(true);
  const colour = env['NO_COLOR'] === undefined || env['NO_COLOR'] === '';
  // The colour library of Ink knows only this variable, and reads it when it is loaded.
  if (!colour || process.argv.includes('--no-color')) process.env['FORCE_COLOR'] = '0';
  const { startWizard } = await import('../ui/start.tsx');
  const ended = await startWizard({
    opening: {
      version: tool.version,
      project: withoutHome(options.projectDir ?? cwd),
      ...(scenario && { simulated: { scenario: scenario.name, title: scenario.title } }),
    },
    // Drawing comes first; what answers a key is loaded while the first frame is read.
    load: async () => {
      const { openGround } = await import('./wizard-ground.ts');
      return openGround(program, options, { piped, scenario });
    },
    terminal: {
      stdin,
      stdout: process.stdout,
      unicode: drawsUnicode(env, platform),
      screenReader: env['INK_SCREEN_READER'] === 'true',
      signal,
      jobControl: jobControl(process),
    },
  });
  if (ended.kind === 'left') return ended.code;
  streams.err(fault);
  return 1;
}

async function pipedText(stdin: NodeJS.ReadStream): Promise<string | undefined> {
  const { readStream } = await import('../edge/files.ts');
  const read = await readStream(stdin);
  return read.kind === 'ok' ? read.text : undefined;
}

async function scenarioOf(name: string): Promise<Scenario | undefined> {
  const { scenarios } = await import('../standin/scenarios.ts');
  return scenarios.get(name);
}
