import { expect, test } from 'vitest';

import { sanitize } from '../../src/core/sanitize/sanitize.ts';
import { cleanOf } from '../helpers/cleaned.ts';

test.each<[string, string, string]>([
  ['an address', 'address: 2193 Maple Hollow Ave, Duluth, MN 55802', 'address: [person-1]'],
  [
    'a longer name of it',
    'Shipping address: 2193 Maple Hollow Ave, Duluth, MN 55802',
    'Shipping address: [person-1]',
  ],
  ['one in German', 'Anschrift: Lindenallee 7a, 04105 Leipzig', 'Anschrift: [person-1]'],
  [
    'a member',
    '{"address":"17 rue des Lilas, 69003 Lyon","status":402}',
    '{"address":"[person-1]","status":402}',
  ],
  [
    'an object',
    '{"address":{"line1":"9 Mill Row","city":"York","postal_code":"YO1 7HH","country":"GB"}}',
    '{"address":{"line1":"[person-1]","city":"[person-2]","postal_code":"[person-3]","country":"GB"}}',
  ],
  ['where something goes', 'ship to ul. Lipowa 12/4, 30-702 Kraków 402', 'ship to [person-1] 402'],
  ['one by itself', 'Lindenallee 7, 04105 Leipzig 429', '[person-1] 429'],
  ['one in Spanish', 'dirección: Calle del Sol 4, 28012 Madrid', 'dirección: [person-1]'],
  ['a town', 'city=Duluth zip=55802 429', 'city=[person-1] zip=[person-2] 429'],
  ['a date of birth', 'Geburtsdatum 11.02.1979', 'Geburtsdatum [person-1]'],
  [
    'when somebody was born',
    'the customer was born 3 May 1979 (402)',
    'the customer was born [person-1] (402)',
  ],
  ['a short name of it', 'DOB 05/03/1979 402', 'DOB [person-1] 402'],
])('%s goes', (_kind, text, cleaned) => {
  expect(cleanOf(text)).toBe(cleaned);
});

// Guards: these stayed before as well.
test.each([
  [
    'addresses in errors',
    'listen EADDRINUSE: address already in use :::3000\nbind address: 0.0.0.0',
  ],
  ['addresses of machines', '{"address":"127.0.0.1","family":"IPv4"}\naddress: localhost'],
  ['an address of memory', 'memory address: 0x00007ff6, 400'],
  ['an invalid one', 'invalid address: must be a URL, 400 Bad Request'],
  ['numbers and words', 'Step 12, 10240 Tokens left'],
  ['a release', 'released on 12 March 2024'],
  ['an archive', 'zip: 10240 bytes'],
])('%s stays', (_kind, text) => {
  expect(sanitize(text).text).toBe(text);
});
