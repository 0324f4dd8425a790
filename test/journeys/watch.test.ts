import { spawn } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

import { expect, onTestFinished, test } from 'vitest';

import { scenarios } from '../../src/standin/scenarios.ts';
import { startStandIn } from '../../src/standin/server.ts';
import { someKey, temporaryFolder } from '../helpers/kit.ts';
import { bin, parsed, run } from '../helpers/program.ts';

const programs = new URL('../programs/', import.meta.url).pathname;

async function upstream(name: string) {
  const scenario = scenarios.get(name);
  if (!scenario) throw new Error(`there is no scenario ${name}`);
  const standIn = await startStandIn(scenario);
  onTestFinished(() => standIn.close());
  return standIn;
}

async function watched(name: string, program: string) {
  const { baseUrl, requests } = await upstream(name);
  const cwd = temporaryFolder();
  const args = ['watch', '--base-url', baseUrl, '--log', 'calls.jsonl'];
  const env = { OPENAI_API_KEY: someKey() };
  const ended = await run([...args, '--', 'node', `${programs}${program}`], { cwd, env });
  const log = readFileSync(join(cwd, 'calls.jsonl'), 'utf8');
  const lines = log.trim().split('\n').map(parsed);
  return { ...ended, log, lines, requests, cwd };
}

test('the official SDK works as before, and its call is told', async () => {
  const { code, err, out, log, lines, cwd } = await watched('healthy', 'sdk.mjs');
  expect([code, out]).toEqual([0, '']);
  expect(statSync(join(cwd, 'boat.png')).size).toBeGreaterThan(100);
  expect(lines).toMatchObject([
    {
      schema: 'imgfix.watch/1',
      route: '/images/generations',
      model: 'gpt-image-2',
      status: 200,
      tokens: { input: 8, output: 196 },
      end: 'whole',
    },
  ]);
  expect(err).toMatch(
    /#1 POST \/images\/generations \(gpt-image-2\): 200 .*204 tokens, \$0\.00\d\d/,
  );
  expect(err).toMatch(/last 5 min: 1 calls, 0 failed/);
  expect(log + err).not.toContain(someKey());
  expect(log + err).not.toContain('paper boat');
  expect(statSync(join(cwd, 'calls.jsonl')).mode & 0o777).toBe(0o600);
});

test('a quota: three attempts are one story with a cause, and the program’s exit code is ours', async () => {
  const { code, err, lines } = await watched('quota', 'sdk.mjs');
  expect(code).toBe(1);
  expect(lines.map(({ status, retryOf }) => [status, retryOf])).toEqual([
    [429, undefined],
    [429, 1],
    [429, 1],
  ]);
  expect(lines[0]?.['cause']).toMatchObject({ id: 'quota_exhausted' });
  expect(err).toMatch(/cause: quota_exhausted, \w+: .*\n {2}fix: /);
  expect(err).toMatch(/3 failed \(100 %\), 2 retries/);
});

test('what is wrong with a request is told before anybody is asked', async () => {
  const { baseUrl } = await upstream('healthy');
  const ask = `fetch(process.env.OPENAI_BASE_URL + '/images/generations', { method: 'POST', headers: { authorization: 'Bearer x', 'content-type': 'application/json' }, body: JSON.stringify({ model: 'gpt-image-2', prompt: 'p', size: '1000x1000', n: 11 }) })`;
  const { err, out } = await run([
    'watch',
    '--base-url',
    baseUrl,
    '--json',
    '--',
    'node',
    '-e',
    ask,
  ]);
  expect(err).toMatch(/error: size: /);
  expect(err).toMatch(/error: n: /);
  expect(parsed(out)['problems']).toHaveLength(2);
});

test.skipIf(process.platform !== 'linux')('a full disk loses lines, and no call', async () => {
  const { baseUrl } = await upstream('healthy');
  const args = ['watch', '--base-url', baseUrl, '--log', '/dev/full'];
  const env = { OPENAI_API_KEY: someKey() };
  const { code, err } = await run([...args, '--', 'node', `${programs}sdk.mjs`], { env });
  expect(code).toBe(0);
  expect(err).toContain('could not be told');
});

/** A watch that runs without a program until it is interrupted. */
async function watching(baseUrl: string, ...more: readonly string[]) {
  const cwd = temporaryFolder();
  const child = spawn(process.execPath, [bin, 'watch', '--base-url', baseUrl, ...more], {
    cwd,
    env: { PATH: process.env['PATH'], HOME: cwd, IMGFIX_DATA_DIR: cwd },
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  let out = '';
  const address = await new Promise<string>((resolve) => {
    child.stdout.on('data', (chunk: Buffer) => {
      out += chunk.toString();
      const found = /OPENAI_BASE_URL=(\S+)\n/.exec(out)?.[1];
      if (found !== undefined) resolve(found);
    });
  });
  const interrupt = () =>
    new Promise<{ readonly code: unknown; readonly out: string }>((resolve) => {
      child.once('close', (code) => resolve({ code, out }));
      child.kill('SIGINT');
    });
  return { cwd, address, interrupt };
}

test('a call in flight at Ctrl+C is told once, in the log too, and blames nobody', async () => {
  const silent = createServer(() => {});
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    silent.closeAllConnections();
    silent.close();
  });
  const port = (silent.address() as AddressInfo).port;
  const { cwd, address, interrupt } = await watching(
    `http://127.0.0.1:${port}/v1`,
    '--log',
    'calls.jsonl',
  );
  const call = fetch(`${address}/images/generations`, { method: 'POST', body: '{}' }).catch(
    () => 'ended',
  );
  await new Promise((resolve) => silent.once('request', resolve));
  const { code, out } = await interrupt();
  expect(await call).toBe('ended');
  expect(code).toBe(130);
  const lines = readFileSync(join(cwd, 'calls.jsonl'), 'utf8').trim().split('\n').map(parsed);
  expect(lines).toMatchObject([{ number: 1, end: 'left' }]);
  expect(lines[0]).not.toHaveProperty('cause');
  expect(out.match(/#1 POST/g)).toHaveLength(1);
  expect(out).not.toContain('could not be told');
});

test('without a program it prints the one variable, and Ctrl+C ends it', async () => {
  const { baseUrl, requests } = await upstream('healthy');
  const { address, interrupt } = await watching(baseUrl);
  expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/[0-9a-f]{32}\/v1$/);
  const headers = { authorization: `Bearer ${someKey()}` };
  expect((await fetch(`${address}/models`, { headers })).status).toBe(200);
  expect((await fetch(address.replace(/[0-9a-f]{32}/, 'x') + '/models')).status).toBe(404);
  expect(requests).toEqual(['GET /v1/models']);
  const { code, out } = await interrupt();
  expect(code).toBe(130);
  expect(out).toMatch(/#1 GET \/models: 200/);
  expect(out).not.toContain(someKey());
});

test.each([
  [['watch', '--base-url', 'ftp:/x y'], /base URL/],
  [
    ['watch', '--log', 'none/calls.jsonl'],
    /none\/calls\.jsonl cannot be written: there is no such/,
  ],
  [['watch', '--port', '70000'], /0 to 65535/],
  [['watch', '--', './none'], /\.\/none cannot be started/],
])('%j is used wrongly', async (args, said) => {
  const { code, err } = await run(args);
  expect([code, said.test(err)]).toEqual([2, true]);
});
