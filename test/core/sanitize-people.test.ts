import { expect, test } from 'vitest';

import { sanitize } from '../../src/core/sanitize/sanitize.ts';
import { cleanOf } from '../helpers/cleaned.ts';

/** Invented people, machines and firms, put together so that no scanner takes this file for a list of them. */
const first = 'Ottokar';
const last = 'Brennwald';
const name = `${first} ${last}`;
const account = `${first}.${last}`.toLowerCase();
const firm = 'quellmoos83';
const mail = [`o.${last.toLowerCase()}`, `${firm}.com`].join('@');
const machine = `${firm}-build7`;
const ip = [85, 214, 77, 19].join('.');
const mac = 'a6:76:97:1b:50:f4';
const uuid = '0a1ee561-474b-4366-860e-41e827c093b4';
const bytes = Array.from({ length: 24 }, (_, place) => (place * 37 + 11) % 256).join(',');
const commit = '36a47f9bb14a8daff2f7bdb2b8f88e8a3cc1d0e5';
const hex = `${commit}${commit.slice(0, 24)}`;

const cases: readonly (readonly [kind: string, text: string, gone: readonly string[]])[] = [
  // A name beside an address.
  ['a table of TOML', `authors = [{ name = "${name}", email = "${mail}" }]`, [first, last]],
  ['settings of git', `[user]\n\tname = ${name}\n\temail = ${mail}\n`, [first, last]],
  ['a list of settings of git', `user.name=${name}\nuser.email=${mail}`, [first, last]],
  ['a command of git', `git config --global user.name "${name}"`, [first, last]],
  ['a variable of git', `GIT_AUTHOR_NAME=${name}\nNODE_ENV=test`, [first, last]],
  ['YAML', `owner:\n  name: ${name}\n  email: ${mail}\n`, [first, last]],
  ['YAML with the address first', `- email: ${mail}\n  name: ${name}\n`, [first, last]],
  ['a hash', `{"name"=>"${name}", "email"=>"${mail}"}`, [first, last]],
  ['arguments', `setup(author="${name}", author_email="${mail}")`, [first, last]],
  ['a list in Ruby', `spec.authors = ["${name}"]\n  spec.email = ["${mail}"]`, [first, last]],
  ['a row', `| ${name} | ${mail} | owner |`, [first, last]],
  ['a row with tabs', `${name}\t${mail}\towner`, [first, last]],
  ['cells of HTML', `<td>${name}</td><td>${mail}</td>`, [first, last]],
  ['a link', `ask [${name}](mailto:${mail})`, [first, last]],
  ['blame', `7e4e2281 (${name} 2026-11-20 14:02:11 +0100 41)   size: '1x1',`, [first, last]],
  ['a signature', `Best regards,\r\n${name}\r\n${mail}\r\n`, [first, last]],
  ['a quoted signature', `> Cheers\n> ${name}\n> ${mail}`, [first, last]],
  ['an author behind a tag', `<pre class="log">Author: ${name}`, [first, last]],
  ['an encoded word', `From: =?UTF-8?Q?${first}_${last}?= <${mail}>`, [last]],
  ['a card', `BEGIN:VCARD\nFN:${name}\nEMAIL;TYPE=work:${mail}`, [first, last]],
  ['an entry of a directory', `cn: ${name}\nmail: ${mail}`, [first, last]],
  ['the last name first', `From: ${last}, ${first} <${mail}>`, [first, last]],
  ['a hash with single quotes', `'name' => '${name}', 'email' => '${mail}'`, [first, mail]],
  // End users.
  ['a wrapper of Go', `Params{Model: "m", User: openai.String("${uuid}")}`, [uuid]],
  ['a builder', `builder().model("m").user("u-41694347").build()`, ['41694347']],
  ['a wrapper of Rust', `Request { user: Some("u-71508965"), n: 1 }`, ['71508965']],
  ['a tuple', `[('model', 'm'), ('user', 'u-04402343')]`, ['04402343']],
  ['an object', `{"user":{"plan":"pro","id":"${account}"}}`, [account]],
  ['an object with a number', `{"customer":{"id":"48219304"}}`, ['48219304']],
  ['an id in capitals', `customer CUST-5523226 hit a limit`, ['5523226']],
  ['a number in a letter', `Customer number: 85416441`, ['85416441']],
  ['a number in a German letter', `Kundennummer: 44487403`, ['44487403']],
  ['an unknown visitor', `{"anonymousId":"${uuid}"}`, [uuid]],
  ['a span', `enduser.id=${account} gen_ai.request.model=m`, [account]],
  // Accounts.
  ['a prompt in JSON', `{"msg":"${account}@${machine}:~/app$ node x"}`, [account, machine]],
  ['an answer below a prefix', `app-1  | $ whoami\napp-1  | ${account}`, [account]],
  ['a login with a key', `Accepted publickey for ${account} from ${ip} port 54321`, [account, ip]],
  ['a failed login', `Failed password for invalid user ${account} from ${ip}`, [account]],
  ['a line of sudo', `sudo:    ${account} : TTY=pts/0 ; USER=root ; COMMAND=/bin/true`, [account]],
  ['a session', `session opened for user root(uid=0) by ${account}(uid=1000)`, [account]],
  ['a group', `-rw-r--r-- 1 root ${account} 2097152 Nov 23 06:58 render.py`, [account]],
  ['groups', `groups=1000(${account}),1001(${firm}-devs)`, [account, firm]],
  ['a request', `${ip} - ${account} [23/Nov/2026:06:58:11 +0100] "POST / HTTP/1.1" 413`, [account]],
  ['a list of accounts', `${account}:x:1000:1000:${name},,,:/bin:/bin/bash`, [account, last]],
  ['who is there', `${account}  pts/0  ${ip}  Mon Nov 23 06:58 still logged in`, [account]],
  ['a process', `${account}  5382  0.3  1.2 1134212 98120 ?  Sl  06:58  0:01 node x`, [account]],
  ['settings of SSH', `Host gpu\n  HostName x\n  User ${account}\n  Port 2222`, [account]],
  ['a line of netrc', `machine x\n  login ${account}\n  password hunter`, [account]],
  ['a property', `spring.datasource.username=${account}`, [account]],
  ['a cluster', `users:\n- name: ${account}\n  user:\n    x: y`, [account]],
  ['a status', `Logged in to github.com account ${account} (keyring)`, [account]],
  ['the home of another', `~${account}/app/render.py: No such file`, [account]],
  ['a home from below', `at ../../home/${account}/app/gen.mjs:12:3`, [account]],
  ['a home without its drive', `HOMEPATH=\\Users\\${account}`, [account]],
  ['a box of letters', `MAIL=/var/mail/${account}`, [account]],
  ['a domain', `USERDOMAIN=${firm.toUpperCase()}`, [firm.toUpperCase()]],
  ['a shared folder', `/Users/x/Library/Mobile Documents/com~apple~CloudDocs/${firm}/a.py`, [firm]],
  ['a door that stays closed', `User ${account} from ${ip} not allowed`, [account]],
  ['a session that begins', `New session 3 of user ${account}.`, [account]],
  // Machines.
  ['a machine at Amazon', `node/ip-${ip.replaceAll('.', '-')} not ready`, ['85-214']],
  ['a machine that a database names', `denied for user '${account}'@'${machine}'`, [machine]],
  [
    'a line of a log behind a prefix',
    `app-1  | Nov 23 06:58:11 ${machine} systemd[1]: x`,
    [machine],
  ],
  ['a system behind a tag', `<pre>Linux ${machine} 6.8.0-48-generic`, [machine]],
  ['a name below a prefix', `app-1  | $ hostname\napp-1  | ${machine}`, [machine]],
  ['a header', `x-backend-server: ${machine}`, [machine]],
  ['a database', `Cannot open server '${machine}' requested by the login.`, [machine]],
  ['a star', `no_proxy=*.${firm}.corp,localhost`, [firm]],
  ['an address without a scheme', `//npm.${firm}.net/:_authToken=x`, [firm]],
  ['capitals', `Host APIGW.EU.${firm.toUpperCase()}.NET unreachable`, [firm.toUpperCase()]],
  ['a workspace', `https://${firm}.slack.com/archives/C0MXTL9S2NC/p1`, [firm, 'C0MXTL9S2NC']],
  ['a bucket', `https://s3.eu-west-1.amazonaws.com/${firm}-b/k.json`, [firm]],
  ['a bucket by its scheme', `gs://${firm}-b/k.json`, [firm]],
  ['a dump of packets', `IP 10.1.2.3.54321 > ${ip}.443: Flags [S]`, ['10.1.2.3', ip]],
  ['a range', `${ip}-${ip}`, [ip]],
  ['a firewall', `MAC=${mac}:9f:55:55:a6:e1:3a:08:00 SRC=${ip}`, [mac, '55:a6:e1']],
  ['a number of a card without colons', `{"macAddress":"${mac.replaceAll(':', '')}"}`, ['971b50']],
  ['a name turned around', `${'4.9.3.9.c.1.5.f.'.repeat(4)}ip6.arpa`, ['c.1.5.f']],
  // Firms and repositories.
  ['a certificate of Python', `{'issuer': ((('commonName', '${last} Root CA'),),)}`, [last]],
  ['a certificate of Go', `candidate authority certificate "${last} Root CA")`, [last]],
  ['an issuer with brackets', `issuer certificate: "${last} CA (${firm}.net)"`, [last, firm]],
  ['an issuer of a form', `subject: {+O:+'${last}+GmbH',+CN:+'${last}+CA'+}`, [last]],
  ['an image', `ghcr.io/${firm}/portraits-45:1.4.2 denied`, [firm, 'portraits']],
  ['a project', `https://dev.azure.com/${firm}/web/_git/portraits-45`, [firm, 'portraits']],
  ['a group', `https://gitlab.com/${firm}/grp/portraits-45/-/jobs/1`, [firm, 'portraits']],
  ['a clone', `Cloning into 'portraits-45'...`, ['portraits']],
  ['a model', `https://huggingface.co/${firm}/portraits-45/resolve/main/x`, [firm, 'portraits']],
  ['an account', `{"Account":"782366964643"}`, ['782366964643']],
  ['a recorded cookie', `"cookies":[{"name":"did","value":"${uuid}"}]`, [uuid]],
  // Numbers of people.
  ['a French telephone', 'Tél : 06 12 50 55 64', ['06 12 50']],
  ['a Polish telephone', 'Telefon kontaktowy: 524-470-457', ['524-470']],
  ['a Japanese telephone', '電話：+81 3 5819 0923', ['5819']],
  ['an account in small letters', `iban=${['de', '89370400440532013000'].join('')}`, ['3704004']],
  ['an account with letters', 'MT84 MALT 0110 0001 2345 MTLC AST0 01S', ['0110 0001']],
  ['a tax id', `PAN: ${['DRBPI', '5093D'].join('')}`, ['5093D']],
  ['a health number', `NHS number: ${['921 043', '0050'].join(' ')}`, ['043 0050']],
  ['a card with dots', ['5105', '1051', '0510', '5100'].join('.'), ['1051.0510']],
  // Pictures.
  ['bytes', `{"type":"Buffer","data":[137,80,78,71,${bytes}],"size":"1x1"}`, [bytes]],
  ['bytes by their places', `{"0":137,"1":80,${places()}}`, ['"9":']],
  ['a name with blanks in a list', 'images:\n  - Hochzeit Anna_56.png\nmodel: m', ['Hochzeit']],
  [
    'a name with blanks in a folder',
    '-rw-r--r-- 1 root root 18 Nov 21 09:12 scan of me.jpg',
    ['scan'],
  ],
  ['a name without its ending', '{"original_filename":"grandma_portrait-80"}', ['grandma']],
  ['a name in a call', `fopen('emma-bath_88.jpeg', 'r')`, ['emma']],
];

function places(): string {
  return Array.from({ length: 16 }, (_, place) => `"${place + 2}":${place + 40}`).join(',');
}

test.each(cases)('%s goes', (_kind, text, gone) => {
  const cleaned = cleanOf(text);
  for (const value of gone) expect(cleaned).not.toContain(value);
});

test.each([
  [
    'versions of four parts',
    'WSL 2.6.1.0, PowerShell 7.5.4.0, kernel 6.6.87.2, PSVersion   7.5.4.0',
  ],
  ['the version of a tool', 'DiG 9.18.28-0ubuntu0.24.04.1-Ubuntu'],
  ['the subject of a mail', 'Subject: HTTP 429\nDate: Mon, 23 Nov 2026 05:58:11 +0000'],
  ['a field behind an error', '"msg":"verify error:num=19","request_id":"x-1"'],
  ['a field behind an empty setting', `{"msg":"A_KEY=''","request_id":"req_1"}`],
  ['commits', `COMMIT_SHA=${commit}\n"gitHead": "${commit}"\nVERCEL_GIT_COMMIT_SHA=${commit}`],
  ['sums', `checksum = "${hex}"\nresolved "https://registry.yarnpkg.com/x/-/x-1.tgz#${commit}"`],
  ['a digest of an image', `with digest node@sha256:${hex} ...`],
  ['a tag of an answer', 'etag: W/"233-U6WRItERWP2XDnHAnhOYZPzXJNt"'],
  ['a trace in HTML', `{&quot;traceId&quot;:&quot;${commit.slice(0, 32)}&quot;}`],
  ['a span', 'x-datadog-parent-id: 532681908112150588\ndd.span_id=532681908112150588'],
  ['the machine itself', 'Linux localhost 6.8.0-48-generic\nroot@localhost:/app# node -v'],
  ['the machine itself, mapped', 'client ::ffff:127.0.0.1 connected'],
  [
    'hosts of documents',
    'https://errors.pydantic.dev/2.12/v/x https://pip.pypa.io/en https://eslint.org/docs',
  ],
  [
    'services of a shared domain',
    'https://hooks.slack.com https://code.visualstudio.com/docs/languages/json',
  ],
  [
    'what is no repository',
    'https://github.com/advisories/GHSA-c76h-2ccp-4975 https://git-lfs.github.com/spec/v1',
  ],
  ['a module', 'github.com/tidwall/gjson v1.18.0'],
  ['a folder of programs', '{"execPath":"C:\\\\Program Files\\\\nodejs\\\\node.exe"}'],
  ['a package of PHP', 'in /var/www/html/vendor/guzzlehttp/guzzle/src/Client.php:41'],
  ['an object of a cluster', `"metadata":{"uid":"${uuid}"}`],
  ['a time of a hook', 'webhook-timestamp: 1795030411'],
  ['patterns of files', 'ignore *.config.js **/*.test.dev .env.*.local *.d.ts // see x'],
  ['a package beside nobody', 'name = imgapp\nversion = 0.1\n'],
  ['a folder of a project', `import Hero from '../../home/components/Hero';`],
  ['code', 'const app_user = getUser(); current_user: string; log.user=session.user;'],
  ['colours and signatures of files', 'rgb(255, 255, 255); [137, 80, 78, 71, 13, 10, 26, 10]'],
  ['lines of a certificate', '*  subject: C=DE; CN=x.openai.com\n*  issuer: C=DE; CN=WE1\n'],
  ['options of users', 'the list of user options; USER = getpass.getuser()'],
  ['names of parameters', `for attr in ('user', 'credentials'): x; customer id: missing`],
  ['systems', 'Linux version 6.8.0-48 Linux Mint 22.1.0'],
  ['accounts of images', 'root:x:0:0:root:/bin\n-rw-r--r-- 1 node node 12 Nov 23 06:58 x.py'],
])('%s stay as they are', (_kind, text) => {
  expect(sanitize(text).text).toBe(text);
});
