/** Whole days from one date to another (YYYY-MM-DD); below zero when it lies before. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
