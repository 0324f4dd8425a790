/** The folder's name, where it fits a baseline's. */
export function suggestedName(cwd: string): string {
  const last = cwd.split(/[\\/]/).findLast((part) => part !== '') ?? '';
  const name = last
    .replace(/[^A-Za-z0-9._-]+/g, '-')
    .replace(/^[^A-Za-z0-9]+/, '')
    .slice(0, 64);
  return name === '' ? 'baseline' : name;
}
