import { existsSync, readFileSync, readdirSync } from 'node:fs';

/** The licences of every package that a bundle really holds, in the order of their names. */
export function notices(inputs) {
  const folders = inputs.flatMap(
    (file) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(file)?.[0] ?? [],
  );
  return [...new Set(folders)]
    .toSorted((a, b) => a.localeCompare(b, 'en'))
    .map(notice)
    .join(`\n${'-'.repeat(80)}\n\n`);
}

function notice(folder) {
  const { name, version, license } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
  const file = readdirSync(folder).find((entry) => /^(licen[cs]e|copying)(\.|$)/i.test(entry));
  const text =
    file && existsSync(`${folder}/${file}`)
      ? readFileSync(`${folder}/${file}`, 'utf8')
      : 'The package names its licence and brings no text of it.\n';
  return `${name} ${version} (${license})\n\n${text}`;
}
