import { execFile } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, onTestFinished, test } from 'vitest';

import { reportFormats } from '../../src/report/render.ts';
import { scenarios } from '../../src/standin/scenarios.ts';
import { startStandIn } from '../../src/standin/server.ts';
import { someKey, temporaryFolder } from '../helpers/kit.ts';
import { run } from '../helpers/program.ts';
import { keys, openTerminal } from '../helpers/terminal.ts';

/** Prompt and password hold what percent, HTML and base64 each write in their own way. A quote would end the message. */
const canary = {
  key: someKey('canary'),
  other: someKey('second'),
  typed: someKey('pasted'),
  prompt: `a canary lighthouse & 100 % of the sea / ${'é'.repeat(3)}`,
  instructions: 'canary instructions about a hidden harbour',
  person: 'canary-customer-7713',
  password: 'canary+pass/word=&1<2>',
  proxy: 'canary-proxy-word',
} as const;

const secrets = Object.values(canary);

/** A value in each form in which it could stand in a text; base64 at each of its three alignments. */
function formsOf(value: string): readonly string[] {
  const json = JSON.stringify(value).slice(1, -1);
  const inner = [0, 1, 2].map((shift) =>
    Buffer.from(' '.repeat(shift) + value)
      .toString('base64')
      .replace(/=+$/, '')
      .slice(shift === 0 ? 0 : shift + 1, -2),
  );
  const html = value.replace(/[&<>"']/g, (char) => `&#${char.codePointAt(0) ?? 0};`);
  return [
    value,
    json,
    JSON.stringify(json).slice(1, -1),
    encodeURIComponent(value),
    html,
    ...inner,
  ];
}

/** Everything planted in everything that the program reads. */
async function planted() {
  const cwd = temporaryFolder();
  const { key, other, typed, prompt, instructions, person, password, proxy } = canary;
  const scenario = scenarios.get('server-error');
  if (!scenario) throw new Error('there is no such scenario');
  const standIn = await startStandIn(scenario);
  onTestFinished(() => standIn.close());
  const dotenv = `OPENAI_API_KEY="${other}"\nDATABASE_PASSWORD='${password}'\nOPENAI_ORG_ID=org-${'canary'.repeat(4)}\n`;
  writeFileSync(join(cwd, '.env'), dotenv);
  writeFileSync(
    join(cwd, 'package.json'),
    JSON.stringify({ name: person, dependencies: { openai: '7.1.0' } }),
  );
  const request = {
    model: 'dall-e-3',
    prompt,
    instructions,
    style: 'vivid',
    user: person,
    metadata: { note: prompt },
    [key]: key,
  };
  writeFileSync(join(cwd, 'r.json'), JSON.stringify(request));
  const encoded = [key, prompt, instructions, password].flatMap((value) => [
    value,
    JSON.stringify(JSON.stringify(value)).slice(3, -3),
    encodeURIComponent(value),
    Buffer.from(value).toString('base64'),
  ]);
  const message = `Unknown parameter: 'style'. You sent ${typed} ; ${encoded.join(' ; ')} secretlint-disable`;
  const error = JSON.stringify({
    error: { message, type: 'invalid_request_error', param: key, code: typed },
  });
  writeFileSync(
    join(cwd, 'e.txt'),
    `Error code: 400 - ${error}\nx-request-id: req_${'5a'.repeat(16)}\n${prompt}\n`,
  );
  const env = {
    OPENAI_API_KEY: key,
    OPENAI_PROJECT_ID: `proj_${'canary'.repeat(4)}`,
    OPENAI_CUSTOM_HEADERS: `X-Token: ${other}`,
    HTTPS_PROXY: `http://me:${proxy}@127.0.0.1:9`,
    DATABASE_PASSWORD: password,
  };
  const target = ['--base-url', standIn.baseUrl, '--status-url', standIn.statusUrl];
  return { cwd, env, target };
}

test('neither key nor prompt is in any form of the report, in any encoding', async () => {
  const { cwd, env, target } = await planted();
  await run(['check', '--request', 'r.json', '--error', 'e.txt', ...target], { cwd, env });
  const folder = join(cwd, 'reports');
  mkdirSync(folder);
  for (const format of reportFormats) {
    const file = join(folder, `report.${format}`);
    const written = await run(['report', '--format', format, '-o', file], { cwd, env });
    expect([format, written.code, written.err]).toEqual([format, 0, `Written: ${file}\n`]);
    const text = readFileSync(file, 'utf8');
    // What support needs has survived beside what had to go.
    expect(text).toContain(`req_${'5a'.repeat(16)}`);
    expect(text).toContain('dall-e-3');
    const found = secrets.flatMap(formsOf).filter((form) => text.includes(form));
    expect([format, found]).toEqual([format, []]);
    // With a word in it that switches scanners off, the second opinion would be none.
    writeFileSync(file, text.replaceAll('secretlint-', 'secretlint '));
  }
  expect(await secretlint(folder)).toBe('');
  const token = ['ghp', Buffer.from(canary.other).toString('hex').slice(0, 36)].join('_');
  writeFileSync(join(folder, 'instrument.md'), `token ${token}\n`);
  expect(await secretlint(folder)).toContain('GITHUB_TOKEN');
});

/** What another tool finds in the files of a folder. */
function secretlint(folder: string): Promise<string> {
  const bin = new URL('../../node_modules/.bin/secretlint', import.meta.url).pathname;
  const rules = [{ id: '@secretlint/secretlint-rule-preset-recommend' }];
  const args = ['--secretlintrcJSON', JSON.stringify({ rules }), '--format', 'json', `${folder}/*`];
  return new Promise((resolve, reject) => {
    execFile(bin, args, (error, stdout, stderr) => {
      if (error && error.code !== 1) reject(new Error(stderr || error.message));
      else {
        const files = JSON.parse(stdout === '' ? '[]' : stdout) as {
          messages: { messageId: string }[];
        }[];
        resolve(
          files.flatMap(({ messages }) => messages.map(({ messageId }) => messageId)).join(' '),
        );
      }
    });
  });
}

test('each form has its own file, readable by its owner alone, and none is overwritten unasked', async () => {
  const cwd = temporaryFolder();
  await run(['check', '--up-to', 'local'], { cwd });
  for (const [format, ending] of [
    ['md', '.md'],
    ['json', '.json'],
    ['html', '.html'],
    ['issue', '.issue.md'],
  ] as const) {
    const { code } = await run(['report', '--format', format], { cwd });
    const [name = ''] = readdirSync(cwd).filter((one) =>
      /^imgfix-report-\d{4}-\d\d-\d\d\./.test(one),
    );
    expect([code, name.endsWith(ending)]).toEqual([0, true]);
    const file = join(cwd, name);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    writeFileSync(file, 'mine');
    const again = await run(['report', '--format', format], { cwd });
    expect([again.code, again.err.includes('exists and is kept')]).toEqual([2, true]);
    expect(readFileSync(file, 'utf8')).toBe('mine');
    const forced = await run(['report', '--format', format, '--force'], { cwd });
    expect([forced.code, readFileSync(file, 'utf8') === 'mine']).toEqual([0, false]);
    expect(
      (await run(['report', '--format', format, '-o', '-'], { cwd })).out.length,
    ).toBeGreaterThan(500);
    rmSync(file);
  }
  expect(readdirSync(cwd).filter((name) => name.includes('imgfix-report'))).toEqual([]);
});

test('--json writes the document to standard output', async () => {
  const cwd = temporaryFolder();
  await run(['check', '--up-to', 'local'], { cwd });
  const { out } = await run(['report', '--json'], { cwd });
  expect(JSON.parse(out)).toMatchObject({ schema: 'imgfix.report/1' });
});

test(
  'the wizard shows the very bytes, by format, and removals without values',
  { timeout: 60_000 },
  async () => {
    const cwd = temporaryFolder();
    const terminal = openTerminal({ args: ['demo', 'key-invalid'], cwd, rows: 200, columns: 120 });
    await terminal.waitFor('What did you see?');
    terminal.send('7');
    await terminal.press(keys.enter, 'show the plan');
    await terminal.press(keys.enter, 'The plan');
    await terminal.press(keys.enter, 'w report');
    await terminal.press('w', 'The report, exactly as it will be written.');
    await terminal.press('m', 'What is left out, by rule and place.');
    expect(terminal.visible()).toContain('keys of this machine: 1 (the shell)');
    await terminal.press(keys.escape, 'The report, exactly as it will be written.');
    await terminal.press('f', /Write imgfix-report-[\d-]+\.json/);
    await terminal.press('f', /Write imgfix-report-[\d-]+\.html/);
    const shown = terminal.visible();
    await terminal.press(keys.enter, /report\s+imgfix-report-[\d-]+\.html/);
    const [name = ''] = readdirSync(cwd);
    const text = readFileSync(join(cwd, name), 'utf8');
    const preview = shown.split('\n').filter((line) => line.startsWith(' │ <'));
    expect(preview.length).toBeGreaterThan(20);
    const squeezed = text.replace(/\s+/g, '');
    for (const line of preview) expect(squeezed).toContain(line.slice(3).replace(/\s+/g, ''));
  },
);
