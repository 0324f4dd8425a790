import { expect, test } from 'vitest';

import { createGate } from '../../src/core/sanitize/gate.ts';
import { cleanOf } from '../helpers/cleaned.ts';

/** Invented, and put together so that no scanner takes this file for a list of them. */
const weak = ['sUmmer77', 'windQ9'].join('');
const key = ['sk-proj-hXmPqRsTuVwXyZ', 'AbCdEfGhIjKlMnOpQrStUvWxYz'].join('');
const token = ['tG7kQ2mZ9xV4bN1c', 'R8sW3yL6pD5hF0jK'].join('');

test.each<[string, string, string]>([
  [
    'a user in front of the secret of a pair',
    `{"credentials":{"username":"quellmoos","secret":"${weak}"},"n":1}`,
    '{"credentials":{"username":"[user-1]","secret":"[secret-1]"},"n":1}',
  ],
  [
    'the name of a member behind the name of a header',
    `{"key": "http.request.header.authorization",\n "value": {"stringValue": "Bearer ${key}"}}`,
    '{"key": "http.request.header.authorization",\n "value": {"stringValue": "Bearer [openai-key-1]"}}',
  ],
  [
    'the letters of a code in a digest',
    '"integrity": "sha512-nQbnsUG6XjRq5q44ZKTqqBpZniOkX/tSpfXNCnEshNodKWOiukNxWNl94ykg/JKne+OtP4L5cJPProwYNTw7hS=="',
    '"integrity": "sha512-nQbnsUG6XjRq5q44ZKTqqBpZniOkX/tSpfXNCnEshNodKWOiukNxWNl94ykg/JKne+OtP4L5cJPProwYNTw7hS=="',
  ],
  [
    'the name of a service in front of a user',
    'web-1  | $ whoami\nweb-1  | quellmoos\nweb-1  | $ node -v',
    'web-1  | $ whoami\nweb-1  | [user-1]\nweb-1  | $ node -v',
  ],
  [
    'what stands below a user that has gone',
    'C:\\> whoami\nquell83\\o.brennwald\nnode v22.11.0',
    'C:\\> whoami\n[user-1]\nnode v22.11.0',
  ],
  [
    'an address in the path of another',
    'GET https://web.archive.org/web/https://intranet.quellmoos.com/gen',
    'GET https://web.archive.org/web/https://[host-1]/gen',
  ],
  ['a setting that is clean', 'secret,PW=[secret-1] | x', 'secret,PW=[secret-1] | x'],
  [
    'an id with dashes behind it',
    'dump req_3a012db1e257f268f0300851959a57d7--- end',
    'dump req_3a012db1e257f268f0300851959a57d7--- end',
  ],
])('%s', (_, text, cleaned) => {
  expect(cleanOf(text)).toBe(cleaned);
});

test('what stood together with a value is read again without it', () => {
  // The rest of a cut key, and two halves that a word held apart.
  expect(cleanOf(`key ${key} ${token.slice(0, 20)} x`)).toBe('key [openai-key-1] [secret-1] x');
  const gate = createGate();
  gate.learn('zwischen', 'secret');
  expect(gate.clean(`${token.slice(0, 16)}zwischen${token.slice(16)}`)).not.toContain(
    token.slice(8, 16),
  );
});
