import { expect, test } from 'vitest';

import { sanitize } from '../../src/core/sanitize/sanitize.ts';
import { cleanOf } from '../helpers/cleaned.ts';

/** Invented: a word that only its place gives away, and somebody who has it. */
const weak = 'quartzmeadow';
const who = 'nadiakestrel';
const wish = 'my late aunt Odile on her boat in Brest';
const salt = 'Vq3ZpK8sLw2NfT6y';
const hashed = ['x7GhBt5RmC', 'aEoQdYu0iPz', 'kJ4nWb9SvHl'].join('');
const half = ['Nq5Tb2Xw', 'Kd8Lf3'].join('');
const rest = ['9f2c', '71be'].join('').repeat(8);

test.each([
  ['the call of a client', `req.SetBasicAuth("${who}", "${weak}")`],
  ['a call without brackets', `req.basic_auth '${who}', '${weak}' # 401`],
  ['an object for a network', `new NetworkCredential("${who}", "${weak}")`],
  ['characters of Java', `new PasswordAuthentication("${who}", "${weak}".toCharArray())`],
  ['what opens a database', `DriverManager.getConnection(url, "${who}", "${weak}")`],
  ['an address before both', `new PDO('mysql:host=localhost;dbname=x', '${who}', '${weak}')`],
  ['a login', `server.login("${who}@img.example", "${weak}")`],
  ['an option of curl in PHP', `curl_setopt($c, CURLOPT_USERPWD, '${who}:${weak}');`],
  ['a call of Rust', `.basic_auth("${who}", Some("${weak}"))`],
  ['an option of Elixir', `get(url, [], hackney: [basic_auth: {"${who}", "${weak}"}])`],
  ['a test of an interface', `given().auth().preemptive().basic("${who}", "${weak}")`],
  ['a login with an address', `signInWithEmailAndPassword(auth, "${who}@img.example", "${weak}")`],
  ['a grant', `GRANT ALL ON x.* TO '${who}'@'localhost' IDENTIFIED BY '${weak}';`],
  ['a role', `CREATE ROLE ${who} LOGIN PASSWORD '${weak}';`],
  ['a share', `net use \\\\localhost\\x /user:${who} ${weak}`],
  ['a tuple', `requests.get(url, auth=("${who}", "${weak}"))`],
  ['an address of Oracle', `jdbc:oracle:thin:${who}/${weak}@//localhost:1521/X`],
  ['a client of Oracle', `sqlplus -s ${who}/${weak}@localhost:1521/X`],
  ['flags of curl written together', `curl -su${who}:${weak} https://api.openai.com/v1/models`],
  ['a client of HTTP', `http -a ${who}:${weak} https://api.openai.com/v1/models`],
  ['a client of FTP', `lftp -u ${who},${weak} sftp://localhost:2222`],
  ['a file of passwords', `htpasswd -b .htpasswd ${who} ${weak}`],
  ['a setting of Poetry', `poetry config http-basic.priv ${who} ${weak}`],
  ['a setting of Bundler', `bundle config set --local gems.localhost ${who}:${weak}`],
  ['a line of IMAP', `a1 LOGIN ${who} ${weak}\na1 NO`],
  ['lines of .netrc', `machine api.openai.com\n  login ${who}\n  password ${weak}`],
  ['a line of .pgpass', `localhost:5432:img:${who}:${weak}`],
  ['a registry', `docker login -u ${who} -p ${weak} ghcr.io`],
  ['a store of Windows', `cmdkey /add:localhost /user:${who} /pass:${weak}`],
  ['what sudo asked', `[sudo] password for ${who}: ${weak}\nSorry, try again.`],
])('neither the user nor the password is left in %s', (_name, text) => {
  const cleaned = cleanOf(text);
  for (const part of [weak, who]) expect(cleaned).not.toContain(part);
});

test.each([
  ['sshpass', `sshpass -p '${weak}' ssh root@localhost`],
  ['a shell of Mongo', `mongosh --port 27017 -u img -p ${weak} --quiet`],
  ['a client of SQL Server', `sqlcmd -S localhost -U sa -P '${weak}' -Q "select 1"`],
  ['an archive', `7z x a.7z -p${weak}`],
  ['another archive', `zip -P ${weak} a.zip b.txt`],
  ['a client of Redis', `127.0.0.1:6379> AUTH ${weak}\n(error) WRONGPASS`],
  ['settings of Redis', `requirepass ${weak}\nport 6379`],
  ['a certificate', `curl --cert client.pem:${weak} https://api.openai.com/v1/models`],
  ['its password apart', `curl --cert c.pem --pass ${weak} https://api.openai.com/v1/models`],
  ['a store of keys', `keytool -list -keystore k.jks -storepass ${weak} -alias x`],
  ['a line of FTP', `USER img\n331 ok\nPASS ${weak}\n530 Login incorrect`],
  ['a new key of SSH', `ssh-keygen -t ed25519 -N 'two ${weak}' -f k`],
  ['a cipher', `openssl enc -aes-256-cbc -k ${weak} -in a`],
  ['a signature', `jwt.sign({ a: 1 }, '${weak}', { algorithm: 'HS256' })`],
  ['a digest', `createHmac('sha256', '${weak}').update(body)`],
  ['a digest of PHP', `hash_hmac('sha256', $body, '${weak}')`],
  ['bytes of Go', `hmac.New(sha256.New, []byte("${weak}"))`],
  ['a token of Java', `JWT.create().sign(Algorithm.HMAC256("${weak}"))`],
  ['a cipher of a browser', `CryptoJS.AES.encrypt(text, '${weak}')`],
  ['a bearer', `request.bearer_auth("${weak}")`],
  ['a field of a form', `await page.fill('#password', '${weak}')`],
  ['another field', `cy.get('#login-pw').type('${weak}')`],
  ['a string put in', `gh auth login --with-token <<< ${weak}`],
  ['a user of Redis', `user img on >${weak} ~* +@all`],
  ['an agent of a network', `snmpwalk -v3 -u x -A x${weak} -X ${weak} localhost`],
  ['what is put in a pipe', `echo "img:${weak}" | chpasswd`],
  ['a mail server', `334 UGFzc3dvcmQ6\n${btoa(weak)}\n535 5.7.8`],
  ['a network without wires', `network={\n  psk="four words ${weak}"\n  key_mgmt=WPA-PSK\n}`],
  ['a store of secrets', `vault kv put secret/img model=x1 db=${weak}`],
  ['a secret of a cluster', `kubectl create secret generic x --from-literal=a=${weak}`],
  ['a console of Windows', `PS> $env:PROXY_PASSWORD\n${weak}\nPS> node -v`],
  ['a debugger', `ipdb> p api_key\n'${weak}'\nipdb> p size`],
  ['the console of a browser', `> localStorage.getItem('apiKey')\n< '${weak}'`],
  ['what git asked', `Password for 'https://git@localhost': ${weak}\nfatal: failed`],
  ['what a wizard asked', `? What's the value of GATEWAY_TOKEN? ${weak}`],
  ['what another asked', `✔ Enter a secret value: … ${weak}\n✨ Success!`],
])('the password is not left in %s', (_name, text) => {
  const { text: cleaned } = sanitize(text);
  for (const part of [weak, btoa(weak)]) expect(cleaned).not.toContain(part);
  expect(sanitize(cleaned).text).toBe(cleaned);
});

test.each([
  ['a line of shadow', `${who}:$6$${salt}$${hashed}:19800:0:99999:7:::`],
  ['a line of htpasswd', `${who}:$2y$10$${salt.slice(0, 5)}.${hashed}`],
  ['a hash with its settings', `h=$argon2id$v=19$m=65536,t=3,p=4$${salt}$${hashed}`],
  ['a hash of Django', `h=pbkdf2_sha256$600000$${salt}$${hashed}`],
  ['a hash of a directory', `h: {SSHA}${salt}${hashed}`],
  ['a token with a beginning in its middle', `"${[half, 'atlasv1', salt + hashed].join('.')}"`],
  ['a token of two parts', `the token we use is "${['pat', half].join('')}.${rest}"`],
])('no part is left of %s', (_name, text) => {
  const { text: cleaned } = sanitize(text);
  for (const part of [who, salt.slice(0, 5), salt.slice(5), hashed.slice(-9), half, rest])
    expect(cleaned).not.toContain(part);
  expect(sanitize(cleaned).text).toBe(cleaned);
});

test.each([
  ['codes in a list', 'recovery codes:\nk2m4-9xq7\nh7d3-2wz8\nHTTP 401', ['9xq7', '2wz8']],
  ['a seed in groups', 'setup key: jbsw y3dp ehpk 3pxp qrst uvwx', ['jbsw', '3pxp', 'uvwx']],
  ['a code that expires', 'Code: 482 193 (expires in 5 min)', ['482', '193']],
  ['a code to enter', 'enter this code 482193 to log in', ['482193']],
])('nothing is left of %s', (_name, text, parts) => {
  for (const part of parts) expect(sanitize(text).text).not.toContain(part);
});

test.each([
  ['a row of SQL', `INSERT INTO j (id, prompt, size) VALUES (4, '${wish}', '1x1')`],
  [
    'columns that the table names',
    `CREATE TABLE j (prompt text);\nINSERT INTO j VALUES ('${wish}');`,
  ],
  ['a column of CSV', `id,prompt,size\n7,"${wish}",1024x1024\n`],
  ['a column with another sign', `id;prompt;size\n7;${wish};1024x1024\n`],
  ['a list of pairs', `[('model', 'x'), ('prompt', '${wish}'), ('n', '1')]`],
  ['a dump of PHP', `["prompt"]=>\n  string(39) "${wish}"`],
  ['a parameter of Go', `Prompt: openai.String("${wish}"),`],
  ['a dump of Go', `{Prompt:${wish} Model:gpt-image-2 N:1}`],
  ['strings below each other', `prompt = (\n    "${wish} "\n    "${wish}"\n)`],
  ['an object', `imageModel.call(new ImagePrompt("${wish}", options));`],
  ['a call', `await client.GenerateImageAsync("${wish}", options);`],
  ['a chain', `DallEAPIWrapper(model="dall-e-3").run("${wish}")`],
  ['a message', `HumanMessage(content="${wish}", additional_kwargs={})`],
  ['a text in the prompt', `prompt: {\n  text: '${wish}',\n  images: [buf],\n}`],
  ['a flag of one letter', `openai api image.create -p "${wish}" -n 1`],
  ['what makes it', `prompt: buildPrompt("${wish}"),`],
  ['weighed prompts', `{"text_prompts":[{"text":"x y","weight":2},{"text":"${wish}","weight":1}]}`],
  ['parameters of a task', `{"textToImageParams":{"text":"${wish}","negativeText":"${wish}"}}`],
  ['a node of a graph', `{"class_type":"Encode","inputs":{"clip":["4",1],"text":"${wish}"}}`],
  ['an attribute of a trace', `gen_ai.prompt.0.content: "${wish}"`],
  ['another of them', `{"key":"gen_ai.input.messages","value":{"stringValue":"${wish}"}}`],
  ['an event', `{"type":"response.output_text.delta","item_id":"m","delta":"${wish}"}`],
  ['a part of a form', `files={'prompt': (None, '${wish}')}`],
  ['a completion', `{"choices":[{"text":"${wish}","index":0}]}`],
  ['a message by itself', `{"message":{"content":"${wish}"}}`],
  ['a name in bold', `**Prompt**: ${wish}`],
  ['a name in a cell', `<tr><td>Prompt</td><td>${wish}</td></tr>`],
  ['a bot', `/imagine ${wish} --ar 16:9`],
  ['an instruction', `{"instruction":"${wish}","model":"gpt-image-2"}`],
  ['German', `Mein Prompt war: "${wish}". Danach kam 400.`],
  ['French', `J'ai demandé « ${wish} » et l'API a répondu 400`],
  ['a request', `I asked for "${wish}" and got 400.`],
  ['a sentence', `The prompt that fails is: ${wish}\nIt worked before.`],
  ['a quotation', `**Prompt:**\n> ${wish}\n\n**Model:** gpt-image-2`],
  ['a fence', `### Prompt used\n\n\`\`\`\n${wish}\n\`\`\`\n\n### Model`],
  ['a log', `revised prompt -> ${wish} (1792x1024)`],
  ['other letters', `プロンプト: ${wish}\nПромпт: ${wish}\n提示词：${wish}`],
  ['a chat', `You: ${wish}\nChatGPT: moderation_blocked`],
])('the prompt is not left in %s', (_name, text) => {
  const cleaned = cleanOf(text);
  for (const part of ['aunt', 'Odile', 'Brest']) expect(cleaned).not.toContain(part);
});

test.each([
  [
    `| Field | Value |\n|---|---|\n| Prompt | ${wish.padEnd(67, ' at sea')} |\n| Size | 1536x864 |`,
    '| Size | 1536x864 |',
  ],
  [`PROMPT = "${wish.padEnd(69, ' at sea')}"\nSIZE = "1024x1024"`, 'SIZE = "1024x1024"'],
  [`USER img\n331 ok\nPASS ${weak}\n530 Login incorrect`, '530 Login incorrect'],
  [
    `body (base64): ${btoa('Mobile: 07700 900659, quality=high')}\nHTTP/1.1 400 Bad Request`,
    'HTTP/1.1 400 Bad Request',
  ],
  ['GET /authorize?login_hint=x&prompt=login AADSTS50058 HTTP 302', 'prompt=login AADSTS50058'],
  ['<pre>Authorization: Bearer undefined</pre> <b>401</b>', 'Bearer undefined</pre> <b>401'],
  [`$6$${salt}$${hashed}\nexit code 1`, 'exit code 1'],
  [`revised prompt -> ${wish} (1792x1024)`, '(1792x1024)'],
])('evidence in %j stays', (text, kept) => {
  expect(sanitize(text).text).toContain(kept);
});

test.each([
  '"jsonwebtoken": "^9.0.2", "next-auth": "~4.24.11", "cookie-parser": ">=1.4.7 <2"',
  'permissions:\n  id-token: write\njobs:\n  call:\n    secrets: inherit',
  'fetch(url, { credentials: "include" })',
  'access-control-allow-headers: Authorization, Content-Type, X-Api-Key',
  'fix: pass background=transparent only with png; pass model=gpt-image-1 instead',
  'note: run with `RUST_BACKTRACE=1` environment variable to display a backtrace',
  'src/a.c:3:4: note: declared here',
  'The prompt parameter is required and must be a string.',
  'prompt was: rejected by the safety system as it is',
  'errors.add("prompt", "This field is required")',
  'prompt = input("Enter your prompt: ")',
  'asked for "gpt-image-1" and got 404',
  '### prompt\n\nA text description of the desired image(s).',
  '| Parameter | Type |\n|---|---|\n| prompt | string |\n| size | string |',
  '["prompt","Invalid value: must be at most 4000"]',
  'mongo -p 27017; alter user settings;',
  '## Prompts\n\nPrompts are read from the file `prompts.txt`.',
  '### Prompt\n\n_No response_',
  'id,prompt,size\n1,missing,1024x1024',
  'PASS test/a.test.ts\nPASS test/b.test.ts',
  '250 AUTH PLAIN LOGIN\nAUTH LOGIN',
  'await page.login("user", "password")',
  'curl -u $USER:$PASS https://api.openai.com/v1/models',
  'sed s/a/$1$2/ and $6$',
  '? What is the name of your secret? FOO_TOKEN',
  '? Which token do you want to enter? read-only',
  '$ ls secrets\nconfig.json',
  "> typeof config.apiKey\n'string'",
  'password for db: changed',
  'error code: 100123 expired certificate',
])('what is no secret and no prompt stays: %s', (text) => {
  expect(sanitize(text).text).toBe(text);
});
