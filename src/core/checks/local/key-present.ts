import { defineCheck, fail, pass, unsure } from '../../check.ts';
import { keyInUse } from '../about-target.ts';

export const keyPresent = defineCheck({
  id: 'local/key-present',
  title: 'An API key reaches this machine’s programs',
  short: 'key',
  observe: (_ports, situation) => keyInUse(situation),
  judge(key, { told }) {
    if (key) return pass({ code: 'key-found', facts: { from: key.from, kind: key.shape.kind } });
    const absent = {
      code: 'key-absent',
      facts: { looked: 'the environment and the .env files' },
    } as const;
    // Where the failing code runs elsewhere, a key that is missing here says nothing about it.
    return told.runsOn === 'elsewhere' ? unsure(absent) : fail(absent);
  },
});
