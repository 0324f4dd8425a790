import { defineCheck, fail, pass, unsure } from '../../check.ts';
import { keyInUse } from '../about-target.ts';

export const keyPresent = defineCheck({
  id: 'local/key-present',
  title: 'An API key reaches this machine’s programs',
  short: 'key',
  observe: (_ports, situation) => keyInUse(situation),
  judge(key, { told }) {
    if (key) return pass({ code: 'key-found', facts: { from: key.from, kind: key.shape.kind } });
    const facts = { looked: 'the environment and the .env files' };
    return told.runsOn === 'elsewhere'
      ? unsure({ code: 'key-absent-here', facts })
      : fail({ code: 'key-absent', facts });
  },
});
