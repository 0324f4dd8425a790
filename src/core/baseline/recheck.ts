import type { CheckResult } from '../check.ts';
import type { CheckDocument } from '../documents.ts';
import { checkedOn } from '../models/catalogue.ts';
import type { Situation, Target } from '../situation.ts';
import type { Baseline, Marks } from './baseline.ts';
import { type Change, addressOfSettings, changesSince, provenUpTo } from './changes.ts';
import { type EarlierFailure, type Recheck, earlierFailure, recheckOf } from './history.ts';
import { sdkVersions, seenIn } from './seen.ts';

/** One recheck: what changed since the baseline, and the history that ends with it. */
export type Rechecked = {
  readonly now: Recheck;
  readonly changes: readonly Change[];
  /** Oldest first, this one last. */
  readonly history: readonly Recheck[];
  readonly earlierFailure?: EarlierFailure;
};

type Run = {
  readonly situation: Situation;
  readonly results: readonly CheckResult[];
  readonly check: Pick<CheckDocument, 'verdict' | 'causes'>;
  readonly marks: Marks;
  /** Where the settings of this machine send calls, when the run itself was sent elsewhere. */
  readonly settingsBaseUrl?: string;
  /** ISO 8601 with the local offset. */
  readonly at: string;
};

export function recheckedOf(
  baseline: Baseline,
  { situation, results, check, marks, settingsBaseUrl, at }: Run,
  history: readonly Recheck[],
): Rechecked {
  const { verdict, causes } = check;
  const changes = changesSince(baseline, {
    situation,
    results,
    marks,
    causes: verdict === 'problem' ? causes : [],
    history,
    ...(settingsBaseUrl !== undefined && { settingsBaseUrl }),
  });
  const { machine, sdks } = situation;
  const now = recheckOf({
    at,
    verdict,
    causes,
    provenUpTo: provenUpTo(results),
    seen: seenIn(results),
    changes: changes.length,
    around: { node: machine.node, sdks: sdkVersions(sdks), catalogueAsOf: checkedOn },
  });
  const failure = earlierFailure(history, now.cause);
  return {
    now,
    changes,
    history: [...history, now],
    ...(failure && { earlierFailure: failure }),
  };
}

/** Why a baseline cannot be repeated where the settings send calls; undefined when it can. */
export function unrepeatable(
  { name, baseUrl, official, simulated }: Baseline,
  target: Pick<Target, 'official'>,
): string | undefined {
  if (simulated) {
    return `${name} is SIMULATED: a stand-in answered, and it is gone. --base-url names another one.`;
  }
  return baseUrl === undefined && target.official !== official
    ? `${name} was made at a host that its file leaves out. --base-url gives yours.`
    : undefined;
}

/** Whether anything that changed can explain the failure; undefined where nothing fails. */
export function suspectsLine({ now, changes }: Rechecked): string | undefined {
  if (now.result !== 'broken') return undefined;
  const suspects = changes.filter(({ suspicion }) => suspicion === 'high').map(({ what }) => what);
  return suspects.length > 0
    ? `Look first at what changed: ${suspects.join(', ')}.`
    : 'Nothing that changed on this machine explains it.';
}

/** A recheck goes where the baseline was made; undefined where the programs of this machine go there too. */
export const elsewhereLine = ({ changes }: Rechecked): string | undefined =>
  changes.some(({ what }) => what === addressOfSettings)
    ? 'Tested was the address of the baseline. The settings call another one now, which check would test.'
    : undefined;

/** Whether it is the failure of the last time: the same symptom can have another cause. */
export const failureLine = ({ earlierFailure: failure }: Rechecked): string | undefined =>
  failure &&
  (failure.same
    ? `It failed for the same cause on ${failure.at.slice(0, 10)}.`
    : `It is not the failure of ${failure.at.slice(0, 10)}, which was ${failure.cause}: another cause.`);
