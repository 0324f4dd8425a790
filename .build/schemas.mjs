// The JSON Schema of every document as a file of its own, from the same source as `--schema`.
import { mkdirSync, writeFileSync } from 'node:fs';

import { build } from 'esbuild';

export async function writeSchemas(dir) {
  const { outputFiles } = await build({
    entryPoints: ['src/cli/document-schemas.ts'],
    bundle: true,
    platform: 'node',
    format: 'esm',
    write: false,
    logLevel: 'warning',
  });
  const code = Buffer.from(outputFiles[0].contents).toString('base64');
  const { jsonSchema, schemas } = await import(`data:text/javascript;base64,${code}`);
  mkdirSync(dir, { recursive: true });
  for (const name of Object.keys(schemas)) {
    writeFileSync(`${dir}/${name}.json`, `${JSON.stringify(jsonSchema(name), null, 2)}\n`);
  }
}
