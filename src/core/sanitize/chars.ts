/** Whether the character of a code is one of a set; beyond ASCII none is. One look into a table. */
export function inSet(set: RegExp): (code: number) => boolean {
  const table = Uint8Array.from({ length: 128 }, (_, code) =>
    Number(set.test(String.fromCharCode(code))),
  );
  return (code) => table[code] === 1;
}
