import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, onTestFinished, test } from 'vitest';

import { sanitize } from '../../src/core/sanitize/sanitize.ts';
import { scenarios } from '../../src/standin/scenarios.ts';
import { startStandIn } from '../../src/standin/server.ts';
import { someKey, temporaryFolder } from '../helpers/kit.ts';
import { bin, parsed, run } from '../helpers/program.ts';

async function standInFor(name: string) {
  const scenario = scenarios.get(name);
  if (!scenario) throw new Error(`there is no scenario ${name}`);
  const standIn = await startStandIn(scenario);
  onTestFinished(() => standIn.close());
  return ['--base-url', standIn.baseUrl, '--status-url', standIn.statusUrl];
}

describe('used wrongly', () => {
  test.each([
    ['an unknown option', ['check', '--modle', 'x'], /--modle.*--model/],
    ['an unknown command', ['chekc'], /commands are check/],
    ['an unknown tier', ['check', '--up-to', 'roof'], /up-to/],
    ['a price that is none', ['check', '--max-cost', 'much'], /max-cost/],
    ['a request that is missing', ['check', '--request', 'none.json'], /none\.json.*no such file/],
    ['an error text that is a folder', ['check', '--error', '.'], /folder/],
    ['a report without a run', ['report'], /no run.*check/i],
    ['a format that is none', ['report', '--format', 'pdf'], /html or issue/],
    ['a baseline that is none', ['baseline', 'show', 'x'], /no baseline x/],
    ['a recheck without a baseline', ['recheck'], /no baseline/],
    ['a scenario that is none', ['demo', 'x'], /scenario x/],
    ['the wizard as plain text', ['--plain'], /check/],
    ['the wizard without a terminal', [], /needs a terminal.*check/],
  ])('%s: one line, exit 2', async (_name, args, said) => {
    const { code, out, err } = await run(args);
    expect(code).toBe(2);
    expect(err).toMatch(said);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
    expect(out).toBe('');
  });

  test.each([
    ['cut off in the middle', '{"model":', /leaves open model/],
    ['no object', '[1]', /no image request/],
    ['binary', '\u0000\u0001', /no image request/],
    [
      'code with a variable',
      'images.generate(model="gpt-image-2", prompt=p)',
      /leaves open prompt/,
    ],
  ])('a request that is %s', async (_name, content, said) => {
    const cwd = temporaryFolder();
    writeFileSync(join(cwd, 'r.json'), content);
    const { code, err } = await run(['check', '--request', 'r.json'], { cwd });
    expect([code, said.test(err)]).toEqual([2, true]);
  });
});

test.each([
  [['--help']],
  [['check', '--help']],
  [['recheck', '--help']],
  [['report', '--help']],
  [['baseline', '--help']],
  [['baseline', 'list', '--help']],
  [['demo', '--help']],
  [['explain', '--help']],
  [['lint', '--help']],
  [['models', '--help']],
  [['drill', '--help']],
  [['watch', '--help']],
  [['sanitize', '--help']],
])('%j shows an example and exits 0', async (args) => {
  const { code, out, err } = await run(args);
  expect([code, err]).toEqual([0, '']);
  expect(out).toContain('Example:');
  expect(sanitize(out).text).toBe(out);
});

test.each(['check', 'recheck', 'report', 'explain', 'lint', 'models', 'drill', 'watch'])(
  '%s --schema prints a JSON Schema',
  async (command) => {
    const { code, out } = await run([command, '--schema']);
    expect(code).toBe(0);
    expect(parsed(out)).toMatchObject({ type: 'object' });
  },
);

describe('check, against a stand-in on another host', () => {
  test('healthy, with one JSON document on standard output', async () => {
    const key = someKey();
    const args = [
      'check',
      '--json',
      '--model',
      'gpt-image-2.6-flare',
      ...(await standInFor('healthy')),
    ];
    const { code, out, err } = await run(args, { env: { OPENAI_API_KEY: key } });
    expect(code).toBe(0);
    expect(parsed(out)).toMatchObject({ schema: 'imgfix.check/1', verdict: 'healthy', causes: [] });
    expect(err).toContain('account/key-accepted: pass');
    expect(out + err).not.toContain(key);
  });

  test('a problem is exit 1, with its cause first', async () => {
    const args = ['check', '--json', ...(await standInFor('key-invalid'))];
    const { code, out } = await run(args, { env: { OPENAI_API_KEY: someKey() } });
    expect(code).toBe(1);
    expect(parsed(out)['causes']).toMatchObject([{ id: 'key_invalid', certainty: 'confirmed' }]);
  });

  test('a pasted failure on standard input', async () => {
    const args = ['check', '--json', '--up-to', 'local', '--error', '-'];
    const input = `openai.BadRequestError: Error code: 400 - {'error': {'message': "The model 'dall-e-3' does not exist.", 'type': 'image_generation_user_error', 'param': 'model', 'code': 'invalid_value'}}`;
    const { code, out } = await run(args, { env: { OPENAI_API_KEY: someKey() }, input });
    expect(code).toBe(1);
    expect(parsed(out)['causes']).toMatchObject([{ id: 'model_retired', certainty: 'confirmed' }]);
  });

  test('an interrupt ends it with 130 and leaves nothing in flight', async () => {
    const cwd = temporaryFolder();
    const child = spawn(
      process.execPath,
      [bin, 'check', '--base-url', 'http://127.0.0.1:9/v1', '--timeout', '60'],
      { cwd },
    );
    child.stdout.once('data', () => child.kill('SIGINT'));
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect([130, 1]).toContain(code);
  });
});

describe('baseline, recheck and report, as files', () => {
  test('a paid run is saved, rechecked, listed, shown and reported', async () => {
    const cwd = temporaryFolder();
    const env = { OPENAI_API_KEY: someKey() };
    const target = await standInFor('healthy');
    // Another host: even the refused-on-purpose requests are not sent headless, so no baseline is earned there.
    const unearned = await run(['check', '--allow-paid', '--save', 'cards', ...target], {
      cwd,
      env,
    });
    expect(unearned.err).toContain('No baseline was saved');
    expect(await run(['report', '-o', '-'], { cwd, env })).toMatchObject({ code: 0 });
    const written = await run(['report'], { cwd, env });
    expect(written.code).toBe(0);
    const again = await run(['report'], { cwd, env });
    expect([again.code, again.err]).toEqual([2, expect.stringContaining('exists and is kept')]);
    expect((await run(['report', '--force'], { cwd, env })).code).toBe(0);
    const json = await run(['report', '--format', 'json', '-o', '-'], { cwd, env });
    expect(parsed(json.out)).toMatchObject({ schema: 'imgfix.report/1' });
  });

  test('a corrupted store is said in one line, and the next run goes on', async () => {
    const cwd = temporaryFolder();
    mkdirSync(join(cwd, 'data'));
    writeFileSync(join(cwd, 'data', 'last-run.json'), '{"value":');
    const { code, err } = await run(['report'], { cwd });
    expect(code).toBe(2);
    expect(err).toMatch(/damaged.*set aside/);
    expect((await run(['check', '--up-to', 'local'], { cwd })).code).toBe(1);
    expect((await run(['report', '-o', '-'], { cwd })).code).toBe(0);
  });

  test('a home where nothing can be written stops no check', async () => {
    const cwd = temporaryFolder();
    writeFileSync(join(cwd, 'file'), '');
    const { code, err } = await run(
      ['check', '--up-to', 'local', '--data-dir', join(cwd, 'file', 'data')],
      { cwd, env: { OPENAI_API_KEY: someKey() } },
    );
    expect(code).toBe(0);
    expect(err).toContain('The run is not kept');
  });
});

test('a canary key and a canary prompt in every input appear in nothing that is written', async () => {
  const cwd = temporaryFolder();
  const [key, other, prompt] = [
    someKey('canary'),
    someKey('second'),
    'a canary prompt of a lighthouse',
  ];
  writeFileSync(
    join(cwd, '.env'),
    `OPENAI_API_KEY="${other}"\nDATABASE_PASSWORD=canary-password-1\n`,
  );
  writeFileSync(join(cwd, 'r.json'), JSON.stringify({ model: 'dall-e-3', prompt, style: 'vivid' }));
  writeFileSync(
    join(cwd, 'e.txt'),
    `Error 401 Incorrect API key provided: ${key}. prompt="${prompt}" canary-password-1 ${Buffer.from(key).toString('base64')}`,
  );
  const env = {
    OPENAI_API_KEY: key,
    OPENAI_CUSTOM_HEADERS: `X-Token: ${other}`,
    HTTPS_PROXY: 'http://me:canary-proxy@127.0.0.1:9',
  };
  const target = await standInFor('server-error');
  const written: string[] = [];
  for (const args of [
    ['check', '--request', 'r.json', '--error', 'e.txt', ...target],
    ['check', '--json', '--request', 'r.json', '--error', 'e.txt', ...target],
    ['report', '-o', '-'],
    ['report', '--format', 'json'],
    ['explain', '--file', 'e.txt', '--request', 'r.json'],
    ['explain', '--file', 'e.txt', '--json'],
    ['explain', '--file', 'e.txt', '--issue'],
    ['lint', '--file', 'r.json'],
    ['lint', '--file', 'r.json', '--json'],
    ['check', '--model', key],
    ['check', '--base-url', `http://${key}@127.0.0.1:9/v1`],
    ['baseline', 'show', key],
    ['check', `--${key}`],
  ]) {
    const { out, err } = await run(args, { cwd, env });
    written.push(out, err);
  }
  const inputs = new Set(['.env', 'r.json', 'e.txt']);
  const files = readdirSync(cwd, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !inputs.has(entry.name))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));
  expect(files.length).toBeGreaterThan(1);
  const everything = [...written, ...files].join('\n');
  for (const secret of [
    key,
    other,
    prompt,
    'canary-password-1',
    'canary-proxy',
    Buffer.from(key).toString('base64').slice(4, 40),
  ]) {
    expect(everything).not.toContain(secret);
  }
});
