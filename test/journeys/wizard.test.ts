import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, onTestFinished, test } from 'vitest';

import { type Scenario, scenarios } from '../../src/standin/scenarios.ts';
import { startStandIn } from '../../src/standin/server.ts';
import { someKey, temporaryFolder } from '../helpers/kit.ts';
import { keys, openTerminal } from '../helpers/terminal.ts';

const pasted = [
  'Traceback (most recent call last):',
  '  File "/app/render.py", line 41, in <module>',
  `openai.BadRequestError: Error code: 400 - {'error': {'message': "Unknown parameter: 'response_format'.", 'type': 'invalid_request_error', 'param': 'response_format', 'code': 'unknown_parameter'}}`,
  `client.images.generate(model="dall-e-3", prompt="a canary prompt", response_format="b64_json")`,
  `key ${someKey('pasted')}`,
].join('\n');

function project() {
  const dir = temporaryFolder();
  mkdirSync(join(dir, 'work'));
  return { home: dir, work: join(dir, 'work') };
}

function filesBelow(dir: string): readonly string[] {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));
}

test(
  'the whole journey: paste, climb, diagnosis, proof, baseline, report',
  { timeout: 60_000 },
  async () => {
    const { home, work } = project();
    const standIn = await startStandIn(
      scenarios.get('healthy') ?? { name: '', title: '', faults: [] },
    );
    onTestFinished(() => standIn.close());
    const key = someKey('canary');
    const terminal = openTerminal({
      args: ['--base-url', standIn.baseUrl, '--status-url', standIn.statusUrl],
      cwd: work,
      env: { HOME: home, OPENAI_API_KEY: key, IMGFIX_DATA_DIR: join(home, 'data') },
      rows: 40,
      columns: 100,
    });
    await terminal.waitFor('What did you see?');
    terminal.paste(pasted);
    await terminal.waitFor('The model this code asks for no longer exists: confirmed');
    await terminal.waitFor('runs on');
    await terminal.press(keys.enter, 'The plan');
    await terminal.waitFor('127.0.0.1');
    // The host is not the official one: what it should refuse is sent only when that line is chosen.
    await terminal.press(keys.down, /› Climb, and send what should be refused/);
    await terminal.press(keys.enter, 'The model this code asks for no longer exists.');
    await terminal.waitFor('confirmed');
    await terminal.press('r', /changed\s+nothing; every check ends as before/);
    await terminal.press('p', 'One real image proves the rest.');
    expect(terminal.visible()).toContain('› No image. Keep what is proven so far');
    await terminal.press(keys.down, '› Make the smallest image');
    await terminal.press(
      keys.enter,
      'An image came, and a wrong request was refused. The setup works.',
    );
    await terminal.waitFor('▀'.repeat(12));
    await terminal.press('s', /The image is in imgfix-image-[-\d]+\.jpg/);
    await terminal.press(keys.enter, 'What is this baseline called?');
    await terminal.press(keys.enter, 'The report, exactly as it will be written.');
    await terminal.waitFor('Write imgfix-report-');
    await terminal.press(keys.enter, /report\s+imgfix-report-\d{4}-\d\d-\d\d\.md/);
    terminal.send(keys.enter);
    expect(await terminal.exit).toEqual({ code: 0, signal: 0 });

    const again = openTerminal({
      args: ['recheck', 'work', '--status-url', standIn.statusUrl],
      cwd: work,
      env: { HOME: home, OPENAI_API_KEY: someKey('another'), IMGFIX_DATA_DIR: join(home, 'data') },
      rows: 60,
      columns: 160,
    });
    await again.waitFor(/changed: key: the key of then -> another key \(suspicion high\)/);
    await again.waitFor(/work, tested on .* holds, proven up to account\./);
    expect(await again.exit).toMatchObject({ code: 0 });

    const [report = ''] = readdirSync(work).filter((name) => name.startsWith('imgfix-report-'));
    const text = readFileSync(join(work, report), 'utf8');
    expect(text).toContain('model_retired');
    expect(text).toMatch(/`req_[0-9a-f]{32}`/);
    expect(readdirSync(join(home, 'data', 'baselines'))).toEqual(['work.json']);
    // One image, its known-bad and the control; before it the free known-bad pair of two climbs.
    expect(standIn.requests.filter((line) => line.startsWith('POST'))).toHaveLength(7);
    for (const secret of [key, someKey('pasted'), 'a canary prompt']) {
      expect(terminal.written()).not.toContain(secret);
      expect(filesBelow(home).filter((content) => content.includes(secret))).toEqual([]);
    }
  },
);

test(
  'help, and a terminal that becomes too small, neither end a paid call nor begin it again',
  { timeout: 60_000 },
  async () => {
    const { home, work } = project();
    const late: Scenario = {
      name: '',
      title: '',
      faults: [{ on: /^POST .*generations/, withPrompt: true, delayMs: 6000 }],
    };
    const standIn = await startStandIn(late);
    onTestFinished(() => standIn.close());
    const terminal = openTerminal({
      args: ['--base-url', standIn.baseUrl, '--status-url', standIn.statusUrl],
      cwd: work,
      env: { HOME: home, OPENAI_API_KEY: someKey(), IMGFIX_DATA_DIR: join(home, 'data') },
      rows: 40,
    });
    await terminal.waitFor('What did you see?');
    terminal.send('7');
    await terminal.press(keys.enter, 'Yes, show the plan');
    await terminal.press(keys.enter, 'The plan');
    await terminal.press(keys.enter, 'Nothing wrong was found');
    await terminal.press('p', 'One real image');
    await terminal.press(keys.down, '› Make');
    await terminal.press(keys.enter, /running\s+known-good/);
    await terminal.press('?', 'any key goes back');
    await terminal.press('x', 'Making one smallest image');
    terminal.resize(30, 12);
    await terminal.waitFor('Needs 40 x 15, has 30 x 12.');
    // Nobody sees where this Enter would go.
    terminal.send(keys.enter);
    terminal.resize(80, 40);
    await terminal.waitFor(/An image came/);
    expect(standIn.requests.filter((line) => line.endsWith('/images/generations'))).toHaveLength(1);
    terminal.send(keys.ctrlC);
    expect(await terminal.exit).toMatchObject({ code: 130 });
  },
);

describe('demo', () => {
  test('says SIMULATED on every screen and in its report', { timeout: 60_000 }, async () => {
    const { work } = project();
    // The story has a key of its own: the project's settings have no part in it.
    const own = someKey('project');
    writeFileSync(join(work, '.env'), `OPENAI_API_KEY=${own}\nOPENAI_LOG=debug\n`);
    const terminal = openTerminal({ args: ['demo', 'quota'], cwd: work, rows: 40 });
    const simulated = async (wanted: string) => {
      const shown = await terminal.waitFor(wanted);
      expect(shown).toContain('SIMULATED');
    };
    await simulated('What did you see?');
    terminal.send('3');
    terminal.send(keys.enter);
    await simulated('show the plan');
    terminal.send(keys.enter);
    await simulated('The plan');
    terminal.send(keys.enter);
    await simulated('The credit of the account is used up.');
    terminal.send('w');
    await simulated('Write imgfix-report-');
    terminal.send(keys.enter);
    await simulated('Run your own program once more.');
    terminal.send('q');
    expect(await terminal.exit).toMatchObject({ code: 0 });
    const [report = ''] = readdirSync(work).filter((name) => name.endsWith('.md'));
    const text = readFileSync(join(work, report), 'utf8');
    expect(text).not.toMatch(/\.env|debug/);
    expect(terminal.everything()).not.toContain('.env:');
    expect(text.startsWith('**SIMULATED**')).toBe(true);
    expect(text.trimEnd().endsWith('**SIMULATED**')).toBe(true);
  });

  test(
    'a question mark is text in a field, and asks for help elsewhere',
    { timeout: 60_000 },
    async () => {
      const terminal = openTerminal({ args: ['demo', 'healthy'], cwd: project().work, rows: 40 });
      await terminal.waitFor('What did you see?');
      await terminal.press('?', 'any key goes back');
      await terminal.press('x', 'What did you see?');
      terminal.send('7');
      await terminal.press(keys.enter, 'Yes, show the plan');
      // In one burst, as keys come that were typed early.
      await terminal.press(keys.down.repeat(4) + keys.enter, 'Which base URL');
      await terminal.press('a', '> a');
      expect(await terminal.press('?', '> a?')).toContain('Which base URL');
    },
  );

  test(
    'the request is given, its prompt asked about and the request itself sent, each after a yes',
    { timeout: 60_000 },
    async () => {
      const { work } = project();
      const terminal = openTerminal({ args: ['demo', 'combination'], cwd: work, rows: 40 });
      await terminal.waitFor('What did you see?');
      terminal.send('7');
      await terminal.press(keys.enter, 'Yes, show the plan');
      await terminal.press(keys.down.repeat(6) + keys.enter, 'Paste the failing request');
      // In one burst: the end of the line must not come before its text.
      await terminal.press(`what?${keys.enter}`, 'holds no image request');
      terminal.send('\u0015');
      // A combination that the stand-in refuses without a reason; the body is right by every rule that is known.
      const body =
        '{"model":"gpt-image-2.6-flare","prompt":"a canary in a cage","background":"opaque","output_format":"webp","output_compression":80}';
      await terminal.press(`\u001B[200~${body}\u001B[201~`, 'output_compression');
      await terminal.press(keys.enter, 'images.generate: model, prompt');
      await terminal.press(keys.enter, 'The plan');
      await terminal.press(keys.enter, 'Nothing wrong was found');
      await terminal.press('p', 'One real image');
      await terminal.press(keys.down, '› Make');
      await terminal.press(keys.enter, 'Your own request may still fail');
      await terminal.press(keys.down.repeat(2), '› Send it; take it apart');
      await terminal.press(keys.enter, 'It fails because of background together with');
      expect(terminal.written()).not.toContain('a canary in a cage');
      terminal.send(keys.ctrlC);
      expect(await terminal.exit).toMatchObject({ code: 130 });
    },
  );

  test('Escape goes one step back from every screen', { timeout: 60_000 }, async () => {
    const terminal = openTerminal({ args: ['demo', 'healthy'], cwd: project().work, rows: 40 });
    await terminal.waitFor('What did you see?');
    terminal.send('7');
    await terminal.press(keys.enter, 'show the plan');
    await terminal.press(keys.enter, 'The plan');
    await terminal.press(keys.enter, 'Nothing wrong was found');
    await terminal.press('p', 'One real image');
    await terminal.press(keys.escape, '› Prove it with an image');
    await terminal.press(keys.escape, '› Climb');
    await terminal.press(keys.escape, '› Yes, show the plan');
    await terminal.press(keys.escape, '› An error message');
    await terminal.press('?', 'any key goes back');
    await terminal.press(keys.escape, 'What did you see?');
    terminal.send('q');
    expect(await terminal.exit).toMatchObject({ code: 0 });
  });

  test.each([
    ['welcome', []],
    ['paste', [keys.enter]],
    ['context', ['7', keys.enter]],
  ])('Ctrl+C at %s leaves a clean terminal and 130', async (_name, pressed) => {
    const terminal = openTerminal({ args: ['demo'], cwd: project().work });
    await terminal.waitFor('What did you see?');
    for (const key of pressed) terminal.send(key);
    terminal.send(keys.ctrlC);
    expect(await terminal.exit).toMatchObject({ code: 130 });
    expect(terminal.written()).toContain('\u001B[?25h');
  });

  test('Ctrl+C during a climb leaves at once', async () => {
    const terminal = openTerminal({ args: ['demo', 'slow'], cwd: project().work, rows: 40 });
    await terminal.waitFor('What did you see?');
    terminal.send('7');
    await terminal.press(keys.enter, 'show the plan');
    await terminal.press(keys.enter, 'The plan');
    await terminal.press(keys.enter, 'Nothing wrong was found');
    await terminal.press('p', 'One real image');
    await terminal.press(keys.down, '› Make');
    await terminal.press(keys.enter, 'Making one smallest image');
    const begun = performance.now();
    terminal.send(keys.ctrlC);
    expect(await terminal.exit).toMatchObject({ code: 130 });
    expect(performance.now() - begun).toBeLessThan(2000);
  });

  test('a terminal that is too small says so, and goes on when it grows', async () => {
    const terminal = openTerminal({ args: ['demo'], cwd: project().work, columns: 30, rows: 12 });
    await terminal.waitFor('Needs 40 x 15, has 30 x 12.');
    terminal.resize(80, 24);
    await terminal.waitFor('What did you see?');
    terminal.send(keys.ctrlC);
    expect(await terminal.exit).toMatchObject({ code: 130 });
  });
});
