/** So many items around one of them. */
export function around<T>(items: readonly T[], here: number, room: number): readonly T[] {
  const from = Math.max(0, Math.min(here - Math.floor(room / 2), items.length - room));
  return items.slice(from, from + room);
}
