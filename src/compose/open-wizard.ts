import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { WizardOptions } from '../cli/ports.ts';
import { UsageError } from '../cli/usage-error.ts';
import { readStream } from '../edge/files.ts';
import { defaultDataDir } from '../edge/store/data-dir.ts';
import { openStore } from '../edge/store/store.ts';
import { scenarios } from '../standin/scenarios.ts';
import { startStandIn } from '../standin/server.ts';
import type { Program } from './cli-ports.ts';
import { drawsUnicode, keyboard } from './terminal.ts';
import { thisTool } from './version.ts';
import { type WizardGround, wizardPorts } from './wizard-ports.ts';

/** Opens the wizard on this terminal, or says in one line what to use where there is none. */
export async function openWizard(program: Program, options: WizardOptions): Promise<number> {
  const { process } = program;
  const stdin = keyboard(process.stdin);
  if (!stdin || !process.stdout.isTTY || program.env['TERM'] === 'dumb') {
    throw new UsageError('The wizard needs a terminal. Without one: imgfix-wizard check --help.');
  }
  // From here on no key is echoed, cut or lost, whenever the first frame comes.
  stdin.setRawMode(true);
  const piped = process.stdin.isTTY ? undefined : await readStream(process.stdin);
  const given = ground(program, options, piped?.kind === 'ok' ? piped.text : undefined);
  return options.demo === undefined
    ? draw(program, stdin, given)
    : demo(program, stdin, given, { name: options.demo, dataDir: options.dataDir });
}

function ground(program: Program, options: WizardOptions, piped: string | undefined): WizardGround {
  const { env, cwd, platform } = program;
  const tool = thisTool();
  const store = openStore(options.dataDir ?? defaultDataDir(env, platform));
  return {
    ground: { env, cwd, version: tool.version, mark: store.mark },
    tool,
    store,
    options,
    ...(piped !== undefined && { piped }),
  };
}

async function draw(
  program: Program,
  stdin: NodeJS.ReadStream,
  given: WizardGround,
): Promise<number> {
  const { env, platform, process, signal } = program;
  const colour = env['NO_COLOR'] === undefined || env['NO_COLOR'] === '';
  // The colour library of Ink knows only this variable, and reads it when it is loaded.
  if (!colour || process.argv.includes('--no-color')) process.env['FORCE_COLOR'] = '0';
  const [{ startWizard }, { asciiTheme, unicodeTheme }] = await Promise.all([
    import('../ui/start.tsx'),
    import('../ui/theme.ts'),
  ]);
  return startWizard(wizardPorts(given), {
    stdin,
    stdout: process.stdout,
    theme: drawsUnicode(env, platform) ? unicodeTheme : asciiTheme,
    screenReader: env['INK_SCREEN_READER'] === 'true',
    signal,
  });
}

/** The same wizard against the stand-in; what it keeps goes to a folder of its own, and away with it. */
type Story = { readonly name: string; readonly dataDir: string | undefined };

async function demo(
  program: Program,
  stdin: NodeJS.ReadStream,
  given: WizardGround,
  { name, dataDir }: Story,
): Promise<number> {
  const scenario = scenarios.get(name);
  if (!scenario) throw new UsageError(`There is no scenario ${name}.`);
  const standIn = await startStandIn(scenario);
  const { tool } = given;
  const temporary = dataDir === undefined ? mkdtempSync(join(tmpdir(), 'imgfix-demo-')) : undefined;
  const store = openStore(dataDir ?? temporary ?? '');
  try {
    return await draw(program, stdin, {
      ground: {
        // No setting of this machine has a part in the story.
        env: { OPENAI_API_KEY: `sk-simulated-${'demo'.repeat(8)}` },
        cwd: given.ground.cwd,
        version: tool.version,
        mark: store.mark,
      },
      tool,
      store,
      options: {
        baseUrl: standIn.baseUrl,
        statusUrl: standIn.statusUrl,
        ...(scenario.model !== undefined && { model: scenario.model }),
      },
      simulated: {
        scenario: name,
        title: scenario.title,
        ...(scenario.paste !== undefined && { paste: scenario.paste }),
      },
    });
  } finally {
    await standIn.close();
    if (temporary !== undefined) rmSync(temporary, { recursive: true, force: true });
  }
}
