import { exitCodes } from './exit-codes.ts';
import type { CliPorts } from './ports.ts';
import { UsageError } from './usage-error.ts';

export type SanitizeOptions = { readonly file?: string };

/** `sanitize`: the text without secrets and private data on standard output, what went on standard error. */
export async function sanitizeCommand(
  operand: string | undefined,
  { file = operand ?? '-' }: SanitizeOptions,
  ports: CliPorts,
): Promise<number> {
  if (operand !== undefined && operand !== '-') {
    throw new UsageError(`sanitize takes no text. A file: --file ${operand}. Standard input: -`);
  }
  const seen = await ports.read(file);
  if (seen.kind === 'failed') throw new UsageError(`${file} cannot be read: ${seen.why}.`);
  const gate = await ports.gate();
  const cleaned = gate.clean(seen.text);
  const counts = gate.replaced().map(({ kind, count }) => `${count} ${kind}`);
  ports.out(cleaned);
  ports.err(`Replaced: ${counts.length === 0 ? 'nothing' : counts.join(', ')}\n`);
  return exitCodes.ok;
}
