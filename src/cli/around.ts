import {
  type Reminder,
  type Tested,
  reminderLine,
  remindersOf,
} from '../core/baseline/reminders.ts';
import {
  type LedgerEntry,
  type Surroundings,
  ledgerLine,
  review,
  visibleSteps,
} from '../core/ledger.ts';
import type { Listed, Store } from '../core/store.ts';
import type { Kit } from './ports.ts';

export type LedgerNow = {
  readonly open: readonly LedgerEntry[];
  readonly undone: readonly LedgerEntry[];
  readonly troubles: readonly string[];
};

/** The ledger as this machine shows it now: what is undone is struck out, what is seen is written in. */
export async function ledgerNow(kit: Kit, store: Store, stamp: () => string): Promise<LedgerNow> {
  const { list, troubles } = await store.ledger();
  const { settings } = kit.situation;
  if (list.length === 0 && visibleSteps({ settings, marks: {}, keys: 0 }, '').length === 0) {
    return { open: [], undone: [], troubles };
  }
  const now = await surroundingsOf(kit);
  const { open, undone } = review(list, now);
  const fresh = visibleSteps(now, stamp()).filter(
    ({ id, folder }) => !list.some((one) => one.id === id && one.folder === folder),
  );
  // A disk that cannot be written is said once, by what keeps the run.
  for (const entry of fresh) await store.openEntry(entry);
  for (const entry of undone) await store.closeEntry(entry);
  return { open: [...open, ...fresh], undone, troubles };
}

/** What this machine shows of the things that a temporary change touches. */
export const surroundingsOf = async ({ situation, marks }: Kit): Promise<Surroundings> => ({
  settings: situation.settings,
  marks: await marks(),
  keys: situation.keys.length,
});

/** What is said before a climb: what this machine shows to be undone, and what could not be read. */
export const undoneLines = ({ undone, troubles }: LedgerNow): readonly string[] => [
  ...troubles,
  ...undone.map(
    ({ what, since }) => `undone: ${what}, since ${since.slice(0, 16).replace('T', ' ')}.`,
  ),
];

/** What is said at the end: temporary changes that stand, and the newest baseline that is older than the software. */
export async function endLines(
  kit: Kit,
  store: Store,
  { open }: LedgerNow,
): Promise<readonly string[]> {
  const { list, troubles } = await testedOf(store);
  const [first, ...more] = await dueFor(list, kit);
  const others =
    more.length === 0 ? [] : [`${more.length} more: imgfix-wizard baseline list names them.`];
  return [...open.map(ledgerLine), ...troubles, ...(first ? [reminderLine(first), ...others] : [])];
}

/** The baselines with their rechecks, the newest first. */
export async function testedOf(store: Store): Promise<Listed<Tested>> {
  const { list, troubles } = await store.baselines();
  const rechecks = await Promise.all(list.map(({ name }) => store.rechecks(name)));
  return {
    list: list.map((baseline, place) => ({ baseline, history: rechecks[place]?.list ?? [] })),
    troubles: [...troubles, ...rechecks.flatMap((one) => one.troubles)],
  };
}

/** The baselines that are older than the software around them. */
export const dueFor = async (
  tested: readonly Tested[],
  { situation, marks }: Kit,
): Promise<readonly Reminder[]> =>
  tested.length === 0 ? [] : remindersOf(tested, { ...situation, marks: await marks() });
