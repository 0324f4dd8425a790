import { expect, test } from 'vitest';

import { baseUrlOf } from '../../../src/edge/local/settings.ts';

const set = (value: string, from: string) => ({ name: 'OPENAI_BASE_URL', value, from });

test('calls go where the first base URL that is not blank says', () => {
  expect(baseUrlOf([set(' ', 'the shell'), set('http://a/v1', '.env:1')])?.from).toBe('.env:1');
  expect(baseUrlOf([{ name: 'OPENAI_API_BASE', value: 'http://a/v1', from: '.env:1' }])).toBe(
    undefined,
  );
});
