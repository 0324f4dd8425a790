import { mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import { expect, onTestFinished, test } from 'vitest';

import { type Scenario, scenarios } from '../../src/standin/scenarios.ts';
import { startStandIn } from '../../src/standin/server.ts';
import { someKey, temporaryFolder } from '../helpers/kit.ts';
import { keys, openTerminal } from '../helpers/terminal.ts';
import { agreeToImage, toDiagnosis } from '../helpers/walk.ts';

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
    await toDiagnosis(terminal);
    await agreeToImage(terminal, /running\s+known-good/);
    await terminal.press('?', 'any other key goes back');
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
