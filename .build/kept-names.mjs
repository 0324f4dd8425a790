import { readFileSync } from 'node:fs';

import { transformSync } from 'esbuild';

/** Keeps the names of one package: the SDK says who it is by the name of its class. Elsewhere they cost 15 ms at start. */
export const keptNames = (name) => ({
  name: 'kept-names',
  setup({ onLoad }) {
    onLoad({ filter: new RegExp(`node_modules/${name}/.*\\.m?js$`) }, ({ path }) => ({
      contents: transformSync(readFileSync(path, 'utf8'), { keepNames: true, format: 'esm' }).code,
      loader: 'js',
    }));
  },
});
