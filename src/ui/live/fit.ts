/** Which of some blocks fit into a room of lines: the one under the cursor, what follows it, then what stands before. */
export function fit(
  heights: readonly number[],
  here: number,
  room: number,
): { readonly from: number; readonly to: number } {
  let [from, to, left] = [here, here + 1, room - (heights[here] ?? 0)];
  while (to < heights.length && (heights[to] ?? 0) <= left) {
    left -= heights[to] ?? 0;
    to += 1;
  }
  while (from > 0 && (heights[from - 1] ?? 0) <= left) {
    from -= 1;
    left -= heights[from] ?? 0;
  }
  return { from, to };
}
