/**
 * Requires Node's own modules instead of importing them: an import evaluates every lazy getter of a module
 * (those of node:http load all of fetch, 50 ms on Node 24) and makes a facade of it (2 to 10 ms each on Node 20).
 */
export function requireBuiltIns(code) {
  return code.replace(
    /(?<=^|[;\n}])import(?: ([\w$]+))?(?:,?\*as ([\w$]+))?(?:,?\{([^}]*)\})?(?: )?from"(node:[\w/]+)";/g,
    (_, whole, all, named, from) => {
      const required = `require("${from}")`;
      const one = [whole, all].filter(Boolean).map((name) => `${name}=${required}`);
      const some = named ? [`{${named.split(',').map(renamed).join(',')}}=${required}`] : [];
      return `const ${[...one, ...some].join(',')};`;
    },
  );
}

function renamed(name) {
  const [imported, local = imported] = name.split(' as ');
  if (imported === 'default') throw new Error(`a default import of a built-in, as ${local}`);
  return `${imported}:${local}`;
}
