import { expect, test } from 'vitest';

import { cleanOf } from '../helpers/cleaned.ts';

/** Invented, and put together so that no scanner takes this file for a list of them. */
const [first, last] = ['Ottokar', 'Brennwald'];
const name = `${first} ${last}`;
const other = 'Mira Kesslingen';
const firm = 'quellmoos83';
const weak = ['kola', 'X7w9'].join('');
const worded = ['kola', 'Moos'].join('_');
const user = 'okessling';
const told = 'a lighthouse for the Brennwald wedding, at dusk';
const phrase = 'brave lentil harbor 583';
const uuid = '97ae81f0-4c5f-4b2d-9d51-e8dba880447a';
const req = ['req_6b587014af21ce61', '303b57a9b93ea7a7'].join('');
const hex = ['10702950fb061d62', '1f017b44174382c1'].join('');
const seed = ['xq5d', 'wvpj', '2gxp', '5sm3', '33cb', '37av', '3afa', 'q5hu'].join(' ');

test.each<[string, string, readonly string[]]>([
  // A pass phrase wherever its name stands.
  ['a phrase in a string', `{"msg":"password: ${phrase}\\nmodel: x"}`, ['lentil', '583']],
  ['a phrase in an element', `<p>Passwort: ${phrase}</p>`, ['lentil', '583']],
  ['a phrase in a quote', `> password: ${phrase}\n> ${req}`, ['lentil', '583']],
  ['a phrase in a chat', `[12:01] bob: pw: ${phrase}\n${req}`, ['lentil', '583']],
  ['a phrase for something', `passphrase for the key: ${phrase}\nECONNREFUSED`, ['lentil', '583']],
  ['a password for something', `password for the db: ${phrase}`, ['lentil', '583']],
  ['a phrase without a number', 'bob> password: kettle violin copper harbor', ['violin']],
  // Tokens of other beginnings, and names with more behind their word.
  [
    'a token of a version and ids',
    `ASANA_PAT=2/503468149420134/025988276024817:${hex}`,
    ['503468'],
  ],
  ['the same by itself', `tried 1/503468149420134:${hex} now`, ['503468']],
  ['a name that goes on', `AWS_BEARER_TOKEN_BEDROCK=Kola.X7\nmodel=x`, ['Kola.X7']],
  // Who wrote, asked or answers.
  ['an author', `author: ${name}\nversion: 1.4.2`, [last]],
  ['an author of a package', `{"author": "${name}", "license": "MIT"}`, [last]],
  ['an author as an object', `{"author":{"name":"${name}"}}`, [last]],
  ['authors in a list', `authors = ["${name}", "${other}"]`, [last, 'Kesslingen']],
  ['maintainers below', `maintainers:\n  - ${name}\n  - ${other}\n`, [last, 'Kesslingen']],
  ['an element', `<createdBy>${name}</createdBy>`, [last]],
  ['a row', `| reviewer | ${name} |`, [last]],
  ['who reported', `<![CDATA[reported-by: ${name}\nfixes: quota]]>`, [last]],
  ['a contact', `contact: ${name}, 12; HTTP 401`, [last]],
  ['a comment of code', ` * @author ${name}\n`, [last]],
  ['a list of git', `${name} (3):\n      Fix the size\n`, [last]],
  ['a list of git with counts', `    12\t${name}\n     3\t${other}\n`, [last, 'Kesslingen']],
  ['a line of blame', `author ${name}\nauthor-mail <x>`, [last]],
  ['a sentence', `reported by ${name} on Monday`, [last]],
  ['a name without capitals', 'author: 田中太郎', ['田中']],
  // Users, firms and projects under names that begin with whose they are.
  ['a header of a user', `x-end-user-id: ${user}\n${req}`, [user]],
  ['a header of a proxy', `Helicone-User-Id: ${user}`, [user]],
  ['a header of an organization', `anthropic-organization-id: ${uuid}\n${req}`, [uuid]],
  ['a header of an account', `chatgpt-account-id: ${uuid}\n${req}`, [uuid]],
  ['a field of a workspace', `{"workspace_uuid":"${uuid}"}`, [uuid]],
  ['an organization as an object', `{"organization":{"id":"${uuid}"}}`, [uuid]],
  ['an organization in a sentence', `organization id ${uuid} is over its quota`, [uuid]],
  ['a resource', `AZURE_OPENAI_RESOURCE=img-q7\nOPENAI_MODEL=x`, ['img-q7']],
  ['a project', `GCP project ${firm}-1 (number 678581109681) X`, [firm, '678581109681']],
  ['a project that pays', `gcloud x --billing-project ${firm}-1`, [firm]],
  ['a number of a project', 'API not used in project 678581109681 before', ['678581109681']],
  // Folders.
  ['a folder of root', `/root/${firm}/src/gen.py ECONNRESET`, [firm]],
  ['an environment', `/home/x/.cache/pypoetry/virtualenvs/${firm}-py3.12/lib/x`, [firm]],
  ['an environment of conda', `/home/x/miniconda3/envs/${firm}/lib/python3.12/x.py`, [firm]],
  ['an environment of Windows', `C:\\Users\\x\\miniconda3\\envs\\${firm}\\Lib\\x.py`, [firm]],
  ['an environment of hatch', `/root/.local/share/hatch/env/virtual/${firm}/Xa3/x`, [firm]],
  ['the folder of a prompt', `${user}@wks0117:~/${firm}$ python gen.py`, [firm, user]],
  ['the same of macOS', `${user}@wks0117 ${firm} % node gen.mjs`, [firm]],
  ['the same with its branch', `➜  ${firm} git:(main) node gen.mjs`, [firm]],
  ['the environment of a prompt', `(${firm}) $ python gen.py`, [firm]],
  ['an environment that is opened', `conda activate ${firm}`, [firm]],
  // Private texts.
  ['a negative prompt', `${told}\nNegative prompt: blurry, ${told}\nSteps: 20`, ['wedding']],
  ['a prompt that begins with a list', `prompt: sunset, ${told}`, ['wedding']],
  ['a note', `note to support: ${told}\nrequest: ${req}`, ['wedding']],
  ['a turn', `<|user|> ${told}\n<|assistant|> moderation_blocked`, ['wedding']],
  ['a turn of more words', `<|im_start|>user\n${told}<|im_end|>`, ['wedding']],
  ['a turn in brackets', `[INST] ${told} [/INST]`, ['wedding']],
  ['a line of a log', `generating: '${told}' (gpt-image-1, 1536x1024)`, ['wedding']],
  [
    'a prompt in a fence',
    `\`\`\`\nPrompt:\nBoard for case 7-K: ${told}\n\nModel: x\n\`\`\``,
    ['wedding'],
  ],
  ['a prompt in a quote', `> Prompt:\n> ${told}\n> Model: x`, ['wedding']],
  ['a chat of a page', `<pre>User: ${told}\nAssistant: moderation_blocked</pre>`, ['wedding']],
  // One-time codes.
  ['a code for a device', 'Enter MFA code for arn: 866207', ['866207']],
  ['a code of an app', 'Authy code: 5489231 x', ['5489231']],
  ['a list of codes', 'backup_codes: ["adqpztv7", "nlk8jqmg"], "n": 1', ['adqpztv7', 'nlk8jqmg']],
  ['codes below each other', 'backup codes:\nadqpztv7\nnlk8jqmg\nx', ['adqpztv7', 'nlk8jqmg']],
  ['a seed', `setup key (base32): ${seed.toUpperCase()} insufficient_quota`, ['Q5HU', 'XQ5D']],
  ['a seed in small letters', `Or enter this secret: ${seed} ${req}`, ['q5hu', 'wvpj']],
  // Machines.
  ['the second that passed it on', 'Via: 1.1 varnish, 1.1 gw007q', ['gw007q']],
  ['a line behind an indent', '      Nov 20 08:14:31 wks8651q kernel: Out of memory', ['wks8651q']],
  ['a computer', 'Computer name: WKS-E9G86Q ECONNRESET', ['E9G86Q']],
  [
    'an alias in a quote',
    '> Host bastion387\n>   HostName 10.0.0.4\n>   Port 2222',
    ['bastion387'],
  ],
  // Logins and passwords of commands and calls.
  ['an address of Go', `${user}:${weak}@tcp(127.0.0.1:3306)/img?x=1`, [user, weak]],
  ['a login in a quote', `> machine github.com\n>   login ${user}\n>   password ${weak}`, [user]],
  ['a command in a page', `<pre>http -a app7:${weak} https://api.openai.com/v1</pre>`, [weak]],
  ['a keychain', `security add-generic-password -a app -s x -w ${weak} # y`, [weak]],
  ['a vault of Ansible', `ansible-vault encrypt_string --vault-id d@p '${weak}' --name x`, [weak]],
  ['a store', `aws ssm put-parameter --name /p --type SecureString --value "${weak}"`, [weak]],
  ['a domain', `+curl -U 'dom9\\nessling:${weak}' https://x.com`, [weak, 'dom9']],
  ['a field of Swift', `r.setValue("${weak}=", forHTTPHeaderField: "X-Proxy-Password")`, [weak]],
  ['a value before its key', `[r setValue:@"${weak}" forHTTPHeaderField:@"X-Password"];`, [weak]],
  ['what was refused', `the SMTP_PASSWORD '${worded}' was rejected with HTTP 413`, [worded]],
  ['the same without quotes', 'smtp_password Kola#Moos was refused', ['Kola#Moos']],
  ['what a validator got', `{"path": ["DB_PASSWORD"], "received": "${weak}"}`, [weak]],
  ['what another got', `{"field":"password","rejectedValue":"${weak}"}`, [weak]],
  ['the value first', `{"value":"${weak}","msg":"Invalid value","path":"password"}`, [weak]],
  ['a cell of a wiki', `||name||value||\n|DB_PASSWORD|{{${weak}=}}|`, [weak]],
])('goes: %s', (_, text, gone) => {
  const cleaned = cleanOf(text);
  for (const secret of gone) expect(cleaned).not.toContain(secret);
});

test.each<[string, string, readonly string[]]>([
  ['what follows on a phrase', `{"msg":"password: ${phrase}\\nmodel: x"}`, ['model: x']],
  ['an error behind a phrase', `\`passphrase for the key: ${phrase} ETIMEDOUT\``, ['ETIMEDOUT']],
  ['what is asked of a password', '{"msg":"password: must contain 12 letters"}', ['12 letters']],
  ['what came of a password', 'web | the password: authentication failed for 12 s', ['failed']],
  ['a team', 'author: OpenAI Team\nowner: Platform Engineering', ['OpenAI Team', 'Platform']],
  ['an error as a value', 'recipient: Invalid Address', ['Invalid Address']],
  ['a program as a creator', 'created_by: Stable Diffusion', ['Stable Diffusion']],
  ['a version below an author', `author: ${name}\nversion: 1.4.2`, ['version: 1.4.2']],
  ['an id of a request', `request ${uuid} for the account`, [uuid]],
  ['a count under a name of a user', 'x-user-count: 317\nuser_agent: x', ['317']],
  ['a version of Python', '/root/.pyenv/versions/3.12.1/lib/python3.12/x.py', ['versions/3.12.1/']],
  ['the environment of all', '(base) $ conda activate base\n(venv) $ x', ['(base)', '(venv)']],
  ['what everybody has', '/root/.nvm/versions/node/v20.1.0/bin/node', ['/node/v20.1.0/bin/node']],
  ['the file of a prompt', `${user}@wks0117:~/${firm}$ python gen.py`, ['$ python gen.py']],
  ['a signature', 'prompt: string, model: string, n: number', ['model: string']],
  ['the data of a picture', `Negative prompt: blurry, ${told}\nSteps: 20, Seed: 1`, ['Steps: 20']],
  [
    'an answer to a turn',
    `<|user|> ${told}\n<|assistant|> moderation_blocked`,
    ['moderation_blocked'],
  ],
  [
    'a size in a log',
    `generating: '${told}' (gpt-image-1, 1536x1024)`,
    ['(gpt-image-1, 1536x1024)'],
  ],
  ['a request below a note', `note to support: ${told} request: ${req}`, [req]],
  ['an error below a name', 'Prompt:\nError: Cannot find module x', ['Cannot find module']],
  ['the code of a status', 'HTTP code for models: 200404', ['200404']],
  ['words of four letters', 'the secret must have four more 4567', ['four more 4567']],
  ['what follows on a seed', `enter this secret: ${seed} dall-e-3`, ['dall-e-3']],
  ['a server that all know', 'Via: 1.1 google, 1.1 varnish', ['google', 'varnish']],
  ['a public host', 'Host name: api.openai.com failed', ['api.openai.com']],
  [
    'a value of no secret',
    'aws ssm put-parameter --name /size --type String --value 1024x1024',
    ['1024x1024'],
  ],
  [
    'another header',
    'r.setValue("application/json", forHTTPHeaderField: "Content-Type")',
    ['application/json'],
  ],
  [
    'a value of Swift',
    String.raw`r.setValue("Bearer \(apiKey)", forHTTPHeaderField: "Authorization")`,
    [String.raw`"Bearer \(apiKey)"`],
  ],
  [
    'a command behind a setting',
    `RESTIC_PASSWORD=${weak} restic backup . # exit`,
    ['restic backup'],
  ],
  ['a usual folder', `${user}@wks0117:~/app$ node gen.mjs`, ['~/app$ node']],
  ['a parameter', 'the api_key parameter was rejected', ['parameter']],
  ['a model', 'access_token gpt-image-1 is not a token', ['gpt-image-1']],
  ['a kind', '{"code":"invalid_type","path":["apiKey"],"received":"nan"}', ['"nan"']],
  ['a size', '{"path":["size"],"received":"1024x1024"}', ['1024x1024']],
  ['a variable in a wiki', '|API_KEY|{{ secrets.API_KEY }}|', ['{{ secrets.API_KEY }}']],
])('stays: %s', (_, text, kept) => {
  const cleaned = cleanOf(text);
  for (const evidence of kept) expect(cleaned).toContain(evidence);
});
