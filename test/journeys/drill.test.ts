import { execFileSync, spawn } from 'node:child_process';

import { describe, expect, onTestFinished, test, vi } from 'vitest';

import type { DrillDocument } from '../../src/core/drill/drill-document.ts';
import { temporaryFolder } from '../helpers/kit.ts';
import { bin, run } from '../helpers/program.ts';

const programs = new URL('../programs/', import.meta.url).pathname;
const program = (name: string) => `${programs}${name}`;

async function drilled(
  faults: string,
  command: readonly string[],
  options: readonly string[] = [],
  env: Readonly<Record<string, string>> = {},
) {
  const args = ['drill', '--json', '--fault', faults, ...options, '--', ...command];
  const { code, out, err } = await run(args, { env });
  const document = JSON.parse(out) as DrillDocument;
  const bad = document.runs.flatMap(({ fault, judged }) =>
    judged.flatMap(({ id, outcome }) => (outcome === 'fail' ? [`${fault}: ${id}`] : [])),
  );
  return { code, out, err, document, bad };
}

const has = (name: string): boolean => {
  try {
    execFileSync(name, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};

describe.concurrent('bad habits are found, and nothing else is said', () => {
  test.each([
    ['retries-for-ever', 'server-error', ['ended-by-itself', 'retries-bounded']],
    ['retries-a-quota', 'quota', ['not-retried']],
    ['retries-everything', 'moderation', ['not-retried']],
    ['retries-at-once', 'server-error', ['retries-spaced']],
    ['ignores-retry-after', 'rate-limit', ['retry-after-kept']],
    ['leaks-the-key', 'key-refused', ['key-hidden']],
    ['leaks-half-of-the-key', 'key-refused', ['key-hidden']],
    ['leaks-the-key-encoded', 'key-refused', ['key-hidden']],
    ['prints-the-body', 'invalid-parameter', ['body-hidden']],
    ['prints-the-body', 'bad-gateway', ['body-hidden']],
    ['prints-the-parsed-body', 'moderation', ['body-hidden']],
    ['swallows-the-error', 'quota', ['fails', 'message-clear', 'request-id-shown']],
    ['is-silent', 'quota', ['message-clear', 'request-id-shown']],
    ['crashes', 'invalid-parameter', ['no-crash-dump']],
    ['crashes', 'reset-before', ['no-crash-dump']],
    ['takes-200-for-success', 'error-in-200', ['fails', 'request-id-shown']],
    ['takes-200-for-success', 'no-data', ['fails', 'request-id-shown']],
    ['forgets-the-request-id', 'server-error', ['request-id-shown']],
    ['sends-an-invalid-size', 'healthy', ['succeeds', 'request-valid']],
  ])('%s (%s)', async (habit, fault, wrong) => {
    const { code, bad, out } = await drilled(fault, ['node', program('image.mjs'), habit]);
    expect(bad.toSorted()).toEqual(wrong.map((id) => `${fault}: ${id}`).toSorted());
    expect(code).toBe(1);
    expect(out).not.toMatch(/sk-proj-[0-9a-f]{6}/);
  });

  test('a program that hangs is ended, with what it started', async () => {
    const hangs = ['sh', '-c', `node ${program('image.mjs')} hangs; true`];
    const { code, bad } = await drilled('key-refused', hangs, ['--timeout', '3']);
    expect([code, bad]).toEqual([1, ['key-refused: ended-by-itself']]);
  });
});

/** Milliseconds; sixteen programs one after the other, on a machine that does other things too. */
const patience = 120_000;

/** Where a whole answer does not come, clients of other languages differ most. */
const unread = 'healthy,quota,bad-gateway,reset-inside,truncated-json,error-in-200,no-data';

const usual = 'healthy,key-refused,rate-limit-clears,quota,server-error,reset-before,error-in-200';

const brief =
  'healthy,key-refused,invalid-parameter,moderation,billing-limit,rate-limit-clears,rate-limit,quota,server-error,bad-gateway,overloaded,reset-before,reset-inside,truncated-json,error-in-200,no-data';

describe.concurrent('sound programs pass', () => {
  test(
    'plain fetch, every fault that does not take long',
    async () => {
      const { code, bad, document } = await drilled(brief, ['node', program('image.mjs')]);
      expect([code, bad]).toEqual([0, []]);
      expect(document.points.map(({ outcome }) => outcome)).not.toContain('unsure');
    },
    patience,
  );

  test('plain fetch with a limit of its own, faults that are silent', async () => {
    const silent = ['node', program('image.mjs')];
    const { code, bad } = await drilled('no-answer,stream-stops', silent, [], { LIMIT_MS: '900' });
    expect([code, bad]).toEqual([0, []]);
  });

  test('a patient program waits for a slow answer', async () => {
    expect((await drilled('slow', ['node', program('image.mjs')])).bad).toEqual([]);
  });

  test.runIf(has('python3'))(
    'Python',
    async () => {
      const { code, bad } = await drilled(unread, ['python3', program('image.py')]);
      expect([code, bad]).toEqual([0, []]);
    },
    patience,
  );

  test.runIf(has('curl'))(
    'curl',
    async () => {
      const { code, bad } = await drilled(unread, ['sh', program('curl.sh')]);
      expect([code, bad]).toEqual([0, []]);
    },
    patience,
  );

  test(
    'the official SDK passes but for one habit: it retries a used-up quota',
    async () => {
      const { code, bad, document } = await drilled(usual, ['node', program('sdk.mjs')]);
      expect(bad).toEqual(['quota: not-retried']);
      expect(code).toBe(1);
      const clears = document.runs.find(({ fault }) => fault === 'rate-limit-clears');
      expect(clears?.attempts.map(({ status }) => status)).toEqual([429, 429, 200]);
    },
    patience,
  );
});

describe('a program that does not read OPENAI_BASE_URL', () => {
  const finding =
    'Your program does not read OPENAI_BASE_URL: it called api.openai.com; nothing reached it.';
  const strayed = { id: 'reached', outcome: 'unsure', text: finding };
  /** As clients that take their proxy from the environment do it. */
  const connect = `
    import { request } from 'node:http';
    const proxy = new URL(process.env.HTTPS_PROXY);
    const login = 'Basic ' + Buffer.from(proxy.username + ':' + proxy.password).toString('base64');
    const asked = request({ host: proxy.hostname, port: proxy.port, method: 'CONNECT', path: 'api.openai.com:443', headers: { 'proxy-authorization': login } });
    asked.on('connect', ({ statusCode }) => { console.error('refused with', statusCode); process.exit(1); });
    asked.end();`;
  // The Node that the tests run on, which need not be the one of the PATH.
  const node = (script: string) => [process.execPath, '--input-type=module', '-e', script];
  const curl = ['curl', '-sS', '-m', '5', 'https://api.openai.com/v1/models'];
  const clients = [
    { client: 'by hand', able: true, command: node(connect) },
    { client: 'curl', able: has('curl'), command: curl },
    {
      client: 'fetch',
      able: Number(process.versions.node.split('.')[0]) >= 22,
      command: node(`await fetch('https://api.openai.com/v1/models')`),
    },
  ];
  test.each(clients.filter(({ able }) => able))(
    'is stopped on its way, and started once: $client',
    async ({ command }) => {
      const { code, document } = await drilled('healthy,quota', command);
      expect(document.runs.map(({ judged }) => judged)).toMatchObject([[strayed]]);
      expect(code).toBe(3);
    },
  );

  test.runIf(has('curl'))('NO_PROXY of the user leads past nothing', async () => {
    const env = { NO_PROXY: 'api.openai.com', no_proxy: '*' };
    const { document } = await drilled('quota', curl, [], env);
    expect(document.runs[0]?.judged).toMatchObject([strayed]);
    expect(document.runs[0]?.said).toContain('403');
  });

  test('a program that reads it only here and there is warned, and judged', async () => {
    const ask = `${connect.replace(/process\.exit\(1\);/, '')}
      await fetch(process.env.OPENAI_BASE_URL + '/images/generations', { method: 'POST', headers: { authorization: 'Bearer ' + process.env.OPENAI_API_KEY }, body: '{}' });`;
    const { document } = await drilled('quota', node(ask));
    expect(document.runs[0]?.judged).toContainEqual(
      expect.objectContaining({ id: 'reached', outcome: 'warn' }),
    );
    expect(document.runs[0]?.attempts).toHaveLength(1);
  });
});

describe('the command', () => {
  test('a program that does not listen is inconclusive, and is started once', async () => {
    const args = ['drill', '--', 'node', '-e', 'console.log("started")'];
    const { code, out } = await run(args);
    expect(code).toBe(3);
    expect(out).toContain('OPENAI_BASE_URL');
    expect(out).toMatch(/inconclusive, 1 run/);
  });

  test('another key than the one given is noticed, and looked for all the same', async () => {
    const other = ['sk', 'proj', 'own'.repeat(12)].join('-');
    const code = `fetch(process.env.OPENAI_BASE_URL + '/images/generations', { method: 'POST', headers: { authorization: 'Bearer ${other}' }, body: '{}' }).then((a) => { console.error(a.status, '${other}'); process.exit(1); })`;
    const { document, bad, out } = await drilled('quota', ['node', '-e', code]);
    expect(bad).toContain('quota: key-hidden');
    expect(document.runs[0]?.judged).toContainEqual(
      expect.objectContaining({ id: 'key-from-settings', outcome: 'warn' }),
    );
    expect(out).not.toContain(other);
  });

  test('settings of the account stay out; what bypassed a proxy still does, but for the service', async () => {
    const print = `console.log(JSON.stringify([process.env.OPENAI_ORG_ID, process.env.NO_PROXY]))`;
    const ask = `fetch(process.env.AZURE_OPENAI_ENDPOINT + '/openai/deployments/pictures/images/generations?api-version=1', { method: 'POST', headers: { 'api-key': process.env.AZURE_OPENAI_API_KEY }, body: '{}' }).then(() => { ${print}; })`;
    const NO_PROXY = 'openai.com, intern.example,*,.azure.com';
    const env = { OPENAI_ORG_ID: 'org-of-nobody', NO_PROXY };
    const { document } = await drilled('quota', ['node', '-e', ask], [], env);
    expect(document.runs[0]?.said).toBe('[null,"[host-1],127.0.0.1,localhost"]');
    expect(document.runs[0]?.attempts).toMatchObject([{ status: 429 }]);
  });

  test.each([
    [['drill', '--fault', 'flood'], /no fault flood.*--list/],
    [['drill', '--json'], /-- COMMAND/],
    [['drill', '--', './none'], /\.\/none cannot be started: there is no such program/],
  ])('%j is used wrongly', async (args, said) => {
    const { code, err } = await run(args);
    expect([code, said.test(err)]).toEqual([2, true]);
  });

  test('without a program it plays the faults side by side, and tells of every call', async () => {
    const cwd = temporaryFolder();
    const child = spawn(process.execPath, [bin, 'drill', '--fault', 'healthy,quota'], {
      env: { PATH: process.env['PATH'], HOME: cwd, IMGFIX_DATA_DIR: cwd },
    });
    onTestFinished(() => void child.kill('SIGKILL'));
    let out = '';
    child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
    await vi.waitFor(() => expect(out).toContain('Ctrl+C'), { timeout: 20_000 });
    const [, key = ''] = /OPENAI_API_KEY=(\S+)/.exec(out) ?? [];
    const [, quota = ''] = /^ {2}quota +(\S+)/m.exec(out) ?? [];
    const headers = { authorization: `Bearer ${key}` };
    const ask = () => fetch(`${quota}/images/generations`, { method: 'POST', headers, body: '{}' });
    expect([(await ask()).status, (await ask()).status]).toEqual([429, 429]);
    await vi.waitFor(() => expect(out).toMatch(/quota: POST .*: 429, attempt 2 after \d\.\d\d s/));
    const code = await new Promise((resolve) => {
      child.once('close', resolve);
      child.kill('SIGINT');
    });
    expect(code).toBe(130);
  });

  test('--list names every fault, and what it proves', async () => {
    const { code, out } = await run(['drill', '--list']);
    expect(code).toBe(0);
    expect(out).toMatch(/^quota +429: the quota is used up \(quick set\)\n +It tells/m);
    expect(out.match(/\(quick set\)/g)).toHaveLength(6);
    expect((await run(['drill', '--list', '--json'])).out).toContain('"stream-stops"');
  });
});
