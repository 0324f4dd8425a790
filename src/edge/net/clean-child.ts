import { spawn } from 'node:child_process';

import { jsonOf } from '../../core/json.ts';
import type { CleanSeen } from '../../core/ports.ts';
import { type SettingGroup, settingGroups } from '../../core/setting-groups.ts';
import { standard } from '../../core/target.ts';
import { customHeaders } from './custom-headers.ts';

export type CleanOptions = {
  /** Every variable that a program of this project would see. */
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly baseUrl: string;
  readonly key: string | undefined;
};

/** A program like the user's own: Node's fetch, which reads what NODE_OPTIONS and the certificate settings say. */
const program = `
let text = '';
process.stdin.on('data', (chunk) => { text += chunk; }).on('end', async () => {
  const { url, headers, limitMs } = JSON.parse(text);
  const say = (seen) => process.stdout.write(JSON.stringify(seen));
  try {
    const answer = await fetch(url, { headers, redirect: 'manual', signal: AbortSignal.timeout(limitMs) });
    const body = await answer.text();
    const own = answer.headers.has('x-request-id') && !/^\\s*</.test(body);
    say({ kind: 'answered', status: answer.status, own });
  } catch (error) {
    let root = error;
    while (root && root.cause) root = root.cause;
    say(error.name === 'TimeoutError' ? { kind: 'timed-out' } : { kind: 'failed', errno: String(root.code ?? root.name) });
  }
});`;

/** Milliseconds for one call; the child's own start comes on top. */
const callMs = 2000;

/** Calls `GET /models` in a child process, with one group of settings taken out of its environment. */
export const cleanProbe =
  ({ env, baseUrl, key }: CleanOptions) =>
  async (without: SettingGroup | undefined, signal: AbortSignal): Promise<CleanSeen> => {
    const left = without === undefined ? env : lacking(env, without);
    const elsewhere = without === 'base-url';
    const url = `${elsewhere ? standard : baseUrl}/models`;
    // Custom headers often hold what lets a program in at its own gateway: they go nowhere else.
    const headers = headersFor(elsewhere ? lacking(left, 'headers') : left, key);
    const input = JSON.stringify({ url, headers, limitMs: callMs });
    const output = await runProgram(left, input, signal);
    const seen = output === undefined ? undefined : parsed(output);
    if (!seen) return { kind: 'unavailable' };
    return seen.kind === 'answered' ? { ...seen, withKey: key !== undefined } : seen;
  };

function lacking(env: CleanOptions['env'], group: SettingGroup): CleanOptions['env'] {
  const out = new Set(settingGroups[group].names);
  return Object.fromEntries(Object.entries(env).filter(([name]) => !out.has(name.toUpperCase())));
}

/** As the SDK makes them: key, organization, project, and the custom ones last, which win. */
function headersFor(env: CleanOptions['env'], key: string | undefined): Record<string, string> {
  const own = {
    authorization: key === undefined ? undefined : `Bearer ${key}`,
    'openai-organization': env['OPENAI_ORG_ID']?.trim(),
    'openai-project': env['OPENAI_PROJECT_ID']?.trim(),
  };
  const set = Object.entries(own).flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : [[name, value] as const],
  );
  return { ...Object.fromEntries(set), ...customHeaders(env['OPENAI_CUSTOM_HEADERS']) };
}

/** What the program printed; undefined when it could not be run. */
function runProgram(
  env: CleanOptions['env'],
  input: string,
  signal: AbortSignal,
): Promise<string | undefined> {
  return new Promise((resolve) => {
    // The key goes in through the pipe alone.
    const { OPENAI_API_KEY: _, ...rest } = env;
    const child = spawn(process.execPath, ['--input-type=commonjs', '-e', program], {
      env: rest,
      signal,
      stdio: ['pipe', 'pipe', 'ignore'],
    });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.on('error', () => resolve(undefined));
    child.on('close', () => resolve(output));
    child.stdin.on('error', () => resolve(undefined));
    child.stdin.end(input);
  });
}

type Printed =
  | { readonly kind: 'answered'; readonly status: number; readonly own: boolean }
  | { readonly kind: 'failed'; readonly errno: string }
  | { readonly kind: 'timed-out' };

function parsed(output: string): Printed | undefined {
  // The user's NODE_OPTIONS may print, or end the program before it speaks.
  const { kind, status, own, errno } = jsonOf(output) ?? {};
  if (kind === 'timed-out') return { kind };
  if (kind === 'failed' && typeof errno === 'string') return { kind, errno };
  return kind === 'answered' && typeof status === 'number' && typeof own === 'boolean'
    ? { kind, status, own }
    : undefined;
}
