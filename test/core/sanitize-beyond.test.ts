import { expect, test } from 'vitest';

import { cleanOf } from '../helpers/cleaned.ts';

/** Invented, and put together so that no scanner takes this file for a list of them. */
const user = ['h', 'lindenau'].join('');
const firm = 'wackerstein52';
const weak = ['sUnset44', 'moLe7'].join('!');
const chance = ['Gq4Zr8Lw2Xs6Vb1Nd', '9Kt3Hy7Jc5Mf0Pu'].join('');
const long = ['bR7kQ2vN9xL4tH8dW3mZ6cF1yJ5gS0pA', 'uE8iO2aK6nX4rB9qT7wV1zM3hD5lC0fY'].join('');
const base64 = Buffer.from(['svc', weak].join(':')).toString('base64');
const told = 'a lantern above the ferry of Lindenau';
const query = told.replaceAll(' ', '%20');
const req = ['req_7a30c95de1f84b62', '0d9be47713fa5c88'].join('');
const uuid = '4b7d1c90-63ae-4f25-8d17-9e0c5ab2f364';
const time = '2026-10-03T17:42:09Z';
const commit = '3f8a61c2d97e04b5a1683cd2f70e94b8516ad3ce';

/** What tells of a failed call by itself. */
const evidence = [
  req,
  uuid,
  time,
  'gpt-image-1.5',
  'dall-e-3',
  'ECONNRESET',
  'EAI_AGAIN',
  'UND_ERR_SOCKET',
  'CERT_HAS_EXPIRED',
  'RateLimitError',
  'openai.APIConnectionError: x',
  'java.net.SocketTimeoutException: Read timed out',
  'rate_limit_exceeded',
  'HTTP 429',
  'HTTP/1.1 503',
  'status=429',
  'NODE_ENV=production',
  'OS=Windows_NT',
  'openai/6.1.0',
  'OpenAI/Python 2.8.1',
  'python-httpx/0.28.1',
  'node v22.11.0',
  'v22.11.0',
  'v2.3.1-7-g4c1a9be',
  '1024x1536',
  'retry-after: 20',
  '2026-10-03 17:42:09 +0200',
];

/** A value of one word, and what of it must go. */
const values: readonly (readonly [string, string])[] = [
  [`cwd C:\\Users\\${user}`, user],
  [`\\\\filer07\\${firm}`, firm],
  [`\\\\wsl$\\Ubuntu\\home\\${user}`, user],
  [`cwd /home/${user}`, user],
  [`openai-organization: ${firm}`, firm],
  [`https://github.com/${firm}/posters`, firm],
  [`Cookie: sid=${chance}`, chance],
  [`password: ${weak}`, weak],
  [`GATEWAY_TOKEN=${long}`, long],
  [`Authorization: Bearer ${long}`, long],
  [`Authorization: Basic ${base64}`, base64],
  [`https://x.blob.core.windows.net/a?sig=${chance}${chance.slice(3, 15)}%3D`, chance],
  [`issuer=CN = ${firm} Root CA`, firm],
  [`prompt=${query}`, query],
];

const json = (text: string): string => JSON.stringify(text);
const each =
  (before: string) =>
  (text: string): string =>
    text
      .split('\n')
      .map((line) => before + line)
      .join('\n');

const around: Readonly<Record<string, (text: string) => string>> = {
  'plain text': (text) => text,
  'a string of JSON': (text) => `{"level":"error","msg":${json(text)}}`,
  'JSON in JSON': (text) => json(json(text)),
  'a tuple of Python': (text) => `('${text.replaceAll('\\', '\\\\').replaceAll('\n', '\\n')}',)`,
  'a cell of a table': (text) => `time,msg\n3,"${text.replaceAll('"', '""')}"`,
  'a diff': each('+'),
  'a diff of what went': each('-'),
  'a log of a container': each('web-1  | '),
  'a quote': each('> '),
  'an indent': each('      '),
  HTML: (text) => `<pre>${text.replaceAll('&', '&amp;')}</pre>`,
  'a page': (text) => `<p>${text.replaceAll('&', '&amp;').replaceAll('\n', '<br>')}</p>`,
  'a row of Markdown': (text) => `| log | ${text.replaceAll('\n', '<br/>')} |`,
};

test.each(Object.entries(around))('in %s no value goes on into the next line', (_name, put) => {
  for (const [value, secret] of values)
    for (const next of evidence) {
      const clean = cleanOf(put(`${value}\n${next}`));
      expect(clean).not.toContain(secret);
      expect(clean, `${value} before ${next}`).toContain(next);
    }
});

test.each<[string, string, readonly string[], readonly string[]]>([
  ['a kit behind a home', `cwd=/home/${user} openai/6.1.0`, [user], ['openai/6.1.0']],
  [
    'a kit behind a home of Windows',
    `C:\\Users\\${user} OpenAI/Python 2.8.1`,
    [user],
    ['OpenAI/Python 2.8.1'],
  ],
  ['an id in quotes', `"cannot open /home/${user} ${req}"`, [user], [req]],
  ['a number in quotes', `"no access to C:\\\\Users\\\\${user} EACCES"`, [user], ['EACCES']],
  [
    'a name of two words',
    `"cannot open C:\\Users\\Hedda Lindenau ${req}"`,
    ['Hedda', 'Lindenau'],
    [req],
  ],
  ['an id behind a share', `\\\\filer07\\${firm} ${req}`, ['filer07', firm], [req]],
  [
    'a kit behind a folder',
    `/home/${user}/${firm} openai/6.1.0 ECONNRESET`,
    [user, firm],
    ['openai/6.1.0'],
  ],
  [
    'a folder that begins so',
    `"C:\\\\Users\\\\${user}\\\\nachtlager7\\\\x.mjs"`,
    [user, 'nachtlager7'],
    ['x.mjs'],
  ],
  [
    'a folder of two words',
    `/home/${user}/Lindenau Ferry/2.0/x.mjs`,
    [user, 'Lindenau', 'Ferry'],
    ['x.mjs'],
  ],
  [
    'a folder of Windows',
    `cwd C:\\Users\\${user}\\nachtlager7\\x.mjs`,
    [user, 'nachtlager7'],
    ['x.mjs'],
  ],
  ['a written break', `cwd C:\\Users\\${user}\\nRateLimitError`, [user], ['RateLimitError']],
  // Pictures.
  [
    'a size between two names',
    '{"msg":"convert pier-plan-7.heic -resize 1024x1024 out.png"}',
    ['pier-plan-7'],
    ['1024x1024 out.png'],
  ],
  [
    'a size between names of several words',
    '"resized ferry pier.heic to 512x512 as our pier.png"',
    ['ferry pier', 'our pier'],
    ['512x512'],
  ],
  ['a name with another ending in it', '"ferry pier.heic copy.png"', ['ferry pier'], []],
  // Quotes as HTML writes them.
  [
    'a prompt',
    `<pre>Prompt: &quot;${told}&quot;, Model: &quot;gpt-image-1.5&quot;</pre>`,
    [told],
    ['Model: &quot;gpt-image-1.5'],
  ],
  ['a prompt in other quotes', `<pre>Prompt: &#39;${told}&#39;, n: 1</pre>`, [told], ['n: 1']],
  [
    'a prompt in an attribute',
    `<input name="prompt" value="a &quot;red&quot; ${told}">`,
    [told],
    [],
  ],
  [
    'a digest',
    `<pre>Authorization: Digest username=&quot;${user}&quot;, uri=&quot;/v1/models&quot;, response=&quot;${chance}&quot; ${req}</pre>`,
    [user, chance],
    ['/v1/models', req],
  ],
  // Fields of a form.
  [
    'a size in a form',
    `{"body":"prompt=${told.replaceAll(' ', '+')}&size=1536x1024&n=1"}`,
    ['ferry'],
    ['&size=1536x1024&n=1'],
  ],
  ['a form in a log', `prompt=${query}\nHTTP 401`, ['ferry'], ['HTTP 401']],
  [
    'a form that a width has broken',
    `{"body":"prompt=${query}%20\\n${firm}"}`,
    ['ferry', firm],
    [],
  ],
  ['a prompt of two lines', `{"body":"prompt=${told}\\nand its ${firm} pier"}`, [told, firm], []],
  ['a prompt with a sign', '{"body":"prompt=C++ code of the ferry"}', ['ferry'], []],
  // Certificates.
  [
    'what a tool says next',
    `> issuer: C=DE; O=${firm}; CN=${firm} TLS Inspection CA\n> * SSL certificate problem: unable to get local issuer certificate`,
    [firm],
    ['SSL certificate problem: unable to get local issuer certificate'],
  ],
  // Changed lines.
  ['a time in a diff', '+2026-10-03 17:42:09 +0200 x', [], ['+2026-10-03 17:42:09 +0200']],
  [
    'a uuid in a diff',
    '+49340180-1185-4682-acd8-e1f05c25c129',
    [],
    ['49340180-1185-4682-acd8-e1f05c25c129'],
  ],
  ['a phone in a diff', '+Tel: +49 30 5550 1234', ['5550'], []],
  ['ids in a diff', `+${req}\n+${req.replace('7a', '81')}`, [], [req, req.replace('7a', '81')]],
  [
    'a sum in a diff',
    `+sha384-${long.slice(0, 30)}/${long.slice(0, 33)}`,
    [],
    [`sha384-${long.slice(0, 30)}/${long.slice(0, 33)}`],
  ],
  // Ids below ids.
  ['a commit', `commit ${commit}\nv2.3.1-7-g4c1a9be`, [], [commit, 'v2.3.1-7-g4c1a9be']],
  ['an id', `request ${uuid}\nv2.3.1-7-g4c1a9be`, [], [uuid, 'v2.3.1-7-g4c1a9be']],
  // What a width or a language has broken goes on.
  [
    'a token at a width',
    `${'x'.repeat(16)} GATEWAY_TOKEN=${long.slice(0, 49)}\n${long.slice(49)} ${req}`,
    [long.slice(0, 49), long.slice(49)],
    [req],
  ],
  [
    'a header in quotes',
    `-H "X-Auth-Token: ${chance}\n${long.slice(0, 12)}=" -d x`,
    [chance, long.slice(0, 12)],
    ['-d x'],
  ],
  ['codes of a mail', `x=3D1 password =3D =73=55=6E=73=65=74=34=34=6D`, ['=55=6E'], []],
])('beyond a value, with %s', (_name, text, gone, stays) => {
  const clean = cleanOf(text);
  for (const part of gone) expect(clean).not.toContain(part);
  for (const part of stays) expect(clean).toContain(part);
});
