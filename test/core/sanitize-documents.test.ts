import { expect, test } from 'vitest';

import { sanitize } from '../../src/core/sanitize/sanitize.ts';
import { cleanOf } from '../helpers/cleaned.ts';

/** What stands in the lines of a whole document: what must go, and what its reader needs beside it. */
type Row = {
  readonly text: string;
  readonly gone: readonly string[];
  readonly kept: readonly string[];
};

const key = ['sk-proj-', 'Aa9Bb8Cc7Dd6Ee5Ff4'.repeat(3)].join('');
const secret = ['QLyEF8jpCbWX', 'uc86OjTdEYlH'].join('');
const wish = 'Portrait of my aunt Odile with the scar above her eye';

const rows: Readonly<Record<string, Row>> = {
  'colours that JSON has escaped': {
    text: String.raw`{"msg":"ip \u001b[0;32m10.20.30.40\u001b[0m at \u001b[1mgw.quay7.internal\u001b[0m in \u001B[36m/Users/nadiak/app/x.ts\u001b[0m","status":502}`,
    gone: ['10.20.30.40', 'quay7', 'nadiak'],
    kept: ['"status":502', 'x.ts'],
  },
  'colours around a key': {
    text: String.raw`{"msg":"for \u001b[1mme\u001b[22m key \u001b[32m${key}\u001b[39m","request_id":"req_58f0bdd3ecbb67fcd2adb28e27e6142c"}`,
    gone: [key],
    kept: [String.raw`\u001b[39m","request_id":"req_58f0bdd3ecbb67fcd2adb28e27e6142c"`],
  },
  'a header below another': {
    text: `    'Authorization': 'Bearer ${key}'\n    'x-ms-client-request-id': '60b65c6e-8bb5-4aa2-ad16-f39db49fe490'\n    'User-Agent': 'azsdk'\n`,
    gone: [key],
    kept: ["'x-ms-client-request-id': '60b65c6e-8bb5-4aa2-ad16-f39db49fe490'"],
  },
  'a setting below another': {
    text: `  + "DB_PASSWORD"      = "${secret}"\n    "IMAGE_DEPLOYMENT" = "gpt-image-2"\n`,
    gone: [secret],
    kept: ['"IMAGE_DEPLOYMENT" = "gpt-image-2"'],
  },
  'the lines of a notebook': {
    text: `  "key = \\"${key}\\"\\n",\n  "r = client.images.generate(\\n",\n  "    model=\\"gpt-image-2\\")\\n"\n`,
    gone: [key],
    kept: ['\\n",\n  "r = client.images.generate(\\n",\n  "    model=\\"gpt-image-2\\")'],
  },
  'what a terminal lists in columns': {
    text: 'ComputerName     : api.openai.com\r\nRemoteAddress    : 43.171.222.51\r\nRemotePort       : 443\r\nSourceAddress    : 192.168.216.67\r\n',
    gone: ['43.171.222.51', '192.168.216.67'],
    kept: ['ComputerName     : api.openai.com\r\nRemoteAddress    : '],
  },
  'a log whose lines are as wide': {
    text: 'Nov 27 11:17:12 localhost imggen[4411]: the new settings in /etc/imggen/config.toml were loaded by nadia.kestrel@quaybank351.example\nNov 27 11:17:13 localhost imggen[4411]: listening on 127.0.0.1:8080\n',
    gone: ['nadia.kestrel'],
    kept: ['\nNov 27 11:17:13 '],
  },
  'a member with the name of a header': {
    text: `{\n  "key": "X-Team-Token",\n  "value": "${secret}"\n}, {"key":"openai-organization", "value":"quay-331"}`,
    gone: [secret, 'quay-331'],
    kept: ['"key": "X-Team-Token",\n  "value": "', '"openai-organization", "value":"'],
  },
  'the prompt of a trace': {
    text: `  {\n    "key": "gen_ai.prompt",\n    "value": {\n      "stringValue": "${wish}"\n    }\n  },\n  {\n    "key": "error.type",\n    "value": {\n      "stringValue": "BadRequestError"\n    }\n  }`,
    gone: [wish],
    kept: ['"gen_ai.prompt"', '"BadRequestError"'],
  },
  'a form in a log': {
    text: `09-03 11:14:12.348  4411 D OkHttp: Content-Disposition: form-data; name="prompt"\n09-03 11:14:12.348  4411 D OkHttp: \n09-03 11:14:12.349  4411 D OkHttp: ${wish}\n09-03 11:14:12.349  4411 D OkHttp: --> END POST\n09-03 11:14:14.622  4505 D OkHttp: x-request-id: req_58f0bdd3ecbb67fcd2adb28e27e6142c\n`,
    gone: [wish],
    kept: ['--> END POST', 'x-request-id: req_58f0bdd3ecbb67fcd2adb28e27e6142c'],
  },
  'a form in a log, of which one part is not shown': {
    text: `D OkHttp: Content-Disposition: form-data; name="image"; filename="a.jpg"\nD OkHttp: Content-Disposition: form-data; name="prompt"\nD OkHttp: \nD OkHttp: ${wish}\nD OkHttp: <-- 429 Too Many Requests (82561ms)\nD OkHttp: x-request-id: req_2ad861096f620389ccf4020872a0a999\n`,
    gone: [wish],
    kept: ['<-- 429 Too Many Requests (82561ms)', 'req_2ad861096f620389ccf4020872a0a999'],
  },
  'where a shell is': {
    text: 'HOME=/home/nadiak\nPWD=/home/nadiak/app\nOLDPWD=/home/nadiak\nSHLVL=1\nUID=sa;PWD=harborlight7;',
    gone: ['nadiak', 'harborlight7'],
    kept: ['\nPWD=/home/', '\nOLDPWD=/home/'],
  },
  'a file in quotes that JSON has escaped': {
    text: String.raw`{"exception":"File \"/home/nadiak/svc/gen.py\", line 41, in run\nopenai.RateLimitError: Error code: 429"}`,
    gone: ['nadiak'],
    kept: [String.raw`/gen.py\", line 41`, 'openai.RateLimitError'],
  },
  'a quote that nobody has closed': {
    text: `OPENAI_API_KEY="${key}\nOPENAI_MODEL=gpt-image-2\nOPENAI_TIMEOUT="60"\nPORT=8080\n`,
    gone: [key],
    kept: ['\nOPENAI_MODEL=gpt-image-2\nOPENAI_TIMEOUT="60"\nPORT=8080'],
  },
  'an account of Windows that begins like an escape': {
    text: 'PS C:\\> whoami\ncorp\\nkestrel\nPS C:\\> $PSVersionTable.PSVersion.ToString()\n5.1.22621.4391\n',
    gone: ['nkestrel'],
    kept: ['whoami', '5.1.22621.4391'],
  },
};

test.each(Object.entries(rows))('%s', (_, { text, gone, kept }) => {
  const cleaned = cleanOf(text);
  for (const one of gone) expect(cleaned).not.toContain(one);
  for (const one of kept) expect(cleaned).toContain(one);
});

test.each([
  'const parts = [\n  "alpha"\n  "beta"\n];',
  '{"generations": "Params: {\\n", "count": 2}',
  'OLD="a b\nc d"\nNEW=1',
])('a document without anything private stays: %s', (text) => {
  expect(sanitize(text).text).toBe(text);
});
