import { type Pattern, byPatterns } from '../detector.ts';
import { classOf } from '../names.ts';
import { isReal } from '../value.ts';

/** An argument: one word, or what stands in quotes. Its opening quote stands before it. */
const argument = `["']?)((?<=")[^"\\r\\n]{2,200}|(?<=')[^'\\r\\n]{2,200}|[^\\s"']{2,200})`;

const flag = (needs: readonly string[], lead: string, flags = 'g'): Pattern => ({
  kind: 'secret',
  needs,
  pattern: () => new RegExp(`(${lead}${argument}`, flags),
  accepts: isReal,
});

/** A string in a call, also where a function makes bytes of it. */
const string = `(?:[\\w.]{1,30}\\(|\\[\\]byte\\()?\\s{0,4}b?["'\`])([^"'\`\\r\\n]{3,200}`;

const inCall = (needs: readonly string[], lead: string): Pattern => ({
  kind: 'secret',
  needs,
  pattern: () => new RegExp(`(${lead}${string})(?=["'\`])`, 'gi'),
  accepts: isReal,
});

const patterns: readonly Pattern[] = [
  // A command, and its flag for a password.
  flag(['sshpass'], `\\bsshpass(?:[ \\t]+-[ev])?[ \\t]+-p[ \\t]{0,2}`),
  flag(
    ['mysql', 'mariadb', '7z', 'rar '],
    `(?<![\\w./])(?:mysql\\w{0,8}|mariadb[\\w-]{0,8}|7z\\w{0,2}|(?:un)?rar)\\b[^\\r\\n|;]{0,200}?[ \\t]-h?p`,
  ),
  {
    ...flag(
      ['mongo', 'cqlsh', 'rabbitmqadmin', 'twine', 'psexec', 'ncftp'],
      `\\b(?:mongo\\w{0,8}|cqlsh|rabbitmqadmin|twine|psexec\\w{0,4}|ncftp\\w{0,4})\\b[^\\r\\n|;]{0,200}?[ \\t]-p[ \\t=]{1,2}`,
    ),
    // With a number it says a port.
    accepts: (value) => isReal(value) && !/^\d+\W?$/.test(value),
  },
  flag(
    ['sqlcmd', 'bcp ', 'osql', 'zip -', 'ipmitool', 'mosquitto_'],
    `(?<![\\w./-])(?:sqlcmd|bcp|osql|(?:un)?zip|ipmitool|mosquitto_\\w{1,8})\\b[^\\r\\n|;]{0,160}?[ \\t]-P[ \\t]{0,2}`,
  ),
  flag(
    ['ssh-keygen', 'snmp'],
    `(?<=\\b(?:ssh-keygen|snmp\\w{1,12})\\b[^\\r\\n|;]{0,160}[ \\t])-[ANPX][ \\t]{1,2}`,
  ),
  {
    ...flag(
      ['security '],
      `\\bsecurity[ \\t]+(?:-\\w{1,3}[ \\t]+){0,3}(?:add|set|unlock|create|import|export|delete)[\\w-]{0,40}\\b[^\\r\\n|;]{0,300}?[ \\t]-[wpP][ \\t]{1,2}`,
    ),
    accepts: (value) => isReal(value) && !/^[-/#]/.test(value),
  },
  {
    ...flag(
      ['encrypt_string'],
      `\\bansible-vault[ \\t]+encrypt_string(?:[ \\t]+(?:--(?:vault-id|vault-pass(?:word)?-file|encrypt-vault-id|name|output)[= \\t][^\\s"']{1,100}|-n[ \\t]+[^\\s"']{1,60}|-{1,2}[\\w-]{1,40})){0,6}[ \\t]+(?:--[ \\t]+)?`,
    ),
    accepts: (value) => isReal(value) && !value.startsWith('-'),
  },
  // A value that is put into a store of secrets.
  flag(
    [
      'put-parameter',
      'keyvault secret',
      'secret-string',
      'secret set',
      'versions add',
      'rclone obscure',
      'secrets set',
    ],
    `(?:\\bput-parameter\\b(?=[^\\r\\n]{0,600}(?:SecureString|passw|secret|token|api.?key))[^\\r\\n]{0,400}?[ \\t]--value[= \\t]{1,2}|\\bkeyvault[ \\t]+secret[ \\t]+set\\b[^\\r\\n]{0,300}?[ \\t]--value[= \\t]{1,2}|\\b(?:create-secret|put-secret-value|update-secret)\\b[^\\r\\n]{0,300}?[ \\t]--secret-string[= \\t]{1,2}|\\b(?:gh|glab|wrangler|eas)[ \\t]+(?:secret|variable)[ \\t]+set\\b[^\\r\\n|;]{0,120}?[ \\t](?:-b|--body|--value|-v)[= \\t]{1,2}|\\brclone[ \\t]+obscure[ \\t]+)`,
    'gi',
  ),
  flag(
    ['freerdp', 'rdesktop', 'dscl '],
    `(?:\\b\\w?freerdp\\d?\\b[^\\r\\n|;]{0,200}?[ \\t]\\/p:|\\brdesktop\\b[^\\r\\n|;]{0,200}?[ \\t]-p[ \\t]{0,2}|\\bdscl[ \\t]+\\S{1,40}[ \\t]+-passwd[ \\t]+\\S{1,80}[ \\t]+)`,
  ),
  flag(['openssl'], `\\bopenssl\\b[^\\r\\n|;]{0,160}?[ \\t]-(?:k|K|hmac)[ \\t]{1,2}`),
  flag(
    ['pass ', 'pass=', '/pass', '/pw', '/rp '],
    `(?<![\\w-])(?:--?(?:(?:src|dest)?(?:store|key)|http-?|ftp-?|proxy-?|db-?|user-?|smtp-?|auth-?|admin-?|new-?|old-?)?pass[ \\t=]{1,2}|\\/(?:pass(?:word)?|pwd?):|\\/rp[ \\t])`,
  ),
  flag(
    ['--cert', '-e '],
    `(?<![\\w-])(?:--(?:proxy-)?cert|-E)[ \\t=]{1,2}["']?[^\\s"']{1,200}\\.(?:pem|crt|cer|p12|pfx):`,
  ),
  flag(
    ['<<<'],
    `(?:--with-token|--password-stdin|\\b(?:kinit|passwd|login|sudo -S)\\b[^\\r\\n|;<]{0,80}?)[ \\t]{0,2}<<<[ \\t]{0,2}`,
  ),
  flag(['wpa_passphrase'], `\\bwpa_passphrase[ \\t]+(?:"[^"\\r\\n]{1,32}"|[^\\s"]{1,32})[ \\t]+`),
  {
    ...flag(
      ['vault login', 'snyk auth', 'authtoken', 'wandb login', 'cargo login', 'pypi-token.'],
      `\\b(?:vault login|snyk auth|ngrok (?:config add-)?authtoken|wandb login|cargo login|pypi-token\\.[\\w-]{1,40})[ \\t]+(?:token=)?`,
    ),
    accepts: (value) => isReal(value) && value.length >= 16 && /\d/.test(value),
  },
  // What is typed to a server, or stands in its settings.
  {
    ...flag(
      ['auth '],
      `(?:^|[>"'] ?)AUTH[ \\t]+(?:(?:PLAIN|LOGIN|XOAUTH2|[\\w.-]{2,40})[ \\t]+)?`,
      'gm',
    ),
    accepts: (value) => isReal(value) && /[a-z\d]/.test(value) && value.length > 3,
  },
  flag(
    ['requirepass', 'masterauth'],
    `(?:^|[ \\t>])(?:--)?(?:requirepass|masterauth)[ \\t]+`,
    'gm',
  ),
  {
    kind: 'secret',
    needs: ['pass '],
    // A test that passed begins its line with the same word: a user must stand above.
    pattern: () =>
      /(\bUSER[ \t]+\S{1,64}[ \t]{0,4}\r?\n(?:[^\r\n]{0,200}\r?\n){0,2}?[^\w\r\n]{0,8}(?:C: )?PASS[ \t]+)(\S[^\r\n]{1,198})/g,
    accepts: isReal,
  },
  flag(
    ['nickserv'],
    `\\bNickServ[ \\t]+:?(?:IDENTIFY|GHOST)[ \\t]+(?:\\S{2,32}[ \\t]+(?=\\S{4}))?`,
  ),
  // A user of Redis.
  flag([' on >'], `(?<=\\buser[ \\t]+[\\w.-]{1,64})[ \\t]+on[ \\t]+>`, 'gi'),
  {
    // What a mail server asks for is `Username:` and `Password:` in base64.
    kind: 'secret',
    needs: ['vxnlcm5hbwu6', 'ugfzc3dvcmq6'],
    pattern: () =>
      /(\b334[ -](?:VXNlcm5hbWU6|UGFzc3dvcmQ6)[ \t]{0,4}\r?\n(?:[^\w\r\n[]{0,6}|C: ))([A-Za-z0-9+/]{4,200}={0,2})/g,
  },
  // Every value that is put into a store of secrets.
  {
    kind: 'secret',
    needs: ['vault ', 'create secret'],
    pattern: () =>
      /((?<=\b(?:vault[ \t]+(?:kv[ \t]+)?(?:put|write|patch)\b|create[ \t]+secret\b)[^\r\n|;]{0,200}[ \t])(?:--from-literal[ =])?[\w.-]{1,60}=["']?)([^\s"'@][^\s"']{2,200})/g,
    accepts: (value, before) =>
      isReal(value) &&
      !/^-(?!-from-literal)|(?:ttl|path|type|policies|server|email|namespace)=/.test(before),
  },
  // Networks without wires.
  {
    kind: 'secret',
    needs: ['key content', 'psk', 'keymaterial'],
    pattern: () =>
      /((?:\bKey Content[ \t]{0,20}:[ \t]{0,4}|\bpsk[ \t]{0,2}=[ \t]{0,2}["']?|<keyMaterial>))([^"'\r\n<]{3,80})/g,
    accepts: isReal,
  },
  {
    kind: 'host',
    needs: ['ssid'],
    pattern: () =>
      /(\bssid(?:[ \t]+(?:name|\d{1,3}))?[ \t]{0,30}[:=][ \t]{0,4}["']?)([^"'\r\n]{2,32})/gi,
    accepts: isReal,
  },
  // What is written to the registry of Windows, under a name of its own.
  {
    ...flag(
      ['reg add', 'reg.exe add', 'itemproperty'],
      `\\b(?:reg(?:\\.exe)?[ \\t]+add\\b[^\\r\\n]{0,300}?[ \\t]\\/v[ \\t]+[^\\r\\n]{2,120}?[ \\t]\\/d[ \\t]+|(?:Set|New)-ItemProperty\\b[^\\r\\n]{0,300}?[ \\t]-Name[ \\t]+[^\\r\\n]{2,120}?[ \\t]-Value[ \\t]+)`,
      'gi',
    ),
    accepts: (value, before) =>
      isReal(value) &&
      classOf(/[ \t](?:\/v|-Name)[ \t]+["']?([\w.-]{2,64})/i.exec(before)?.[1] ?? '') !== undefined,
  },
  // Calls that sign or encrypt, with their key in place.
  inCall(
    ['jwt'],
    `\\bjwt(?:\\.|::)(?:sign|verify|encode|decode)\\(\\s{0,8}(?:\\{[^{}]{0,400}\\}|\\[[^[\\]]{0,400}\\]|[\\w.$>-]{1,80}|["'][^"'\\r\\n]{1,2000}["'])\\s{0,4},\\s{0,8}`,
  ),
  inCall(
    [
      'hmac256',
      'hmac384',
      'hmac512',
      'signwith',
      'cryptojs',
      'fernet(',
      'cookieparser(',
      'bearerauth',
      'bearer_auth',
      'bearertoken',
      'bearer_token',
    ],
    `\\b(?:(?:\\w{0,6}bearer_?(?:auth|token)|HMAC(?:256|384|512)|signWith|Fernet|cookieParser)\\(\\s{0,8}(?:[\\w.]{1,40},\\s{0,8})?|CryptoJS\\.[\\w.]{2,24}\\([^,()\\r\\n]{1,100},\\s{0,8})`,
  ),
  // What makes a client of this API.
  {
    ...inCall(
      ['openai::client', 'openai.newclient', 'new openaiclient', 'openaiservice('],
      `\\b(?:OpenAI::client|openai\\.NewClient|new OpenAIClient|new OpenAiService)\\(\\s{0,8}`,
    ),
    accepts: (value) => isReal(value) && classOf(value) === undefined,
  },
  // What a script types into a field for one.
  {
    ...inCall(
      ['.fill(', '.type(', '.setvalue(', '_keys(', '.sendkeys('],
      `["'][^"'\\r\\n]{0,60}(?:passw|pwd|\\bpw\\b|secret|token|otp|api-?key)[^"'\\r\\n]{0,24}["']\\]?(?:\\s{0,4},\\s{0,8}|\\)(?:\\.\\w{1,12}\\(\\))?\\.(?:fill|type|setValue|send_?keys)\\(\\s{0,8})`,
    ),
    accepts: (value) => isReal(value) && !/^\d{1,4}$/.test(value),
  },
  inCall(
    ['hmac', 'createcipher', 'createdecipher', 'secretkeyspec'],
    `(?:(?:create(?:Hmac|Cipher(?:iv)?|Decipher(?:iv)?)|HMAC\\.(?:hex)?digest|hmac\\.New)\\(\\s{0,8}["']?[\\w.-]{1,30}["']?\\s{0,4},\\s{0,8}|hash_hmac\\(\\s{0,4}["'][\\w-]{1,20}["']\\s{0,4},[^,\\r\\n]{1,80},\\s{0,8}|hmac\\.new\\(\\s{0,8}|SecretKeySpec\\(\\s{0,8})`,
  ),
];

/** Passwords and keys that tools and calls take by their flag or their place. */
export const flagCredentials = byPatterns(patterns);
