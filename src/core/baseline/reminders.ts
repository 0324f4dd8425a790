import { catalogueAsOf } from '../models/catalogue.ts';
import { modelStatus } from '../models/lookup.ts';
import type { Situation } from '../situation.ts';
import { type Baseline, type Marks, sameMark } from './baseline.ts';

/** A baseline that is older than the software around it, with what is newer. */
export type Reminder = { readonly name: string; readonly reasons: readonly string[] };

type Around = Pick<Situation, 'machine' | 'sdks' | 'today'> & { readonly marks: Marks };

/** Which baselines were tested before the SDK, Node or the model catalogue became what they are here. */
export function remindersOf(baselines: readonly Baseline[], around: Around): readonly Reminder[] {
  return baselines
    .filter(({ simulated }) => !simulated)
    .map((baseline) => ({ name: baseline.name, reasons: reasonsOf(baseline, around) }))
    .filter(({ reasons }) => reasons.length > 0);
}

function reasonsOf(baseline: Baseline, { machine, sdks, today, marks }: Around): readonly string[] {
  const sameFolder = sameMark(baseline.marks?.folder, marks.folder) !== false;
  const sdkReasons = sdks.flatMap(({ name, language, version }) => {
    const then = baseline.sdks[`${name} (${language})`];
    return then === undefined || then === version || !sameFolder
      ? []
      : [`${name} is ${version}, was ${then}`];
  });
  const status = modelStatus(baseline.model, today);
  return [
    ...sdkReasons,
    ...(baseline.node === machine.node ? [] : [`Node is ${machine.node}, was ${baseline.node}`]),
    ...((baseline.catalogueAsOf ?? '') < catalogueAsOf
      ? [`the model catalogue is of ${catalogueAsOf}`]
      : []),
    ...(status.kind === 'ended' ? [`${baseline.model} was shut down on ${status.on}`] : []),
    ...(status.kind === 'ending'
      ? [
          `${baseline.model} ends on ${status.on}, in ${status.days} ${status.days === 1 ? 'day' : 'days'}`,
        ]
      : []),
  ];
}

/** One line for a plain face. */
export const reminderLine = ({ name, reasons }: Reminder): string =>
  `${name} was tested before: ${reasons.join('; ')}. imgfix-wizard recheck ${name}`;

/** The newest one that held when it was last looked at. */
export const newestGood = <T extends Pick<Baseline, 'simulated'>>(
  newestFirst: readonly T[],
  broken: (one: T) => boolean,
): T | undefined => newestFirst.find((one) => !one.simulated && !broken(one));
