import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

import { describe, expect, onTestFinished, test } from 'vitest';

import { alteredProgram } from '../helpers/altered.ts';
import { someKey, temporaryFolder } from '../helpers/kit.ts';
import { parsed } from '../helpers/program.ts';
import { expectGivenBack, keys, openTerminal } from '../helpers/terminal.ts';

const image = new URL('../programs/image.mjs', import.meta.url).pathname;

type Env = Readonly<Record<string, string>>;
const open = (args: readonly string[], env: Env = {}, cwd = temporaryFolder()) =>
  openTerminal({ args, cwd, env: { IMGFIX_DATA_DIR: cwd, ...env } });

const escape = '\u001B';
/** Moves the cursor: no line does. */
const movesCursor = new RegExp(`${escape}\\[(?:\\d*[ABGJK]|\\?25l)`);

describe('a drill in a terminal', () => {
  const drill = ['drill', '--fault', 'healthy,quota', '--', 'node', image, 'retries-a-quota'];

  test('is shown live, and ends with its lines and its exit code', async () => {
    const terminal = open(drill);
    await terminal.waitFor(/● running healthy/);
    await terminal.waitFor(/✓ pass {4}healthy .*● running quota/s);
    await terminal.waitFor(/1 {2}at 0\.0 s, 429/);
    expect(await terminal.exit).toEqual({ code: 1, signal: 0 });
    const all = terminal.everything();
    expect(all).toContain('2 of 2 faults were played: 1 passed, 1 failed.');
    expect(all).toMatch(/✗ fail {4}quota +●/);
    expect(all).toMatch(/fail +not-retried: The same call was sent 3 times/);
    expect(all.match(/^quota: fail: 3 calls/gm)).toHaveLength(1);
    expect(all).toContain('SIMULATED drill: fail, 2 runs');
    expectGivenBack(terminal.written());
  });

  test('Ctrl+C ends the program and the view', async () => {
    const cwd = temporaryFolder();
    const script = `process.on('SIGTERM', () => { require('node:fs').writeFileSync('ended', 'yes'); process.exit(0); }); setInterval(() => {}, 1000); console.log('ready');`;
    const terminal = open(['drill', '--fault', 'quota', '--', 'node', '-e', script], {}, cwd);
    await terminal.waitFor(/● running quota.* [1-9] s/);
    terminal.send(keys.ctrlC);
    expect(await terminal.exit).toEqual({ code: 130, signal: 0 });
    expect(readFileSync(join(cwd, 'ended'), 'utf8')).toBe('yes');
    const all = terminal.everything();
    expect(all).toMatch(/- skipped quota .*interrupted/);
    expect(all).toContain('0 of 1 faults were played; quota was interrupted.');
    expect(all).toMatch(
      /SIMULATED drill: inconclusive, 0 runs, interrupted\s+not played to the end: quota/,
    );
    expectGivenBack(terminal.written());
  });

  test('without a program it shows where each fault is, and every call', async () => {
    const terminal = open(['drill', '--fault', 'healthy,quota'], { NO_COLOR: '1' });
    await terminal.waitFor('OPENAI_BASE_URL=');
    const shown = await terminal.waitFor(/quota +http:\S+ {2}0 calls/);
    const base = /quota +(http:\S+)/.exec(shown)?.[1] ?? '';
    const headers = { authorization: `Bearer ${someKey()}` };
    await fetch(`${base}/images/generations`, { method: 'POST', headers, body: '{}' });
    await terminal.waitFor(/› quota +http:\S+ {2}1 call$/m);
    await terminal.waitFor('quota: POST /v1/images/generations: 429');
    await terminal.press(keys.up, /› healthy/);
    terminal.send(keys.ctrlC);
    expect(await terminal.exit).toEqual({ code: 130, signal: 0 });
    expect(terminal.written()).not.toMatch(new RegExp(`${escape}\\[[\\d;]+m`));
    expectGivenBack(terminal.written());
  });

  test.each<[string, readonly string[], Env]>([
    ['--plain', ['--plain'], {}],
    ['CI', [], { CI: 'true' }],
    ['a dumb terminal', [], { TERM: 'dumb' }],
    ['a screen reader', [], { INK_SCREEN_READER: 'true' }],
  ])('%s: lines, and no cursor that moves', async (_what, more, env) => {
    const args = ['drill', ...more, '--fault', 'quota', '--', 'node', image];
    const terminal = open(args, env);
    expect(await terminal.exit).toMatchObject({ code: 0 });
    expect(terminal.everything()).toMatch(/^quota: pass: 1 call/m);
    expect(terminal.written()).not.toMatch(movesCursor);
  });
});

/** Upstream: it answers when it is told to, and streams. */
async function upstream() {
  const held: (() => void)[] = [];
  const server = createServer((request, response) => {
    request.resume();
    response.writeHead(200, { 'x-request-id': `req_${'0'.repeat(32)}` });
    response.write('data: begun\n\n');
    if (request.url?.includes('slow')) held.push(() => response.end('data: ended\n\n'));
    else response.end();
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { baseUrl: `http://127.0.0.1:${port}/v1`, letGo: () => held.forEach((end) => end()) };
}

const addressIn = (shown: string): string => /OPENAI_BASE_URL=(\S+)/.exec(shown)?.[1] ?? '';

describe('a watch in a terminal', () => {
  test('shows what to set, a call as it goes and as it went, and gives the terminal back', async () => {
    const { baseUrl, letGo } = await upstream();
    const terminal = open(['watch', '--base-url', baseUrl]);
    const address = addressIn(await terminal.waitFor('OPENAI_BASE_URL='));
    const call = fetch(`${address}/slow`, { headers: { authorization: `Bearer ${someKey()}` } });
    await terminal.waitFor(/1 in flight/);
    letGo();
    expect(await (await call).text()).toContain('ended');
    await terminal.waitFor(/› \d\d:\d\d:\d\d #1 +✓ pass +200 \/slow/);
    await terminal.waitFor(/0 in flight/);
    expect(terminal.visible()).toMatch(/queue +yours cannot be seen/);
    terminal.send(keys.ctrlC);
    expect(await terminal.exit).toEqual({ code: 130, signal: 0 });
    expect(terminal.everything().match(/#1 GET \/slow: 200/g)).toHaveLength(1);
    expect(terminal.everything()).not.toContain(someKey());
    expectGivenBack(terminal.written());
  });

  const prints = (text: string, more = '') => [
    'node',
    '--input-type=module',
    '-e',
    `process.stdout.write(${JSON.stringify(text)});
     await (await fetch(process.env.OPENAI_BASE_URL + '/models')).text();
     ${more}`,
  ];

  test('what the program prints stands above the view, without what moves a cursor or is secret', async () => {
    const { baseUrl } = await upstream();
    const key = someKey();
    const text = `\u001B[2J\u001B[Hfirst ${key}\n10 %\r20 %\rdone\nno end`;
    const terminal = open([
      'watch',
      '--base-url',
      baseUrl,
      '--',
      ...prints(text, 'process.exitCode = 7;'),
    ]);
    expect(await terminal.exit).toEqual({ code: 7, signal: 0 });
    const all = terminal.everything();
    expect(all).toMatch(/^first \[openai-key-1\]$/m);
    expect(all).toMatch(/^done$/m);
    expect(all).toMatch(/^no end$/m);
    expect(all).toMatch(/#1 GET \/models: 200/);
    expect(all).not.toMatch(/10 %|20 %/);
    expect(terminal.written()).not.toContain(key);
    expect(terminal.written()).not.toContain('\u001B[2J');
    expectGivenBack(terminal.written());
  });

  test('Ctrl+C ends the program, and what it started', async () => {
    const { baseUrl } = await upstream();
    const cwd = temporaryFolder();
    const waits = `process.on('SIGINT', () => { require('node:fs').writeFileSync('ended', 'yes'); process.exit(0); }); setInterval(() => {}, 1000); console.log('it runs');`;
    writeFileSync(join(cwd, 'waits.cjs'), waits);
    const command = ['sh', '-c', 'node waits.cjs; true'];
    const terminal = open(['watch', '--base-url', baseUrl, '--', ...command], {}, cwd);
    await terminal.waitFor('it runs');
    terminal.send(keys.ctrlC);
    expect(await terminal.exit).toEqual({ code: 130, signal: 0 });
    expect(readFileSync(join(cwd, 'ended'), 'utf8')).toBe('yes');
    expectGivenBack(terminal.written());
  });

  test('with --plain the program has the terminal', async () => {
    const { baseUrl } = await upstream();
    const command = prints(
      '',
      `console.log('terminal:', process.stdin.isTTY && process.stdout.isTTY);`,
    );
    const terminal = open(['watch', '--plain', '--base-url', baseUrl, '--', ...command]);
    expect(await terminal.exit).toEqual({ code: 0, signal: 0 });
    expect(terminal.everything()).toMatch(/^terminal: true$/m);
    expect(terminal.everything()).toMatch(/#1 GET \/models: 200/);
    expect(terminal.written()).not.toMatch(movesCursor);
  });

  test('a program that cannot be started is one line, and the terminal is given back', async () => {
    const { baseUrl } = await upstream();
    const terminal = open(['watch', '--base-url', baseUrl, '--', './none']);
    expect(await terminal.exit).toEqual({ code: 2, signal: 0 });
    expect(terminal.everything()).toContain('./none cannot be started: there is no such program');
    expectGivenBack(terminal.written());
  });
});

test('a view that cannot be drawn at all gives way to lines', async () => {
  const { baseUrl } = await upstream();
  const program = await alteredProgram(
    /live\/gauges\.tsx$/,
    `export const gaugeLines = 7;
     export function Gauges() { throw new Error('broken by SECRET'); }`,
  );
  const cwd = temporaryFolder();
  const shell = `trap : INT; ${process.execPath} ${program} watch --base-url ${baseUrl}; echo code $?`;
  const terminal = openTerminal({ args: [], cwd, shell, env: { IMGFIX_DATA_DIR: cwd } });
  const address = addressIn(await terminal.waitFor(/^Start your program with.*Ctrl\+C ends it/ms));
  await (await fetch(`${address}/models`)).text();
  await terminal.waitFor(/#1 GET \/models: 200/);
  expectGivenBack(terminal.written());
  terminal.send(keys.ctrlC);
  await terminal.waitFor(/^code 130$/m);
  expect(terminal.written()).not.toContain('SECRET');
});

describe('a view that breaks while a call streams', () => {
  test.each([
    ['in a drawing', `if (inFlight > 0) throw new Error('broken by SECRET');`],
    [
      'on a timer of its own',
      `if (inFlight > 0) setTimeout(() => { throw new Error('broken by SECRET'); }, 0);`,
    ],
  ])('%s: the call completes, and the lines go on', async (_where, fault) => {
    const { baseUrl, letGo } = await upstream();
    const program = await alteredProgram(
      /live\/gauges\.tsx$/,
      `export const gaugeLines = 7;
       export function Gauges({ inFlight }) { ${fault} return null; }`,
    );
    const cwd = temporaryFolder();
    const shell = `trap : INT; ${process.execPath} ${program} watch --base-url ${baseUrl} --log calls.jsonl; echo code $?`;
    const terminal = openTerminal({ args: [], cwd, shell, env: { IMGFIX_DATA_DIR: cwd } });
    const address = addressIn(await terminal.waitFor('OPENAI_BASE_URL='));
    await (await fetch(`${address}/before`)).text();
    await terminal.waitFor(/#1 +✓ pass/);
    const call = fetch(`${address}/slow`);
    await terminal.waitFor('The view fell over, by its own fault. The lines go on.');
    letGo();
    expect(await (await call).text()).toBe('data: begun\n\ndata: ended\n\n');
    await terminal.waitFor(/#2 GET \/slow: 200/);
    await (await fetch(`${address}/after`)).text();
    await terminal.waitFor(/#3 GET \/after: 200/);
    expect(terminal.everything().match(/#1 GET \/before: 200/g)).toHaveLength(1);
    expectGivenBack(terminal.written());
    terminal.send(keys.ctrlC);
    await terminal.waitFor(/^code/m);
    expect(terminal.visible()).toMatch(/^code 130$/m);
    const lines = readFileSync(join(cwd, 'calls.jsonl'), 'utf8').trim().split('\n').map(parsed);
    expect(lines.map(({ route }) => route)).toEqual(['/before', '/slow', '/after']);
    expect(terminal.written()).not.toContain('SECRET');
  });
});
