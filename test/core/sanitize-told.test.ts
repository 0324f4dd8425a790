import { expect, test } from 'vitest';

import { cleanOf } from '../helpers/cleaned.ts';

/** Invented, and put together so that no scanner takes this file for a list of them. */
const weak = ['Birken', 'wald52tor'].join('');
const key = ['k7Wm4cTz', '9Qh2Rb6x'].join('');
const signed = ['Regen', 'tropfen!31'].join('');
const id = '5b0c7d1e-64aa-4f0b-9a3e-0d1c2b3a4f5e';
const told = 'my neighbour as a pirate on the roof of the town hall';

test.each<[string, string]>([
  // A name that says which one it is.
  [`password (staging): ${weak}`, 'password (staging): [secret-1]'],
  [`Key (north): ${key}`, 'Key (north): [secret-1]'],
  [`API key for our west region: ${key}`, 'API key for our west region: [secret-1]'],
  [`API token #3 -> ${key}`, 'API token #3 -> [secret-1]'],
  [`my token (dev) is ${key}`, 'my token (dev) is [secret-1]'],
  [`Unser Schlüssel (Test) lautet ${key}`, 'Unser Schlüssel (Test) lautet [secret-1]'],
  // Other signs between the two, and none.
  [`password → ${weak}`, 'password → [secret-1]'],
  [`password - ${weak}`, 'password - [secret-1]'],
  [`Kennwort ${weak} geht nicht`, 'Kennwort [secret-1] geht nicht'],
  [`wifi pwd ${weak} , HTTP 407`, 'wifi pwd [secret-1] , HTTP 407'],
  [`pwd is ${weak}`, 'pwd is [secret-1]'],
  [
    `the root password has been changed to ${weak}`,
    'the root password has been changed to [secret-1]',
  ],
  [`then I set Authorization to ${key}`, 'then I set Authorization to [secret-1]'],
  [`our token starts like this: ${weak}`, 'our token starts like this: [secret-1]'],
  // The value first.
  [`${key} is our API key`, '[secret-1] is our API key'],
  [`${id} <- the key we use for images`, '[secret-1] <- the key we use for images'],
  // A user and a password.
  [`creds o.brennwald:${weak}`, 'creds [user-1]:[secret-1]'],
  [`login obrennwald / ${weak}`, 'login [user-1] / [secret-1]'],
  [`it works for one (obrennwald / ${signed})`, 'it works for one ([user-1] / [secret-1])'],
  [`I log in as obrennwald with ${weak}`, 'I log in as [user-1] with [secret-1]'],
  [`obrennwald/${weak}@//[host-1]:1521/IMG`, '[user-1]/[secret-1]@//[host-1]:1521/IMG'],
  [`"[host-1]:5432:img:obrennwald:${weak} # 401"`, '"[host-1]:5432:img:[user-1]:[secret-1] # 401"'],
  // Codes.
  ['my authenticator app shows 204 518', 'my authenticator app shows [one-time-code-1]'],
  ['the code on our phone was 204518', 'the code on our phone was [one-time-code-1]'],
  ['PIN of the SIM card is 20451877', 'PIN of the SIM card is [one-time-code-1]'],
  ['le code reçu par SMS était le 204 518', 'le code reçu par SMS était le [one-time-code-1]'],
  ['CVV 482', 'CVV [one-time-code-1]'],
  // Unusual places.
  [`https://[host-1]/webhook/${id}`, 'https://[host-1]/webhook/[secret-1]'],
  ['{"client_id":"104857221930477561823"}', '{"client_id":"[organization-1]"}'],
  [`[{"name":"code","value":"${key}"}]`, '[{"name":"code","value":"[secret-1]"}]'],
  ["const apiKey = ['k7Wm4cTz9Q', 'h2Rb6xLs'].join('')", "const apiKey = ['[secret-1]'].join('')"],
  [`Authorization: \`Bearer \${'${key}'}\``, "Authorization: `Bearer ${'[secret-1]'}`"],
  [
    'Signature-Input: s=("@method");keyid="our-hill-key"',
    'Signature-Input: s=("@method");keyid="[secret-1]"',
  ],
  // Columns behind what is passed on before each line.
  [`> api_key,model\n> ${key},gpt-image-2`, '> api_key,model\n> [secret-1],gpt-image-2'],
  [`gen-2  | id,api_key\ngen-2  | 7,${key}`, 'gen-2  | id,api_key\ngen-2  | 7,[secret-1]'],
  [
    `> prompt,model\n> "${told}",gpt-image-2`,
    '> prompt,model\n> "[private-text-1, 53 characters]",gpt-image-2',
  ],
])('goes: %s', (text, cleaned) => {
  expect(cleanOf(text)).toBe(cleaned);
});

test.each<[string, string]>([
  // Heads of what somebody said.
  ['Jolanda Brennwald  9:05 AM\nstill 429', '[person-1]  9:05 AM\nstill 429'],
  ['Jolanda Brennwald — Today at 9:05 AM\nstill 429', '[person-1] — Today at 9:05 AM\nstill 429'],
  ['Jolanda Brennwald  [09:05]\nstill 429', '[person-1]  [09:05]\nstill 429'],
  ['[09:05] Jolanda Brennwald: still 500', '[09:05] [person-1]: still 500'],
  ['[24.11.26, 09:05:11] Jolanda Brennwald: 429', '[24.11.26, 09:05:11] [person-1]: 429'],
  ['<jolandab> still 429', '<[user-1]> still 429'],
  ['Jolanda Brennwald wrote on 24 Nov:', '[person-1] wrote on 24 Nov:'],
  ['jolandab commented 2 hours ago', '[user-1] commented 2 hours ago'],
  ['jolandab opened this issue on Nov 24, 2026', '[user-1] opened this issue on Nov 24, 2026'],
  ['* Jolanda Brennwald (Tue Nov 24) fix it', '* [person-1] (Tue Nov 24) fix it'],
  // Somebody says who they are.
  ['My name is Jolanda Brennwald and I get 401', 'My name is [person-1] and I get 401'],
  ["Hi, I'm Jolanda Brennwald from the web team", "Hi, I'm [person-1] from the web team"],
  ['Ich heiße Jolanda, es kommt 401', 'Ich heiße [person-1], es kommt 401'],
  ["Je m'appelle Jolanda Brennwald", "Je m'appelle [person-1]"],
  ['Nazywam się Jolanda Brennwald', 'Nazywam się [person-1]'],
  ['Меня зовут Иоланда Петрова', 'Меня зовут [person-1]'],
  ['私の名前は山田花子です', '私の名前は[person-1]です'],
  // Letters.
  ['Mit freundlichen Grüßen\nJolanda Brennwald-Ruiz', 'Mit freundlichen Grüßen\n[person-1]'],
  ['gen-2  | Best,\ngen-2  | Jolanda Brennwald', 'gen-2  | Best,\ngen-2  | [person-1]'],
  ['Thanks,\nJolanda', 'Thanks,\n[person-1]'],
  ['401\n\n-- \nJolanda Brennwald\nimages', '401\n\n-- \n[person-1]\nimages'],
  [
    'Regards,\nJolanda Brennwald\nLead, Quellberg GmbH',
    'Regards,\n[person-1]\nLead, [organization-1]',
  ],
  ['Hello Jolanda,\nit fails', 'Hello [person-1],\nit fails'],
  // What they have to do with it.
  ['cc Jolanda Brennwald, Anton Quell', 'cc [person-1], [person-2]'],
  ['assigned to Jolanda Brennwald on Nov 24', 'assigned to [person-1] on Nov 24'],
  ['ticket from Jolanda Brennwald: 401', 'ticket from [person-1]: 401'],
  ['please ask Jolanda Brennwald for access', 'please ask [person-1] for access'],
  ['Nom : Jolanda Brennwald', 'Nom : [person-1]'],
  ['姓名：王小花', '姓名：[person-1]'],
  ['Company: Quellberg Media GmbH', 'Company: [organization-1]'],
  ['Organization name: Quellberg Media', 'Organization name: [organization-1]'],
  // Logins.
  ['Assignee: @jolanda_b', 'Assignee: @[user-1]'],
  ['Skype: live:j.brennwald68', 'Skype: live:[user-1]'],
  ['requested_by=jolanda.brennwald', 'requested_by=[user-1]'],
  ['approved by jolanda.brennwald', 'approved by [user-1]'],
  ['{"owner":"jolanda.brennwald"}', '{"owner":"[user-1]"}'],
  ['crontab for jbrennwald:', 'crontab for [user-1]:'],
  ['su: user jbrennwald does not exist', 'su: user [user-1] does not exist'],
  ['usermod -aG docker jbrennwald', 'usermod -aG docker [user-1]'],
  ['login jbrennwald 401', 'login [user-1] 401'],
  ['Benutzername jbrennwald', 'Benutzername [user-1]'],
  ['identifiant : jbrennwald', 'identifiant : [user-1]'],
  ['ユーザー名: jbrennwald', 'ユーザー名: [user-1]'],
])('goes: %s', (text, cleaned) => {
  expect(cleanOf(text)).toBe(cleaned);
});

/** Guards: most of them stayed before too. */
test.each([
  'password (optional): string',
  'key 1: gpt-image-2',
  'secret → 401',
  'password was changed to something else',
  `${id} is the trace id`,
  'our key starts like before',
  'Using key ending in Vomnne',
  'status code in my app is 4001',
  'error code from the app: 40012',
  '{"name":"code","value":"invalid_api_key"}',
  "const sizes = ['low','high'].join(',')",
  'This is Internal Server Error.',
  'Hello World!',
  'Hi OpenAI team,',
  '[10:42] Image Generation: started',
  'Docker Desktop  10:42 AM',
  '<ipython-input-9-5f0c2d> in <cell line: 0>()',
  'at <anonymous> (app.js:1)',
  'github-actions commented on Nov 3',
  'ask Azure Support for access',
  'message from Content Filter: blocked',
  'Nom : gpt-image-2',
  'Thanks,\nEnvironment\n\nnode 20',
  'Best\nTraceback (most recent call last):',
  'Regards,\nOpenAI Support',
  'login page 404',
  'user with id not found',
  '{"owned_by":"openai-dev","id":"gpt-image-2"}',
  'triggered by push.event',
  'Benutzername oder Passwort falsch',
  'see @openai/agents for x',
  'Copyright (c) Microsoft Corporation',
])('stays: %s', (text) => {
  expect(cleanOf(text)).toBe(text);
});
