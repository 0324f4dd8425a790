import { Command, CommanderError } from 'commander';

import { present } from '../core/present.ts';
import { addBaselines } from './baseline-commands.ts';
import { exitCodes } from './exit-codes.ts';
import { addLoopback } from './loopback-commands.ts';
import { addOffline } from './offline-commands.ts';
import { type SharedOptions, aboutRun, climbOptions, outputOptions } from './options.ts';
import type { CliPorts } from './ports.ts';
import type { ReportOptions } from './report.ts';
import { printSchema } from './schemas.ts';
import { UsageError } from './usage-error.ts';

export type Settings = {
  /** Scenarios of `demo` with their one-line titles. */
  readonly scenarios: readonly { readonly name: string; readonly title: string }[];
};

/** Runs one command line; a command is loaded when it runs. Answers the exit code; every expected trouble is one line on standard error. */
export async function runProgram(
  args: readonly string[],
  ports: CliPorts,
  settings: Settings,
): Promise<number> {
  let code: number = exitCodes.ok;
  const program = build(ports, settings, (ended) => {
    code = ended;
  });
  try {
    refuseUnknown(args[0], program);
    await program.parseAsync([...args], { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError)
      return error.exitCode === 0 ? exitCodes.ok : exitCodes.usage;
    if (!(error instanceof UsageError)) throw error;
    ports.err(`${error.message}\n`);
    return exitCodes.usage;
  }
}

/** The wizard takes no operand, so the first word is a command or a mistake. */
function refuseUnknown(first: string | undefined, program: Command): void {
  const names = program.commands.map((one) => one.name());
  if (first === undefined || first.startsWith('-') || names.includes(first)) return;
  throw new UsageError(
    `There is no such command. The commands are ${names.join(', ')}. See --help.`,
  );
}

type Ended = (code: number) => void;

function build(ports: CliPorts, settings: Settings, ended: Ended): Command {
  const program = new Command('imgfix-wizard')
    .description('Finds why an OpenAI image call fails, proves it, and keeps the proof.')
    .version(ports.tool.version)
    .helpCommand(false)
    .exitOverride()
    .configureOutput({ writeOut: ports.out, writeErr: ports.err, outputError: oneLine })
    .option('--plain', 'append-only text: questions as lines, no cursor movement (also TERM=dumb)')
    .option('--no-color', 'no colour (also NO_COLOR)')
    .option('--data-dir <dir>', 'where baselines and the last run live (also IMGFIX_DATA_DIR)')
    .addHelpText('after', '\nExample:\n  npx imgfix-wizard\n  npx imgfix-wizard check --json');
  aboutRun(program).action(async (options: SharedOptions) => {
    const { runOptions } = await import('./inputs.ts');
    const run = await runOptions({ ...options, maxCost: 0 }, ports);
    ended(await ports.wizard({ ...run, ...(options.plain && { plain: true }) }));
  });
  program.enablePositionalOptions();
  addClimbs(program, ports, ended);
  const parent = {
    command: (name: string, about: string, draws?: true) => command(program, name, about, draws),
    ports,
    ended,
  };
  addOffline(parent);
  addLoopback(parent);
  addFiles(program, ports, ended);
  addBaselines(program, ports, ended, command);
  addDemo(program, ports, settings, ended);
  return program;
}

/** Commander repeats "error: " in front; the line already says what is wrong and how to mend it. */
function oneLine(text: string, write: (text: string) => void): void {
  write(
    `${text
      .replace(/^error: /, '')
      .trimEnd()
      .replaceAll('\n', ' ')} See --help.\n`,
  );
}

function addClimbs(program: Command, ports: CliPorts, ended: Ended): void {
  const check = command(program, 'check', 'climbs the ladder of live checks without a wizard');
  outputOptions(climbOptions(check))
    .addHelpText(
      'after',
      '\nExample:\n  imgfix-wizard check --error failure.txt --json > check.json',
    )
    .action(async (options: SharedOptions) => {
      if (options.schema) return ended(await printSchema('check', ports));
      const { checkCommand } = await import('./check.ts');
      ended(await checkCommand(options, ports));
    });
  const recheck = command(
    program,
    'recheck',
    'repeats a saved baseline and says what changed since',
  );
  outputOptions(climbOptions(recheck.argument('[name]', 'the baseline (default: the newest)')))
    .addHelpText('after', '\nExample:\n  imgfix-wizard recheck postcards --json')
    .action(async (name: string | undefined, options: SharedOptions) => {
      if (options.schema) return ended(await printSchema('recheck', ports));
      const { recheckCommand } = await import('./recheck.ts');
      ended(await recheckCommand(name, options, ports));
    });
}

function addFiles(program: Command, ports: CliPorts, ended: Ended): void {
  outputOptions(command(program, 'report', 'writes the sanitized support report of the last run'))
    .option(
      '-o, --output <file>',
      'the file; - is standard output (default: imgfix-report-<date>.<ext>)',
    )
    .option('--format <format>', 'md, json, html, or issue: the short form', 'md')
    .option('--force', 'overwrite an existing file')
    .addHelpText('after', '\nExample:\n  imgfix-wizard report -o - | less')
    .action(async (options: ReportOptions) => {
      if (options.schema) return ended(await printSchema('report', ports));
      const { reportCommand } = await import('./report.ts');
      ended(await reportCommand(options, ports));
    });
}

function addDemo(program: Command, ports: CliPorts, { scenarios }: Settings, ended: Ended): void {
  const list = scenarios.map(({ name, title }) => `  ${name.padEnd(18)} ${title}`).join('\n');
  command(
    program,
    'demo',
    'the whole wizard against a built-in simulated service; contacts nothing else',
    true,
  )
    .argument('[scenario]', 'which story the simulated service tells', 'model-retired')
    .addHelpText('after', `\nScenarios:\n${list}\n\nExample:\n  imgfix-wizard demo quota`)
    .action(async (scenario: string, _: SharedOptions, self: Command) => {
      const { dataDir, plain } = self.optsWithGlobals<SharedOptions>();
      if (!scenarios.some(({ name }) => name === scenario)) {
        throw new UsageError(
          `There is no scenario ${scenario}. imgfix-wizard demo --help lists them.`,
        );
      }
      ended(await ports.wizard({ demo: scenario, ...present({ dataDir, plain }) }));
    });
}

/** A subcommand with what every one has. */
function command(parent: Command, name: string, description: string, draws?: true): Command {
  return parent
    .command(name)
    .description(description)
    .option('--data-dir <dir>', 'where baselines and the last run live (also IMGFIX_DATA_DIR)')
    .option('--plain', `append-only text${draws ? '' : ', which this command always prints'}`)
    .option(
      '--no-color',
      draws ? 'no colour (also NO_COLOR)' : 'no colour, which this command never prints',
    );
}
