import { readFileSync } from 'node:fs';

/** Applies patches as the files are loaded. The build fails when one no longer fits its library, or meets none. */
export function patched(patches) {
  return {
    name: 'patched',
    setup({ onLoad, onEnd }) {
      const met = new Set();
      for (const patch of patches) {
        const file = `node_modules/${patch.package}/${patch.file}`;
        onLoad({ filter: new RegExp(`${escaped(file)}$`) }, ({ path }) => {
          met.add(patch);
          return { contents: changed(path, patch), loader: 'js' };
        });
      }
      onEnd(() => ({
        errors: patches
          .filter((patch) => !met.has(patch))
          .map((patch) => ({ text: `${patch.package}: ${patch.file} is not bundled any more` })),
      }));
    },
  };
}

const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

function changed(path, { package: name, version, file, changes, before = '' }) {
  const folder = path.slice(0, -file.length);
  const found = JSON.parse(readFileSync(`${folder}package.json`, 'utf8')).version;
  if (found !== version) {
    throw new Error(`the patch of ${name} is proven for ${version}; this is ${found}`);
  }
  let text = readFileSync(path, 'utf8');
  for (const [from, to] of changes) {
    if (text.split(from).length !== 2) {
      throw new Error(`the patch of ${name} finds no single "${from}" in ${file}`);
    }
    text = text.replace(from, () => to);
  }
  return before + text;
}
