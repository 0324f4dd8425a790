import type { RunRecord } from '../core/documents.ts';
import type { Store, Written } from '../core/store.ts';

/** Keeps each run as it comes, and knows whether the last one could be kept. */
export function keptRun(store: Store) {
  let last: Promise<Written> = Promise.resolve({ kind: 'ok' });
  return {
    keep(record: RunRecord): void {
      last = last.then(() => store.saveLastRun(record));
    },
    lost: async (): Promise<boolean> => (await last).kind === 'failed',
    /** Said once, when the wizard is left: then nothing else can be done with the run. */
    async parting(): Promise<readonly string[]> {
      const written = await last;
      return written.kind === 'failed'
        ? [`This run is not kept: ${written.why}. imgfix-wizard report will not find it.`]
        : [];
    },
  };
}
