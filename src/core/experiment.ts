import type { Climbed } from './session.ts';

/** What is changed, and nothing else: another network, another machine, another key. */
export type Experiment = 'network' | 'machine' | 'key';

/** How the failing call did there, against how it did here. */
export type Outcome = 'same' | 'other' | 'works';

/** The same cause is the same failure; without a cause, the checks that failed are compared. */
export function outcomeOf(before: Climbed, now: Climbed): Outcome {
  if (now.verdict === 'healthy') return 'works';
  return failureOf(before) === failureOf(now) ? 'same' : 'other';
}

const failureOf = ({ causes: [best], results }: Climbed): string =>
  best?.id ??
  results
    .filter(({ outcome }) => outcome === 'fail')
    .map(({ id }) => id)
    .join();

/** What follows: where the failure stays when one thing is changed. */
const conclusions: Readonly<Record<Experiment, Readonly<Record<Outcome, string>>>> = {
  network: {
    works: 'The failure stays with the first network: something in it stands in the way.',
    same: 'It fails alike on both networks: it follows this machine or the account.',
    other: 'On this network it fails otherwise: two things are wrong, one in each network.',
  },
  machine: {
    works: 'The failure stays with this machine: its settings, or the network it is in.',
    same: 'It fails alike on another machine: it follows the account, or it is the service.',
    other: 'On the other machine it fails otherwise: compare both, starting with the settings.',
  },
  key: {
    works: 'The failure follows the first key, or the account it belongs to.',
    same: 'It fails alike with both keys: it is not the key; an account that both belong to may be.',
    other: 'With this key it fails otherwise: each key has a trouble of its own.',
  },
};

export const conclusionOf = (experiment: Experiment, outcome: Outcome): string =>
  conclusions[experiment][outcome];
