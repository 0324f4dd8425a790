import { type Command, InvalidArgumentError, Option } from 'commander';

import { type Tier, tiers } from '../core/evidence.ts';

/** Options that several commands share, as commander hands them over. */
export type SharedOptions = {
  readonly json?: true;
  readonly schema?: true;
  readonly request?: string;
  readonly error?: string;
  readonly model?: string;
  readonly baseUrl?: string;
  readonly statusUrl?: string;
  readonly project?: string;
  readonly upTo?: Tier;
  readonly allowPaid?: true;
  readonly maxCost: number;
  readonly save?: string;
  readonly timeout?: number;
  readonly dataDir?: string;
  readonly plain?: true;
};

/** The options of a climb, with their meaning in one line each. */
export function climbOptions(command: Command): Command {
  return aboutRun(command)
    .option('--request <file>', 'the failing request, as JSON')
    .option('--error <file>', 'the failing call’s error text; - is standard input')
    .addOption(
      new Option('--up-to <tier>', 'the highest tier to climb')
        .choices(tiers)
        .default(undefined, 'probe'),
    )
    .option('--allow-paid', 'allow the smallest image, and then the request of --request')
    .option('--max-cost <usd>', 'US dollars that may be spent at most', positive, 0.05)
    .option('--save <name>', 'keep the run as a baseline when it earned one')
    .option('--timeout <seconds>', 'limit of every free check', positive);
}

export function aboutRun(command: Command): Command {
  return command
    .option('--model <id>', 'the model of the failing call')
    .option('--base-url <url>', 'where the failing call goes')
    .option('--status-url <url>', 'another status page')
    .option('--project <dir>', 'the project to look at (default: the working directory)');
}

export function outputOptions(command: Command): Command {
  return command
    .option('--json', 'one JSON document on standard output, progress on standard error')
    .option('--schema', 'print the JSON Schema of that document, and nothing else');
}

export function positive(text: string): number {
  const value = Number(text);
  if (!(value > 0) || !Number.isFinite(value))
    throw new InvalidArgumentError('It takes a number above 0.');
  return value;
}
