/** Several at once: "1 request id", "3 request ids". */
export const counted = (count: number, word: string): string =>
  `${count} ${word}${count === 1 ? '' : 's'}`;

/** US dollars that were spent; nothing is told to the cent. */
export const usd = (spent: number): string => `$${spent === 0 ? '0.00' : spent.toFixed(3)}`;

/** How several ended: "14 pass, 2 warn, 4 fail". */
export const countedOutcomes = (
  entries: readonly { readonly outcome: string }[],
  words: readonly string[],
): string =>
  words
    .map((word) => [entries.filter(({ outcome }) => outcome === word).length, word] as const)
    .filter(([count]) => count > 0)
    .map(([count, word]) => `${count} ${word}`)
    .join(', ');
