import type { CliPorts } from './ports.ts';
import { UsageError } from './usage-error.ts';

export type TextInput = {
  /** Given as an operand; `-` is standard input. */
  readonly text?: string | undefined;
  readonly file?: string | undefined;
};

/** The text that a command is about: an operand, a file, or standard input. */
export async function inputText(
  { text, file }: TextInput,
  what: string,
  { read, piped }: Pick<CliPorts, 'read' | 'piped'>,
): Promise<string> {
  if (text !== undefined && file !== undefined) {
    throw new UsageError('Give the text or --file, not both.');
  }
  if (text !== undefined && text !== '-') return text;
  const from = file ?? (text === '-' || piped ? '-' : undefined);
  if (from === undefined) {
    throw new UsageError(`Give ${what}: --file F, or - and pipe it in.`);
  }
  const seen = await read(from);
  if (seen.kind === 'ok') return seen.text;
  const name = from === '-' ? 'Standard input' : from;
  throw new UsageError(`${name} cannot be read: ${seen.why}.`);
}
