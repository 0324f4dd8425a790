import { expect, test } from 'vitest';

import { cleanOf } from '../helpers/cleaned.ts';

/** Invented, and put together so that no scanner takes this file for a list of them. */
const [first, last] = ['Ottokar', 'Brennwald'];
const firm = 'quellmoos83';
const machine = `${firm}-build7`;
const weak = ['sUmmer77', 'windQ9'].join('');
const signs = ['kil4P=f_obbF', 'Tq^I#8)^9Zw+C3O19', 'DKyZnjHS&!Z4wah'].join('');
const hex = ['f913630c479019548', 'ba480eb79ac32bc'].join('');
const user = ['o', 'brennwald'].join('.');
const told = 'a lighthouse for the Brennwald wedding at dusk';
const uuid = '97ae81f0-4c5f-4b2d-9d51-e8dba880447a';
const req = ['req_6b587014af21ce61', '303b57a9b93ea7a7'].join('');
const ray = '567b1bc9aeb29373-IAD';
const commit = '60e8855162f2a27f65b97322ce0f499616d9632d';
const nonce = ['f413c17103be7e21', 'd6bca853d45a1879'].join('');
const token = ['dp.pt.kOCHlGd6FZWPEfStr5Hq7vd', '3JyhSXS5wvu8FS5fdWzz'].join('');

test.each<[string, string, readonly string[]]>([
  // Quotes that are written twice, and behind the escape of PowerShell.
  ['a cell of a table', `7,"{""password"":""${weak}"",""n"":1}",x`, [weak]],
  ['a cell that begins with one', `7,"""password"":""${weak}""",x`, [weak]],
  ['a prompt in a cell', `7;"{""prompt"":""${told}""}";x`, [told]],
  ['a name in a cell', `7,"To: ""${last}, ${first}"" <o.b@${firm}.com>",x`, [last]],
  ['a string of YAML', `password: 'it''s${weak}'\nn: 1`, [weak]],
  ['a string of SQL', `SET PASSWORD = 'it''s${weak}';`, [weak]],
  ['PowerShell', `Write-Error "{\`"password\`":\`"${weak}\`"}"`, [weak]],
  // Behind what something puts before a line, or beside something else.
  ['a header in a log', `web-1 | OpenAI-Organization: ${firm}-ag\nweb-1 | x`, [firm]],
  ['a header with more behind it', `OpenAI-Organization: ${firm}-ag status=401`, [firm]],
  ['a block in a log', `web-1  | prompt: |\nweb-1  |   ${told}\nweb-1  | n: 1`, [told]],
  [
    'a block in a job',
    `2026-11-22T08:15:27.1234567Z prompt: |\n2026-11-22T08:15:27.1234567Z   ${told}\n`,
    [told],
  ],
  ['a shell in a diff', `+${user}@${machine}:~/app$ node gen.mjs`, [user, machine]],
  ['codes in a quote', `> recovery codes:\n>   u4don-s4rwi\n>   d1ynt-3k1dy\n> x`, ['u4don']],
  ['a login in a comment', `# whoami\n# ${firm}\\${user}\n# ver 10`, [user]],
  ['a name in a template', `log(\`From: ${first} ${last}\nSubject: 429\`)`, [last]],
  // Machines of one's own.
  ['a share', `smb://${machine}/${firm}-art/out ETIMEDOUT`, [machine, `${firm}-art`]],
  ['a share that is mounted', `//${machine}/${firm}-art on /mnt/share type cifs`, [machine, firm]],
  ['a file of a server', `file://${machine}/${firm}-art/app/gen.mjs:4:1`, [machine, firm]],
  ['a home behind a machine', `vscode-remote://ssh-remote+${machine}/home/${user}/app`, [user]],
  ['a machine behind an editor', `vscode-remote://ssh-remote+${machine}/home/x/app`, [machine]],
  ['an alias of ssh', `Host ${machine}\n  HostName 10.0.0.4\n  Port 2222`, [machine]],
  ['a server that answered', `X-Served-By: cache-${machine}\nHTTP/1.1 503`, [machine]],
  [
    'whose key it is',
    `256 SHA256:rCjNegTNJDctr2U9oxA2ucFtLVbueh00K0oG++SoPWS ${user}@${machine} (ED25519)`,
    [user, machine],
  ],
  ['an account of Windows', 'S-1-5-21-1774469748-1460972992-1541610182-1001', ['1774469748']],
  // Texts of somebody.
  ['a note', `note from user: ${told}\n${req}`, [told]],
  ['a message', `Customer message: ${told}`, [told]],
  ['an event', `event: response.output_text.done\ndata: {"text":"${told}","n":1}`, [told]],
  // Credentials.
  ['a code for a device', '{"user_code":"KFVR-CBXN","interval":5}', ['KFVR']],
  ['the same in a sentence', 'Enter code KFVR-CBXN at https://github.com/login/device', ['KFVR']],
  ['signs in an element', `<th>DJANGO_SECRET_KEY</th><td>${signs}</td>`, [signs.slice(-8)]],
  ['signs in a cell', `name\tvalue\nDJANGO_SECRET_KEY\t${signs}\nM\tx`, [signs.slice(-8)]],
  ['signs in a sentence', `my DJANGO_SECRET_KEY is ${signs} and still`, [signs.slice(-8)]],
  ['a key with its data center', `"X-Mc" = "${hex}-us11"`, [hex]],
  ['the sum of a key', `I tried ATATT3${nonce}${hex}=EA802866 , no`, ['EA802866']],
  [
    'a signed picture',
    'https://res.cloudinary.com/demo/upload/s--gE0fDeGS--/v1/a.png',
    ['gE0fDeGS'],
  ],
  ['the argument of a client', `$client = OpenAI::client('${uuid}');`, [uuid]],
  ['an account in small letters', 'transfer from gb82west12345698765432 now', ['12345698765432']],
  ['a telephone as digits', '{"to":"0048228748875","channel":"sms"}', ['228748875']],
  ['a mail that was cut', `<o.b+api@${firm}-studio\n-9.example>`, ['o.b+api']],
  [
    'a value that was cut',
    'ERROR config encryptionKey=base64:Ln4qdNrjoKkh4r5ov0T4J+ZJPa\nQRAr0ApDViLrsBMq9=\nmodel=x',
    ['QRAr0ApDViLr'],
  ],
  ['bytes of a picture', String.raw`image=b'\x89PNG\r\n\x1a\n\xd3\xaa\xd9\xc8\xf8' n`, ['xd3']],
  [
    'a word of another alphabet in a mail',
    `Content-Transfer-Encoding: quoted-printable\n\n=D0=BF=D0=B0=D1=80=D0=BE=D0=BB=D1=8C: ${weak}`,
    [weak],
  ],
  // Tables, lists and letters of a page, and frames.
  [
    'a column of a page',
    `<tr><th>password</th><th>model</th></tr><tr><td>${weak}</td><td>x</td></tr>`,
    [weak],
  ],
  [
    'a prompt in a column',
    `<tr><th>prompt</th><th>n</th></tr><tr><td>${told}</td><td>1</td></tr>`,
    [told],
  ],
  ['a row of a page', '<tr><td>otp</td><td>653433</td></tr>', ['653433']],
  ['a list of a page', '<dl><dt>otp</dt><dd>653433</dd><dt>code</dt><dd>x</dd></dl>', ['653433']],
  ['a name in bold', `<p><b>password:</b> ${weak}<br><b>code:</b> x</p>`, [weak]],
  ['a name in bold of Markdown', '**otp**: 435574', ['435574']],
  ['coloured code', `<span class="k">key</span><span>=</span><span>"${uuid}"</span>`, [uuid]],
  ['a frame', `│ password │ model │\n├───┼───┤\n│ ${weak} │ dall-e-3 │\n└───┴───┘`, [weak]],
  // Columns of files.
  ['a code in a file', 'id,otp,model\n7,232503,gpt-image-1\n', ['232503']],
  ['a number in a file', 'id,pesel,model\n7,88584670679,gpt-image-1.5\n', ['88584670679']],
  ['a customer in a file', 'id;customer_id;model\n7;KD-50683166;x\n', ['KD-50683166']],
  ['a code in a table', '| otp | model |\n|---|---|\n| 324510 | x |', ['324510']],
  ['a code of a database', ' id | otp \n----+------\n  7 | 328008 \n(1 row)', ['328008']],
  ['a password between bars', `id|password|model\n7|${weak}|dall-e-3\n`, [weak]],
  ['a prompt between bars', `id|prompt|model\n7|${told}|dall-e-3\n`, [told]],
  // Addresses.
  ['an address behind a login', 'postgresql://u1:kolaX7w9@192.168.26.37:5432/x', ['192.168.26.37']],
  ['a machine behind a user', 'root@10.2.31.45: Permission denied', ['10.2.31.45']],
  ['an address behind its protocol', 'probe udp/84.12.33.91 ETIMEDOUT', ['84.12.33.91']],
  ['what a machine shares', `mount ${machine}:/export/renders ETIMEDOUT`, [machine]],
  ['a line of a log', `<134>1 2026-11-13T21:15:59.661Z ${machine} imggen 812 - - x`, [machine]],
  ['a prompt of a shell', `${first}s-MBP:app ${firm}$ node gen.mjs`, [`${first}s`, firm]],
  ['a disk of somebody', `/run/media/${firm}/disk/app EIO`, [firm]],
  ['a repository of a command', `gh run view --repo ${firm}/tax-portal-16`, [firm, 'tax-portal']],
  // Prompts and their names.
  ['a property', `job.prompt = '${told}'`, [told]],
  ['another sort of prompt', `{"positive_prompt":"${told}","steps":30}`, [told]],
  ['a prompt on the next line', `prompt:\n${told}\n\nmodel:\nx`, [told]],
  ['a prompt of a validator', `"prompt" with value "${told}" fails`, [told]],
  ['a telephone in brackets', '<![CDATA[mobile: 07700 900741 x]]>', ['900741']],
  ['the end of a key', 'key ending in aycm rejected: invalid_api_key', ['aycm']],
  // Values in code and shells.
  ['one of two', `const adminPassword = isProd ? '${weak}' : 'x';`, [weak]],
  ['an expression in a page', `<Image apiKey={"${weak}"} n={1} />`, [weak]],
  ['several words in a shell', ': "${VPN_PASSWORD:=kettle violin copper}"', ['violin']],
  [
    'a key that goes on',
    `got sntrys_${nonce}_e1R+7/Y7NdEfBF0npwTw2u/kGsjBnZPUlGEo3DGkRjR und`,
    ['Y7NdEf', 'kGsjBnZP'],
  ],
  [
    'a value cut in a comment',
    `# retrying image call worker batch api-key: ${nonce.slice(0, 13)}\n# ${hex.slice(0, 19)} x`,
    [hex.slice(0, 19)],
  ],
  ['a mail cut at its sign', `retrying image call owner o.b@\n${firm}-5947.de x`, ['o.b@']],
  [
    'a value cut in a mail',
    `Content-Transfer-Encoding: quoted-printable\n\ntoken=3Dkey-c2360ba34b64eefada66=\n5f24658c8f09\nx`,
    ['5f24658c8f09'],
  ],
])('goes: %s', (_, text, gone) => {
  const cleaned = cleanOf(text);
  for (const secret of gone) expect(cleaned).not.toContain(secret);
});

test('a taught value goes from a cell where its quote is doubled', () => {
  expect(cleanOf('a,"tried kolibri&""x7",407', { PROXY_PASS: 'kolibri&"x7' })).not.toContain(
    'kolibri',
  );
});

test.each<[string, string, readonly string[]]>([
  ['the id of a request in an address', `GET /v1/x?request_id=${req} 404`, [req]],
  ['an id in an address', `https://api.openai.com/v1/x?id=${uuid}&n=1`, [uuid]],
  [
    'what is asked for a name',
    "$ printenv | grep -E 'openai|token'\nOPENAI_MODEL=gpt-image-2\n",
    ['OPENAI_MODEL=gpt-image-2'],
  ],
  [
    'the next file of a search',
    `./.env:4:DOPPLER_TOKEN=${token}\n./src/client.ts:12: process.env.X`,
    ['./src/client.ts:12:'],
  ],
  ['a tree below its author', `committer ${'x'.repeat(64)} +0100\ntree ${commit}`, [commit]],
  ['an id below an id', `${'x'.repeat(43)} ${uuid}\n${ray}`, [ray]],
  [
    'what follows on a password',
    `2026-11-20 08:14:00,123 - imagegen.worker - ERROR - Hasło: k0laCzka!PgvWZ=\n${req}`,
    [req],
  ],
  [
    'what a command says in the end',
    `Enter a secret value: sk-proj-${token.slice(6)}${'Zq7'.repeat(9).slice(0, 78 - 30 - token.length + 6)}\\nSuccess!`,
    ['Success!'],
  ],
  [
    'what else signs a request',
    `Authorization: Digest username="${user}", realm="x y", nonce="${nonce}", uri="/v1/models", qop=auth ${req}`,
    ['uri="/v1/models"', 'qop=auth', req],
  ],
  ['a server at the edge', 'X-Served-By: cache-fra-eddf8230089-FRA', ['cache-fra-eddf8230089-FRA']],
  ['a request in an element', `<mailgunKey>key-${hex}</mailgunKey><id>${req}</id>`, [req]],
  [
    'lines of the same width',
    'Owner: CN=x\nIssuer: CN=abcdefgh 12 CA\nPKIX path building failed',
    ['PKIX'],
  ],
  ['a version before a bracket', '<![CDATA[x openai@7.57.0]]>', ['openai@7.57.0']],
  [
    'an error behind a path',
    String.raw`{"a":"{\\"msg\\":\\"%2Fhome%2Fbrenn67%2Fapp%2Fgen.py ENOENT\\"}"}`,
    ['gen.py ENOENT'],
  ],
  [
    'names in a sentence',
    '`openai-organization`, `openai-project`, `x-request-id`',
    ['openai-project'],
  ],
  [
    'a variable in a change',
    '-DB_PASSWORD=Fjord#g5yOqDB%\n+DB_PASSWORD=${DB_PASSWORD}',
    ['${DB_PASSWORD}'],
  ],
  [
    'a code below a key',
    `Authorization: Bearer ${'aB3x'.repeat(14)}Zq\nrate_limit_exceeded x`,
    ['rate_limit_exceeded'],
  ],
  ['a model below a key', `> token: ${'aB3x'.repeat(17)}Zq1\n> gpt-image-2 since`, ['gpt-image-2']],
  [
    'an outcome below a name',
    `depth=1 C = DE, O = Quellmoos Holding 18, CN = Quellmoos Inspection CA 9\nverify error:num=19:self-signed`,
    ['num=19:self-signed'],
  ],
  ['a digest in a form', `image_digest=sha256:${'0f'.repeat(32)}&n=1`, ['0f'.repeat(32)]],
  ['a seed in a form', 'seed=7140069625801595&n=1', ['7140069625801595']],
  ['what follows on a prompt', `x | prompt=${told} | moderation_blocked`, ['moderation_blocked']],
  [
    'what follows on a phrase',
    "pass = a ? 'x'\npassphrase => 'one two three four', model => 'gpt-image-2'",
    ['gpt-image-2'],
  ],
  [
    'what a document remarks',
    '**Comments**: a doc comment on every exported type',
    ['a doc comment'],
  ],
  [
    'a file with its line',
    'ImageClient.generate(_:) + 1284 (ImageClient.swift:212)',
    ['swift:212'],
  ],
  [
    'a change of a setting',
    `-POSTMAN_SECRET=${'PMAK1'.repeat(12)}\n+POSTMAN_SECRET=$OPENAI_API_KEY`,
    ['$OPENAI_API_KEY'],
  ],
])('stays: %s', (_, text, kept) => {
  const cleaned = cleanOf(text);
  for (const evidence of kept) expect(cleaned).toContain(evidence);
});
