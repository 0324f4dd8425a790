import { runProgram } from '../cli/program.ts';
import { scenarioList } from '../standin/scenarios.ts';
import { type Program, cliPorts } from './cli-ports.ts';

/** Runs one command line on the real edge; what a command needs of it is loaded when it asks. */
export function run(args: readonly string[], program: Program): Promise<number> {
  const ports = cliPorts(program, async (options) => {
    const { openWizard } = await import('./open-wizard.ts');
    return openWizard(program, options);
  });
  return runProgram(args, ports, { scenarios: scenarioList });
}
