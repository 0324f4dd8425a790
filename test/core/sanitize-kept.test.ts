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
  ['a header below', `rejected the token\nx-request-id=${id}`],
  // What came of a credential.
  ['a constant of a service', 'STABILITY_API_KEY: INVALID_ARGUMENT'],
  ['a constant behind a path', 'vault/IMAGE_API_TOKEN: ACCESS_DENIED'],
  ['an error of Node', 'FAL_API_KEY -> ERR_INVALID_ARG_VALUE'],
  ['an error of a tunnel', '/hooks/webhook => ERR_NGROK_8012'],
  ['an errno', 'webhook: ETIMEDOUT'],
  ['an error in words', 'client_secret: ResourceNotFound'],
  ['an error in small words', 'client_secret: access_denied'],
  ['an error in quotes', '{"secret": "AccessDenied", "status": 403}'],
  ['a word in quotes', '{"password":"unsupported"}'],
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
  // Lines that have a usual width by chance, and are whole.
  [
    'a line that ends in the id of a request',
    `painter-2  | gave up after 12 tries ${id}\npainter-2 exited with code 137`,
  ],
  [
    'a line that ends in an id with dashes',
    'all of it: the gateway answered for 7c1e04b9-52ad-4f3e-9b60-d8a1f2c35e47\nretry-loop stopped',
  ],
  [
    'what became of a service',
    'painter-2  | curl: (7) Failed after 210 ms, 3 tries: Could not connect to server\npainter-2 exited with code 1',
  ],
  // What is encoded in a parameter is read by its own names.
  ['an object in a parameter', 'data=%7B%22quality%22%3A%22high%22%7D&n=2'],
  [
    'an object as a body',
    'body=%7B%22model%22%3A%22gpt-image-1%22%2C%22size%22%3A%221536x1024%22%7D&status=500',
  ],
  ['what is said of a prompt', 'prompt: too long (4210 of 4000 characters)'],
  ['what became of a prompt', 'prompt: rejected by the filter'],
  // A place in code.
  ['a frame of PHP', '#3 /var/www/app/Services/Painter.php(118): render()'],
])('stays: %s', (_, text) => {
  expect(cleanOf(text)).toBe(text);
});

/** What goes beside it, up to where evidence begins. */
test.each<[string, string, string]>([
  ['a telephone', 'mobile=+48601700944812 429', 'mobile=[phone-1] 429'],
  ['a telephone in groups', 'sms to +44 20 7946 0321 502', 'sms to [phone-1] 502'],
  ['a telephone before brackets', '+49 170 2231551 (503)', '[phone-1] (503)'],
  ['one in its country', 'call 0170 8834512 503', 'call [phone-1] 503'],
  ['a national id', 'NHS number 943 476 5919 401', 'NHS number [national-id-1] 401'],
  ['a national id with signs', 'CPF 529.982.247-25 403', 'CPF [national-id-1] 403'],
  ['a number of a card', 'card 4111 1111 1111 1111 402', 'card [card-1] 402'],
  ['a number under its name', 'SSN: 123-45-6789 403', 'SSN: [national-id-1] 403'],
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
  // A domain of Windows goes with its user, at once.
  ['who runs a command', 'runas /user:QUELL\\t.verd cmd.exe', 'runas /user:[user-1] cmd.exe'],
  [
    'who takes a share',
    'net use Q: \\\\fs07\\art /user:quellad\\tverd ****',
    'net use Q: \\\\[host-1]\\[folder-1] /user:[user-1] ****',
  ],
  ['a letter behind the domain', 'runas /user:QUELL\\nverd cmd', 'runas /user:[user-1] cmd'],
  ['a login alone', 'owner QUELLCORP\\h.verd', 'owner [user-1]'],
  // A prompt, a name or a day ends where a line of a log goes on.
  ...[
    [', size: 1536x1024, n: 2', 20],
    ['; model: gpt-image-1; status: 500', 20],
    ['. Model: gpt-image-1. Quality: high', 20],
    [' | model: gpt-image-1 | id: ID', 20],
    [', error: invalid_size', 20],
    [' => content_policy_violation ID', 20],
    [' (request ID) failed', 20],
  ].map(([tail, length]): [string, string, string] => [
    `a prompt before ${tail}`,
    `prompt: an owl over the fens${String(tail).replace('ID', id)}`,
    `prompt: [private-text-1, ${length} characters]${String(tail).replace('ID', id)}`,
  ]),
  [
    'a prompt in an object in a parameter',
    'q=%7B%22prompt%22%3A%22an%20owl%22%2C%22model%22%3A%22gpt-image-1%22%7D&n=1',
    'q=%7B%22prompt%22%3A%22[private-text-1, 6 characters]%22%2C%22model%22%3A%22gpt-image-1%22%7D&n=1',
  ],
  ['a day of birth', `dob: 1979-11-02, trace ${id}`, `dob: [person-1], trace ${id}`],
  [
    'a day before a sentence',
    'date_of_birth: 02.11.1979, call failed',
    'date_of_birth: [person-1, 10 characters], call failed',
  ],
  [
    'a name before the number of an error',
    'display_name: Quellmere Studio AADSTS50034: no such user',
    'display_name: [person-1, 16 characters] AADSTS50034: no such user',
  ],
  [
    'a name of a directory',
    'bind as CN=tverd,OU=Art,DC=quellmere,DC=lan LDAP error 32',
    'bind as CN=[certificate-name-1],OU=[certificate-name-2],DC=[certificate-name-3],DC=[certificate-name-4] LDAP error 32',
  ],
  // The head of a table, and what stands below it.
  [
    'a table of hosts',
    '| Host | Error |\n|:--|--:|\n| quellmere-gw | 504 |\n| api.openai.com | none |',
    '| Host | Error |\n|:--|--:|\n| [host-1] | 504 |\n| api.openai.com | none |',
  ],
  // Guards: these went before as well.
  [
    'a host in the first row',
    '| Host | quellmere-gw |\n|---|---|',
    '| Host | [host-1] |\n|---|---|',
  ],
  [
    'a prompt that says no',
    'prompt: not an owl but a heron',
    'prompt: [private-text-1, 22 characters]',
  ],
  ['a text in a parameter', 'q=an%20owl%20at%20dusk&n=1', 'q=[private-text-1]&n=1'],
  ['a telephone with three digits at its end', 'call +48 601 700 429', 'call [phone-1]'],
  ['a national id in threes', 'SIN 130 692 544', 'SIN [national-id-1]'],
  ['a pass phrase', 'password: velvet comet 9 anchor', 'password: [secret-1]'],
  ['a password below', `the new password\n${word}#vq`, 'the new password\n[secret-1]'],
  ['a loud password', 'password: RIBBON_COMET', 'password: [secret-1]'],
  ['a password that is denied', 'password: DeniedComet', 'password: [secret-1]'],
])('goes: %s', (_, text, cleaned) => {
  expect(cleanOf(text)).toBe(cleaned);
});
