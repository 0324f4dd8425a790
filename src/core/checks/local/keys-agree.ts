import { defineCheck, pass, warn } from '../../check.ts';
import { keyInUse } from '../about-target.ts';

export const keysAgree = defineCheck({
  id: 'local/keys-agree',
  title: 'Every place that holds a key holds the same one',
  short: 'keys',
  needs: ['local/key-present'],
  applies: ({ keys }) =>
    keys.length > 1 || keys.some(({ echoed }) => echoed === false)
      ? true
      : 'There is only one key.',
  observe: (_ports, situation) => ({
    used: keyInUse(situation),
    others: situation.keys.filter((key) => key !== keyInUse(situation)),
  }),
  judge({ used, others }) {
    const places = others.map(({ from }) => from).join(', ');
    const differ =
      used && places !== ''
        ? [{ code: 'keys-differ', facts: { used: used.from, other: places } } as const]
        : [];
    // The one that fits is taken first: where it does not, none does.
    const stranger =
      used?.echoed === false
        ? [{ code: 'key-not-the-refused', facts: { from: used.from } } as const]
        : [];
    const seen = [...stranger, ...differ];
    return seen.length > 0 ? warn(seen) : pass([]);
  },
});
