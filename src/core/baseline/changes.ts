import type { CheckResult } from '../check.ts';
import { modelToProve } from '../checks/about-target.ts';
import { daysBetween } from '../days.ts';
import type { CauseEntry } from '../documents.ts';
import type { Tier } from '../evidence.ts';
import { endsWords } from '../models/lookup.ts';
import { smallestImage } from '../models/price.ts';
import { parameterShapes } from '../request-shape.ts';
import type { Situation } from '../situation.ts';
import { type Baseline, type Marks, type SettingName, sameMark } from './baseline.ts';
import { type Recheck, answerTimes, imageTimes } from './history.ts';
import { type Seen, seenIn, settingsSet } from './seen.ts';
import { type ChangeKind, type Suspicion, suspicionOf } from './suspicion.ts';
import { usualOf } from './usual.ts';

/** One thing that differs from the baseline, and how suspicious that is for the failure seen. */
export type Change = {
  readonly what: string;
  readonly before: string;
  readonly now: string;
  readonly suspicion: Suspicion;
};

export type Now = {
  readonly situation: Situation;
  readonly results: readonly CheckResult[];
  readonly marks: Marks;
  /** What the run was found to be failing with; empty when nothing fails. */
  readonly causes: readonly CauseEntry[];
  /** Where the settings of this machine send calls, when the run itself was sent elsewhere. */
  readonly settingsBaseUrl?: string;
  /** Earlier rechecks, for what is usual. */
  readonly history: readonly Recheck[];
};

/** What it is called when the settings send calls elsewhere than the recheck went. */
export const addressOfSettings = 'base URL of the settings';

type Found = Omit<Change, 'suspicion'> & { readonly kind: ChangeKind };

/** What changed since the baseline was saved, the most suspicious first. */
export function changesSince(baseline: Baseline, now: Now): readonly Change[] {
  const seen = seenIn(now.results);
  const found: readonly (Found | undefined)[] = [
    ...accountChanges(baseline, now),
    ...pathChanges(baseline, now, seen),
    ...modelChanges(baseline, now, seen),
    ...versionChanges(baseline, now),
    ...timeChanges(baseline, now, seen),
    ...moneyChanges(baseline, now, seen),
  ];
  return found
    .flatMap((one) => one ?? [])
    .map(({ kind, ...change }) => ({ ...change, suspicion: suspicionOf(kind, now.causes) }))
    .toSorted((a, b) => Number(b.suspicion === 'high') - Number(a.suspicion === 'high'));
}

/** The highest tier that was climbed without a failure, and in which something passed. */
export function provenUpTo(results: readonly CheckResult[]): Tier | undefined {
  let highest: Tier | undefined;
  for (const { tier, outcome } of results) {
    if (outcome === 'fail') return highest;
    if (outcome === 'pass') highest = tier;
  }
  return highest;
}

type Differing = (Found | undefined)[];

function accountChanges({ marks = {}, settings }: Baseline, now: Now): Differing {
  const set = settingsSet(now.situation.settings);
  const other = (kind: 'key' | 'organization' | 'project', mark: keyof Marks, what: string) =>
    sameMark(marks[mark], now.marks[mark]) === false
      ? { kind, what, before: `the ${kind} of then`, now: `another ${kind}` }
      : undefined;
  const noKey = marks.key !== undefined && now.situation.keys.length === 0;
  return [
    other('key', 'key', 'key'),
    noKey
      ? { kind: 'key', what: 'key', before: 'the key of then', now: 'no key is found' }
      : undefined,
    other('organization', 'organization', 'organization'),
    other('project', 'project', 'project'),
    other('organization', 'organizationThatAnswers', 'organization that answers'),
    other('project', 'projectThatAnswers', 'project that answers'),
    ...(['organization', 'project', 'headers'] as const).map((name) =>
      setting(name, settings, set),
    ),
  ];
}

function setting(
  kind: SettingName,
  before: readonly SettingName[],
  now: readonly SettingName[],
): Found | undefined {
  const word = (set: readonly SettingName[]) => (set.includes(kind) ? 'set' : 'not set');
  return differing(kind, kind, word(before), word(now));
}

function pathChanges(baseline: Baseline, now: Now, seen: Seen): Differing {
  const { situation, settingsBaseUrl } = now;
  const { target, settings } = situation;
  const set = settingsSet(settings);
  // A stand-in has another port each time.
  const simulated = baseline.simulated && situation.simulated;
  return [
    simulated ? undefined : differing('base URL', 'base URL', baseline.baseUrl, target.baseUrl),
    differing('base URL', addressOfSettings, baseline.baseUrl, settingsBaseUrl),
    differing('TLS issuer', 'TLS issuer', baseline.tlsIssuer, seen.tlsIssuer),
    differing('way out', 'way out', baseline.way, seen.way),
    differing('address family', 'address family', family(baseline.family), family(seen.family)),
    setting('proxy', baseline.settings, set),
    setting('extra CA', baseline.settings, set),
    settings.certificateChecksOff === undefined
      ? undefined
      : { kind: 'certificate checks', what: 'certificate checks', before: 'on', now: 'off' },
  ];
}

function modelChanges(baseline: Baseline, { situation }: Now, seen: Seen): Differing {
  const { today } = situation;
  const end = (on: string | undefined) => {
    if (on === undefined) return 'no end date';
    const days = daysBetween(today, on);
    return days > 0 ? endsWords({ on, days }) : `shut down on ${on}`;
  };
  const ends =
    seen.modelEndsOn === undefined ||
    (seen.modelEndsOn === baseline.modelEndsOn && seen.modelEndsOn > today)
      ? undefined
      : differing('model', 'model end', end(baseline.modelEndsOn), end(seen.modelEndsOn));
  const parameters = parameterShapes(smallestImage(modelToProve(situation)).body);
  return [
    differing('model', 'model', baseline.model, modelAsked(baseline, situation)),
    ends,
    differing('snapshot', 'snapshot', baseline.snapshot, seen.image?.snapshot),
    baseline.parameters.length === 0 || modelToProve(situation) !== baseline.model
      ? undefined
      : differing('request shape', 'known-good', shape(baseline.parameters), shape(parameters)),
  ];
}

const modelAsked = ({ model }: Baseline, situation: Situation): string => situation.model ?? model;

function versionChanges(baseline: Baseline, { situation, marks }: Now): Differing {
  const { machine, sdks } = situation;
  // The SDK of another folder says nothing about this one.
  const sameFolder = sameMark(baseline.marks?.folder, marks.folder) !== false;
  const versions = sameFolder ? Object.entries(baseline.sdks) : [];
  return [
    ...versions.map(([name, version]) =>
      differing(
        'SDK',
        name,
        version,
        sdks.find((sdk) => `${sdk.name} (${sdk.language})` === name)?.version ?? 'not found',
      ),
    ),
    differing('Node', 'Node', baseline.node, machine.node),
    differing('system', 'system', baseline.os, machine.os),
    differing('system', 'processor', baseline.arch, machine.arch),
  ];
}

/** Times are told only when they leave what was usual; before five values exist, nothing is usual. */
function timeChanges(baseline: Baseline, { history }: Now, seen: Seen): Differing {
  return [
    slower('answer time', answerTimes(baseline, history), seen.answerMs),
    slower('image time', imageTimes(baseline, history), seen.image?.ms),
  ];
}

function slower(
  kind: 'answer time' | 'image time',
  earlier: readonly number[],
  now: number | undefined,
): Found | undefined {
  const usual = usualOf(earlier);
  if (!usual || now === undefined || now <= usual.high) return undefined;
  return { kind, what: kind, before: `usual ${usual.low} to ${usual.high} ms`, now: `${now} ms` };
}

function moneyChanges(baseline: Baseline, { situation }: Now, seen: Seen): Differing {
  const limits = baseline.limits.map(({ bucket, limit }) => {
    const now = seen.limits.find((one) => one.bucket === bucket)?.limit;
    return differing(
      'limits',
      `${bucket} a minute`,
      String(limit),
      now === undefined ? now : String(now),
    );
  });
  const model = modelToProve(situation);
  return [
    ...limits,
    // Another day's image of the same shape costs the same: a difference is a price, or other tokens.
    seen.image ? differing('price', 'price', usd(baseline.costUsd), usd(seen.imageUsd)) : undefined,
    model === baseline.model
      ? differing(
          'price',
          'highest price',
          usd(baseline.highestUsd),
          usd(smallestImage(model).highestUsd),
        )
      : undefined,
  ];
}

const family = (number: number | undefined): string | undefined =>
  number === undefined ? undefined : `IPv${number}`;

const shape = (list: Baseline['parameters']): string =>
  list.map(({ name, value }) => `${name} ${value}`).join(', ');

const usd = (amount: number | undefined): string | undefined =>
  amount === undefined ? undefined : `$${amount.toFixed(4)}`;

function differing(
  kind: ChangeKind,
  what: string,
  before: string | undefined,
  now: string | undefined,
): Found | undefined {
  if (before === undefined || now === undefined || before === now) return undefined;
  return { kind, what, before, now };
}
