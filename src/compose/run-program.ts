import { runProgram as runCommandLine } from '../cli/program.ts';
import { scenarioList } from '../standin/scenarios.ts';
import { type Program, cliPorts } from './cli-ports.ts';

/** Parses one command line and runs it. */
export function runProgram(args: readonly string[], program: Program): Promise<number> {
  const ports = cliPorts(program, async (options) => {
    const { openWizard } = await import('./open-wizard.ts');
    return openWizard(program, options);
  });
  return runCommandLine(args, ports, { scenarios: scenarioList });
}
