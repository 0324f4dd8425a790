import { expect, test } from 'vitest';

import { sanitize } from '../../src/core/sanitize/sanitize.ts';
import { cleanOf } from '../helpers/cleaned.ts';

/** Invented people, machines and firms, put together so that no scanner takes this file for a list of them. */
const [first, last] = ['Ottokar', 'Brennwald'];
const name = `${first} ${last}`;
const firm = 'quellmoos83';
const mail = ['o.b', `${firm}.com`].join('@');
const machine = `${firm}-build7`;
const account = ['2543', '0302', '8925'].join('');
const label = `${firm}-sweden`;
const digest = '0176ed943a9b711c87b80d7b8c20708137101091de56553a09b280400c9befe3';
const weak = ['sUmmer77', 'windQ9'].join('');
const phone = ['+49 151', '5550', '7941'].join(' ');

test.each<[string, string, readonly string[]]>([
  // What stood in one place goes wherever it stands.
  ['a name below its address', `From: ${name} <${mail}>\n\nBest\n${name}\nCTO\n`, [last]],
  ['a name of a quote', `To: ${name} <${mail}>\n> > it was ${name} who wrote`, [last]],
  ['a name in capitals', `${name} <${mail}>\n${name.toUpperCase()}`, [last.toUpperCase()]],
  ['a name above', `asked by ${name}\n{"name":"${name}","email":"${mail}"}`, [last]],
  [
    'a label of an address',
    `https://${label}.openai.azure.com/x\naz keys list -n ${label} -g x`,
    [label],
  ],
  [
    'a folder of a path',
    `cd .\\Documents\\${firm}\nC:\\Users\\x\\Documents\\${firm}> node`,
    [firm],
  ],
  ['a user of a path', `/home/${firm}/app/x.ts\nrun for ${firm}`, [firm]],
  // Letters.
  ['a signature with a title', `Best\n${name}\nCTO\nT ${phone}`, [last]],
  ['a signature in one line', `Thanks,\n\n${name} | Head of Design\n${phone}`, [last]],
  ['who is quoted', `> > On Mon, ${name} wrote:\n> > it was 429`, [last]],
  ['who is quoted in German', `Am Mo. schrieb ${name}:`, [last]],
  // Fields of a form.
  ['a field with two words', `Your full name: ${name}\nEmail: ${mail}`, [last]],
  ['a field of one word', `{"formEmail":"${mail}","formName":"${name}"}`, [last]],
  // Machines.
  [
    'an attribute of a trace',
    `{"key":"host.name","value":{"stringValue":"${machine}"}}`,
    [machine],
  ],
  [
    'an attribute on lines',
    `{\n            "key": "host.name",\n            "value": {\n              "stringValue": "${machine}"\n`,
    [machine],
  ],
  [
    'an account of a trace',
    `{"key":"cloud.account.id","value":{"stringValue":"${account}"}}`,
    [account],
  ],
  ['an attribute of a collector', `  -> host.name: Str(${machine})\n  -> x: Int(1)`, [machine]],
  [
    'a prompt of a collector',
    `  -> gen_ai.prompt: Str(a hill (old) at\n${last})\n  -> x: Int(1)`,
    ['old', last],
  ],
  [
    'a prompt on lines',
    `{\n                  "key": "gen_ai.prompt",\n                  "value": {\n                    "stringValue": "a hill at ${last}"\n`,
    [last],
  ],
  [
    'an attribute with its type',
    `{"Key":"host.name","Value":{"Type":"STRING","Value":"${machine}"}}`,
    [machine],
  ],
  ['a label of two words', `Computer Name:         ${machine}`, [machine]],
  ['a computer with its owner', `${first}s-MacBook-Pro and ${first}’s MacBook Air`, [first]],
  ['a host of a log', `{"ClientRequestHost":"app.${firm}.health"}`, [firm]],
  ['a host of a header', `{"name":":authority","value":"app.${firm}.care"}`, [firm]],
  ['a registry', `    image: reg.${firm}.health/art/api:2.3.1`, [firm]],
  ['a registry with its port', `docker pull ${firm}.zone:5000/art/api:2`, [firm]],
  // Others.
  [
    'the text of a generation',
    `"generations": [[{ "text": "a hill at ${last}", "generation_info": {} }, { "text": "${first} there", "generation_info": {} }]]`,
    [last, first],
  ],
  ['a message of a chain', `"kwargs": {"content": "a hill at ${last}", "type": "ai"}`, [last]],
  ['a login with a longer password', 'login is o.b / Fjord.LsKTEzTpqGu', ['Fjord']],
  ['a login with its password', `login is o.brennwald / FjordqNstuquEmz`, ['brennwald', 'Fjord']],
  ['a workspace', `{"user":"U0F3K9Q2LMZ","team":"T0L197T10N2"}`, ['T0L197T10N2']],
  ['names of keys', `{"user_api_key_alias":"${firm}","team_alias":"${last}"}`, [firm, last]],
  // Names of credentials in cells.
  ['a cell', `| api_key | ${weak} |`, [weak]],
  ['a cell behind a tab', `api_key\t${weak}`, [weak]],
  ['a setting that has the name of a code', `INVALID_API_KEY=${weak}`, [weak]],
])('%s goes', (_kind, text, gone) => {
  const cleaned = cleanOf(text);
  for (const value of gone) expect(cleaned).not.toContain(value);
});

test.each([
  // Codes of errors are no names of credentials.
  ['a code behind a tab', '401\tinvalid_api_key\tgpt-image-2.5-flare-2026-09-08'],
  ['a code in a table', '| 401 | missing_api_key | gpt-image-2.5-flare-2026-09-08 | x |'],
  ['a code in a column', 'no_api_key    gpt-image-2.5-flare-2026-09-08'],
  ['a code in CSV', '401,incorrect_api_key_provided,gpt-image-2.5-flare-2026-09-08'],
  ['codes below each other', 'invalid_api_key\thigh\nrate_limit_exceeded\tlow\n'],
  // Names of modules and attributes are no hosts.
  ['a logger with its line', '[23:05:15 - httpx:1038 - INFO] HTTP Request: POST'],
  ['a logger of one’s own', '23:05 - worker:1041 - ERROR - failed'],
  ['a logger behind its level', 'DEBUG httpcore:2048 connect_tcp.started'],
  ['attributes', 'service.instance.id=7 messaging.client.id=3 cloud.account.id=x'],
  [
    'attributes of a collector',
    '-> host.arch: Str(amd64)\n-> gen_ai.request.model: Str(gpt-image-2)',
  ],
  [
    'an attribute that says how it ended',
    'gen_ai.completion.0.finish_reason=stop gen_ai.prompt=null',
  ],
  ['two ways to log in', 'login: password / Single-SignOn'],
  ['a name under a key', '{"key":"acme.tenant.id","value":{"stringValue":"x"}}'],
  ['a container', `Container ID: containerd://${digest}`],
  ['the digest of an image', `Image ID:   docker-pullable://quay.io/x/y@sha256:${digest}`],
  ['the version of a package', 'Using Node openai@7.57.0 now'],
  ['words under names of hosts', '{"authority":"organization","cert_authority":"none"}'],
  ['a public registry', 'image: docker.io/library/node:22\nFROM python:3.12-slim'],
  ['a picture', 'image: assets.photos/a'],
  ['parts of machines', 'Device Name: NVIDIA-A100\nDevice Name: eth0'],
  ['a computer of nobody', 'Apple’s MacBook Pro, a MacBook-Pro'],
  // Products are no persons.
  ['a kernel', '"display_name": "Python 3 (ipykernel)"'],
  ['a model', '"display_name": "GPT Image 2"'],
  // What was masked by others.
  ['masked values', '"Authorization": "**hidden**", api_key: <redacted>, "api_key": "(masked)"'],
  ['a team by its name', '{"team":"THUNDERBIRDS","enterprise":"Team12345678"}'],
  ['states of a login', 'credentials are valid / invalid, login is required / optional'],
])('%s stays', (_kind, text) => {
  expect(sanitize(text).text).toBe(text);
});

test.each([
  ['the model of a folder', '/home/x/gpt-flare-2/a.ts\nmodel gpt-flare-2', 'model gpt-flare-2'],
  ['a usual word', '/home/x/image-generator-2/a.ts\nimage-generator-2 ran', 'generator-2 ran'],
  ['a version', '/home/x/node20/a.ts\nnode20 ran', 'node20 ran'],
  ['a file', `/home/x/${label}/a.ts\n${label}.py ran`, `${label}.py ran`],
  [
    'a package',
    '/home/x/glob-parent/a.ts\n/home/x/node_modules/glob-parent/b.js\nglob-parent ran',
    'glob-parent ran',
  ],
  ['a team', 'OpenAI Support <s@openai.com>\nOpenAI Support said', 'OpenAI Support said'],
  ['a longer name', `${name} <${mail}>\n${name}ner said`, `${name}ner said`],
  ['a name without an address', `Author: ${name}\n${name} said`, `${name} said`],
])('what stood in one place stays in another: %s', (_kind, text, kept) => {
  expect(cleanOf(text)).toContain(kept);
});

test.each([
  ['a member', '{"project": 4507, "n": 1}', '{"project": "[project-1]", "n": 1}'],
  [
    'the last member',
    `{\n  "account_id": ${account}\n}`,
    '{\n  "account_id": "[organization-1]"\n}',
  ],
  [
    'a member in a string',
    String.raw`"{\"project\": 4507}"`,
    String.raw`"{\"project\": \"[project-1]\"}"`,
  ],
  ['a string', `{"account_id": "${account}"}`, '{"account_id": "[organization-1]"}'],
  ['a word of YAML', '{"project": acme77}', '{"project": [project-1]}'],
  ['YAML', 'project: 4507,', 'project: [project-1],'],
  ['a setting', `account_id=${account}`, 'account_id=[organization-1]'],
])('a number of JSON stays a value of JSON: %s', (_kind, text, cleaned) => {
  expect(cleanOf(text)).toBe(cleaned);
});

test('the role of an account is a resource, its user is one', () => {
  expect(cleanOf(`arn:aws:iam::${account}:role/imggen`)).toContain('role/[resource-1]');
  expect(cleanOf(`arn:aws:iam::${account}:user/o.b`)).toContain('user/[user-1]');
});
