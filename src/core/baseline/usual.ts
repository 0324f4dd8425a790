/** What counts as usual needs this many earlier values. */
const enough = 5;

export type Usual = { readonly low: number; readonly high: number };

/**
 * The usual spread of a time, in milliseconds: the middle half, widened by one and a half times its width to both
 * sides (Tukey's fences), and never narrower than a fifth of the median, since a quiet network is no promise.
 * Undefined with fewer than five values.
 */
export function usualOf(values: readonly number[]): Usual | undefined {
  if (values.length < enough) return undefined;
  const sorted = values.toSorted((a, b) => a - b);
  const [first, median, third] = [0.25, 0.5, 0.75].map((part) => quantile(sorted, part));
  if (first === undefined || median === undefined || third === undefined) return undefined;
  const reach = Math.max(1.5 * (third - first), median / 5);
  return { low: Math.max(0, Math.round(first - reach)), high: Math.round(third + reach) };
}

function quantile(sorted: readonly number[], part: number): number {
  const place = (sorted.length - 1) * part;
  const below = sorted[Math.floor(place)] ?? 0;
  const above = sorted[Math.ceil(place)] ?? below;
  return below + (above - below) * (place - Math.floor(place));
}
