import { type Command, Option } from 'commander';

import type { ExplainOptions } from './explain.ts';
import type { LintOptions } from './lint.ts';
import type { ModelsOptions } from './models.ts';
import { outputOptions } from './options.ts';
import type { CliPorts } from './ports.ts';
import type { SanitizeOptions } from './sanitize.ts';
import { printSchema } from './schemas.ts';

export type Parent = {
  /** Makes a subcommand with what every one has; one that draws is shown live in a terminal. */
  readonly command: (name: string, description: string, draws?: true) => Command;
  readonly ports: CliPorts;
  readonly ended: (code: number) => void;
};

/** The commands that never touch a network. */
export function addOffline({ command, ports, ended }: Parent): void {
  outputOptions(command('explain', 'reads a pasted failure and names its cause; no network, ever'))
    .argument('[text]', 'the failure text; - is standard input')
    .option('--file <file>', 'a file that holds it')
    .option('--request <file>', 'the failing request: JSON, a curl command, or code')
    .option('--issue', 'print a text to report a wrong diagnosis with; nothing is sent')
    .addHelpText('after', '\nExample:\n  npm start 2>&1 | imgfix-wizard explain -')
    .action(async (text: string | undefined, options: ExplainOptions) => {
      if (options.schema) return ended(await printSchema('explain', ports));
      const { explainCommand } = await import('./explain.ts');
      ended(await explainCommand(text, options, ports));
    });
  outputOptions(
    command('lint', 'checks an image request against the rules of its model; no network, ever'),
  )
    .argument('[input]', '- is standard input')
    .option('--file <file>', 'the request: JSON, a curl command, or the arguments of the call')
    .addOption(
      new Option('--endpoint <endpoint>', 'what is called, where the request does not say').choices(
        ['generate', 'edit', 'responses'],
      ),
    )
    .addHelpText('after', '\nExample:\n  imgfix-wizard lint --file request.json')
    .action(async (input: string | undefined, options: LintOptions) => {
      if (options.schema) return ended(await printSchema('lint', ports));
      const { lintCommand } = await import('./lint.ts');
      ended(await lintCommand(input, options, ports));
    });
  outputOptions(
    command('models', 'the image models, what each accepts, and what replaces retired ones'),
  )
    .addHelpText('after', '\nExample:\n  imgfix-wizard models --json')
    .action(async (options: ModelsOptions) => {
      if (options.schema) return ended(await printSchema('models', ports));
      const { modelsCommand } = await import('./models.ts');
      ended(modelsCommand(options, ports));
    });
  command('sanitize', 'copies text with every secret and private datum replaced; no network, ever')
    .argument('[-]', 'standard input, which is also the default')
    .option('--file <file>', 'the file to read; - is standard input')
    .addHelpText('after', '\nExample:\n  imgfix-wizard sanitize --file app.log > app.sanitized.log')
    .action(async (operand: string | undefined, options: SanitizeOptions) => {
      const { sanitizeCommand } = await import('./sanitize.ts');
      ended(await sanitizeCommand(operand, options, ports));
    });
}
