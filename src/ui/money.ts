/** A price that is not passed: US dollars, rounded up to the cent. */
export const atMost = (usd: number): string =>
  `at most $${(Math.ceil(usd * 100 - 1e-6) / 100).toFixed(2)}`;

/** What anything costs in a demo. */
export const noCost = '$0.00';
