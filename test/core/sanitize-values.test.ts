import { expect, test } from 'vitest';

import { sanitize } from '../../src/core/sanitize/sanitize.ts';
import { cleanOf } from '../helpers/cleaned.ts';

/** Invented passwords: letters and digits only, or plain words, which nothing but what stands around them gives away. */
const weak = 'lanternvelvet24';
const word = 'walnutharborzz';
const letters = 'cVnVqZAXJOf';
const pin = '41805659';
const uuid = '0a1ee561-474b-4366-860e-41e827c093b4';

test.each([
  ['a setting with an ampersand', 'DB_PASSWORD=lantern&velvet24', 'velvet24'],
  ['a setting with a semicolon', 'A=1\nNEXTAUTH_SECRET=lantern;velvet24\nB=2', 'velvet24'],
  ['a setting of YAML with a comma', 'db:\n  password: lantern,velvet24\n  port: 1', 'velvet24'],
  ['a setting with a backslash', 'export API_SECRET=lantern\\velvet24', 'velvet24'],
  ['a setting with an apostrophe', "password: lantern'velvet24", 'velvet24'],
  ['a setting with brackets', 'password = lantern(24)velvet', 'lantern'],
  ['a setting in braces', 'ADMIN_PASSWORD={lanternvelvet24}', 'velvet24'],
  ['a setting with a dollar sign', "ADMIN_PASSWORD='$lanternvelvet24'", 'velvet24'],
  ['a setting in a log', 'login failed password=lantern&velvet24 model=x', 'velvet24'],
  ['a setting of several words', 'MAIL_PWD=Saddle Walnut 50\nPORT=1', 'Walnut'],
  ['an element of several words', '<password>marble pencil over the pepper</password>', 'pepper'],
  ['a row of several words', '| password | marble pencil pepper |', 'pepper'],
  ['letters by chance', `DB_PASSWORD=${letters}`, letters],
  ['letters by chance in a call', `builder().smtpPassword("${letters}")`, letters],
  ['a version with a word', 'password: 4.24.274-velvet', 'velvet'],
  ['an apostrophe in an address', "http://img:saddle'ribbon96@localhost:3128", 'ribbon96'],
  ['an apostrophe in a query', "GET /x?user=a&password=velvet'harbor48&n=1", 'harbor48'],
  ['a number beside its name', `os.Setenv("VPN_PIN", "${pin}")`, pin],
  ['a word beside its name', `define('FTP_PASSWORD', '${word}');`, word],
  ['a phrase beside its name', "setdefault('SSH_PASSPHRASE', 'marble pencil pepper')", 'pepper'],
  ['a word of a row that is inserted', `VALUES ('ftp_password', '${word}')`, word],
  ['an argument of a server', `"args": [\n  "--bfl-api-key",\n  "${uuid}"\n]`, uuid],
  ['an argument of a container', `args:\n- --api-key\n- ${weak}\n- --model\n- x`, weak],
  ['an option that asks for it', `redis-server --requirepass ${weak} --port 1`, weak],
  ['a column of words', `id,model,ftp_password\n1,x,${word}\n`, word],
  [
    'a column of phrases',
    '| Model | pass phrase |\n|---|---|\n| x | marble.pencil.pepper |',
    'pepper',
  ],
  ['a name of two words and a tab', `API key\t${weak}\nModel\tx`, weak],
  ['what stands in when it is missing', `ENV['BFL_API_KEY'] ||= '${uuid}'`, uuid],
  ['a property', 'public string DbPassword { get; set; } = "mOkka#oE1D%";', 'oE1D'],
  ['a comparison', `if apiKey != "${weak}" { return }`, weak],
  ['a variable of a pipeline', '##vso[task.setvariable variable=DB_PASSWORD]blauWal#PGGe%', 'PGGe'],
  ['a setting of npm', `npm config set //registry.example/:_authToken ${weak}`, weak],
  ['a label above it', `admin password:\n${weak}\n\nModel:\nx\n`, weak],
  ['a label of two words above it', `API Key\n${weak}\nModel\nx`, weak],
  ['a validator', `settings\nsmtp_password\n  No match [input_value='${letters}', x]`, letters],
  ['a sentence with whose it is', `the BFL key we use is "${uuid}".`, uuid],
  ['a sentence with what it is for', `The password for the gateway is now ${weak}.`, weak],
  ['a short word for it', `pw for the gateway = ${weak}`, weak],
  ['a sentence that changes it', `I changed the password from ${weak} to ${weak}5 today`, weak],
  ['a sentence that uses it', `Use ${weak} as password, then it fails`, weak],
  ['a sentence with signs in it', 'hi, my password is thunder&falcon0, see', 'falcon0'],
  ['a string of a connection', 'Server=x;Password=harbor falcon&velvet;Timeout=15', 'velvet'],
  ['a sentence with its owner', 'hi, my password is Basketpepper\nmodel is x', 'Basketpepper'],
  ['a user and a password', `user/pass: anna / ${weak}`, weak],
  ['a number in brackets', `Enter the VPN PIN (${pin}) on the page`, pin],
  ['German', 'das Passwort "birkenhain" geht nicht; mein Passwort ist Sommerwind', 'birkenhain'],
  ['French', 'mot de passe : tournesol\nmodèle : x', 'tournesol'],
  ['Polish', 'klucz API: 9fKq2LmZx81TtPqA\nbłąd', '9fKq2'],
  ['Japanese', 'password は himawari88 です', 'himawari88'],
  ['an assertion', `expected 'DB_PASSWORD' to be 'Zeppelin-QjU5+' ; x`, 'QjU5'],
  [
    'a secure string of words',
    "ConvertTo-SecureString 'meadow thunder canyon' -AsPlainText",
    'canyon',
  ],
  ['the settings of a network', `    Key Content            : ${weak}`, weak],
])('nothing is left of a credential in %s', (_name, text, part) => {
  const cleaned = cleanOf(text);
  expect(cleaned).not.toContain(part);
});

test('a taught value goes wherever a line was broken in it', () => {
  const env = { DB_PASSWORD: 'Sonnen2172!' };
  for (let at = 1; at < env.DB_PASSWORD.length; at++) {
    const broken = `${env.DB_PASSWORD.slice(0, at)}\n  ${env.DB_PASSWORD.slice(at)}`;
    expect(sanitize(`login with ${broken} refused`, { env }).text).toBe(
      'login with [secret-1] refused',
    );
  }
});

test('a taught value that ends with its line leaves the next line alone', () => {
  const env = { DB_PASSWORD: 'Sonnen2172!' };
  const text = `base64 ${Buffer.from(env.DB_PASSWORD).toString('base64')}\nhtml stays`;
  expect(sanitize(text, { env }).text).toBe('base64 [secret-1]\nhtml stays');
});

test.each([
  'status=401 n=4096 width=2048 code=429x',
  'dd.trace_id=265cfbc4bfb96e676c374b78a8dc18fa level=error',
  '{"log":"{\\"msg\\":\\"npm error code E404\\\\nnpm error 404 Not Found\\"}"}',
  '{"log":"{\\"msg\\":\\"git log\\\\n\\\\ncommit 55357877c049117fed0541ae9ae7a8c85e41523b\\\\nMerge: x\\"}"}',
  'imgapp-1  | OPENAI_API_KEY=\nimgapp-1  | OPENAI_ORG_ID=\nimgapp-1  | OPENAI_MODEL=gpt-image-2\nimgapp-1  | SESSION_SECRET=\nimgapp-1  | LOG_LEVEL=debug',
  'imgapp-1  | commit adbb8de6609650ff27fc61d112ad51a334fad913\nimgapp-1  | Date:   Mon Nov 23\nimgapp-1  | \nimgapp-1  | commit 02bcecc24f0ade53349b1fbfdcccc28776099f80\nimgapp-1  | Merge: ae75b6e 31e6c0b',
  'b5e4b97d7dc0   imgapp:latest   Up 12 minutes   0.0.0.0:8080->8080/tcp   imgapp-1\n9c1a92db1d3a   redis:7-alpine  Up 2 hours      127.0.0.1:6379->6379/tcp redis-1',
  'or as the password field (with blank username)',
  'I changed the password yesterday; your password must be long',
  "const password = await ask('Password: ')\nheaders.set('Authorization', x)",
  'api_key = st.secrets["OPENAI_API_KEY"]\ntoken = response["access_token"]',
  'val openAI = OpenAI(token = apiKey, timeout = Timeout(socket = 120.seconds))',
  'OPENAI_API_KEY: ${OPENAI_API_KEY:?set it}',
  "{ authorized: false, authorizationError: 'SELF_SIGNED_CERT_IN_CHAIN' }",
  'Server Temp Key: X25519, 253 bits\nAuthentication : WPA2-Personal',
  'OpenAI { apiKey: [Function: getKey], organization: null }',
  'CREATE TABLE users (id uuid PRIMARY KEY, password text, token varchar(64));',
  'credential: X509Credential | undefined;\ncredentials: Identity | Provider<Identity>;',
  "Pick<OpenAI, 'apiKey' | 'baseURL'>",
  '| `COHERE_KEY` | Cohere | `Authorization` |',
  '[license-image]: https://www.npmjs.com/license',
  ".arguments('<username> <password>');\nrun(a)",
  "const secret = crypto.randomBytes(32).toString('hex')",
  'secret = Rails.application.credentials.openai[:api_key]',
  '$env:OPENAI_API_KEY = Read-Host -AsSecureString',
  'existingSecret: openai-credentials\nexistingSecretKey: api-key',
  '+ secret_string = (sensitive value)',
  "['password', 'clientsecret', 'token'].some((name) => name === key)",
  "headers['Authorization']?.slice('Bearer '.length)",
  '| local/node-fits | pass | Node 20.20.2 runs here. | It is supported. |',
  "pick(options, ['password', 'remember_me', 'organization'])",
  'password: z.string().min(8),\ntoken: getToken(),',
  '| password | The password of the user | string |',
  'the key for gpt-image-2 is invalid; the token we use is gpt-image-1-mini',
  'mein Passwort ist falsch\nmot de passe : invalide\n',
  'Model\tgpt-image-1-mini\nAPI key\tmissing',
])('what is no credential stays: %s', (text) => {
  expect(sanitize(text).text).toBe(text);
});

test.each([
  ['passphrase=velvet-timber-walnut status=401 model=x', 'status=401 model=x'],
  ['ssh_passphrase => velvet_timber_walnut_sky, model => dall-e-3', ', model => dall-e-3'],
  ['java -Dssh.passphrase=velvet_timber_walnut -jar a.jar --size 1', ' -jar a.jar --size 1'],
  ['user=a password=lantern&velvet24 model=gpt-image-2', 'model=gpt-image-2'],
  ['GET /x?password=lanternvelvet24&model=gpt-image-2', '&model=gpt-image-2'],
  ['remote: https://oauth2:Xy7-lantern9@github.com/a/b.git', '@github.com/'],
  ['To github.com:larkspindle89/orchid.git\n   a41f09c..b52e1d0  main -> main', 'a41f09c..b52e1d0'],
])('evidence in %j stays', (text, kept) => {
  expect(sanitize(text).text).toContain(kept);
});
