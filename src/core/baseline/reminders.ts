import { checkedOn } from '../models/catalogue.ts';
import { endsWords, modelStatus } from '../models/lookup.ts';
import type { Situation } from '../situation.ts';
import { type Baseline, type Marks, sameMark } from './baseline.ts';
import { type Recheck, testedWith } from './history.ts';
import { sdkVersions } from './seen.ts';

/** A baseline that is older than the software around it, with what is newer. */
export type Reminder = { readonly name: string; readonly reasons: readonly string[] };

type Now = Pick<Situation, 'machine' | 'sdks' | 'today'> & { readonly marks: Marks };

/** A baseline with its rechecks, the oldest first. */
export type Tested = { readonly baseline: Baseline; readonly history: readonly Recheck[] };

/** Which baselines were last tested before the SDK, Node or the model catalogue became what they are here. */
export function remindersOf(tested: readonly Tested[], now: Now): readonly Reminder[] {
  return tested
    .filter(({ baseline }) => !baseline.simulated)
    .map((one) => ({ name: one.baseline.name, reasons: reasonsOf(one, now) }))
    .filter(({ reasons }) => reasons.length > 0);
}

function reasonsOf(
  { baseline, history }: Tested,
  { machine, sdks, today, marks }: Now,
): readonly string[] {
  const then = testedWith(baseline, history);
  // The SDK of another folder says nothing about this one.
  const sameFolder = sameMark(baseline.marks?.folder, marks.folder) !== false;
  const sdkReasons = Object.entries(sameFolder ? sdkVersions(sdks) : {}).flatMap(
    ([name, version]) => {
      const was = then.sdks[name];
      return was === undefined || was === version ? [] : [`${name} is ${version}, was ${was}`];
    },
  );
  const status = modelStatus(baseline.model, today);
  return [
    ...sdkReasons,
    ...(then.node === machine.node ? [] : [`Node is ${machine.node}, was ${then.node}`]),
    ...((then.catalogueAsOf ?? '') < checkedOn ? [`the model catalogue is of ${checkedOn}`] : []),
    ...(status.kind === 'ended' ? [`${baseline.model} was shut down on ${status.on}`] : []),
    ...(status.kind === 'ending' ? [`${baseline.model} ${endsWords(status)}`] : []),
  ];
}

export const testedBefore = ({ name, reasons }: Reminder): string =>
  `${name} was tested before: ${reasons.join('; ')}.`;

/** One line for a plain face. */
export const reminderLine = (reminder: Reminder): string =>
  `${testedBefore(reminder)} imgfix-wizard recheck ${reminder.name}`;

/** When it was last looked at, nothing was found to be wrong. */
export const held = ({ history }: Tested): boolean => history.at(-1)?.result !== 'broken';

/** The newest one that held when it was last looked at. */
export const newestGood = (newestFirst: readonly Tested[]): Baseline | undefined =>
  newestFirst.find((one) => !one.baseline.simulated && held(one))?.baseline;
