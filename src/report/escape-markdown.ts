/**
 * Text from outside must not become structure: no line breaks, tables, tags, links or emphasis. A
 * name with underscores stays readable.
 */
export const inline = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/[\\`*|<>]|^[#+-]|(?<!\w)_|_(?!\w)|\](?=[([:])/g, (char) => `\\${char}`);

export const code = (text: string): string =>
  `\`${text.replace(/\s+/g, ' ').replaceAll('`', "'").replaceAll('|', '/')}\``;

const fences = { curl: 'sh', Node: 'js', Python: 'python' } as const;

export function block(language: keyof typeof fences, text: string): readonly string[] {
  const fence = fenceFor(text);
  return [`${fence}${fences[language]}`, text.trimEnd(), fence];
}

/** A fence longer than any in the text keeps it one block. */
export const fenceFor = (text: string): string =>
  '`'.repeat(Math.max(3, ...(text.match(/`+/g) ?? []).map((run) => run.length + 1)));
