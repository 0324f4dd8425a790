import { randomUUID } from 'node:crypto';

import { enterRecheck } from '../cli/enter-recheck.ts';
import type { Kit } from '../cli/ports.ts';
import type { Baseline } from '../core/baseline/baseline.ts';
import { unrepeatable } from '../core/baseline/recheck.ts';
import { type Reminder, type Tested, held } from '../core/baseline/reminders.ts';
import type { RunOptions } from '../core/run-options.ts';
import type { Climbed, Session } from '../core/session.ts';
import type { Store } from '../core/store.ts';
import { systemClock } from '../edge/local/clock.ts';
import type { BaselineOffer, RecheckSeen } from '../wizard/ports.ts';

/** What can be rechecked here, the newest good one first. What a stand-in answered is compared with a stand-in only. */
export function offersOf(
  tested: readonly Tested[],
  reminders: readonly Reminder[],
  { situation }: Kit,
  given: RunOptions,
): readonly BaselineOffer[] {
  const { simulated = false, target } = situation;
  const here = tested.filter(
    ({ baseline }) =>
      (baseline.simulated ?? false) === simulated &&
      (given.baseUrl !== undefined || unrepeatable(baseline, target) === undefined),
  );
  // Of a demo all are simulated.
  const good = here.find(held)?.baseline.name;
  return here
    .map((one) => {
      const { name } = one.baseline;
      return { name, says: saysOf(one), due: reminders.some((reminder) => reminder.name === name) };
    })
    .toSorted((a, b) => Number(b.name === good) - Number(a.name === good));
}

const saysOf = ({ baseline: { savedAt, model }, history }: Tested): string => {
  const last = history.at(-1);
  const since = last ? `, ${last.result} on ${last.at.slice(0, 10)}` : '';
  return `${model}, tested ${savedAt.slice(0, 10)}${since}`;
};

/** The baseline of a session, with what repeating it holds constant. */
export type Repeated = {
  readonly baseline: Baseline;
  readonly about: Pick<RunOptions, 'model' | 'baseUrl'>;
  /** Where the settings send calls by themselves. */
  readonly settingsBaseUrl?: string;
  /** The history takes what is climbed; not while a cause is looked for. */
  readonly entered: boolean;
};

export async function repeatedIn(
  { recheck, diagnosing }: Session,
  store: Store,
  given: RunOptions,
  kitOf: (options: RunOptions) => Promise<Kit>,
): Promise<Repeated | undefined> {
  if (typeof recheck !== 'object') return undefined;
  const found = await store.baseline(recheck.name);
  if (found.kind !== 'ok') return undefined;
  const baseline = found.value;
  const { model, baseUrl } = baseline;
  const about = { model, ...(baseUrl !== undefined && { baseUrl }) };
  const elsewhere = given.baseUrl === undefined && baseUrl !== undefined;
  return {
    baseline,
    about,
    ...(elsewhere && { settingsBaseUrl: (await kitOf(given)).situation.target.baseUrl }),
    entered: !diagnosing,
  };
}

/** Enters each climb of a recheck once; an image that is made after the free tiers belongs to the same recheck. */
export function rechecks({ baseline, settingsBaseUrl }: Repeated, kit: Kit, store: Store) {
  const seen = new WeakMap<Climbed, Promise<RecheckSeen>>();
  let visit = { at: '', name: '' };
  const enter = async (climbed: Climbed): Promise<RecheckSeen> => {
    const { name, savedAt, answerMs, latencyMs } = baseline;
    const { results } = climbed;
    const run = { kit, store, results, check: climbed, settingsBaseUrl };
    const rechecked = await enterRecheck(baseline, { ...run, at: visit.at, visit: visit.name });
    const then = { name, savedAt, latencyMs, ...(answerMs !== undefined && { answerMs }) };
    return kit.gate.cleanOwn({ ...rechecked, baseline: then });
  };
  return {
    judged(climbed: Climbed, continues: boolean): void {
      if (!continues) visit = { at: systemClock.stamp(), name: randomUUID().slice(0, 8) };
      seen.set(climbed, enter(climbed));
    },
    of: (climbed: Climbed): Promise<RecheckSeen> => seen.get(climbed) ?? enter(climbed),
  };
}
