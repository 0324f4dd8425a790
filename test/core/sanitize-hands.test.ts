import { expect, test } from 'vitest';

import { cleanOf } from '../helpers/cleaned.ts';

/** Invented, and put together so that no scanner takes this file for a list of them. */
const weak = ['sUmmer77', 'windQ9'].join('');
const hex = ['f413c17103be7e21', 'd6bca853d45a18'].join('');
const told = 'a lighthouse for the Brennwald wedding at dusk';
const journal = 'Nov 21 09:30:12 build4 app[812]: ';
const labelled = '2026-11-21T09:30:12.123Z [app] ';

test.each<[string, string, string]>([
  // Behind two leads, behind that of a journal, in an element, behind an indent.
  [
    'a login behind two leads',
    `${labelled}whoami\n${labelled}quell83\\o.brennwald`,
    `${labelled}whoami\n${labelled}[user-1]`,
  ],
  [
    'a prompt behind two leads',
    `${labelled}prompt: >\n${labelled}  ${told}\n${labelled}model: gpt-image-2`,
    `${labelled}prompt: >\n${labelled}  [private-text-1, 46 characters]\n${labelled}model: gpt-image-2`,
  ],
  [
    'an alias in an element',
    '<pre>Host quell-bastion\n  HostName 10.0.0.4\n  User x</pre>',
    '<pre>Host [host-1]\n  HostName [private-ip-1]\n  User x</pre>',
  ],
  [
    'a machine behind an indent',
    '   $ hostname\n   quell0483ber\n   $ ls',
    '   $ hostname\n   [host-1]\n   $ ls',
  ],
  // What a vault puts in place of a value, and what is evidence.
  [
    'a reference to a vault',
    'OPENAI_API_KEY=op://Shared/OpenAI/credential',
    'OPENAI_API_KEY=op://Shared/OpenAI/credential',
  ],
  ['a tag of YAML', 'password: !vault\nmodel: gpt-image-2', 'password: !vault\nmodel: gpt-image-2'],
  [
    'a model behind the name of a header',
    'bad value for key Authorization  gpt-image-2',
    'bad value for key Authorization  gpt-image-2',
  ],
  [
    'a package behind a warning',
    '<b>npm WARN deprecated node-domexception@1.0.0]</b>',
    '<b>npm WARN deprecated node-domexception@1.0.0]</b>',
  ],
  [
    'an error behind a seed',
    'seed phrase: ribbon velvet comet anchor lantern meadow pistol orbit cactus fabric window saddle model_not_found',
    'seed phrase: [secret-1] model_not_found',
  ],
  ['what is said of codes', 'recovery codes: see the docs', 'recovery codes: see the docs'],
  [
    'a date behind a code',
    'recovery code sj6v-c49a-0tfe used 2026-09-18 22:58',
    'recovery code [one-time-code-1] used 2026-09-18 22:58',
  ],
  [
    'what is wrong with an organization',
    '| mismatched_organization | openai-organization header | 401 |',
    '| mismatched_organization | openai-organization header | 401 |',
  ],
  [
    'a string behind another',
    "['in a drawing', 'images.generate: one two three four']",
    "['in a drawing', 'images.generate: one two three four']",
  ],
  // Tails of values that a width has broken.
  [
    'a tail before a bar',
    `${'render step '.repeat(4)}Authorization: Bearer ek_ff0980a507e0\na03ce9bd0c1b8787c36d | gpt-image-2`,
    `${'render step '.repeat(4)}Authorization: Bearer [openai-key-1] | gpt-image-2`,
  ],
  [
    'a tail of letters before a bar',
    `${'render step '.repeat(3)}x-api-key: ${['sk-ant-api03-mASa5KR9LwAwwxY9x', 'HJN'].join('')}\nXAyzZPtAAq | gpt-image-2`,
    `${'render step '.repeat(3)}x-api-key: [vendor-key-1] | gpt-image-2`,
  ],
  ['a hexadecimal key that begins as a trace', `using b3${hex} for it`, 'using [secret-1] for it'],
  // Who is at a proxy, and at a prompt.
  [
    'a proxy without a scheme',
    `HTTPS_PROXY=quell31:${weak}@proxy:3128`,
    'HTTPS_PROXY=[user-1]:[secret-1]@proxy:3128',
  ],
  [
    'a prompt of Kali',
    '┌──(obrennwald㉿quell-649)-[~/gen]',
    '┌──([user-1]㉿[host-1])-[~/[folder-1]]',
  ],
  [
    'an owner in a merge',
    'Merge pull request #12 from quell-520/fix-images',
    'Merge pull request #12 from [owner-1]/fix-images',
  ],
  [
    'a model behind what is not known',
    'Name or service not known gpt-image-1',
    'Name or service not known gpt-image-1',
  ],
  [
    'codes of letters',
    'recovery codes:\nkqzg3-7zvci\nyeoto-jgiea\n',
    'recovery codes:\n[one-time-code-1]\n',
  ],
  [
    'a prompt in a label',
    `[prompt] ${told}\n[model] gpt-image-2`,
    '[prompt] [private-text-1, 46 characters]\n[model] gpt-image-2',
  ],
  [
    'a prompt below an empty line',
    `Prompt used:\n\n${told}\n\nModel: x`,
    'Prompt used:\n\n[private-text-1, 46 characters]\n\nModel: x',
  ],
  // Under names of two words, and in columns.
  [
    'a code under two words',
    '{"verification code":"589886","code":"x"}',
    '{"verification code":"[one-time-code-1]","code":"x"}',
  ],
  [
    'a code in a column',
    'id,2FA code,status\n1,455862,429',
    'id,2FA code,status\n1,[one-time-code-1],429',
  ],
  [
    'a phrase in a column',
    'id,passphrase,status\n1,pepper copper drizzle lantern,503',
    'id,passphrase,status\n1,[secret-1],503',
  ],
  [
    'a machine in a column',
    'id,machine,model\n1,mbp-quellmoos,gpt-image-2',
    'id,machine,model\n1,[host-1],gpt-image-2',
  ],
  // Codes and papers.
  [
    'a seed in groups',
    'setup key (base32): KQPX EFWQ GL5Z CJYN QRYQ CNVF rate_limit_exceeded',
    'setup key (base32): [one-time-code-1] rate_limit_exceeded',
  ],
  [
    'a code of a device',
    'and enter the code C876-72220 there',
    'and enter the code [one-time-code-1] there',
  ],
  [
    'the number of a licence',
    'driver licence 2O33H571591 in it',
    'driver licence [national-id-1] in it',
  ],
  // People, by hand and by what they are called.
  [
    'who is greeted',
    'Dear Ottokar Brennwald,\nyour request failed',
    'Dear [person-1],\nyour request failed',
  ],
  [
    'a team that is greeted',
    'Dear Support Team,\nmy request failed',
    'Dear Support Team,\nmy request failed',
  ],
  [
    'who changed it',
    '* 8bbb309 - bump (2 days ago) <Ottokar Brennwald>',
    '* 8bbb309 - bump (2 days ago) <[person-1]>',
  ],
  ['who signs in a diff', '+Kind regards, Ottokar Brennwald', '+Kind regards, [person-1]'],
  ['a member of a chat', 'Slack <@UQ3A16R22M> 429', 'Slack <@[person-1]> 429'],
  ['who wrote', '@obrennwald wrote: 429', '@[user-1] wrote: 429'],
  ['whose a file becomes', 'chown o.brennwald:quell14 .env', 'chown [user-1]:[user-2] .env'],
  ['a file of the system', 'chown -R www-data:root /app', 'chown -R www-data:root /app'],
  ['a user beside a password', `# user quellmoos pass ${weak}`, '# user [user-1] pass [secret-1]'],
  // Machines.
  [
    'where somebody logged in',
    'LogonServer \\\\QUELL791 OS=Windows_NT',
    'LogonServer \\\\[host-1] OS=Windows_NT',
  ],
  [
    'the second name of an address',
    '127.0.0.1 localhost\n10.0.0.9 gw.quellmoos.lan gw7365ber',
    '127.0.0.1 localhost\n[private-ip-1] [host-1] [host-2]',
  ],
  // Pictures and prompts.
  [
    'the picture of a screen',
    'upload Bildschirmfoto 2026-11-20 um 08.14.31.png: 413',
    'upload [image-name-1].png: 413',
  ],
  [
    'a picture of several words',
    'file: nursery wall 51.png: HTTP 413',
    'file: [image-name-1].png: HTTP 413',
  ],
  [
    'a prompt as an argument',
    `imagegen "${told}" --size 1536x1024`,
    'imagegen "[private-text-1, 46 characters]" --size 1536x1024',
  ],
  [
    'a prompt as an option',
    `-p '${told}' -m gpt-image-2`,
    "-p '[private-text-1, 46 characters]' -m gpt-image-2",
  ],
  [
    'what was refused',
    `“${told}” was blocked with moderation_blocked`,
    '“[private-text-1, 46 characters]” was blocked with moderation_blocked',
  ],
  [
    'an error that was quoted',
    '"the request was rejected by the gateway" was blocked twice',
    '"the request was rejected by the gateway" was blocked twice',
  ],
  // A machine that passes its own lines on is one as well.
  [
    'a login in a journal',
    `${journal}whoami\n${journal}quell83\\o.brennwald`,
    `Nov 21 09:30:12 [host-1] app[812]: whoami\nNov 21 09:30:12 [host-1] app[812]: [user-1]`,
  ],
])('%s', (_, text, cleaned) => {
  expect(cleanOf(text)).toBe(cleaned);
});
