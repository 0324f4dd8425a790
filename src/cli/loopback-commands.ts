import { type Command, InvalidArgumentError } from 'commander';

import type { DrillOptions } from './drill.ts';
import type { Parent } from './offline-commands.ts';
import { outputOptions, positive } from './options.ts';
import { printSchema } from './schemas.ts';
import type { WatchOptions } from './watch.ts';

/** The commands that stand between the user's program and the API. */
export function addLoopback({ command, ports, ended }: Parent): void {
  outputOptions(
    command(
      'drill',
      'runs your program against a faulty simulated API and judges how it fails',
      true,
    ),
  )
    .argument('[command...]', 'your program; without it the variables to set are printed')
    .option('--fault <names>', 'the faults, separated by commas, or all (default: a quick set)')
    .option('--list', 'name the faults, and what each proves')
    .option('--timeout <seconds>', 'how long the program may take for one fault', positive)
    .passThroughOptions()
    .addHelpText(
      'after',
      '\nThe program is started once per fault, with OPENAI_BASE_URL and a key that is nobody’s. A program that does\nnot read OPENAI_BASE_URL is stopped by a proxy on its way to the real service; one that takes no proxy from\nHTTPS_PROXY either (fetch of Node 20) calls it once. The drill then ends after its first run. In a terminal it is\nshown live, with every attempt on a time line; --plain prints lines, and so does CI.\n\nExample:\n  imgfix-wizard drill -- node make-image.js',
    )
    .action(async (program: readonly string[], _: DrillOptions, self: Command) => {
      const options = self.optsWithGlobals<DrillOptions>();
      if (options.schema) return ended(await printSchema('drill', ports));
      const { drillCommand } = await import('./drill.ts');
      ended(await drillCommand(program, options, ports));
    });
  outputOptions(
    command(
      'watch',
      'a relay on loopback: your program’s own calls, explained, and no secrets kept',
      true,
    ),
  )
    .argument('[command...]', 'your program; without it the variable to set is printed')
    .option('--port <number>', 'the port of the relay (default: any free one)', portNumber)
    .option('--log <file>', 'add a line of JSON for every call to this file')
    .option('--base-url <url>', 'where calls go (default: OPENAI_BASE_URL, or the API itself)')
    .passThroughOptions()
    .addHelpText(
      'after',
      '\nIn a terminal the newest calls and the numbers are shown live. Your program has no terminal then: its output\nstands above the view, sanitized, and its standard input is empty. --plain prints lines instead, and gives the\nterminal to your program; so does CI, and a standard input or output that is no terminal.\n\nExample:\n  imgfix-wizard watch --log calls.jsonl -- node make-image.js',
    )
    .action(async (program: readonly string[], _: WatchOptions, self: Command) => {
      const options = self.optsWithGlobals<WatchOptions>();
      if (options.schema) return ended(await printSchema('watch', ports));
      const { watchCommand } = await import('./watch.ts');
      ended(await watchCommand(program, options, ports));
    });
}

function portNumber(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 0 || value > 65_535) {
    throw new InvalidArgumentError('It takes a number from 0 to 65535.');
  }
  return value;
}
