import type { Command } from 'commander';

import type { BaselineOptions } from './baseline.ts';
import { outputOptions } from './options.ts';
import type { CliPorts } from './ports.ts';
import { printSchema } from './schemas.ts';

/** Loaded when one of them runs: their help needs none of it. */
const kept = () => import('./baseline.ts');
const files = () => import('./baseline-files.ts');

type Ended = (code: number) => void;
type Make = (parent: Command, name: string, description: string) => Command;

/** `baseline` and its subcommands; `make` gives each what every command has. */
export function addBaselines(program: Command, ports: CliPorts, ended: Ended, make: Make): void {
  const baseline = program
    .command('baseline')
    .description('looks after the saved baselines')
    .helpCommand(false)
    .addHelpText('after', '\nExample:\n  imgfix-wizard baseline list');
  outputOptions(make(baseline, 'list', 'names the baselines, the newest first, and their folder'))
    .addHelpText('after', '\nExample:\n  imgfix-wizard baseline list --json')
    .action(async (options: BaselineOptions) => {
      if (options.schema) return ended(await printSchema('baselines', ports));
      ended(await (await kept()).baselineListCommand(options, ports));
    });
  outputOptions(make(baseline, 'show', 'shows one baseline').argument('<name>', 'its name'))
    .addHelpText('after', '\nExample:\n  imgfix-wizard baseline show postcards')
    .action(async (name: string, options: BaselineOptions) => {
      if (options.schema) return ended(await printSchema('baseline', ports));
      ended(await (await kept()).baselineShowCommand(name, options, ports));
    });
  make(baseline, 'export', 'writes one baseline as a file for a teammate, without what is private')
    .argument('<name>', 'its name')
    .option('-o, --output <file>', 'the file; - is standard output')
    .addHelpText('after', '\nExample:\n  imgfix-wizard baseline export postcards -o postcards.json')
    .action(async (name: string, options: { readonly output?: string }) => {
      ended(await (await files()).baselineExportCommand(name, options, ports));
    });
  make(baseline, 'import', 'takes in a baseline that was exported on another machine')
    .argument('<file>', 'the exported file; - is standard input')
    .addHelpText('after', '\nExample:\n  imgfix-wizard baseline import postcards.json')
    .action(async (file: string, options: BaselineOptions) => {
      ended(await (await files()).baselineImportCommand(file, options, ports));
    });
  make(baseline, 'remove', 'removes one baseline, or with --all everything that is kept')
    .argument('[name]', 'its name')
    .option('--all', 'remove every baseline, its history, the last run and all else that is kept')
    .addHelpText('after', '\nExample:\n  imgfix-wizard baseline remove postcards')
    .action(async (name: string | undefined, options: { readonly all?: true }) => {
      ended(await (await files()).baselineRemoveCommand(name, options, ports));
    });
}
