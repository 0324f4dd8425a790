import { readFileSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** TypeScript writes a declaration for every module of the program; only those that the library's own reach are shipped. */
export function pruneTypes(folder) {
  const reached = new Set();
  const reach = (file) => {
    if (reached.has(file)) return;
    reached.add(file);
    for (const [, path] of readFileSync(file, 'utf8').matchAll(
      /(?:from |import\()['"](\.[^'"]+)/g,
    )) {
      reach(join(dirname(file), path.replace(/\.tsx?$/, '.d.ts')));
    }
  };
  reach(resolve(folder, 'index.d.ts'));
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const file = resolve(entry.parentPath, entry.name);
    if (entry.name.endsWith('.d.ts') && !reached.has(file)) rmSync(file);
  }
}
