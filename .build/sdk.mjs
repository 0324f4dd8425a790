import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { transformSync } from 'esbuild';

/**
 * The official SDK in the bundle. Its names are kept, since it says who it is by the name of its class; elsewhere names
 * cost 15 ms at start. Our calls go through `client.post`, so its resources, three quarters of it, are left out.
 */
export const sdk = {
  name: 'sdk',
  setup({ onLoad, onResolve }) {
    // No module of it is imported for what it does on its own.
    onResolve({ filter: /^\.\.?\// }, ({ path, importer }) =>
      importer.includes('node_modules/openai/')
        ? { path: join(dirname(importer), path), sideEffects: false }
        : undefined,
    );
    onLoad({ filter: /node_modules\/openai\/.*\.m?js$/ }, ({ path }) => {
      const text = readFileSync(path, 'utf8');
      const kept = path.endsWith('/client.mjs') ? withoutResources(text) : text;
      return {
        contents: transformSync(kept, { keepNames: true, format: 'esm' }).code,
        loader: 'js',
      };
    });
  },
};

function withoutResources(client) {
  const names = [...client.matchAll(/^ {8}this\.\w+ = new API\.(\w+)\(this\);$/gm)].map(
    ([, name]) => name,
  );
  if (!names.includes('Images')) throw new Error('the SDK makes its resources in another way');
  return client
    .replace(/^ {8}this\.\w+ = new API\.\w+\(this\);$/gm, '')
    .replace(new RegExp(`^OpenAI\\.(?:${names.join('|')}) = \\w+;$`, 'gm'), '');
}
