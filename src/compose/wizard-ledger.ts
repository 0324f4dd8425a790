import { dueFor, ledgerNow, surroundingsOf, testedOf } from '../cli/around.ts';
import type { Kit } from '../cli/ports.ts';
import { testedBefore } from '../core/baseline/reminders.ts';
import type { Verdict } from '../core/conclude.ts';
import type { Experiment } from '../core/experiment.ts';
import {
  type LedgerEntry,
  type Surroundings,
  entryOf,
  ledgerLine,
  stepsBetween,
  stillOpen,
} from '../core/ledger.ts';
import type { RunOptions } from '../core/run-options.ts';
import type { Store } from '../core/store.ts';
import { systemClock } from '../edge/local/clock.ts';
import type { Notes } from '../wizard/ports.ts';
import { offersOf } from './wizard-recheck.ts';

/** The temporary changes of one run of the wizard. */
export function wizardLedger(store: Store) {
  let failing: Surroundings | undefined;
  // What is written while the wizard goes on; leaving waits for it.
  let written: Promise<void> | undefined;
  const after = (write: () => Promise<void>): void => {
    written = Promise.resolve(written).then(write);
  };
  const note = async (kit: Kit, verdict: Verdict): Promise<void> => {
    const now = await surroundingsOf(kit);
    if (verdict === 'healthy') return;
    for (const entry of stepsBetween(failing ?? now, now, systemClock.stamp())) {
      await store.openEntry(entry);
    }
    failing ??= now;
  };
  return {
    /** Before the climb of an experiment: it stays changed, whatever it shows. */
    begun(reading: Promise<Kit>, tried: Experiment | undefined): void {
      if (tried !== 'network') return;
      after(async () => {
        const marks = await (await reading).marks();
        await store.openEntry(entryOf('other-network', systemClock.stamp(), marks));
      });
    },
    /** After each climb: what was changed since it first failed, and did not mend it, is to be undone. */
    climbed(kit: Kit, verdict: Verdict): void {
      after(() => note(kit, verdict));
    },
    look: (kit: Kit) => ledgerNow(kit, store, systemClock.stamp),
    keep: async (entry: LedgerEntry): Promise<void> => {
      await store.openEntry({ ...entry, kept: true });
    },
    /** When the wizard is left: what is not undone, as this machine shows it then. */
    async parting(prepare: () => Promise<Kit>): Promise<readonly string[]> {
      await written;
      const { list } = await store.ledger();
      if (written === undefined && stillOpen(list).length === 0) return [];
      const { open } = await ledgerNow(await prepare(), store, systemClock.stamp);
      return open.map(ledgerLine);
    },
    /** For the first screen: what an earlier run left open, and which baseline is due. */
    async notes(prepare: () => Promise<Kit>, given: RunOptions): Promise<Notes> {
      await written;
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
