import { defineCheck, fail, pass } from '../../check.ts';
import { keyInUse } from '../about-target.ts';

export const keyShaped = defineCheck({
  id: 'local/key-shaped',
  title: 'The key looks like one of this service, and undamaged',
  short: 'key shape',
  needs: ['local/key-present'],
  applies: (situation) => (keyInUse(situation) ? true : 'There is no key to look at.'),
  observe: (_ports, situation) => keyInUse(situation),
  judge(key, { target }) {
    if (!key) return pass([]);
    const { from, shape } = key;
    if (shape.fault !== undefined) {
      return fail({ code: 'key-damaged', facts: { from, fault: shape.fault } });
    }
    return shape.foreign && target.official
      ? fail({ code: 'key-foreign', facts: { from, kind: shape.kind } })
      : pass({ code: 'key-undamaged', facts: { from, kind: shape.kind } });
  },
});
