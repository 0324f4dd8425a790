// Makes a corpus of leak cases, the same for the same seed: node gen.mjs SEED FILE
// Every secret is synthetic. Do not commit what it makes: it holds key-shaped strings.
import { writeFileSync } from 'node:fs';

import {
  rng,
  A,
  S,
  K,
  Corpus,
  make,
  ev,
  who,
  wrapAt,
  straddle,
  ansiSplit,
  invisible,
  crlf,
  htmlEscape,
  jsonEscape,
  pct,
  rawSecrets,
  bare,
  mapSecrets,
  variants,
  SURROUND,
} from './corpus-lib.mjs';

const seed = process.argv[2] ?? 'imgfix-dev-2026-11';
const out = process.argv[3] ?? new URL('./leaks.dev.jsonl', import.meta.url).pathname;
const r = rng(seed);
const C = new Corpus('dev');

// ------------------------------------------------------------ evidence around a secret
const e = () => ({
  req: ev.req(r),
  uuid: ev.uuid(r),
  ray: ev.ray(r),
  model: ev.model(r),
  sdk: ev.sdk(r),
  node: ev.node(r),
  time: ev.time(r),
  code: ev.code(r),
  status: ev.status(r),
  size: ev.size(r),
  cls: ev.errClass(r),
  path: ev.path(r),
  rate: ev.rate(r),
  ms: ev.ms(r),
  errno: ev.errno(r),
});
const benignEnv = () =>
  r
    .shuffle([
      `OPENAI_MODEL=${ev.model(r)}`,
      `MAX_TOKENS=${r.pick([1024, 4096])}`,
      `OPENAI_TIMEOUT_MS=${r.pick([30000, 60000])}`,
      'NODE_ENV=production',
      `IMAGE_SIZE=${ev.size(r)}`,
      'OPENAI_BASE_URL=https://api.openai.com/v1',
      'OPENAI_MAX_RETRIES=2',
      'TOKENIZER_PARALLEL=0',
    ])
    .slice(0, 3);

// ------------------------------------------------------------ credentials: name, where it travels, what it looks like
const CRED = [
  {
    kind: 'openai-legacy',
    env: 'OPENAI_API_KEY',
    key: 'apiKey',
    hdr: ['Authorization', 'Bearer '],
    make: make.openaiLegacy,
    self: 1,
  },
  {
    kind: 'openai-proj',
    env: 'OPENAI_API_KEY',
    key: 'api_key',
    hdr: ['Authorization', 'Bearer '],
    make: make.openaiProj,
    self: 1,
    more: 4,
  },
  {
    kind: 'openai-svcacct',
    env: 'OPENAI_SERVICE_KEY',
    key: 'apiKey',
    hdr: ['authorization', 'Bearer '],
    make: make.openaiSvc,
    self: 1,
  },
  {
    kind: 'openai-admin',
    env: 'OPENAI_ADMIN_KEY',
    key: 'adminApiKey',
    hdr: ['Authorization', 'Bearer '],
    make: make.openaiAdmin,
    self: 1,
  },
  {
    kind: 'openai-session',
    env: 'OPENAI_SESSION',
    key: 'sessionKey',
    hdr: ['Authorization', 'Bearer '],
    make: make.openaiSess,
    self: 1,
  },
  {
    kind: 'openai-ephemeral',
    env: 'REALTIME_CLIENT_SECRET',
    key: 'value',
    hdr: ['Authorization', 'Bearer '],
    make: make.openaiEk,
    self: 1,
  },
  {
    kind: 'azure-openai-32',
    env: 'AZURE_OPENAI_API_KEY',
    key: 'azureApiKey',
    hdr: ['api-key', ''],
    make: make.azure32,
    self: 0,
  },
  {
    kind: 'azure-openai-84',
    env: 'AZURE_OPENAI_KEY',
    key: 'api_key',
    hdr: ['api-key', ''],
    make: make.azure84,
    self: 1,
  },
  {
    kind: 'anthropic',
    env: 'ANTHROPIC_API_KEY',
    key: 'apiKey',
    hdr: ['x-api-key', ''],
    make: make.anthropic,
    self: 1,
  },
  {
    kind: 'google-aiza',
    env: 'GEMINI_API_KEY',
    key: 'key',
    hdr: ['x-goog-api-key', ''],
    make: make.google,
    self: 1,
  },
  {
    kind: 'openrouter',
    env: 'OPENROUTER_API_KEY',
    key: 'api_key',
    hdr: ['Authorization', 'Bearer '],
    make: make.openrouter,
    self: 1,
  },
  {
    kind: 'replicate',
    env: 'REPLICATE_API_TOKEN',
    key: 'auth',
    hdr: ['Authorization', 'Token '],
    make: make.replicate,
    self: 1,
  },
  {
    kind: 'huggingface',
    env: 'HF_TOKEN',
    key: 'hfToken',
    hdr: ['Authorization', 'Bearer '],
    make: make.hf,
    self: 1,
  },
  {
    kind: 'github-token',
    env: 'GITHUB_TOKEN',
    key: 'githubToken',
    hdr: ['Authorization', 'token '],
    make: make.ghp,
    self: 1,
  },
  {
    kind: 'github-fine',
    env: 'GH_TOKEN',
    key: 'pat',
    hdr: ['Authorization', 'Bearer '],
    make: make.ghFine,
    self: 1,
  },
  {
    kind: 'npm-token',
    env: 'NPM_TOKEN',
    key: '_authToken',
    hdr: ['Authorization', 'Bearer '],
    make: make.npm,
    self: 1,
  },
  {
    kind: 'slack',
    env: 'SLACK_BOT_TOKEN',
    key: 'slack',
    hdr: ['Authorization', 'Bearer '],
    make: (x) => x.pick([make.slackBot, make.slackApp, make.slackHook])(x),
    self: 1,
  },
  {
    kind: 'stripe',
    env: 'STRIPE_SECRET_KEY',
    key: 'stripeKey',
    hdr: ['Authorization', 'Bearer '],
    make: (x) => x.pick([make.stripe, make.stripeHook])(x),
    self: 1,
  },
  {
    kind: 'jwt',
    env: 'SUPABASE_SERVICE_ROLE',
    key: 'id_token',
    hdr: ['Authorization', 'Bearer '],
    make: make.jwt,
    self: 1,
  },
  {
    kind: 'bearer-opaque',
    env: 'GATEWAY_TOKEN',
    key: 'access_token',
    hdr: ['Authorization', 'Bearer '],
    make: make.opaque,
    self: 0,
  },
  {
    kind: 'named-secret',
    env: null,
    key: null,
    hdr: ['X-Auth-Token', ''],
    make: (x) => x.pick([make.password, make.opaque])(x),
    self: 0,
    more: 3,
  },
];
const NAMES = [
  ['SESSION_SECRET', 'sessionSecret'],
  ['REDIS_PASSWORD', 'redisPassword'],
  ['SIGNING_KEY', 'signing_key'],
  ['SMTP_PASS', 'pass'],
  ['CLIENT_SECRET', 'client_secret'],
  ['ENCRYPTION_KEY', 'encryptionKey'],
  ['JWT_SECRET', 'jwtSecret'],
  ['PROXY_PASSWORD', 'proxyPassword'],
  ['KEYSTORE_PASSPHRASE', 'passphrase'],
  ['INTERNAL_AUTH', 'auth_token'],
];
const named = (c) => {
  if (c.env) return c;
  const [env, key] = r.pick(NAMES);
  return { ...c, env, key };
};

// ------------------------------------------------------------ contexts for a credential
const CTX = {
  json: (c, v) => {
    const x = e();
    return JSON.stringify(
      {
        error: {
          message: 'Request could not be completed',
          type: 'invalid_request_error',
          code: K(x.code),
          param: null,
        },
        status: x.status,
        requestId: K(x.req),
        client: {
          [c.key]: S(v),
          baseURL: K('https://api.openai.com/v1'),
          timeout: 60000,
          maxRetries: 2,
        },
        request: { model: K(x.model), size: K(x.size), n: 1 },
      },
      null,
      2,
    );
  },
  'json-escaped': (c, v) => {
    const x = e();
    const inner = JSON.stringify({
      config: { [c.key]: S(v) },
      model: K(x.model),
      [c.hdr[0]]: c.hdr[1] + S(v),
    });
    return JSON.stringify({
      level: 'error',
      time: K(x.time),
      msg: 'upstream rejected the call',
      requestId: K(x.req),
      body: inner,
      code: K(x.code),
    });
  },
  headers: (c, v) => {
    const x = e();
    return `POST ${K(x.path)} HTTP/1.1\nHost: ${K('api.openai.com')}\n${c.hdr[0]}: ${c.hdr[1]}${S(v)}\nContent-Type: application/json\nUser-Agent: ${K(x.sdk)}\n\nHTTP/1.1 ${K(x.status + ' ')}${'Error'}\nx-request-id: ${K(x.req)}\ncf-ray: ${K(x.ray)}\n${K(x.rate)}\n${K(x.ms)}`;
  },
  'curl-single': (c, v) => {
    const x = e();
    return `curl -sS ${K('https://api.openai.com' + x.path)} -H '${c.hdr[0]}: ${c.hdr[1]}${S(v)}' -H 'Content-Type: application/json' -d '{"model":"${K(x.model)}","size":"${K(x.size)}"}'\n# answered ${K('HTTP ' + x.status)}, ${K(x.req)}`;
  },
  'curl-double': (c, v) => {
    const x = e();
    return `$ curl -X POST "${K('https://api.openai.com' + x.path)}" \\\n    -H "${c.hdr[0]}: ${c.hdr[1]}${S(v)}" \\\n    -H "Content-Type: application/json" \\\n    -d "{\\"model\\":\\"${K(x.model)}\\",\\"size\\":\\"${K(x.size)}\\"}"\n{"error":{"code":"${K(x.code)}"}}`;
  },
  'curl-ansi-c': (c, v) => {
    const x = e();
    return `curl ${K('https://api.openai.com' + x.path)} --header $'${c.hdr[0]}: ${c.hdr[1]}${S(v)}' --data-raw $'{\\n  "model": "${K(x.model)}",\\n  "quality": "${K('high')}"\\n}' --compressed   # ${K(x.req)}`;
  },
  dotenv: (c, v) => {
    const [a, b, d] = benignEnv();
    const q = r.pick(['', '"', "'"]);
    return `# local settings, copied ${K(ev.time(r))}\n${K(a)}\n${c.env}=${q}${S(v)}${q}\n${K(b)}\n\n${K(d)}\n`;
  },
  'shell-export': (c, v) => {
    const x = e();
    const q = r.pick(['', '"', "'"]);
    return `$ export ${c.env}=${q}${S(v)}${q} && node generate.mjs --size ${K(x.size)}\n${K(x.cls)}: ${K(String(x.status) + ' ')}${'see below'} ${K(x.req)}`;
  },
  yaml: (c, v) => {
    const x = e();
    const q = r.pick(['', '"', "'"]);
    return `image:\n  provider: openai\n  ${c.key}: ${q}${S(v)}${q}\n  model: ${K(x.model)}\n  size: ${K(x.size)}\n  max_tokens: ${K('4096')}\nlast_error:\n  code: ${K(x.code)}\n  at: ${K(x.time)}\n`;
  },
  toml: (c, v) => {
    const x = e();
    return `[openai]\n${c.key} = "${S(v)}"\nmodel = "${K(x.model)}"\n\n[last]\nrequest_id = "${K(x.req)}"\nstatus = ${K(String(x.status))}\n`;
  },
  'py-traceback': (c, v) => {
    const x = e();
    const how =
      c.self && r.chance(0.5)
        ? `unusable credential ${S(v)}`
        : `could not build client with ${c.key}='${S(v)}'`;
    return `Traceback (most recent call last):\n  File "app.py", line ${K('42, in <module>')}\n    img = client.images.generate(model="${K(x.model)}", size="${K(x.size)}")\n  File "openai/_base_client.py", line 1047, in request\n    raise self._make_status_error_from_response(err.response) from None\nopenai.${K(x.cls)}: Error code: ${K(String(x.status))} - ${how}; request ${K(x.req)} (${K(x.sdk)})`;
  },
  'node-stack': (c, v) => {
    const x = e();
    const how =
      c.self && r.chance(0.5) ? `rejected ${S(v)} on first use` : `bad option ${c.key}: '${S(v)}'`;
    return `${K(x.cls)}: ${how}\n    at APIError.generate (file:///app/node_modules/openai/core/error.mjs:41:20)\n    at ${K('OpenAI.makeStatusError')} (file:///app/node_modules/openai/client.mjs:${K('158:32')})\n    at process.processTicksAndRejections (node:internal/process/task_queues:105:5) {\n  status: ${K(String(x.status))},\n  code: '${K(x.code)}',\n  requestID: '${K(x.req)}'\n}`;
  },
  'log-line': (c, v) => {
    const x = e();
    const how = c.self && r.chance(0.5) ? `using ${S(v)}` : `${c.key}=${S(v)}`;
    return `${K(x.time)} WARN [imggen] attempt=2 ${how} model=${K(x.model)} status=${K(String(x.status))} request_id=${K(x.req)} ${K(x.rate)}`;
  },
  'wrapped-80': (c, v) => {
    const x = e();
    return {
      text: wrapAt(
        straddle(
          `-H "${c.hdr[0]}: ${c.hdr[1]}`,
          S(v),
          `" -d '{"model":"${K(x.model)}","n":1}'  # ${K(x.code)}`,
          r,
        ),
      ),
      raw: [v],
    };
  },
  ansi: (c, v) => {
    const x = e();
    const base = `\u001b[2m${K(x.time)}\u001b[0m \u001b[31mERROR\u001b[0m ${c.key}=${S(v)} model=${K(x.model)} id=${K(x.req)}`;
    return { text: ansiSplit(base, r), raw: [v] };
  },
  percent: (c, v) => {
    const x = e();
    return {
      text: `GET ${K('/v1/images/generations')}?${c.key}=${S(pct(v, r))}&model=${K(x.model)}&size=${K(x.size)} -> ${K('HTTP ' + x.status)} ${K(x.req)}`,
      raw: [v, pct(v, r)].slice(0, 1),
    };
  },
  invisible: (c, v) => {
    const x = e();
    const base = `TypeError: Cannot convert argument to a ByteString because the character at index ${r.int(9, 40)} is greater than 255. header ${c.hdr[0]}: ${c.hdr[1]}${S(v)} model=${K(x.model)} ${K(x.sdk)}`;
    return { text: invisible(base, r), raw: [v] };
  },
  crlf: (c, v) => {
    const [a, b] = benignEnv();
    const x = e();
    return crlf(`${K(a)}\n${c.env}=${S(v)}\n${K(b)}\nlast=${K(x.req)}\nwhen=${K(x.time)}\n`);
  },
  markdown: (c, v) => {
    const x = e();
    return `### Steps\n\n1. set the variable\n\n\`\`\`bash\nexport ${c.env}=${S(v)}\npython make.py --model ${K(x.model)}\n\`\`\`\n\n| field | value |\n|---|---|\n| request id | \`${K(x.req)}\` |\n| ${c.key} | \`${S(v)}\` |\n| SDK | ${K(x.sdk)} |\n`;
  },
  html: (c, v) => {
    const x = e();
    return htmlEscape(
      `<pre>{"${c.key}":"${S(v)}","model":"${K(x.model)}"}</pre> <b>${K(x.code)}</b> & ${K(x.req)}`,
    );
  },
  'js-inspect': (c, v) => {
    const x = e();
    const cut = v.length > 40 ? r.int(24, v.length - 8) : v.length;
    return `{\n  status: ${K(String(x.status))},\n  options: {\n    method: 'post',\n    path: '${K(x.path)}',\n    headers: { ${/-/.test(c.hdr[0]) ? `'${c.hdr[0]}'` : c.hdr[0]}: '${c.hdr[1]}${S(v.slice(0, cut))}'${cut < v.length ? `... ${v.length - cut} more characters` : ''} },\n    body: { model: '${K(x.model)}', prompt: [Object], size: '${K(x.size)}' }\n  },\n  requestID: '${K(x.req)}'\n}`;
  },
  'env-upper': (c, v) => {
    const [a, b] = benignEnv();
    const x = e();
    return `"Env": [\n  "${K(a)}",\n  "${c.env}=${S(v)}",\n  "PATH=/usr/local/bin:/usr/bin",\n  "${K(b)}"\n],\n"Image": "${K(ev.digest(r))}"\n# ${K(x.node)}`;
  },
  adjacent: (c, v) => {
    const x = e();
    const sep = r.pick([',', '|', ' ', ';', '\t']);
    return `${K(x.time)}${sep}${K(x.req)}${sep}${c.key}=${S(v)}${sep}${K(x.model)}${sep}${K(String(x.status))}`;
  },
};
const ctxNames = Object.keys(CTX);
// a long value is needed where the secret is split
const needsLong = new Set(['wrapped-80', 'ansi', 'invisible']);
let rot = 0;
for (const c0 of CRED) {
  const order = r.shuffle(ctxNames);
  const want = 6 + (c0.more ?? 0);
  let made = 0;
  for (let i = 0; made < want; i++) {
    const ctx = ctxNames[rot++ % ctxNames.length];
    if (i > 200) throw new Error('stuck ' + c0.kind);
    C.add(c0.kind, ctx, () => {
      const c = named(c0);
      let v = c.make(r);
      while (needsLong.has(ctx) && (v.length < 18 || v.startsWith('http')))
        v = v.startsWith('http') ? c.make(r) : make.opaque(r);
      return CTX[ctx](c, v);
    });
    made++;
  }
}

// ------------------------------------------------------------ kinds with templates of their own
const V = (kind, n, list, opts) => variants(C, r, kind, n, list, opts);
const st = (x) => K('status=' + x.status);

// error messages that echo a credential
const echo = () => {
  const a = r.chars(A.alnum, 5),
    b = r.chars(A.alnum, 4);
  const head = r.pick(['sk-', 'sk-proj-', 'sk-svcac', 'https://']);
  const mask = r.pick(['*'.repeat(39), '***', '*'.repeat(150)]);
  const shown =
    head === 'https://' ? `${head}${'*'.repeat(60)}${S(b)}` : `${head}${S(a)}${mask}${S(b)}`;
  return `Incorrect API key provided: ${shown}. You can find your API key at ${K('https://platform.openai.com/account/api-keys')}.`;
};
V('openai-echo', 9, [
  [
    'json',
    () =>
      JSON.stringify({
        error: {
          message: echo(),
          type: 'invalid_request_error',
          param: null,
          code: K('invalid_api_key'),
        },
        status: 401,
        request_id: K(ev.req(r)),
      }),
  ],
  [
    'py-traceback',
    () =>
      `openai.${K('AuthenticationError')}: Error code: 401 - {'error': {'message': '${echo()}', 'type': 'invalid_request_error', 'param': None, 'code': '${K('invalid_api_key')}'}}`,
  ],
  [
    'log-line',
    () => {
      const x = e();
      return `unexpected status ${K('401 Unauthorized')}: ${echo()} url: ${K('https://api.openai.com' + x.path)}, cf-ray: ${K(x.ray)}, request id: ${K(x.req)}`;
    },
  ],
  [
    'node-stack',
    () =>
      `${K('AuthenticationError')}: 401 ${echo()}\n    at APIError.generate (node_modules/openai/${K('core/error.mjs:48:20')})`,
  ],
]);
const badHeader = () => r.pick([make.openaiProj, make.openaiLegacy, make.azure84])(r);
V('illegal-header-echo', 8, [
  [
    'py-traceback',
    () =>
      `httpx.LocalProtocolError: Illegal header value b'Bearer ${S(badHeader())}\\n'\nThe above exception was the direct cause: openai.${K('APIConnectionError')}: Connection error. ${K(ev.sdk(r))}`,
  ],
  [
    'node-stack',
    () =>
      `TypeError: Headers.append: "Bearer ${S(badHeader())}\n" is an invalid header value.\n    at ${K('webidl.errors.exception')} (node:internal/deps/undici/undici:3564:14)\n  code: ${K('ERR_INVALID_CHAR')}`,
  ],
  [
    'node-stack',
    () =>
      `TypeError [${K('ERR_INVALID_CHAR')}]: Invalid character in header content ["Authorization"] value: Bearer ${S(badHeader())} ; ${K(ev.node(r))}`,
  ],
  [
    'py-traceback',
    () =>
      `requests.exceptions.InvalidHeader: Invalid leading whitespace, reserved character(s), or return character(s) in header value: 'Bearer ${S(badHeader())}\\r\\n' ${K(ev.time(r))}`,
  ],
]);
const cutKey = () =>
  r.pick([make.openaiProj, make.openaiLegacy, make.openaiAdmin])(r).slice(0, r.int(22, 40));
V('openai-truncated', 6, [
  [
    'log-line',
    () => {
      const x = e();
      return `${K(x.time)} key looks short: ${S(cutKey())} ${K('status=401')} ${K(x.req)}`;
    },
  ],
  ['dotenv', () => `OPENAI_API_KEY=${S(cutKey())}\n${K('OPENAI_MODEL=' + ev.model(r))}\n`],
  [
    'json',
    () =>
      `{"apiKey":"${S(cutKey())}...","model":"${K(ev.model(r))}","code":"${K('invalid_api_key')}"}`,
  ],
]);
const anyKey = () => r.pick([make.openaiProj, make.azure32, make.openaiLegacy])(r);
V('quoted-key', 6, [
  ['dotenv', () => `OPENAI_API_KEY="'${S(anyKey())}'"\n${K('NODE_ENV=production')}\n`],
  ['json', () => `{"OPENAI_API_KEY":"\\"${S(anyKey())}\\"","model":"${K(ev.model(r))}"}`],
  [
    'dotenv',
    () =>
      `OPENAI_API_KEY = ${S(anyKey())}   # from ${K(ev.time(r))}\nOPENAI_MODEL = ${K(ev.model(r))}\n`,
  ],
  ['headers', () => `Authorization: Bearer Bearer ${S(anyKey())}\nx-request-id: ${K(ev.req(r))}\n`],
]);
V('aws-pair', 6, [
  [
    'dotenv',
    () =>
      `AWS_ACCESS_KEY_ID=${S(make.awsId(r))}\nAWS_SECRET_ACCESS_KEY=${S(make.awsSecret(r))}\n${K('AWS_REGION=eu-central-1')}\n${K('OPENAI_MODEL=' + ev.model(r))}\n`,
  ],
  [
    'shell-export',
    () =>
      `export AWS_ACCESS_KEY_ID=${S(make.awsId(r))} AWS_SECRET_ACCESS_KEY="${S(make.awsSecret(r))}"; aws s3 cp out.png s3://x/ --region ${K('eu-west-1')}`,
  ],
  [
    'json',
    () =>
      `{"credentials":{"accessKeyId":"${S(make.awsId(r))}","secretAccessKey":"${S(make.awsSecret(r))}"},"region":"${K('us-east-1')}","requestId":"${K(ev.uuid(r))}"}`,
  ],
]);
const b64of = (t) => Buffer.from(t).toString('base64');
V('basic-auth', 6, [
  [
    'base64-basic',
    () =>
      `authorization: Basic ${S(b64of('svc:' + make.password(r)))}\nx-request-id: ${K(ev.req(r))}\n${K('HTTP/1.1 401')}`,
  ],
  [
    'base64-basic',
    () =>
      `{"headers":{"Authorization":"Basic ${S(b64of(who.login(r) + ':' + make.password(r)))}"},"cfRay":"${K(ev.ray(r))}"}`,
  ],
  [
    'curl-single',
    () => `curl -u svc:${S(make.password(r))} ${K('https://api.openai.com' + ev.path(r))}`,
  ],
]);
V('proxy-auth', 6, [
  [
    'base64-basic',
    () =>
      `CONNECT ${K('api.openai.com:443')} HTTP/1.1\nProxy-Authorization: Basic ${S(b64of(who.login(r) + ':' + make.password(r)))}\nProxy-Connection: Keep-Alive\n\n${K('HTTP/1.1 407')} Proxy Authentication Required\nVia: 1.1 squid`,
  ],
  [
    'log-line',
    () =>
      `${K(ev.time(r))} proxy answered ${K('407')} header proxy-authorization="NTLM ${S(r.chars(A.b64, 64))}==" host=${K('api.openai.com')}`,
  ],
  [
    'headers',
    () =>
      `Proxy-Authorization: Negotiate ${S('YII' + r.chars(A.b64, 120))}\n${K('407 Proxy Authentication Required')}`,
  ],
]);
V('cookie', 7, [
  [
    'headers',
    () =>
      `Cookie: __cf_bm=${S(r.chars(A.url, 43))}; sessionid=${S(make.opaque(r))}; theme=dark\nx-request-id: ${K(ev.req(r))}`,
  ],
  [
    'headers',
    () =>
      `set-cookie: __Secure-next-auth.session-token=${S(make.opaque(r))}; Path=/; Expires=Mon, 23 Nov 2026 09:00:00 GMT; HttpOnly; Secure\ncf-ray: ${K(ev.ray(r))}\n${K(ev.rate(r))}`,
  ],
  [
    'curl-single',
    () =>
      `curl '${K('https://api.openai.com' + ev.path(r))}' -b 'connect.sid=s%3A${S(make.opaque(r))}' -H 'accept: application/json'`,
  ],
  [
    'json',
    () =>
      `{"headers":{"cookie":"PHPSESSID=${S(make.opaque(r))}; csrftoken=${S(r.chars(A.url, 32))}","x-request-id":"${K(ev.req(r))}"},"code":"${K(ev.code(r))}"}`,
  ],
  [
    'headers',
    () => `cookie: cf_clearance=${S(r.chars(A.url, 43))}-1795000000-1.2.1.1-x\n${K('HTTP/2 403')}`,
  ],
]);

// URLs
const pw = () => make.password(r).replace(/[#%+=/@!*]/g, 'x');
V('url-userinfo', 8, [
  [
    'dotenv',
    () =>
      `HTTPS_PROXY=http://${S(who.login(r))}:${S(pw())}@proxy:${K('8080')}\n${K('NO_PROXY=localhost,127.0.0.1')}\n`,
  ],
  [
    'node-stack',
    () =>
      `Error: connect ${K('ECONNREFUSED')} via http://${S(who.login(r))}:${S(pw())}@proxy:${K('3128')} while calling ${K('https://api.openai.com' + ev.path(r))}`,
  ],
  [
    'log-line',
    () =>
      `${K(ev.time(r))} proxy=socks5://${S(who.login(r))}:${S(pw() + '%21%40')}@proxy:${K('1080')} code=${K('ECONNRESET')}`,
  ],
  [
    'js-inspect',
    () => {
      const x = e();
      return `baseURL: 'https://${S(make.openaiLegacy(r))}@gateway/v1', code: '${K(x.code)}', id: '${K(x.req)}'`;
    },
  ],
  [
    'yaml',
    () =>
      `proxy:\n  url: "http://${S(who.login(r))}:${S(pw())}@proxy:3128"\n  no_proxy: ${K('localhost')}\nmodel: ${K(ev.model(r))}\n`,
  ],
]);
const sig = () => encodeURIComponent(r.chars(A.b64, 43) + '=');
V('url-sas', 7, [
  [
    'json',
    () =>
      `{"created":${K('1795030411')},"data":[{"url":"https://oaidalleapiprodscus.blob.core.windows.net/private/img-${r.chars(A.alnum, 8)}.png?st=2026-11-20T01%3A02%3A03Z&se=2026-11-20T03%3A02%3A03Z&sp=r&sv=2026-02-06&sr=b&sig=${S(sig())}"}],"model":"${K(ev.model(r))}"}`,
  ],
  [
    'log-line',
    () =>
      `${K(ev.time(r))} download failed ${K('403')} https://store.blob.core.windows.net/out/a.png?sv=2025-01-05&sig=${S(sig())}&se=2026-11-23 ${K('AuthenticationFailed')}`,
  ],
  [
    'curl-double',
    () =>
      `curl -f "https://x.blob.core.windows.net/c/i.webp?sp=r&sig=${S(sig())}" -o out.webp   # ${K('curl: (22) The requested URL returned error: 403')}`,
  ],
]);
V('url-amz', 6, [
  [
    'log-line',
    () =>
      `PUT https://bucket.s3.amazonaws.com/out.png?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=${S(make.awsId(r))}%2F20261120%2Feu-central-1%2Fs3%2Faws4_request&X-Amz-Date=20261120T010203Z&X-Amz-Expires=900&X-Amz-SignedHeaders=host&X-Amz-Signature=${S(r.chars(A.hex, 64))} -> ${K('403 SignatureDoesNotMatch')} ${K(ev.time(r))}`,
  ],
  [
    'json',
    () =>
      `{"image_url":"https://d1.cloudfront.net/i.png?Expires=1795030411&Signature=${S(r.chars(A.url, 120))}&Key-Pair-Id=${S('K' + r.chars(A.upper + A.digit, 13))}","error":"${K('invalid_image_url')}","model":"${K(ev.model(r))}"}`,
  ],
  [
    'log-line',
    () =>
      `https://storage.googleapis.com/b/o.png?X-Goog-Algorithm=GOOG4-RSA-SHA256&X-Goog-Signature=${S(r.chars(A.hex, 128))} ${K('HTTP 403')} ${K(ev.req(r))}`,
  ],
]);
const qv = () => r.pick([make.google, make.azure32, make.opaque])(r);
const qn = () =>
  r.pick(['key', 'api-key', 'apikey', 'access_token', 'token', 'subscription-key', 'code']);
V('url-key', 7, [
  [
    'log-line',
    () => {
      const x = e();
      return `POST https://generativelanguage.googleapis.com/v1beta/models/x:generate?${qn()}=${S(qv())}&alt=sse ${st(x)} ${K(x.ms)}`;
    },
  ],
  [
    'node-stack',
    () =>
      `FetchError: request to https://gw.example.com/openai/images/generations?api-version=${K('2025-04-01-preview')}&${qn()}=${S(qv())} failed, reason: ${K(ev.errno(r))}`,
  ],
  [
    'json',
    () =>
      `{"url":"https://hooks.example.com/cb?${qn()}=${S(qv())}#frag","requestId":"${K(ev.uuid(r))}"}`,
  ],
]);

// key material
const pem = (label, lines) =>
  `-----BEGIN ${label}-----\n${lines.map(S).join('\n')}\n-----END ${label}-----`;
const label = () =>
  r.pick(['PRIVATE KEY', 'RSA PRIVATE KEY', 'EC PRIVATE KEY', 'ENCRYPTED PRIVATE KEY']);
V('pem-private', 7, [
  [
    'dotenv',
    () =>
      `NODE_EXTRA_CA_CERTS=/etc/ssl/ca.pem\n${pem(label(), make.pemBody(r, r.int(4, 8)))}\ncode=${K('SELF_SIGNED_CERT_IN_CHAIN')} ${K(ev.node(r))}`,
  ],
  [
    'json-escaped',
    () => {
      const l = label();
      return `{"client_cert_key":"-----BEGIN ${l}-----\\n${make.pemBody(r, 5).map(S).join('\\n')}\\n-----END ${l}-----\\n","code":"${K(ev.errno(r))}"}`;
    },
  ],
  [
    'yaml',
    () =>
      `tls:\n  key: |\n${pem(label(), make.pemBody(r, 6))
        .split('\n')
        .map((l) => '    ' + l)
        .join('\n')}\n  servername: ${K('api.openai.com')}\n`,
  ],
  [
    'log-line',
    () =>
      `-----BEGIN ${label()}-----\n${make.pemBody(r, 4).slice(0, 3).map(S).join('\n')}\n[cut here]\n${K(ev.time(r))} ${K('ERR_OSSL_PEM_NO_START_LINE')}`,
  ],
]);
V(
  'ssh-key',
  6,
  [
    [
      'log-line',
      () =>
        `-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNzaC1rZXktdjEAAAAA${S(r.chars(A.b64, 46))}\n${Array.from({ length: 4 }, () => S(r.chars(A.b64, 70))).join('\n')}\n-----END OPENSSH PRIVATE KEY-----\n${K(ev.node(r))}`,
    ],
    [
      'log-line',
      () =>
        `~/.ssh/id_ed25519.pub: ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI${S(r.chars(A.b64, 43))} ${S(who.email(r))}\ngit clone failed with ${K('exit code 128')}`,
    ],
    [
      'log-line',
      () =>
        `ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAAB${S(r.chars(A.b64, 340))}= ${S(who.login(r) + '@' + who.internal(r))}\n${K(ev.time(r))}`,
    ],
  ],
  { bare: 1 },
);
const dbu = () => who.login(r).replace('.', '_');
V('database-url', 8, [
  [
    'dotenv',
    () =>
      `DATABASE_URL=postgresql://${S(dbu())}:${S(pw())}@${S(who.internal(r))}:${K('5432')}/images?sslmode=require\n${K('OPENAI_MODEL=' + ev.model(r))}\n`,
  ],
  [
    'py-traceback',
    () =>
      `sqlalchemy.exc.OperationalError: (psycopg.OperationalError) could not connect mysql+pymysql://${S(dbu())}:${S(pw())}@${S(who.internal(r))}:${K('3306')}/gen ${K(ev.time(r))}`,
  ],
  [
    'yaml',
    () =>
      `cache: redis://:${S(pw())}@${S(who.internal(r))}:${K('6379')}/0\nqueue: amqps://${S(dbu())}:${S(pw())}@${S(who.internal(r))}/vh\nmodel: ${K(ev.model(r))}\n`,
  ],
  [
    'log-line',
    () =>
      `mongodb+srv://${S(dbu())}:${S(pw())}@${S(who.internal(r))}/?retryWrites=true  ${K('MongoServerSelectionError')}`,
  ],
  [
    'dotenv',
    () =>
      `Server=tcp:${S(who.internal(r))},1433;Initial Catalog=img;User ID=${S(dbu())};Password=${S(pw())};Encrypt=True; -> ${K('ETIMEDOUT')}`,
  ],
]);

// codes and people
const six = () => r.chars(A.digit, 6);
V('one-time-code', 8, [
  [
    'log-line',
    () =>
      `${K(ev.time(r))} sms: Your verification code is ${S(six())}. It expires in ${K('10 minutes')}.`,
  ],
  [
    'log-line',
    () => {
      const c = six();
      return `signed in with one-time code ${S(c.slice(0, 3) + ' ' + c.slice(3))}, then ${K('HTTP ' + ev.status(r))}`;
    },
  ],
  ['json', () => `{"otp":"${S(six())}","request_id":"${K(ev.req(r))}"}`],
  [
    'log-line',
    () =>
      `2FA code: ${S(six())}\nbackup code: ${S(r.chars(A.lower + A.digit, 4) + '-' + r.chars(A.lower + A.digit, 4))}\n${K(ev.sdk(r))}`,
  ],
  [
    'log-line',
    () => `otpauth://totp/OpenAI:me?secret=${S(make.totp(r))}&issuer=OpenAI  ${K(ev.code(r))}`,
  ],
]);
V('email', 8, [
  [
    'log-line',
    () =>
      `${K(ev.time(r))} org owner ${S(who.email(r))} must verify the organization to use ${K(ev.model(r))}`,
  ],
  ['json', () => `{"user":{"email":"${S(who.email(r))}"},"error":{"code":"${K(ev.code(r))}"}}`],
  [
    'git',
    () =>
      `commit ${K(ev.commit(r))}\nAuthor: ${S(who.full(r))} <${S(who.email(r))}>\n\n    bump to ${K('openai 7.57.0')}`,
  ],
  [
    'headers',
    () =>
      `From: ${S(who.email(r))}\nDate: ${K('Mon, 23 Nov 2026 05:58:11 GMT')}\nx-request-id: ${K(ev.req(r))}`,
  ],
  [
    'html',
    () => `<a href="mailto:${S(who.email(r))}?subject=quota">write</a> ${K('insufficient_quota')}`,
  ],
  ['percent', () => `login=${S(encodeURIComponent(who.email(r)))}&next=%2Fv1 ${K('HTTP 403')}`],
]);
V('phone', 6, [
  [
    'log-line',
    () =>
      `verification sms sent to ${S(who.phone(r))} at ${K(ev.time(r))}; created=${K('1795030411')}`,
  ],
  [
    'json',
    () => `{"phone":"${S(who.phone(r))}","code":"${K(ev.code(r))}","created":${K('1795031722')}}`,
  ],
  [
    'log-line',
    () => `Please call me: ${S(who.phone(r))}. Request ${K(ev.req(r))} took ${K('8123 ms')}.`,
  ],
]);
const card = () => {
  const c = make.luhn(r);
  return c.length === 16 && r.chance(0.5) ? c.match(/.{4}/g).join(r.pick([' ', '-'])) : c;
};
V('credit-card', 5, [
  [
    'log-line',
    () =>
      `billing says ${K('billing_not_active')}; card ${S(card())} exp 09/29, seed ${K(make.notLuhn(r))}`,
  ],
  [
    'json',
    () =>
      `{"payment":{"number":"${S(card())}"},"created":${K('1795030411')},"code":"${K('billing_hard_limit_reached')}"}`,
  ],
]);
const iban = () => {
  const b = make.iban(r);
  return r.chance(0.5) ? b.match(/.{1,4}/g).join(' ') : b;
};
V('iban', 5, [
  [
    'log-line',
    () => `invoice to ${S(iban())} declined ${K(ev.time(r))} ${K('insufficient_quota')}`,
  ],
  ['json', () => `{"iban":"${S(iban())}","request_id":"${K(ev.req(r))}"}`],
]);

// network identity
V('ipv4-public', 6, [
  [
    'log-line',
    () =>
      `${K(ev.time(r))} ip_not_allowed: source ${S(make.ipPublic(r))} ${K('HTTP 403')} ${K(ev.req(r))}`,
  ],
  [
    'headers',
    () =>
      `X-Forwarded-For: ${S(make.ipPublic(r))}, ${S(make.ipPublic(r))}\nUser-Agent: Mozilla/5.0 ${K('Chrome/126.0.0.0')} ${K(ev.sdk(r))}`,
  ],
  [
    'json',
    () =>
      `{"error":{"message":"Your IP address ${S(make.ipPublic(r))} is not on the allow list","code":"${K('ip_not_authorized')}"},"ray":"${K(ev.ray(r))}"}`,
  ],
  [
    'node-stack',
    () =>
      `Error: connect ${K('ETIMEDOUT')} ${S(make.ipPublic(r))}:${K('443')} (local ${K('127.0.0.1:8080')})`,
  ],
]);
V('ipv4-private', 6, [
  [
    'node-stack',
    () =>
      `Error: connect ${K('ECONNREFUSED')} ${S(make.ipPrivate(r))}:${K('3128')}\n    at TCPConnectWrap.afterConnect [as oncomplete] (node:net:${K('1611:16')})`,
  ],
  [
    'log-line',
    () => `nameserver ${S(make.ipPrivate(r))}\n# getaddrinfo ${K('EAI_AGAIN api.openai.com')}`,
  ],
  [
    'log-line',
    () =>
      `route: default via ${S(make.ipPrivate(r))} dev wlan0; loopback ${K('127.0.0.1')} ${K(ev.node(r))}`,
  ],
  [
    'json',
    () => `{"address":"${S(make.ipPrivate(r))}","port":${K('8080')},"code":"${K('ECONNRESET')}"}`,
  ],
]);
V('ipv6', 6, [
  [
    'node-stack',
    () =>
      `connect ${K('ENETUNREACH')} ${S(make.ip6(r))}:443 - Local (${K('::1')}) ${K(ev.time(r))}`,
  ],
  [
    'json',
    () => `{"local":"${S(make.ip6(r))}","errno":"${K(ev.errno(r))}","id":"${K(ev.uuid(r))}"}`,
  ],
  ['log-line', () => `https://[${S(make.ip6(r))}]:${K('8443')}/v1 answered ${K('HTTP 502')}`],
]);
V('mac', 5, [
  [
    'log-line',
    () => `ether ${S(make.mac(r))} txqueuelen 1000; mtu ${K('1420')}; at ${K(ev.time(r))}`,
  ],
  [
    'markdown',
    () => `| NIC | ${S(make.mac(r))} |\n| time | ${K('12:34:56')} |\n| id | ${K(ev.uuid(r))} |`,
  ],
]);
V('internal-host', 8, [
  [
    'node-stack',
    () =>
      `Error: getaddrinfo ${K('ENOTFOUND')} ${S(who.internal(r))}\n    at GetAddrInfoReqWrap.onlookupall (node:dns:${K('122:26')})`,
  ],
  [
    'dotenv',
    () =>
      `OPENAI_BASE_URL=http://${S(who.internal(r))}:${K('4000')}/v1\n${K('OPENAI_MODEL=' + ev.model(r))}`,
  ],
  [
    'log-line',
    () =>
      `${K(ev.time(r))} upstream=${S(who.internal(r))}:${K('8443')} ${K('status=502')} server=${K('api.openai.com')}`,
  ],
  [
    'headers',
    () => {
      const h = who.internal(r);
      return `Via: 1.1 ${S(h)} (squid/6.6)\nX-Cache: MISS from ${S(h)}\n${K('HTTP/1.1 403 Forbidden')}`;
    },
  ],
  [
    'node-stack',
    () =>
      `Hostname/IP does not match certificate's altnames: Host: ${K('api.openai.com')}. is not cert's CN: ${S(who.internal(r))} ${K('ERR_TLS_CERT_ALTNAME_INVALID')}`,
  ],
]);

// paths
const nm = () => K(`node_modules/openai/core/error.mjs:${r.int(20, 90)}:${r.int(5, 40)}`);
V('home-linux', 6, [
  [
    'node-stack',
    () =>
      `    at file:///home/${S(who.login(r))}/app/${nm()}\n${K(ev.errClass(r))} ${K(ev.req(r))}`,
  ],
  [
    'py-traceback',
    () =>
      `  File "/home/${S(who.login(r))}/.venv/lib/python3.12/${K('site-packages/openai/_base_client.py')}", ${K('line 1047')}, in request`,
  ],
  [
    'log-line',
    () => {
      const u = who.login(r);
      return `${K(ev.time(r))} cwd=/home/${S(u)} node=${K('v20.20.2')} config=/home/${S(u)}/.config/openai/auth.json`;
    },
  ],
  [
    'log-line',
    () => `ls: cannot open '/home/${S(who.login(r))}': Permission denied (${K('EACCES')})`,
  ],
]);
V('home-macos', 5, [
  [
    'node-stack',
    () => `    at /Users/${S(who.login(r))}/code/imgapp/${nm()}\n${K(ev.errClass(r))}`,
  ],
  [
    'log-line',
    () =>
      `loaded env from /Users/${S(who.login(r))}/code/imgapp/${K('.env.local')} at ${K(ev.time(r))}`,
  ],
  [
    'json',
    () =>
      `{"cwd":"/Users/${S(who.login(r))}/Library/Application Support/x","node":"${K(ev.node(r))}"}`,
  ],
]);
const winUser = () => (r.chance(0.4) ? who.full(r) : who.login(r));
V(
  'home-windows',
  7,
  [
    [
      'node-stack',
      () =>
        `    at Object.<anonymous> (C:\\Users\\${S(winUser())}\\src\\app\\node_modules\\openai\\${K('client.js:158:32')})\r\n${K(ev.errClass(r))}`,
    ],
    [
      'json',
      () =>
        `{"cwd":"C:\\\\Users\\\\${S(winUser())}\\\\AppData\\\\Roaming\\\\npm","code":"${K(ev.errno(r))}"}`,
    ],
    [
      'percent',
      () => `file:///C:/Users/${S(encodeURIComponent(winUser()))}/app/${nm()} ${K(ev.node(r))}`,
    ],
    [
      'crlf',
      () => `PS C:\\Users\\${S(winUser())}> node gen.mjs\r\n${K(ev.time(r))} ${K(ev.code(r))}\r\n`,
    ],
  ],
  { surround: ['markdown', 'html', 'json-escaped', 'ansi'] },
);
V('home-wsl', 5, [
  ['node-stack', () => `/mnt/c/Users/${S(who.login(r))}/app/${nm()} ${K(ev.errClass(r))}`],
  [
    'log-line',
    () =>
      `\\\\wsl.localhost\\Ubuntu-24.04\\home\\${S(who.login(r))}\\app\\package.json ${K('ENOENT')}`,
  ],
  [
    'log-line',
    () =>
      `\\\\wsl$\\Debian\\home\\${S(who.login(r))}\\.env missing ${K('OPENAI_API_KEY')} ${K(ev.node(r))}`,
  ],
]);
const filer = () => r.pick(['filer', 'nas', 'srv']) + r.int(11, 98) + r.pick(['waw', 'ber', 'osl']);
V('unc-path', 5, [
  [
    'log-line',
    () =>
      `${K('ENOENT')}: no such file, open '\\\\${S(filer())}\\${S(who.firm(r))}\\renders\\app.config.json' ${K(ev.node(r))}`,
  ],
  [
    'json',
    () => `{"cwd":"\\\\\\\\${S(filer())}\\\\${S(who.firm(r))}\\\\proj","errno":"${K('EPERM')}"}`,
  ],
  [
    'log-line',
    () => `${K(ev.time(r))} \\\\${S(filer())}.ad\\${S(who.firm(r))}$\\tools ${K('EACCES')}`,
  ],
]);
const repo = () =>
  r.pick(['winter-launch', 'pricing-engine', 'merger-deck', 'patient-portal']) +
  '-' +
  r.int(12, 97);
V('git-remote', 6, [
  [
    'git',
    () =>
      `origin\tgit@github.com:${S(who.firm(r))}/${S(repo())}.git (fetch)\nHEAD ${K(ev.commit(r))}`,
  ],
  [
    'git',
    () =>
      `remote: https://oauth2:${S(make.ghp(r))}@github.com/${S(who.firm(r))}/${S(repo())}.git\n${K('exit code 128')}`,
  ],
  [
    'git',
    () =>
      `fatal: could not read from ssh://git@gitlab.com/${S(who.firm(r))}/${S(repo())}.git ${K(ev.time(r))}`,
  ],
  [
    'json',
    () =>
      `{"repository": "https://github.com/${S(who.firm(r))}/${S(repo())}", "openai": "${K('^7.57.0')}"}`,
  ],
]);

// account identity
V('org-id', 7, [
  [
    'log-line',
    () =>
      `Rate limit reached for ${K(ev.model(r))} in organization ${S(make.orgId(r))} on images per min (IPM): ${K('Limit 5, Used 5, Requested 1')}. Please try again in ${K('12s')}.`,
  ],
  [
    'headers',
    () =>
      `openai-organization: ${S(who.firm(r))}\n${K('openai-version: 2020-10-01')}\nx-request-id: ${K(ev.req(r))}\n${K(ev.ms(r))}`,
  ],
  [
    'headers',
    () =>
      `OpenAI-Organization: ${S(make.orgId(r))}\n${K('HTTP 401')} ${K('mismatched_organization')}`,
  ],
  [
    'json',
    () =>
      `{"organization":"${S(make.orgId(r))}","code":"${K(ev.code(r))}","param":"${K('response_format')}"}`,
  ],
  ['dotenv', () => `OPENAI_ORG_ID=${S(make.orgId(r))}\n${K('OPENAI_MODEL=' + ev.model(r))}`],
]);
V('project-id', 5, [
  ['headers', () => `OpenAI-Project: ${S(make.projId(r))}\nx-request-id: ${K(ev.req(r))}`],
  [
    'json',
    () =>
      `{"error":{"message":"Project \`${S(make.projId(r))}\` does not have access to model \`${K(ev.model(r))}\`","code":"${K('model_not_found')}"}}`,
  ],
  ['js-inspect', () => `new OpenAI({ project: '${S(make.projId(r))}' }) // ${K(ev.sdk(r))}`],
]);
const endUser = () =>
  r.pick([
    () => who.email(r),
    () => 'cust_' + r.chars(A.digit, 9),
    () => r.chars(A.hex, 64),
    () => who.login(r),
  ])();
V('end-user-id', 6, [
  [
    'json',
    () =>
      `{"model":"${K(ev.model(r))}","size":"${K(ev.size(r))}","safety_identifier":"${S(endUser())}","n":1}`,
  ],
  [
    'py-traceback',
    () =>
      `    client.images.generate(model="${K(ev.model(r))}", user="${S(endUser())}", quality="${K('high')}")`,
  ],
  [
    'js-inspect',
    () =>
      `body: { model: '${K(ev.model(r))}', user: '${S(endUser())}', prompt_cache_key: '${S(r.chars(A.alnum, 20))}' }`,
  ],
  [
    'json',
    () =>
      `{"error":{"code":"${K('moderation_blocked')}","safety_identifier":"${S(endUser())}"},"request_id":"${K(ev.req(r))}"}`,
  ],
]);

// private content
const PROMPTS = () => [
  `A watercolour of ${who.full(r)} and her twins on the pier at Lake Vesterholm, June ${r.int(1991, 2019)}`,
  `Mock-up for our unannounced kettle line "${r.pick(['Brimlow', 'Aurelka', 'Tindervane'])}", matte teal, launch on ${r.int(3, 28)} March`,
  `Draw the scar above my left knee after the ${r.pick(['Thursday', 'autumn'])} operation by Dr ${who.last(r)}`,
  `Poster: "${who.first(r)} & ${who.first(r)}, married at last", Villa Cressolino, ${r.int(4, 27)}.09.2026`,
  `Evidence board for case ${r.int(2000, 9999)}-K: three suspects, warehouse on Dorsley Quay, no faces blurred`,
];
const prompt = () => r.pick(PROMPTS());
V(
  'user-prompt',
  10,
  [
    [
      'json',
      () =>
        `{"model":"${K(ev.model(r))}","prompt":"${S(jsonEscape(prompt()))}","size":"${K(ev.size(r))}","n":1}`,
    ],
    [
      'json',
      () =>
        `{"data":[{"revised_prompt":"${S(jsonEscape(prompt()))}"}],"usage":{"total_tokens":${K('4160')},"input_tokens":50}}`,
    ],
    [
      'json-escaped',
      () =>
        JSON.stringify({
          time: K(ev.time(r)),
          body: `{"model":"${K(ev.model(r))}","prompt":"${S(jsonEscape(prompt()))}"}`,
          requestId: K(ev.req(r)),
        }),
    ],
    [
      'curl-single',
      () =>
        `curl ${K('https://api.openai.com/v1/images/generations')} -d '{"model":"${K(ev.model(r))}","prompt":"${S(jsonEscape(prompt()).replace(/'/g, ''))}"}'`,
    ],
    [
      'py-traceback',
      () =>
        `    img = client.images.generate(model="${K(ev.model(r))}", prompt='${S(prompt().replace(/'/g, ''))}', size="${K(ev.size(r))}")\nopenai.${K(ev.errClass(r))}: Error code: 400`,
    ],
    [
      'js-inspect',
      () => `body: {\n  model: '${K(ev.model(r))}',\n  prompt: \`${S(prompt())}\`,\n  n: 1\n}`,
    ],
    [
      'json',
      () =>
        `{"model":"gpt-5.4","input":[{"role":"user","content":[{"type":"input_text","text":"${S(jsonEscape(prompt()))}"}]}],"tools":[{"type":"${K('image_generation')}"}]}`,
    ],
  ],
  { words: 1, surround: ['markdown', 'crlf', 'ansi'] },
);
const body64 = () =>
  r.pick([
    () => make.png(r, 70),
    () => make.png(r, 900),
    () => make.jpeg(r, 2500),
    () => make.webp(r, 400),
    () => make.png(r, 12000),
  ])();
V('b64-image', 8, [
  [
    'json',
    () =>
      `{"created":${K('1795030411')},"data":[{"b64_json":"${S(body64())}"}],"usage":{"total_tokens":${K('4160')}},"size":"${K(ev.size(r))}"}`,
  ],
  [
    'js-inspect',
    () =>
      `{\n  b64_json: '${S(body64().slice(0, 100))}'... ${r.int(3000, 900000)} more characters,\n  size: '${K(ev.size(r))}'\n} ${K(ev.req(r))}`,
  ],
  [
    'json-escaped',
    () =>
      JSON.stringify({
        lvl: 'debug',
        res: `{"data":[{"b64_json":"${S(body64())}"}],"output_format":"${K('webp')}"}`,
        id: K(ev.req(r)),
      }),
  ],
  [
    'json',
    () =>
      `data: {"type":"${K('image_generation.partial_image')}","b64_json":"${S(body64())}","partial_image_index":0}`,
  ],
]);
const dataUrl = () => {
  const [m, b] = r.pick([
    ['png', make.png(r, 300)],
    ['jpeg', make.jpeg(r, 80)],
    ['webp', make.webp(r, 1200)],
  ]);
  return `data:image/${m};base64,${S(b)}`;
};
V('data-url', 6, [
  [
    'json',
    () => `{"image_url":"${dataUrl()}","detail":"${K('auto')}","model":"${K(ev.model(r))}"}`,
  ],
  ['html', () => `<img src="${dataUrl()}" width="1024"> ${K(ev.size(r))}`],
  ['log-line', () => `${K(ev.time(r))} ${K('invalid_image_format')}: ${dataUrl()}`],
]);
const picName = () =>
  r.pick([
    'emmas-passport',
    'xray-left-hip',
    'term-sheet-v3',
    'nursery-wall',
    'Kestrel board minutes',
  ]) +
  '-' +
  r.int(11, 99);
V(
  'image-url',
  6,
  [
    [
      'json',
      () =>
        `{"images":[{"image_url":"https://cdn.${S(who.domain(r))}/u/${S(picName().replace(/ /g, '_'))}.png?token=${S(r.chars(A.alnum, 32))}"}],"model":"${K(ev.model(r))}"}`,
    ],
    [
      'log-line',
      () =>
        `${K(ev.time(r))} 403 fetching https://images.${S(who.domain(r))}/${S(picName().replace(/ /g, '_'))}.jpg?exp=1795030411&hmac=${S(r.chars(A.hex, 64))} ${K('invalid_image_url')}`,
    ],
  ],
  { words: 1 },
);
V(
  'image-filename',
  8,
  [
    [
      'curl-double',
      () =>
        `curl -F "model=${K(ev.model(r))}" -F "image[]=@./${S(picName())}.png" ${K('https://api.openai.com/v1/images/edits')}`,
    ],
    [
      'node-stack',
      () =>
        `Error: ${K('ENOENT')}: no such file or directory, open './scans/${S(picName())}.jpeg' ${K(ev.node(r))}`,
    ],
    [
      'multipart',
      () =>
        `Content-Disposition: form-data; name="mask"; filename="${S(picName())}.png"\nContent-Type: ${K('image/png')}`,
    ],
    [
      'py-traceback',
      () =>
        `    client.images.edit(image=open("${S(picName())}.webp","rb"), model="${K(ev.model(r))}")`,
    ],
  ],
  { words: 1, surround: ['markdown', 'crlf', 'ansi', 'json-escaped'] },
);
V(
  'multipart',
  6,
  [
    [
      'multipart',
      () => {
        const b = '----WebKitFormBoundary' + r.chars(A.alnum, 16);
        return `POST ${K('/v1/images/edits')} HTTP/1.1\nContent-Type: multipart/form-data; boundary=${b}\n\n--${b}\nContent-Disposition: form-data; name="model"\n\n${K(ev.model(r))}\n--${b}\nContent-Disposition: form-data; name="prompt"\n\n${S(prompt())}\n--${b}\nContent-Disposition: form-data; name="user"\n\n${S('cust_' + r.chars(A.digit, 9))}\n--${b}\nContent-Disposition: form-data; name="size"\n\n${K(ev.size(r))}\n--${b}--\n`;
      },
    ],
    [
      'crlf',
      () => {
        const b = '--------------------------' + r.chars(A.hex, 24);
        return crlf(
          `--${b}\nContent-Disposition: form-data; name="size"\n\n${K(ev.size(r))}\n--${b}\nContent-Disposition: form-data; name="prompt"\n\n${S(prompt())}\n--${b}\nContent-Disposition: form-data; name="image"; filename="${S(picName())}.png"\nContent-Type: ${K('image/png')}\n\n\u2026binary\u2026\n--${b}--\n`,
        );
      },
    ],
  ],
  { words: 1, bare: 1 },
);
V(
  'stack-paths',
  7,
  [
    [
      'node-stack',
      () => {
        const u = who.login(r),
          f = who.firm(r);
        return `${K(ev.errClass(r))}: 429 status code (no body)\n    at generateHero (file:///Users/${S(u)}/clients/${S(f)}/src/${K('hero.ts:88:19')})\n    at async file:///Users/${S(u)}/clients/${S(f)}/${nm()} {\n  requestID: '${K(ev.req(r))}'\n}`;
      },
    ],
    [
      'py-traceback',
      () => {
        const u = who.login(r),
          f = who.firm(r);
        return `Traceback (most recent call last):\n  File "/home/${S(u)}/work/${S(f)}/jobs/${K('render.py')}", ${K('line 31')}, in main\n  File "/home/${S(u)}/work/${S(f)}/.venv/lib/python3.11/${K('site-packages/httpx/_client.py')}", ${K('line 901')}, in send\nhttpx.ConnectError: ${K('[Errno 111] Connection refused')}`;
      },
    ],
    [
      'node-stack',
      () => {
        const f = who.firm(r);
        return `    at Module._compile (D:\\${S(f)}\\tools\\${K('gen.cjs:12:7')})\n    at C:\\Users\\${S(who.login(r))}\\${S(f)}\\node_modules\\openai\\${K('core.js:300:11')}`;
      },
    ],
  ],
  { surround: ['markdown', 'crlf', 'ansi', 'html'] },
);
const shellKey = () => r.pick([make.openaiProj, make.openaiLegacy])(r);
V('shell-history', 9, [
  [
    'shell-export',
    () =>
      `  501  export OPENAI_API_KEY=${S(shellKey())}\n  502  node -v   # ${K(ev.node(r))}\n  503  npm i ${K('openai@7.57.0')}`,
  ],
  [
    'shell-export',
    () =>
      `: 1795030411:0;OPENAI_API_KEY=${S(shellKey())} python gen.py --size ${K(ev.size(r))}\n: 1795030499:0;pip show openai`,
  ],
  ['shell-export', () => `openai --api-key ${S(shellKey())} images.generate -m ${K(ev.model(r))}`],
  [
    'curl-double',
    () =>
      `curl -x proxy:3128 --proxy-user build:${S(pw())} ${K('https://api.openai.com/v1/models')} -H "Authorization: Bearer ${K('$OPENAI_API_KEY')}"`,
  ],
  [
    'shell-export',
    () => `mysql -u root -p${S(pw())} img < dump.sql\nnpx imgfix-wizard --model ${K(ev.model(r))}`,
  ],
  ['shell-export', () => `setx OPENAI_API_KEY ${S(shellKey())}\nnode gen.mjs   # ${K(ev.code(r))}`],
  [
    'shell-export',
    () => `docker run -e OPENAI_API_KEY=${S(shellKey())} -p ${K('8080:8080')} img:latest`,
  ],
]);
// a value only known because this machine's settings hold it (the tool gets the settings as env)
const weak = () =>
  r.pick(['sommer', 'tulipan', 'brandy', 'kolibri', 'marzec']) +
  r.int(1971, 2009) +
  r.pick(['', '"x', '/a', '&b', ' c']);
const envOf = (p) => ({
  NODE_ENV: 'production',
  PORT: '8080',
  OPENAI_MODEL: 'gpt-image-2',
  PROXY_PASS: p,
  DEBUG: '1',
});
V(
  'known-value',
  8,
  [
    [
      'log-line',
      () => {
        const p = weak();
        return {
          text: `${K(ev.time(r))} proxy login with ${S(p)} gave ${K('407')}; ${K('NODE_ENV production')} port ${K('8080')}`,
          env: envOf(p),
        };
      },
    ],
    [
      'percent',
      () => {
        const p = weak();
        return {
          text: `${K('407')} CONNECT failed: user=build&pw2=${S(encodeURIComponent(p))} model=${K('gpt-image-2')}`,
          env: envOf(p),
          raw: [p],
        };
      },
    ],
    [
      'base64-basic',
      () => {
        const p = weak();
        return {
          text: `tried b64 ${S(b64of('build:' + p))} then ${K('HTTP 407')} ${K(ev.req(r))}`,
          env: envOf(p),
          raw: [p],
        };
      },
    ],
    [
      'json-escaped',
      () => {
        const p = weak();
        return {
          text: `{"detail":"rejected: ${S(jsonEscape(p))}","code":"${K('ECONNRESET')}","model":"${K('gpt-image-2')}"}`,
          env: envOf(p),
          raw: [p],
        };
      },
    ],
  ],
  { bare: 1 },
);

// nothing to remove: whatever vanishes here is a loss
V(
  'keep-only',
  28,
  [
    [
      'log-line',
      () => {
        const x = e();
        return `${K(x.time)} ${K(x.cls)} ${st(x)} on ${K(x.path)} ${K('request_id=' + x.req)} ${K('cf-ray=' + x.ray)} ${K(x.rate)} ${K(x.ms)}`;
      },
    ],
    [
      'json',
      () =>
        `"node_modules/openai": {\n  "version": "${K('7.57.0')}",\n  "resolved": "openai-7.57.0.tgz",\n  "integrity": "${K(ev.sri(r))}"\n}`,
    ],
    [
      'log-line',
      () =>
        `commit ${K(ev.commit(r))}\nimage ${K(ev.digest(r))}\ntraceparent: ${K(ev.trace(r))}\nx-ms-request-id: ${K(ev.uuid(r))}`,
    ],
    [
      'json',
      () =>
        `{"usage":{"total_tokens":${K('4160')},"input_tokens":${K('62')},"output_tokens":${K('4098')},"input_tokens_details":{"text_tokens":${K('12')},"image_tokens":50}},"${K('max_output_tokens')}":${K('100')},"model":"${K(ev.model(r))}"}`,
    ],
    [
      'js-inspect',
      () =>
        `const client = new OpenAI({ apiKey: ${K('process.env.OPENAI_API_KEY')} })\nAuthorization: Bearer ${K('$OPENAI_API_KEY')}\nkey: ${K('${{ secrets.OPENAI_API_KEY }}')}`,
    ],
    [
      'log-line',
      () =>
        `A ${K('risk-adjusted')} ${K('task-level-retry')} for the ${K('desk-organizer-catalogue')} with ${K('internationalization')} and ${K('disk-usage-report-generator')}`,
    ],
    [
      'log-line',
      () =>
        `Windows ${K('10.0.22631.4317')} ${K('Chrome/126.0.0.0')} ${K('Edg/126.0.2592.87')} npm ${K('10.8.2')} seed ${K(make.notLuhn(r))} created ${K('1795030411')}`,
    ],
    [
      'log-line',
      () =>
        `${K("Unknown parameter: 'response_format'.")} type=${K('invalid_request_error')} param=${K('response_format')} ${K(ev.sdk(r))} ${K('background=transparent')} ${K('output_compression=80')}`,
    ],
    [
      'log-line',
      () =>
        `listening on ${K('127.0.0.1:8080')} and ${K('[::1]:3000')}, ${K('0.0.0.0')}; ${K('localhost:11434')}; DNS ${K('api.openai.com')} ${K('status.openai.com')}`,
    ],
    [
      'log-line',
      () =>
        `Rate limit reached for ${K(ev.model(r))} on images per min: ${K('Limit 5, Used 5, Requested 1')}. Please try again in ${K('12s')}. Visit ${K('https://platform.openai.com/account/rate-limits')}`,
    ],
    [
      'headers',
      () =>
        `Date: ${K('Mon, 23 Nov 2026 05:58:11 GMT')}\n${K('openai-version: 2020-10-01')}\nalt-svc: h3=":443"; ma=${K('86400')}\n${K('HTTP/2 429')}\nretry-after: ${K('20')}\netag: ${K('W/"1f4-abc"')}`,
    ],
    [
      'log-line',
      () =>
        `${K('OPENAI_API_KEY')} is set (${K('164 characters')}, starts with ${K('sk-proj-')}); ${K('OPENAI_ORG_ID')} is not set; ${K('HTTPS_PROXY')} is not set; last test ${K(ev.time(r))}`,
    ],
    [
      'node-stack',
      () =>
        `    at ${K('OpenAI.makeRequest')} (node_modules/openai/${K('client.mjs:404:24')})\n    at ${K('process.processTicksAndRejections')} (${K('node:internal/process/task_queues:105:5')}) ${K(ev.errno(r))}`,
    ],
    [
      'log-line',
      () =>
        `incident ${K('inc-' + ev.uuid(r))} "Elevated errors on Images API" ${K('2026-11-20T08:14:00.000Z')} resolved; component ${K('Images')}`,
    ],
  ],
  { keepOnly: 1 },
);

writeFileSync(out, C.jsonl());
const ctx = new Set(C.list.map((c) => c.context));
console.error(
  `${C.list.length} cases, ${Object.keys(C.count).length} kinds, ${ctx.size} contexts -> ${out}`,
);
