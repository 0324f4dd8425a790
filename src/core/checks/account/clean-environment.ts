import { type Found, type Judgement, defineCheck, fail, pass, unsure } from '../../check.ts';
import type { CleanSeen, Ports } from '../../ports.ts';
import { type SettingGroup, groupNames, settingGroups } from '../../setting-groups.ts';
import type { Situation } from '../../situation.ts';
import { standard } from '../../target.ts';
import { keyInUse, planned } from '../about-target.ts';

/**
 * The same call as a plain Node program makes it, in a child process: as the environment is, then without one group of
 * settings at a time. Nothing else changes between two calls, so what makes it pass is what made it fail.
 */
export const cleanEnvironment = defineCheck({
  id: 'account/clean-environment',
  title: 'The settings of this machine do not stand in the way',
  short: 'settings',
  after: ['account/key-accepted', 'network/api-answers'],
  limitMs: 6000,
  applies: (situation, found) =>
    suspects(situation, found).length > 0 ? true : 'No setting is suspected.',
  sends(situation) {
    const key = keyInUse(situation)?.label;
    const more = { ...(key !== undefined && { key }), when: 'settings could be to blame' };
    const groups = groupsSet(situation);
    const asIs = groups.length > 0 ? [undefined] : [];
    return [...asIs, ...groups].map((group) => ({
      ...planned(situation, 'GET /models, by a plain Node program', more),
      ...(group === 'base-url' && { host: new URL(standard).host }),
    }));
  },
  observe: (ports, situation, signal, found) =>
    experiment(ports, suspects(situation, found), signal),
  judge,
});

/** A key that may be another vendor's never goes to another host than the one that is set. */
function groupsSet({ settings, keys, target, simulated }: Situation): readonly SettingGroup[] {
  const own =
    keys.every(({ shape }) => !shape.foreign && shape.kind !== 'unknown kind') && !simulated;
  const fromSetting = target.from !== undefined && !target.from.startsWith('--');
  return groupNames.filter(
    (group) => settings.groups.includes(group) && (group !== 'base-url' || (own && fromSetting)),
  );
}

function suspects(situation: Situation, found: Found): readonly SettingGroup[] {
  return groupsSet(situation).filter((group) => {
    const { suspectedBy } = settingGroups[group];
    return suspectedBy.length === 0 || found.has(...suspectedBy);
  });
}

type Experiment = {
  readonly asIs: CleanSeen;
  readonly without: readonly { readonly group: SettingGroup; readonly seen: CleanSeen }[];
};

async function experiment(
  { clean }: Ports,
  groups: readonly SettingGroup[],
  signal: AbortSignal,
): Promise<Experiment> {
  const asIs = await clean(undefined, signal);
  const without: { readonly group: SettingGroup; readonly seen: CleanSeen }[] = [];
  if (reach(asIs) === passes) return { asIs, without };
  for (const group of groups) {
    const seen = await clean(group, signal);
    without.push({ group, seen });
    if (signal.aborted || better(seen, asIs)) break;
  }
  return { asIs, without };
}

const passes = 3;

/** How far a call came: nowhere, to somebody else, to a refusal of the service, through. */
function reach(seen: CleanSeen): number {
  if (seen.kind !== 'answered') return 0;
  if (!seen.own) return 1;
  return seen.status < 300 || !seen.withKey ? passes : 2;
}

const better = (seen: CleanSeen, asIs: CleanSeen): boolean =>
  reach(seen) > reach(asIs) && reach(seen) >= 2;

function judge({ asIs, without }: Experiment): Judgement {
  if (asIs.kind === 'unavailable') return unsure([]);
  if (reach(asIs) === passes) return pass({ code: 'settings-harmless', facts: {} });
  const guilty = without.find(({ seen }) => better(seen, asIs))?.group;
  if (guilty !== undefined) {
    const { names, cause } = settingGroups[guilty];
    return fail({ code: 'settings-guilty', facts: { cause, names: names.join(' ') } });
  }
  if (without.some(({ seen }) => seen.kind === 'timed-out')) return unsure([]);
  const groups = without.map(({ group }) => group).join(', ');
  return pass({ code: 'settings-innocent', facts: { groups } });
}
