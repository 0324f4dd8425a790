import { type Explained, explain } from '../core/explain.ts';
import { causeLines, nextLines } from './cause-lines.ts';
import { exitCodes } from './exit-codes.ts';
import type { CliPorts, Gate } from './ports.ts';
import { inputText } from './text-input.ts';
import { UsageError } from './usage-error.ts';
import { wrongDiagnosisIssue } from './wrong-diagnosis.ts';

export type ExplainOptions = {
  readonly file?: string;
  readonly request?: string;
  readonly json?: true;
  readonly schema?: true;
  readonly issue?: true;
};

const codes: Readonly<Record<Explained['verdict'], number>> = {
  cause: exitCodes.ok,
  'not-a-failure': exitCodes.problem,
  inconclusive: exitCodes.inconclusive,
};

/** `explain`: reads a pasted failure, without any network, and names the cause. Answers the exit code. */
export async function explainCommand(
  operand: string | undefined,
  { file, request, json, issue }: ExplainOptions,
  ports: CliPorts,
): Promise<number> {
  const text = await inputText({ text: operand, file }, 'the failure text', ports);
  if (text.trim() === '') throw new UsageError('There is nothing to read: the text is empty.');
  const asked =
    request === undefined ? undefined : await inputText({ file: request }, 'the request', ports);
  const createdAt = ports.stamp();
  const about = asked === undefined ? {} : { request: asked };
  const gate = await ports.gate();
  const explained = gate.cleanAll(explain(text, about, createdAt.slice(0, 10)));
  const { tool, out } = ports;
  if (json) {
    const document = { schema: 'imgfix.explain/1', tool, createdAt, ...explained };
    out(`${JSON.stringify(document, null, 2)}\n`);
  } else if (issue) {
    out(wrongDiagnosisIssue(gate.clean(text), explained, tool));
  } else {
    for (const line of lines(explained, gate)) out(`${line}\n`);
  }
  return codes[explained.verdict];
}

const undecided = (thinkable: number): string =>
  thinkable > 0 ? 'I cannot tell yet. What is thinkable stands below.' : 'I cannot tell yet.';

function lines({ verdict, causes, reading, next }: Explained, gate: Gate): readonly string[] {
  if (verdict === 'not-a-failure') {
    return ['This text tells of no failure. Paste what the program printed when the call failed.'];
  }
  const { status, type, code, param, model, networkCode, requestIds, speaker } = reading;
  const read = [status, type, code, param, networkCode, model, ...requestIds].filter(
    (one) => one !== undefined,
  );
  const spoke = speaker === undefined || speaker === 'unknown' ? [] : [`spoken by: ${speaker}`];
  return [
    ...(verdict === 'inconclusive' ? [undecided(causes.length)] : []),
    ...causes.flatMap(causeLines),
    ...nextLines(next),
    ...(read.length > 0 ? [`read: ${[...read, ...spoke].join(', ')}`] : []),
    'Is this wrong? The same with --issue prints a text to report it with; nothing is sent.',
  ].map((line) => gate.clean(line));
}
