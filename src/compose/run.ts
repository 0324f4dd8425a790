import { UsageError } from '../cli/usage-error.ts';
import type { Program } from './cli-ports.ts';
import { opensWizard } from './opening.ts';

/** Runs one command line on the real edge; what a command needs of it is loaded when it asks. */
export async function run(args: readonly string[], program: Program): Promise<number> {
  if (opensWizard(args)) return bareWizard(program);
  const { runProgram } = await import('./run-program.ts');
  return runProgram(args, program);
}

/** The wizard as most people start it. It has no options to parse, so its first frame does not wait for a parser. */
async function bareWizard(program: Program): Promise<number> {
  const { openWizard } = await import('./open-wizard.ts');
  try {
    return await openWizard(program, {});
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    program.streams.err(`${error.message}\n`);
    return 2;
  }
}
