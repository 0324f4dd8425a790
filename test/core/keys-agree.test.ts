import { expect, test } from 'vitest';

import { keysAgree } from '../../src/core/checks/local/keys-agree.ts';
import { keyRing } from '../../src/edge/local/keys.ts';
import { judged } from '../helpers/judged.ts';
import { ordinary } from '../helpers/situation.ts';

const value = ['sk-proj-', 'Vq3nT8wYb2Lk6Rf9Zx4mHd7c', 'ABCD'].join('');
const variable = { name: 'OPENAI_API_KEY', value, from: '.env:1' };

const seenBeside = (echo: string) =>
  judged(keysAgree, {
    situation: { ...ordinary, keys: keyRing([variable], undefined, echo).seen },
  });

test.each([
  ['another end', 'sk-proj-********9zZQ', ['key-not-the-refused']],
  ['its own end', 'sk-proj-********ABCD', []],
  ['no end', 'sk-proj-************', []],
])('the refused key is told from the one that is found: %s', async (_, echo, codes) => {
  expect((await seenBeside(echo)).codes).toEqual(codes);
});
