import { dirname } from 'node:path';

import { withFileFacts } from '../core/lint/image-file.ts';
import { type LintResult, lintResult } from '../core/lint/lint-result.ts';
import { type Endpoint, type GivenRequest, readRequest } from '../core/request/read-request.ts';
import { exitCodes } from './exit-codes.ts';
import type { CliPorts } from './ports.ts';
import { inputText } from './text-input.ts';
import { UsageError } from './usage-error.ts';

export type LintOptions = {
  readonly file?: string;
  readonly endpoint?: 'generate' | 'edit' | 'responses';
  readonly json?: true;
  readonly schema?: true;
};

const endpoints: Readonly<Record<string, Endpoint>> = {
  generate: 'images.generate',
  edit: 'images.edit',
  responses: 'responses',
};

const codes: Readonly<Record<LintResult['verdict'], number>> = {
  valid: exitCodes.ok,
  invalid: exitCodes.problem,
  inconclusive: exitCodes.inconclusive,
};

/** `lint`: checks an image request against the rules of its model, without any network. Answers the exit code. */
export async function lintCommand(
  operand: string | undefined,
  { file, endpoint, json }: LintOptions,
  ports: CliPorts,
): Promise<number> {
  if (operand !== undefined && operand !== '-') {
    throw new UsageError('The request is named with --file F, or piped in with -.');
  }
  const text = await inputText({ text: operand, file }, 'the request', ports);
  const request = readRequest(text, endpoint && endpoints[endpoint]);
  if (!request) {
    throw new UsageError(
      'No image request was found in it. It takes the body as JSON, a curl command, or the arguments of the call.',
    );
  }
  const createdAt = ports.stamp();
  const known = await withFiles(request, file, ports);
  const gate = await ports.gate();
  const result = gate.cleanAll(withoutPrompt(lintResult(known, createdAt.slice(0, 10))));
  const { tool, out } = ports;
  if (json) {
    out(`${JSON.stringify({ schema: 'imgfix.lint/1', tool, createdAt, ...result }, null, 2)}\n`);
  } else {
    for (const line of lines(result)) out(`${line}\n`);
  }
  return codes[result.verdict];
}

/** What was written for the model is private; the corrected request goes into logs. */
function withoutPrompt({ corrected, ...rest }: LintResult): LintResult {
  if (!corrected) return rest;
  const shown = Object.entries(corrected).map(([name, value]) => [
    name,
    ['prompt', 'input', 'instructions'].includes(name) ? '[private-text-1]' : value,
  ]);
  return { ...rest, corrected: Object.fromEntries(shown) };
}

async function withFiles(
  request: GivenRequest,
  file: string | undefined,
  { imageFile }: CliPorts,
): Promise<GivenRequest> {
  const dir = file === undefined || file === '-' ? '.' : dirname(file);
  return { ...request, body: await withFileFacts(request.body, (path) => imageFile(path, dir)) };
}

function lines({ verdict, problems, corrected }: LintResult): readonly string[] {
  const count = problems.length === 1 ? '1 remark' : `${problems.length} remarks`;
  return [
    `${verdict}${problems.length > 0 ? `: ${count}` : ''}`,
    ...problems.map(({ param, text, fix, severity }) => `  ${severity}: ${param}: ${text} ${fix}`),
    ...(corrected ? ['corrected:', JSON.stringify(corrected, null, 2)] : []),
  ];
}
