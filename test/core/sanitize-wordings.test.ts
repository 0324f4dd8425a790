import { expect, test } from 'vitest';

import { cleanOf } from '../helpers/cleaned.ts';

/** Invented, and put together so that no scanner takes this file for a list of them. */
const code = ['475', '530'].join('');
const [first, last] = ['Ottokar', 'Brennwald'];
const firm = 'quellmoos83';
const user = ['ottokar', 'brennwald'].join('.');
const weak = ['sUmmer77', 'windQ9'].join('');
const uuid = ['97ae81f0-4c5f-4b2d', '9d51-e8dba880447a'].join('-');
const mac = ['d4', '2e', '1f', '54', '67', '2c'];
const six = ['fe80', '', 'dd1a', '08ff', 'fec1', '84e7'].join(':');
const bsn = ['9019', '57136'].join('');
const hetu = ['131052', '308T'].join('-');
const bare = ['070317', '90395'].join('');
const number = ['KD', '48943261'].join('-');
const mail = ['o.b', `${firm}.com`].join('@');
const issuer = 'Brennwald Issuing CA 82';
const key = ['sk-proj-lExh5KyzUxCiO91oz8QljAUW3hRKO3bl8xNx', 'RN6LQ-OeLlt-ebiRAZ7T3Blbk'].join(
  '_Z_',
);
const oid = [2, 5, 29, 17].join('.');
const assembly = ['31bf3856', 'ad364e35'].join('');

test.each<[string, string, string]>([
  // Codes that let in once, as messages call them.
  ['French', `Votre code de vérification : ${code} x`, code],
  ['French, turned', `${code} est votre code x`, code],
  ['Italian', `Il tuo codice di verifica è ${code}. x`, code],
  ['Portuguese', `Seu código de verificação é ${code}. x`, code],
  ['Spanish', `Tu código de un solo uso es ${code}`, code],
  ['Swedish', `Din verifieringskod är ${code} x`, code],
  ['Turkish', `Doğrulama kodunuz: ${code} x`, code],
  ['Russian', `Ваш код подтверждения: ${code} x`, code],
  ['Russian, its capital', `Ваш код: ${code} x`, code],
  ['Japanese', `認証コード：${code} x`, code],
  ['Chinese', `您的验证码是 ${code}，10分钟内有效`, code],
  ['Korean', `인증번호는 ${code} 입니다. x`, code],
  ['whose code', `Your OpenAI code is ${code} x`, code],
  ['what is to be typed', `Enter this code: ${code}\nx`, code],
  ['what came as a message', `they texted me ${code} but no`, code],
  ['an arrow behind its name', `verification code → ${code}`, code],
  // Under a name that no sign of a setting joins.
  ['a call', `builder.otp("${code}").model("x")`, code],
  ['a pair', `params.put("otp", "${code}");`, code],
  ['a field of a form', `form.append('otp', '${code}');`, code],
  ['the type of a store', `{"otp":{"S":"${code}"}}`, code],
  ['a block', `otp: |\n  ${code}\nmodel: x\n`, code],
  ['an arrow', `otp → ${code}\nmodel → x`, code],
  ['a loud name', `**otp**: ${code}\n**model**: x`, code],
  ['an answer of a store', `1) "otp"\n2) "${code}"\n3) "model"`, code],
  ['a column', `INSERT INTO jobs (id, otp) VALUES (7, '${code}');`, code],
  // Numbers of people.
  ['a letter that checks the rest', `seen ${hetu} here`, hetu],
  ['the same under its name', `{"hetu":"${hetu.slice(0, -1)}N"}`, hetu.slice(0, -1)],
  ['in the next cell', `<td>BSN</td><td>${bsn}</td>`, bsn],
  ['in the next column', `| passport no. | HK${bsn} |`, bsn],
  ['what a validator got', `ValidationError: cpf\n  value '${bare}' is not valid`, bare],
  ['behind a dot', `user.sin = "${bsn}";`, bsn],
  // End users and customers.
  ['an end user behind a dot', `user.safety_identifier = "${user}";`, user],
  ['an end user beside words', `safety identifier: u-175${code}`, code],
  ['an end user in a column', `| safety identifier | u-${code} |`, code],
  ['a customer in the next cell', `<td>customer id</td><td>${number}</td>`, number],
  ['a customer cut short', `cust. no. ${number}, x`, number],
  // Machines.
  ['a MAC behind a word', `["mac:${mac.join('-')}"]`, mac.join('-')],
  ['a MAC behind a wide colon', `网卡：${mac.join(':')}，x`, mac.join(':')],
  ['an address of IPv6 behind a word', `["src:${six}"]`, six],
  // Ids that are keys.
  ['a key with its plan', `I put the auth key ${uuid}:fx into it`, uuid],
  ['the registry', `reg add "HKCU\\Environment" /v DEEPL_AUTH_KEY /t REG_SZ /d "${uuid}" /f`, uuid],
  ['a builder', `OpenAIConfig::new().with_auth_key("${uuid}:fx")`, uuid],
  // Names.
  ['an issuer without a sign', `issuer CN "${issuer}" is not trusted`, issuer],
  ['an issuer without quotes', `certificate issuer ${issuer} is not trusted`, issuer],
  ['a name beside an address', `{"name":"${first} ${last}","address":"[e-mail-1]"}`, last],
  ['a name in elements', `<name>${first} ${last}</name><email>${mail}</email>`, last],
  ['a name below an address', `x-user-email: ${mail}\nx-user-name: ${first} ${last}\n`, last],
  ['a user of a proxy', `systemProp.https.proxyUser=${user}\nx=1`, user],
  ['a user in a header', `X-Remote-User: ${user}\nHTTP/1.1 403`, user],
  ['a user in French', `identifiant : ${user}\nx`, user],
  ['a user in Polish', `użytkownik: ${user}, x`, user],
  ['an organization as a shell answers', `$ printenv OPENAI_ORG_ID\n${firm}-ag\n$ x`, firm],
  // Passwords.
  ['Vietnamese', `mật khẩu: ${weak} x`, weak],
  ['Greek', `κωδικός: ${weak} x`, weak],
  ['Indonesian', `kata sandi: ${weak} x`, weak],
])('goes: %s', (_, text, gone) => {
  expect(cleanOf(text)).not.toContain(gone);
});

test('a taught value goes where a form writes its blanks', () => {
  const env = { APP_SECRET: 'tulipan & rosen62' };
  expect(cleanOf('x=tulipan+%26+rosen62 production', env)).toBe('x=[secret-1] production');
});

test.each<[string, string, string]>([
  ['a code behind a dash', `key ${key}—invalid_api_key`, 'invalid_api_key'],
  ['a model behind a dash', `key ${key}—gpt-image-1 says no`, 'gpt-image-1'],
  ['what came of a step', 'x&grant_type=authorization_code -> HTTP 400', 'HTTP 400'],
  ['an error in a store', '"errno":{"S":"ERR_TLS_CERT_ALTNAME_INVALID"}', 'ERR_TLS_CERT_ALTNAME'],
  ['a type of token', 'auth_method=bearer token_type=Bearer grant_type=x', 'token_type=Bearer'],
  ['a rule', 'password: must be at least 12 characters', 'must be at least 12 characters'],
  ['a rule in quotes', `{"password":["can't be blank"]}`, `can't be blank`],
  ['an object', `OID 1.2.840.113549.1.1.11 and ${oid} in sha256WithRSAEncryption`, oid],
  ['an assembly', `Culture=neutral, PublicKeyToken=${assembly}`, assembly],
  ['what a command says', 'docker login ghcr.io --password-stdin unauthorized', 'unauthorized'],
])('stays: %s', (_, text, kept) => {
  expect(cleanOf(text)).toContain(kept);
});

/** These stayed before as well: the new rules are near them. */
test.each([
  'Your error code is 40012',
  'my code is 2000 lines long',
  'su código es 200000 bytes',
  'code de vérification invalide : erreur 40012',
  '验证码错误 code 40012',
  'at:12:34:56 std::vec::Vec foo:abc::def',
  'sha1:AB:CD:EF:01:23:45:67:89:AB:CD:EF:01:23:45:67:89:AB:CD:EF:01',
  'log.user=session.user; obj.otp = otp; client.safety_identifier = hashed',
  "Box.displayName = 'Box';",
  'h=m.mcusPerLine,_=m.progressive,Z=m.maxH; _=E[u++],l=E[u++]',
  'reg add HKCU\\Environment /v OPENAI_MODEL /t REG_SZ /d gpt-image-2 /f',
  '{"name":"openai","id":"openai@7.57.0"}',
  "the issuer is Let's Encrypt Authority X3",
  'the safety identifier is missing; end-user api_v2 is down',
  'job 251128-0930 and 281126-1234',
])('stays whole: %s', (text) => {
  expect(cleanOf(text)).toBe(text);
});
