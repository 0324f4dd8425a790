import { expect, test } from 'vitest';

import { createGate } from '../../src/core/sanitize/gate.ts';
import { cleanOf } from '../helpers/cleaned.ts';

/** Invented, and put together so that no scanner takes this file for a list of them. */
const weak = ['sUmmer77', 'windQ9'].join('');
const key = ['sk-proj-hXmPqRsTuVwXyZ', 'AbCdEfGhIjKlMnOpQrStUvWxYz'].join('');
const seed = ['LRFVAM23QMF33V2Q', 'YGZA2ERHXZA74ROZ'].join('');
const uuid = '97ae81f0-4c5f-4b2d-9d51-e8dba880447a';
const hex = ['f413c17103be7e21', 'd6bca853d45a1879'].join('');
const request = `req_${hex}`;
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
  // What stands behind a value is none of it.
  [
    'a model behind a seed',
    `TOTP_SECRET=${seed} dall-e-3`,
    'TOTP_SECRET=[one-time-code-1] dall-e-3',
  ],
  [
    'a time behind a code',
    'otp=591671 2026-11-20T08:14:31Z',
    'otp=[one-time-code-1] 2026-11-20T08:14:31Z',
  ],
  ['a trace behind a code', `otp=591671 ${uuid}`, `otp=[one-time-code-1] ${uuid}`],
  ['a status behind a code', 'otp=591671 401', 'otp=[one-time-code-1] 401'],
  [
    'a time behind a header',
    'Authorization: Basic c3ZjOmJsYXVXYWwuUDZmcHol 2026-11-20T08:14:31Z',
    'Authorization: Basic [secret-1] 2026-11-20T08:14:31Z',
  ],
  [
    'a setting behind a header',
    `Authorization: Digest username="quell", response="${hex}" NODE_ENV=production`,
    'Authorization: Digest username="[user-1]", response="[secret-1]" NODE_ENV=production',
  ],
  ['a model behind an id', 'NINO AB437373C gpt-image-2', 'NINO [national-id-1] gpt-image-2'],
  [
    'an id in the column of values',
    `name,value\nDB_PASSWORD,${weak}!x\nrequest,${request}`,
    `name,value\nDB_PASSWORD,[secret-1]\nrequest,${request}`,
  ],
  [
    'an address behind an option',
    `redis-cli -u rediss://default:${weak}@localhost:6380/1`,
    'redis-cli -u rediss://default:[secret-1]@localhost:6380/1',
  ],
  [
    'a secret of a cluster',
    `kind: Secret\ndata:\n  db: ${btoa(`${weak}.x`)}\n  n: ${btoa('quellmoos-orchid')}\nmetadata:\n  name: frontend`,
    'kind: Secret\ndata:\n  db: [secret-1]\n  n: [secret-2]\nmetadata:\n  name: frontend',
  ],
  [
    'a remark below an error',
    'ERROR 401\nNote: you may need to verify your organization',
    'ERROR 401\nNote: you may need to verify your organization',
  ],
  ['a remark in code', '// Note: this call fails when busy', '// Note: this call fails when busy'],
  [
    'a note of a user',
    'ERROR 401\nNote: paint the quellmoos bride in red',
    'ERROR 401\nNote: [private-text-1, 32 characters]',
  ],
  // What is known by its own name.
  ['a trace in one header', `b3: ${hex}-3b2b80ac5c779be7-1`, `b3: ${hex}-3b2b80ac5c779be7-1`],
  [
    'the id of an edge',
    'x-azure-ref: 20261120T081431Z-lx98f97se2ns4okeykcbfdvd',
    'x-azure-ref: 20261120T081431Z-lx98f97se2ns4okeykcbfdvd',
  ],
  [
    'the id of a generation',
    'id gen-1795030411-yLebCG3aLOZPVLpyN4rH',
    'id gen-1795030411-yLebCG3aLOZPVLpyN4rH',
  ],
  ['where git keeps its credentials', 'credential.helper=store', 'credential.helper=store'],
  ['a key of a voice', `using sk_${hex}${hex.slice(0, 16)} for it`, 'using [vendor-key-1] for it'],
  ['the tax id of a firm', 'tax id (VAT): DE288129448', 'tax id (VAT): [national-id-1]'],
  [
    'a passport of letters',
    'passport no. G81JG83IT in the prompt',
    'passport no. [national-id-1] in the prompt',
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
