import { expect, test } from 'vitest';

import { baseUrlOf, readSettings } from '../../../src/edge/local/settings.ts';

const set = (value: string, from: string) => ({ name: 'OPENAI_BASE_URL', value, from });

test('calls go where the first base URL that is not blank says', () => {
  expect(baseUrlOf([set(' ', 'the shell'), set('http://a/v1', '.env:1')])?.from).toBe('.env:1');
  expect(baseUrlOf([{ name: 'OPENAI_API_BASE', value: 'http://a/v1', from: '.env:1' }])).toBe(
    undefined,
  );
});

test('the folders of the shell are no passwords, whatever else their names could mean', () => {
  const variables = ['PWD', 'OLDPWD', 'DB_PWD'].map((name) => ({
    name,
    value: `/srv/${name.toLowerCase()}`,
    from: 'the shell',
  }));
  const { secrets } = readSettings(variables, 'api.openai.com', { node: '24.0.0', sdks: [] });
  expect(secrets).toEqual(['/srv/db_pwd']);
});
