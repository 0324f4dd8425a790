import { defineCheck, pass, warn } from '../../check.ts';
import { keyInUse } from '../about-target.ts';

export const keysAgree = defineCheck({
  id: 'local/keys-agree',
  title: 'Every place that holds a key holds the same one',
  short: 'keys',
  needs: ['local/key-present'],
  applies: ({ keys }) => (keys.length > 1 ? true : 'There is only one key.'),
  observe: (_ports, situation) => ({
    used: keyInUse(situation),
    others: situation.keys.filter((key) => key !== keyInUse(situation)),
  }),
  judge: ({ used, others }) =>
    used && others[0]
      ? warn({
          code: 'keys-differ',
          facts: { used: used.from, other: others.map(({ from }) => from).join(', ') },
        })
      : pass([]),
});
