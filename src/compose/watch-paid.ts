import type { Sdk } from '../core/ports.ts';

/** Calls that cost money, and whether one was left before its answer: who leaves is told so. */
export function watchPaid() {
  let under = 0;
  let cut = false;
  return {
    watched: (sdk: Sdk): Sdk => ({
      async generate(body, key, way, signal) {
        under += 1;
        const seen = await sdk.generate(body, key, way, signal);
        under -= 1;
        cut ||= signal.aborted && seen.kind !== 'answered';
        return seen;
      },
    }),
    cutOff: (): readonly string[] =>
      cut || under > 0
        ? ['A paid call was left before its answer came; it may have been billed.']
        : [],
  };
}
