/** A name that is not taken: with the number 2, 3 … in it where it must be. */
export function untaken(taken: ReadonlySet<string>, named: (nth: string) => string): string {
  let name = named('');
  for (let nth = 2; taken.has(name); nth += 1) name = named(`-${nth}`);
  return name;
}
