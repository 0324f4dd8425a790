import { type DrillOptions, drillCommand } from './drill.ts';
import type { Parent } from './offline-commands.ts';
import { outputOptions, positive } from './options.ts';
import { printSchema } from './schemas.ts';

/** The commands that stand between the user's program and the API. */
export function addLoopback({ command, ports, ended }: Parent): void {
  outputOptions(
    command('drill', 'runs your program against a faulty simulated API and judges how it fails'),
  )
    .argument('[command...]', 'your program; without it the variables to set are printed')
    .option('--fault <names>', 'the faults, separated by commas, or all (default: a quick set)')
    .option('--list', 'name the faults, and what each proves')
    .option('--timeout <seconds>', 'how long the program may take for one fault', positive)
    .passThroughOptions()
    .addHelpText(
      'after',
      '\nThe program is started once per fault, with OPENAI_BASE_URL and a key that is nobody’s. A program that does\nnot read OPENAI_BASE_URL calls the real service; the drill then ends after its first run.\n\nExample:\n  imgfix-wizard drill -- node make-image.js',
    )
    .action(async (program: readonly string[], options: DrillOptions) => {
      ended(
        options.schema
          ? await printSchema('drill', ports)
          : await drillCommand(program, options, ports),
      );
    });
}
