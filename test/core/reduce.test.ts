import fc from 'fast-check';
import { expect, test } from 'vitest';

import { reduce } from '../../src/core/reduce.ts';

test('what fails together is found, whatever else is there, and each part of it is needed', async () => {
  const names = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 4 }), {
    minLength: 2,
    maxLength: 12,
  });
  const story = names.chain((all) =>
    fc.tuple(fc.constant(all), fc.subarray(all, { minLength: 1 })),
  );
  await fc.assert(
    fc.asyncProperty(story, async ([all, guilty]) => {
      const asked: string[] = [];
      const { parts, minimal } = await reduce(all, (set) => {
        asked.push(set.join('\u0000'));
        return Promise.resolve(guilty.every((name) => set.includes(name)) ? 'fails' : 'passes');
      });
      expect(new Set(parts)).toEqual(new Set(guilty));
      expect(minimal).toBe(true);
      expect(new Set(asked).size).toBe(asked.length);
    }),
  );
});

test('a question without an answer ends the search with what is known to fail', async () => {
  let left = 1;
  const { parts, minimal } = await reduce(['a', 'b', 'c', 'd'], (set) => {
    left -= 1;
    return Promise.resolve(left < 0 ? 'unknown' : set.includes('a') ? 'fails' : 'passes');
  });
  expect(minimal).toBe(false);
  expect(parts).toContain('a');
});
