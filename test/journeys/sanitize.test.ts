import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, test } from 'vitest';

import { someKey, temporaryFolder } from '../helpers/kit.ts';

const bin = new URL('../../bin/imgfix-wizard.js', import.meta.url).pathname;

type Ended = { readonly code: number; readonly out: string; readonly err: string };
type Options = {
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  readonly input?: string;
};

function sanitize(args: readonly string[], options: Options = {}): Promise<Ended> {
  const { env = {}, cwd = temporaryFolder(), input = '' } = options;
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [bin, 'sanitize', ...args], {
      cwd,
      env: { PATH: process.env['PATH'] ?? '', HOME: cwd, ...env },
    });
    let [out, err] = ['', ''];
    child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
    child.on('close', (code) => resolve({ code: code ?? -1, out, err }));
    child.stdin.end(input);
  });
}

const requestId = `req_${'0a1b2c3d'.repeat(4)}`;

describe('the sanitize command', () => {
  test('copies standard input without its secrets and counts them by kind', async () => {
    const key = someKey();
    const input = `HTTP 401 ${requestId}\nauthorization: Bearer ${key}\nfrom someone@firm.example, twice ${key}\n`;
    const { code, out, err } = await sanitize([], { input });
    expect(code).toBe(0);
    expect(out).toBe(
      `HTTP 401 ${requestId}\nauthorization: Bearer [openai-key-1]\nfrom [e-mail-1], twice [openai-key-1]\n`,
    );
    expect(err).toBe('Replaced: 2 openai-key, 1 e-mail\n');
  });

  test('hides what the settings of this machine hold, in every encoding', async () => {
    const cwd = temporaryFolder();
    writeFileSync(join(cwd, '.env'), 'REDIS_PASSWORD=tulip an/1\n');
    const input = [
      'plain kolibri&2001',
      `percent ${encodeURIComponent('kolibri&2001')}`,
      `base64 ${Buffer.from('build:kolibri&2001').toString('base64')}`,
      'html kolibri&amp;2001, file tulip an/1',
      'production stays',
    ].join('\n');
    const env = { PROXY_PASS: 'kolibri&2001', NODE_ENV: 'production' };
    const { code, out } = await sanitize(['-'], { input, env, cwd });
    expect(code).toBe(0);
    expect(out.split('\n')).toEqual([
      'plain [secret-1]',
      'percent [secret-1]',
      'base64 [secret-1]',
      'html [secret-1], file [secret-2]',
      'production stays',
    ]);
  });

  test('text without any comes back as it was, from a file', async () => {
    const cwd = temporaryFolder();
    const text = `429 Limit 5, Used 5 ${requestId}\r\nno secret\n\n`;
    writeFileSync(join(cwd, 'app.log'), text);
    expect(await sanitize(['--file', 'app.log'], { cwd })).toEqual({
      code: 0,
      out: text,
      err: 'Replaced: nothing\n',
    });
  });

  test.each([
    [
      'a file that is none',
      ['--file', 'none.log'],
      /none\.log cannot be read: there is no such file/,
    ],
    ['a folder', ['--file', '.'], /it is a folder/],
    ['text as a word', ['app.log'], /--file app\.log/],
  ])('%s is one line and exit 2', async (_name, args, said) => {
    const { code, out, err } = await sanitize(args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(said);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
  });

  test('--help has an example', async () => {
    const { code, out } = await sanitize(['--help']);
    expect(code).toBe(0);
    expect(out).toContain('imgfix-wizard sanitize --file app.log');
  });
});
