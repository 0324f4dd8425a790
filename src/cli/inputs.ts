import { wholeRequest } from '../core/request/whole-request.ts';
import type { RunOptions } from '../core/run-options.ts';
import type { ImageRequest } from '../core/situation.ts';
import type { SharedOptions } from './options.ts';
import type { CliPorts } from './ports.ts';
import { UsageError } from './usage-error.ts';

/** Reads what the options name. A file that cannot be read, or that is no request, ends the command. */
export async function runOptions(options: SharedOptions, { read }: CliPorts): Promise<RunOptions> {
  const { model, baseUrl, statusUrl, project, allowPaid, maxCost, dataDir } = options;
  const request =
    options.request === undefined ? undefined : await readRequestFile(options.request, read);
  const error =
    options.error === undefined ? undefined : await readText(options.error, '--error', read);
  return {
    ...(project !== undefined && { projectDir: project }),
    ...(model !== undefined && { model }),
    ...(baseUrl !== undefined && { baseUrl }),
    ...(statusUrl !== undefined && { statusUrl }),
    ...(request && { request }),
    ...(error !== undefined && { error }),
    ...(allowPaid && { maxUsd: maxCost }),
    ...(dataDir !== undefined && { dataDir }),
  };
}

type Read = CliPorts['read'];

async function readText(file: string, option: string, read: Read): Promise<string> {
  const seen = await read(file);
  if (seen.kind === 'failed')
    throw new UsageError(`${option} ${file} cannot be read: ${seen.why}.`);
  return seen.text;
}

async function readRequestFile(file: string, read: Read): Promise<ImageRequest> {
  const given = wholeRequest(await readText(file, '--request', read));
  if ('why' in given) throw new UsageError(`--request ${file} ${given.why}`);
  return given.request;
}
