import { dueFor, ledgerNow, surroundingsOf, testedOf } from '../cli/around.ts';
import type { Kit, RunOptions } from '../cli/ports.ts';
import { testedBefore } from '../core/baseline/reminders.ts';
import type { Verdict } from '../core/conclude.ts';
import type { Experiment } from '../core/experiment.ts';
import {
  type LedgerEntry,
  type Surroundings,
  entryOf,
  ledgerLine,
  stepsBetween,
} from '../core/ledger.ts';
import type { Store } from '../core/store.ts';
import { systemClock } from '../edge/local/clock.ts';
import type { Notes } from '../ui/ports.ts';
import { offersOf } from './wizard-recheck.ts';

/** The temporary changes of one run of the wizard. */
export function wizardLedger(store: Store) {
  let failing: Surroundings | undefined;
  return {
    /** After each climb: what was changed since it first failed, and did not mend it, is to be undone. */
    async note(kit: Kit, verdict: Verdict, tried: Experiment | undefined): Promise<void> {
      const now = await surroundingsOf(kit);
      // It belongs to the experiment, whatever it showed.
      if (tried === 'network') {
        await store.openEntry(entryOf('other-network', systemClock.stamp(), now.marks));
      }
      if (verdict === 'healthy') return;
      for (const entry of stepsBetween(failing ?? now, now, systemClock.stamp())) {
        await store.openEntry(entry);
      }
      failing ??= now;
    },
    look: (kit: Kit) => ledgerNow(kit, store, systemClock.stamp),
    keep: async (entry: LedgerEntry): Promise<void> => {
      await store.openEntry({ ...entry, kept: true });
    },
    /** For the first screen: what an earlier run left open, and which baseline is due. */
    async notes(prepare: () => Promise<Kit>, given: RunOptions): Promise<Notes> {
      const [ledger, { list, troubles }] = await Promise.all([store.ledger(), testedOf(store)]);
      if (ledger.list.length === 0 && list.length === 0) {
        return { open: [], due: [...ledger.troubles, ...troubles], baselines: [] };
      }
      const kit = await prepare();
      const { open } = await ledgerNow(kit, store, systemClock.stamp);
      const due = await dueFor(list, kit);
      return {
        open: open.map(ledgerLine),
        due: [...ledger.troubles, ...troubles, ...due.map(testedBefore)],
        baselines: offersOf(list, due, kit, given),
      };
    },
  };
}
