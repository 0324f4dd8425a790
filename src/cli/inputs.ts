import type { ImageRequest } from '../core/situation.ts';
import type { SharedOptions } from './options.ts';
import type { CliPorts, RunOptions } from './ports.ts';
import { UsageError } from './usage-error.ts';

/** Reads what the options name. A file that cannot be read, or that is no request, ends the command. */
export async function runOptions(options: SharedOptions, { read }: CliPorts): Promise<RunOptions> {
  const { model, baseUrl, statusUrl, project, allowPaid, maxCost, dataDir } = options;
  const request =
    options.request === undefined ? undefined : await readRequest(options.request, read);
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

async function readRequest(file: string, read: Read): Promise<ImageRequest> {
  const text = await readText(file, '--request', read);
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    throw new UsageError(
      `--request ${file} is no JSON. It takes the body of the failing call as JSON.`,
    );
  }
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    throw new UsageError(
      `--request ${file} holds no JSON object. It takes the body of the failing call.`,
    );
  }
  return { endpoint: endpointOf(body), body: { ...body } };
}

/** By the shape of the body: tools are the Responses API's, an input image is an edit. */
function endpointOf(body: object): ImageRequest['endpoint'] {
  if ('tools' in body || 'input' in body) return 'responses';
  return 'image' in body || 'images' in body || 'mask' in body ? 'images.edit' : 'images.generate';
}
