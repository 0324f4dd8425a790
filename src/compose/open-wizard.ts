import type { WizardOptions } from '../cli/ports.ts';
import { UsageError } from '../cli/usage-error.ts';
import type { Program } from './cli-ports.ts';
import { settleColour } from './colour.ts';
import { giveTerminal, takeTerminal } from './take-terminal.ts';
import { drawsManyColours, drawsUnicode, jobControl, keyboard } from './terminal.ts';
import { withoutHome } from './without-home.ts';
import type { openGround } from './wizard-ground.ts';

const fault = `imgfix-wizard failed while drawing. The fault is ours, not your request's.
What was finished is saved. Go on without the screens: imgfix-wizard check
`;

/** Opens the wizard on this terminal, or says in one line what to use where there is none. A dumb one gets plain lines. */
export async function openWizard(program: Program, options: WizardOptions): Promise<number> {
  const { process, env, streams } = program;
  const { stdout } = process;
  const stdin = keyboard(process.stdin);
  if (!stdin || !stdout.isTTY) {
    throw new UsageError('The wizard needs a terminal. Without one: imgfix-wizard check --help.');
  }
  // Before raw mode: a pipe that does not end is left with Ctrl+C.
  const piped = process.stdin.isTTY ? undefined : await pipedText(process.stdin);
  if (options.plain || env['TERM'] === 'dumb') {
    const { openPlain } = await import('./open-plain.ts');
    return openPlain(program, stdin, async () => {
      const scenario = await scenarioOf(options);
      return ground(program, options, { piped, scenario });
    });
  }
  takeTerminal(stdin, stdout);
  const ended = await draw(program, options, { stdin, piped }).finally(() =>
    giveTerminal(stdin, stdout),
  );
  for (const line of ended.lines) streams.out(`${line}\n`);
  if (ended.kind === 'left') return ended.code;
  streams.err(fault);
  return 1;
}

type Input = { readonly stdin: NodeJS.ReadStream; readonly piped: string | undefined };

async function draw(program: Program, options: WizardOptions, { stdin, piped }: Input) {
  const { process, env, cwd, platform, signal, tool } = program;
  const coloured = settleColour(program);
  const scenario = await scenarioOf(options);
  const { startWizard } = await import('../ui/start.tsx');
  return startWizard({
    opening: {
      version: tool.version,
      project: withoutHome(options.projectDir ?? cwd),
      ...(scenario && { simulated: { scenario: scenario.name, title: scenario.title } }),
    },
    // Drawing comes first; what answers a key is loaded while the first frame is read.
    load: () => ground(program, options, { piped, scenario }),
    terminal: {
      stdin,
      stdout: process.stdout,
      unicode: drawsUnicode(env, platform),
      manyColours: coloured && drawsManyColours(env),
      screenReader: env['INK_SCREEN_READER'] === 'true',
      signal,
      jobControl: jobControl(process),
    },
  });
}

/** What acts; loaded when something is asked. */
async function ground(...given: Parameters<typeof openGround>): ReturnType<typeof openGround> {
  const loaded = await import('./wizard-ground.ts');
  return loaded.openGround(...given);
}

async function pipedText(stdin: NodeJS.ReadStream): Promise<string | undefined> {
  const { readStream } = await import('../edge/files.ts');
  const read = await readStream(stdin);
  return read.kind === 'ok' ? read.text : undefined;
}

async function scenarioOf({ demo }: WizardOptions) {
  if (demo === undefined) return undefined;
  const { scenarios } = await import('../standin/scenarios.ts');
  return scenarios.get(demo);
}
