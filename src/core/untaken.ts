/** A name that is not taken: with -2, -3 … in it where it must be. */
export function untaken(taken: (name: string) => boolean, named: (nth: string) => string): string {
  let name = named('');
  for (let nth = 2; taken(name); nth += 1) name = named(`-${nth}`);
  return name;
}
