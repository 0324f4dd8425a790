import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { WizardOptions } from '../cli/ports.ts';
import type { Desktop } from '../edge/desktop.ts';
import { openStore } from '../edge/store/store.ts';
import type { Scenario } from '../standin/scenarios.ts';
import type { Loaded } from '../ui/start.tsx';
import type { Program } from './cli-ports.ts';
import { openDefaultStore } from './default-store.ts';
import { wizardPorts } from './wizard-ports.ts';

type Given = { readonly piped: string | undefined; readonly scenario: Scenario | undefined };

/** Everything that the screens act through. Loaded after the first frame. */
export async function openGround(
  program: Program,
  options: WizardOptions,
  { piped, scenario }: Given,
): Promise<Loaded> {
  if (scenario) return openDemo(program, options.dataDir, scenario);
  const { env, cwd, platform, tool } = program;
  const store = openDefaultStore({ dataDir: options.dataDir, env, platform });
  const ports = wizardPorts({
    ground: { env, cwd, version: tool.version, mark: store.mark },
    tool,
    store,
    desktop: desktopOf(program),
    options,
    ...(piped !== undefined && { piped }),
  });
  return { ports, close: () => Promise.resolve() };
}

const desktopOf = ({ env, platform, process }: Program): Desktop => ({
  env,
  platform,
  write: (sequence) => void process.stdout.write(sequence),
});

/** The same wizard against the stand-in; what it keeps goes to a folder of its own, and away with it. */
async function openDemo(
  program: Program,
  dataDir: string | undefined,
  scenario: Scenario,
): Promise<Loaded> {
  const { cwd, tool } = program;
  const { name, title, model, paste } = scenario;
  const { startStandIn } = await import('../standin/server.ts');
  const standIn = await startStandIn(scenario);
  const temporary = dataDir === undefined ? mkdtempSync(join(tmpdir(), 'imgfix-demo-')) : undefined;
  const store = openStore(dataDir ?? temporary ?? '');
  const ports = wizardPorts({
    ground: {
      // No setting of this machine has a part in the story.
      env: { OPENAI_API_KEY: `sk-simulated-${'demo'.repeat(8)}` },
      cwd,
      version: tool.version,
      mark: store.mark,
    },
    tool,
    store,
    desktop: desktopOf(program),
    options: {
      baseUrl: standIn.baseUrl,
      statusUrl: standIn.statusUrl,
      ...(model !== undefined && { model }),
    },
    simulated: { scenario: name, title, ...(paste !== undefined && { paste }) },
  });
  return {
    ports,
    close: async () => {
      await standIn.close();
      if (temporary !== undefined) rmSync(temporary, { recursive: true, force: true });
    },
  };
}
