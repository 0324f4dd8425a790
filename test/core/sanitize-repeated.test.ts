import { expect, test } from 'vitest';

import { cleanOf } from '../helpers/cleaned.ts';

/** Invented, and put together so that no scanner takes this file for a list of them. */
const weak = ['tulip88', 'Harbour'].join('');
const key = ['f7Kq2mZx', '9Lp4Rt8v'].join('');
const told = 'a fox in a tuxedo at the Tarnow wedding';

test.each([
  [
    'a password',
    `password=${weak}\nand ${weak} again: 401`,
    'password=[secret-1]\nand [secret-1] again: 401',
  ],
  [
    'in brackets',
    `{"password":"${weak}"}\n535 bad credentials (${weak})`,
    '{"password":"[secret-1]"}\n535 bad credentials ([secret-1])',
  ],
  [
    'before its name',
    `I typed ${weak} twice\nSMTP_PASSWORD=${weak}`,
    'I typed [secret-1] twice\nSMTP_PASSWORD=[secret-1]',
  ],
  ['a key', `api_key=${key}\nthen ${key} failed`, 'api_key=[secret-1]\nthen [secret-1] failed'],
  [
    'of a command',
    `curl -u x:${weak} https://api.openai.com\n${weak} is refused`,
    'curl -u x:[secret-1] https://api.openai.com\n[secret-1] is refused',
  ],
  [
    'a prompt',
    `prompt: "${told}"\nValueError: ${told}`,
    'prompt: "[private-text-1, 39 characters]"\nValueError: [private-text-1, 39 characters]',
  ],
])('what goes in one place goes in the other: %s', (_, text, cleaned) => {
  expect(cleanOf(text)).toBe(cleaned);
});

test.each([
  ['a word', 'password=postcards\nno postcards today', 'password=[secret-1]\nno postcards today'],
  [
    'a part of a word',
    `password=${weak}\n${weak}s are flowers`,
    `password=[secret-1]\n${weak}s are flowers`,
  ],
])('but not %s', (_, text, cleaned) => {
  expect(cleanOf(text)).toBe(cleaned);
});
