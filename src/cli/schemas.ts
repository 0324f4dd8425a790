import { exitCodes } from './exit-codes.ts';
import type { CliPorts } from './ports.ts';

export type SchemaName =
  | 'explain'
  | 'lint'
  | 'models'
  | 'check'
  | 'drill'
  | 'watch'
  | 'recheck'
  | 'report'
  | 'baseline'
  | 'baselines';

/** `--schema`: the JSON Schema of the command's document. zod is loaded only here. */
export async function printSchema(name: SchemaName, { out }: CliPorts): Promise<number> {
  const { jsonSchema } = await import('./document-schemas.ts');
  out(`${JSON.stringify(jsonSchema(name), null, 2)}\n`);
  return exitCodes.ok;
}
