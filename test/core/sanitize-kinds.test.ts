import { expect, test } from 'vitest';

import { sanitize } from '../../src/core/sanitize/sanitize.ts';
import { cleanOf } from '../helpers/cleaned.ts';

/** An invented password: a name must give it away, chance does not. */
const weak = 'Tundra_5I9oBq';
const words = 'copper-walrus-kettle-lantern';
const key = ['gsk', 'Ab3dE6gH9jK2mN5pQ8sT'].join('_');
const uuid = '0a1ee561-474b-4366-860e-41e827c093b4';

test.each([
  ['a block of YAML', `smtp_password: |\n    ${weak}\n  model: x`],
  ['the line below a name of YAML', `smtp_password:\n    ${weak}%\n  model: x`],
  ['an anchor and a tag of YAML', `smtp_password: &cred !!str ${weak}`],
  ['a name and a value without quotes', `- name: SMTP_PASSWORD\n    value: ${weak}`],
  ['a pair the other way around', `{"value": "${weak}", "name": "x-auth-token"}`],
  ['a field between name and value', `{"name": "API_TOKEN", "slot": false, "value": "${weak}"}`],
  ['a string below its name', `"accessToken":\n    "${weak}",`],
  ['a list of raw headers', `[\n  'X-Api-Password',\n  '${uuid}'\n]`],
  ['words as an argument', `['node', '--session-secret', '${words}']`],
  ['a pair of bytes', `[(b'redis-password', b'${uuid}')]`],
  ['a typed declaration', `const clientSecret: string = '${weak}+';`],
  ['a wrapped value', `signing_key: Some(\n    "${uuid}",\n)`],
  ['a value of a span', `x-auth-token: Slice(["${weak}"])`],
  ['a verbatim string', `var redisPassword = @"${uuid}";`],
  ['an indented string of Nix', `apiPassword = ''${weak}'';`],
  ['a string that is dumped with its length', `["smtp_password"]=>\n  string(13) "${weak}"`],
  ['a private property', `["authToken":"A\\B":private]=>\n  string(13) "${weak}"`],
  ['a serialized string', `s:13:"smtp_password";s:13:"${weak}";`],
  ['an object with one field', `"authToken": {"value": "${weak}"}`],
  ['a document in place', `access_token = <<EOT\n${weak}\nEOT`],
  ['an arrow to the left', `auth_token <- "${weak}"`],
  ['a column of blanks', `AccessToken          : ${weak}`],
  ['the default of a variable', `variable "session_secret" {\n  default = "${weak}"\n}`],
  ['cells of HTML', `<tr><th>DB_PASSWORD</th><td><code>${weak}</code></td></tr>`],
  ['a list of settings in XML', `<key>API_TOKEN</key>\n<string>${weak}</string>`],
  ['a row of a frame', `│ signing_key │ ${weak} │`],
  ['a row with tabs', `API_TOKEN\t${weak}\nmodel\tx`],
  ['a row of two columns', `name,value\nAPI_SECRET,${weak}\nmodel,x`],
  ['a column of CSV', `"time","api_secret","model"\n"12:00","${weak}","x"`],
  ['a column with tabs', `time\tapi_secret\tmodel\n12:00\t${weak}\tx`],
  ['a column of Markdown', `| time | api_secret |\n|---|---|\n| 12:00 | ${weak} |`],
  ['a column of a database', ` id | api_secret\n----+-----\n  1 | ${weak}\n(1 row)`],
  ['a registry', `    API_SECRET    REG_SZ    ${weak}`],
  ['a bold name', `- **Db Password:** ${weak}`],
  ['a heading', `### Signing Key\n\n\`${weak}\``],
  ['a call', `builder().webhookSecret("${weak}%")`],
  ['a record of Erlang', `[{api_token,<<"${weak}">>}]`],
  ['an answer of a prompt', `>>> api_secret\n'${weak}'`],
  ['an answer of a shell', `$ echo $API_SECRET\n${weak}+\n$ node -v`],
  ['a numbered list', `1) "api_secret"\n2) "${weak}"`],
  ['a part of a form', `form-data; name="api_secret"\r\n\r\n${weak}\r\n--x`],
  ['an option that names and one that holds', `--name /prod/api_secret --value "${weak}"`],
  ['a command that reads it from a pipe', `echo "${weak}" | gh secret set X`],
  ['a login', `docker login -u ci -p ${weak} registry`],
  ['a line of .pgpass', `db:5432:img:app:${weak}`],
  ['a sentence with quotes', `expected session_secret 'Tundra#x9Kq' to equal undefined`],
  ['a sentence that sets it', `I set API_SECRET to Tundra#x9Kq and it fails`],
  ['an argument whose name is a comment', `new Client(${weak},gpt-image-1) // apiKey`],
  ['a string whose name is a comment', `client = Client("${weak}", "dall-e-3")  # api_key`],
  ['an argument behind a comment', `new Client(/* apiKey= */ "${weak}", "m")`],
  ['a string below a comment', `// api secret\n"${weak}"`],
  ['brackets behind a name', `connect db_password [${weak}] host[db]`],
  ['brackets of a log', `connect db_password[${uuid}]`],
  ['an element with attributes', `<ns:Password Type="x">${weak}</ns:Password>`],
  ['an option of PowerShell', `-ApiKey ${weak} -Model x`],
  ['a secure string', `ConvertTo-SecureString "${weak}" -AsPlainText`],
  ['a change that is planned', `  ~ api_key = "old" -> "${weak}"`],
  ['a mask of a workflow', `::add-mask::${weak}`],
  ['what a step puts out', `##[set-output name=api_token]${weak}`],
  ['the answer of a command', `$ jq -r .api_token cfg.json\n${weak}`],
  [
    'rows that are inserted',
    `INSERT INTO u (name, password) VALUES ('bo', 'x'), ('al', '${weak}')`,
  ],
  ['rows of a dump', `COPY u (id, api_token) FROM stdin;\n1\t${weak}\n\\.`],
  ['a value with its name behind', `use ${weak} as the password`],
  ['a user and a password', `login with jan / ${weak}`],
  ['German', `Passwort für die DB: ${weak}, der API-Schlüssel ist ${uuid}`],
  ['French', `clé API : ${weak}, jeton d'accès : ${uuid}`],
  ['Spanish and Italian', `clave de API: ${weak}\nla password è ${uuid}`],
  ['Portuguese and Dutch', `a senha é ${weak}\nhet wachtwoord is ${words}`],
  ['Russian', `пароль — ${weak}`],
  ['Japanese', `パスワードは${weak}です。APIキー：${uuid}`],
  ['Chinese', `密码是${weak}，API密钥：${uuid}`],
  ['settings with null characters between', `A=1\0SMTP_PASS=${weak}\0MODEL=x`],
])('nothing is left of a credential in %s', (_name, text) => {
  const cleaned = cleanOf(text);
  for (const part of [weak, words, uuid, 'x9Kq']) expect(cleaned).not.toContain(part);
});

test.each([
  ['a key that was cut', `key ${key.slice(0, 16)} ... UrdaWR9P gave 401`, 'UrdaWR9P'],
  ['a key in two parts', `key ${key} TmIVUOD7mHjQYPcOM gave 401`, 'TmIVUOD7'],
  ['its end in a sentence', 'the key ends with WoXpl65R', 'WoXpl65R'],
  ['a value with a sign in it', 'd66fGkGv0mi2EfaAcGsh73pT.hNFSttXwKnml', 'hNFSttXw'],
  [
    'a header in quotes that a line parts after a plain word',
    '-H "X-Auth-Token: Zeppelin_\nvTKbYaXW=" -d 1',
    'vTKbYaXW',
  ],
  ['a name of two words', 'C:\\Users\\Beata Nowakowska&gt; node a.mjs', 'Nowakow'],
])('nothing is left of %s', (_name, text, part) => {
  expect(sanitize(text).text).not.toContain(part);
});

test.each([
  [
    'MODEL=x\r\nSMTP_PASS=Tundra4ZH=\r\nTOKENIZER_PARALLEL=0\r\nwhen=2026-08-11',
    'TOKENIZER_PARALLEL=0',
  ],
  ['cf-ray: 240c0c62d525c00c-IAD', '240c0c62d525c00c-IAD'],
  [`A=1\0SMTP_PASS=${key}\0MODEL=gpt-image-2`, 'MODEL=gpt-image-2'],
  ['{"key":"http.header.x_api_secret","value":{"stringValue":"Tundra_5I9oBq"}}', 'x_api_secret'],
  ['| time | api_secret | model |\n|---|---|---|\n| 1 | 2 | 3 |', '| model |'],
  [
    'the token limit (4096) and a key "default" in (config)',
    '(4096) and a key "default" in (config)',
  ],
  [
    'API key set to the default for gpt-image-2 with tokens (text)',
    'default for gpt-image-2 with tokens (text)',
  ],
  ['the key ends with an error on gpt-image-2', 'ends with an error on gpt-image-2'],
])('evidence in %j stays', (text, kept) => {
  expect(sanitize(text).text).toContain(kept);
});

test.each([
  'passphrase: correct horse battery staple',
  '- **passphrase**: correct horse battery staple',
  '<td>passphrase</td><td>correct horse battery staple</td>',
  '<passphrase>correct horse battery staple</passphrase>',
  "Enter passphrase for key '/x/id_rsa': correct horse battery staple",
  'Passphrase → correct horse battery staple',
])('a pass phrase of plain words goes: %s', (text) => {
  const { text: cleaned } = sanitize(text);
  for (const word of ['correct', 'horse', 'battery', 'staple']) expect(cleaned).not.toContain(word);
});

test.each([
  'the passphrase is required for this key',
  'Enter passphrase (empty for no passphrase):',
  'obj[key] = val;\nconst key = keys[i];\nmap[key] = value;',
  'keys.some((key) => !known.has(key))',
  'jwt: "JWT", session_id: "session_id"',
  'SPDX-License-Identifier: BSD-3-Clause',
  'the key (req_0a1b2c3d0a1b2c3d0a1b2c3d0a1b2c3d) failed',
  'id=req_175592f2fa3e2777257c65adccd70ced',
  'api key [missing], run(x) // token',
  "INSERT INTO t (id, token_count) VALUES (1, '1234567')",
  'Passwort für die Datenbank ist falsch; パスワードは8文字以上です',
])('what is no credential stays: %s', (text) => {
  expect(sanitize(text).text).toBe(text);
});
