import { expect, test } from 'vitest';

import { cleanOf } from '../helpers/cleaned.ts';

/** Invented, and put together so that no scanner takes this file for a list of them. */
const id = ['req_0c41d7be92a85f3e', '61d0b7f4a3c8295e'].join('');
const trace = ['8d3c91e0b7f24a56', 'a1d09c84e2f7b350'].join('');
const word = ['Pelik', 'an47'].join('');

/** Evidence beside the name of a credential, of a person, or of a folder. */
test.each<[string, string]>([
  // A setting on the next line is no value of the line above.
  ['the id of a request below', `403 expired api key\nrequest_id=${id}`],
  ['a status below', 'still the wrong token\nstatus=403'],
  ['a model below', 'WARN unknown secret\nmodel=gpt-image-1-mini'],
  ['a region below', 'no such credential\nAWS_DEFAULT_REGION=eu-west-3'],
  ['a setting below a comment', 'export LEVEL=2 # of the credential\nOPENAI_TIMEOUT=90000'],
  ['a setting below a placeholder', '$ echo [secret-1]\nOPENAI_MAX_RETRIES=3'],
  ['a setting with a dot', 'no such password\nhttp.status=407'],
  // What came of a credential.
  ['a constant of a service', 'STABILITY_API_KEY: INVALID_ARGUMENT'],
  ['a constant behind a path', 'vault/IMAGE_API_TOKEN: ACCESS_DENIED'],
  ['an error of Node', 'FAL_API_KEY -> ERR_INVALID_ARG_VALUE'],
  ['an error of a tunnel', '/hooks/webhook => ERR_NGROK_8012'],
  ['an errno', 'webhook: ETIMEDOUT'],
  ['an error in words', 'client_secret: ResourceNotFound'],
  ['an error in small words', 'client_secret: access_denied'],
  ['an error in quotes', '{"secret": "AccessDenied", "status": 403}'],
  ['a word for it', 'passphrase: mismatch'],
  ['a word for it with a status', 'password: incorrect 403'],
  ['an answer', 'secret: 404 Not Found'],
  ['the number of an error of a directory', 'client_secret: AADSTS7000222'],
  // The id of a request is no credential.
  ['an id behind a code', `missing_api_key: ${id}`],
  ['an id in an element', `<Fault code="expired_api_key">${id}</Fault>`],
  ['an id behind the name of a token', `revoked_token=${id}`],
  // Ids of traces and of events.
  ['a field of a collector', `{"trace.id":"${trace}","log.level":"error"}`],
  ['an object of a collector', `{"trace":{"id":"${trace}"},"log":{"level":"error"}}`],
  ['the id of an event', `captured as event_id ${trace}`],
  ['the same in words', `Event ID: ${trace}`],
  // A place in code.
  ['a frame of PHP', '#3 /var/www/app/Services/Painter.php(118): render()'],
])('stays: %s', (_, text) => {
  expect(cleanOf(text)).toBe(text);
});

/** What goes beside it, up to where evidence begins. */
test.each<[string, string, string]>([
  ['a telephone', 'mobile=+48601700944812 429', 'mobile=[phone-1] 429'],
  ['a telephone in groups', 'sms to +44 20 7946 0321 502', 'sms to [phone-1] 502'],
  ['one in its country', 'call 0170 8834512 503', 'call [phone-1] 503'],
  ['a national id', 'NHS number 943 476 5919 401', 'NHS number [national-id-1] 401'],
  ['a national id with signs', 'CPF 529.982.247-25 403', 'CPF [national-id-1] 403'],
  ['a password', `Passwort: ${word} 403`, 'Passwort: [secret-1] 403'],
  [
    'a frame of PHP in a home',
    '#1 /home/tverd/app/src/Painter.php(22): render()',
    '#1 /home/[user-1]/app/src/Painter.php(22): render()',
  ],
  [
    'a frame of PHP on a drive',
    '#1 D:\\www\\tverd\\Painter.php(7): x()',
    '#1 D:\\www\\[folder-1]\\Painter.php(7): x()',
  ],
  // Guards: these went before as well.
  ['a telephone with three digits at its end', 'call +48 601 700 429', 'call [phone-1]'],
  ['a national id in threes', 'SIN 130 692 544', 'SIN [national-id-1]'],
  ['a pass phrase', 'password: velvet comet 9 anchor', 'password: [secret-1]'],
  ['a password below', `the new password\n${word}#vq`, 'the new password\n[secret-1]'],
  ['a loud password', 'password: RIBBON_COMET', 'password: [secret-1]'],
  ['a password that is denied', 'password: DeniedComet', 'password: [secret-1]'],
])('goes: %s', (_, text, cleaned) => {
  expect(cleanOf(text)).toBe(cleaned);
});
