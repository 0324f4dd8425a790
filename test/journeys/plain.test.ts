import { mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, onTestFinished, test, vi } from 'vitest';

import { openStore } from '../../src/edge/store/store.ts';
import { type Scenario, scenarios } from '../../src/standin/scenarios.ts';
import { startStandIn } from '../../src/standin/server.ts';
import { someKey, temporaryFolder } from '../helpers/kit.ts';
import { answer, plainToDiagnosis, saidAfter } from '../helpers/plain.ts';
import { keys, openTerminal } from '../helpers/terminal.ts';

const first = 'Enter takes 1: ';
const failure = [
  'Traceback (most recent call last):',
  `openai.BadRequestError: Error code: 400 - {'error': {'message': "Unknown parameter: 'response_format'.", 'type': 'invalid_request_error', 'param': 'response_format', 'code': 'unknown_parameter'}}`,
  '',
  `client.images.generate(model="dall-e-3", response_format="b64_json")`,
  `key ${someKey('pasted')}`,
];

const unfailing: Scenario = { name: '', title: '', faults: [] };

/** The plain wizard beside a stand-in. */
async function open(scenario: Scenario | undefined = unfailing, ...more: readonly string[]) {
  const home = temporaryFolder();
  const work = join(home, 'work');
  mkdirSync(work);
  const ended = new Set<string>();
  const standIn = await startStandIn(scenario, (calls) => {
    for (const { path, endedAt } of calls) if (endedAt !== undefined) ended.add(path);
  });
  onTestFinished(() => standIn.close());
  const data = join(home, 'data');
  const terminal = openTerminal({
    args: ['--plain', '--base-url', standIn.baseUrl, '--status-url', standIn.statusUrl, ...more],
    cwd: work,
    env: { HOME: home, OPENAI_API_KEY: someKey(), IMGFIX_DATA_DIR: data },
    columns: 200,
    rows: 60,
  });
  const images = () => standIn.requests.filter((line) => line.startsWith('POST'));
  return { terminal, standIn, images, ended, work, data };
}

/** Each line is written once: nothing moves the cursor, and nothing goes back to the start of a line. */
function expectAppended(written: string): void {
  // oxlint-disable-next-line no-control-regex -- they are what is looked for
  expect(written).not.toMatch(/[\u0000-\u0008\u000B\u000C\u000E-\u001F]|\r(?!\n)/);
}

test(
  'paste, climb, diagnosis, no image, report: as lines that are written once',
  { timeout: 60_000 },
  async () => {
    const { terminal, images, work, data } = await open();
    await saidAfter(terminal, 0, first);
    const read = await answer(terminal, [...failure, '', '.'].join('\r'), '1. Yes, show the plan');
    expect(read).toMatch(/Read, 5 lines: Python, 400, unknown_parameter, .*dall-e-3/);
    expect(read).toContain('  key [openai-key');
    expect(read).toMatch(/In the text: status 400, .*model dall-e-3/);
    expect(await answer(terminal, '', 'Climb without a key')).toContain('The plan: ');
    const climbed = await answer(terminal, '', 'What comes next?');
    expect(climbed).toMatch(/^account\/key-accepted: pass: /m);
    expect(climbed).toContain('no longer exists. Certainty: confirmed.');
    expect(climbed).toMatch(/fix 1: Ask for /);
    await answer(terminal, '5', 'Make the smallest image, at most $0.01? Type yes in full');
    await answer(terminal, '', /Write imgfix-report-[-\d]+\.md\? Enter takes yes: /);
    await answer(terminal, '', /^report: imgfix-report-/m);
    expect(await terminal.exit).toEqual({ code: 0, signal: 0 });
    expect(images()).toEqual([]);
    const [report = ''] = readdirSync(work);
    expect(readFileSync(join(work, report), 'utf8')).toContain('model_retired');
    expect(statSync(join(work, report)).mode & 0o777).toBe(0o600);
    expect(await openStore(data).lastRun()).toMatchObject({ kind: 'ok' });
    expectAppended(terminal.written());
    for (const secret of [someKey(), someKey('pasted')])
      expect(terminal.written()).not.toContain(secret);
  },
);

describe('an image is paid for after the whole word alone', () => {
  const asked = 'Type yes in full; Enter takes no: ';

  test('y sends nothing paid', async () => {
    const { terminal, images } = await open();
    await plainToDiagnosis(terminal);
    await answer(terminal, '1', asked);
    await answer(terminal, 'y', 'The report, exactly as it will be written');
    expect(images()).toEqual([]);
  });

  test('a yes that was typed before the question stood there does not count', async () => {
    const { terminal, images } = await open();
    await plainToDiagnosis(terminal);
    await answer(terminal, '1\ryes', asked);
    await answer(terminal, '', 'The report, exactly as it will be written');
    expect(images()).toEqual([]);
  });

  test('yes makes one image, which earns a baseline', { timeout: 60_000 }, async () => {
    const { terminal, images, data } = await open();
    // The host is not the official one: what it should refuse is sent only when that line is chosen.
    await plainToDiagnosis(terminal, '2');
    await answer(terminal, '1', asked);
    const proved = await answer(terminal, 'yes', '1. Save this as a baseline');
    expect(proved).toMatch(/known-good: pass: /);
    // One image, and the pair that should be refused, before it and beside it.
    expect(images()).toHaveLength(5);
    await answer(terminal, '1', 'What is this baseline called? Enter takes work: ');
    await answer(terminal, 'no name/at all', 'Letters, digits');
    await answer(terminal, '', 'The baseline is written: work');
    expect(readdirSync(join(data, 'baselines'))).toEqual(['work.json']);
    await saidAfter(terminal, 0, 'Enter takes yes: ');
    expect(await answer(terminal, 'n', 'In all: ')).toContain('imgfix-wizard recheck work');
    expect(await terminal.exit).toMatchObject({ code: 0 });
  });
});

const hanging: Scenario = { name: '', title: '', faults: [{ on: /\/models/, cut: 'silent' }] };

describe('Ctrl+C', () => {
  test('in a climb: 130, nothing is in flight, and nothing more is said', async () => {
    const { terminal, standIn, ended } = await open(hanging);
    await saidAfter(terminal, 0, first);
    await answer(terminal, '7', '1. Yes, show the plan');
    await answer(terminal, '', 'The plan: ');
    await answer(terminal, '', /account\/key-accepted: waits for .*GET .*, 2 s\./);
    await vi.waitUntil(() => standIn.requests.some((line) => line.includes('/models')));
    const before = terminal.written().length;
    terminal.send(keys.ctrlC);
    expect(await terminal.exit).toEqual({ code: 130, signal: 0 });
    await vi.waitUntil(() => ended.has('/v1/models'), { timeout: 1000 });
    expect(terminal.written().slice(before).trim()).toBe('');
    expectAppended(terminal.written());
  });

  test('in a paid call: the call ends, and what it may have cost is said', async () => {
    const on = /^POST .*generations/;
    const { terminal, ended } = await open({
      ...hanging,
      faults: [{ on, withPrompt: true, cut: 'silent' }],
    });
    await plainToDiagnosis(terminal);
    await answer(terminal, '1', 'Type yes in full');
    await answer(terminal, 'yes', /paid\/smallest-image: waits for .*POST .*, 2 s\./);
    terminal.send(keys.ctrlC);
    expect(await terminal.exit).toEqual({ code: 130, signal: 0 });
    await vi.waitUntil(() => ended.has('/v1/images/generations'), { timeout: 1000 });
    expect(terminal.written()).toContain('it may have been billed');
  });

  test('after a climb: the climb is kept', async () => {
    const { terminal, data } = await open();
    await plainToDiagnosis(terminal);
    terminal.send(keys.ctrlC);
    expect(await terminal.exit).toEqual({ code: 130, signal: 0 });
    expect(await openStore(data).lastRun()).toMatchObject({ kind: 'ok' });
  });
});

test.each([
  ['SIGTERM', 143],
  ['SIGHUP', 129],
  ['SIGINT', 130],
])('%s ends it with %i', async (signal, code) => {
  const { terminal } = await open();
  await saidAfter(terminal, 0, first);
  terminal.kill(signal);
  expect(await terminal.exit).toEqual({ code, signal: 0 });
});

test('the end of the input ends it politely, also in a question about money', async () => {
  const { terminal, images } = await open();
  await plainToDiagnosis(terminal);
  await answer(terminal, '1', 'Type yes in full');
  const end = '\u0004';
  terminal.send(end);
  expect(await terminal.exit).toEqual({ code: 0, signal: 0 });
  expect(terminal.written()).toMatch(/The input has ended, and the wizard with it\.\r\n$/);
  expect(images()).toEqual([]);
});

test('q leaves, b goes back, ? says the choices again, and what is no number is said', async () => {
  const { terminal } = await open();
  await saidAfter(terminal, 0, first);
  await answer(terminal, '99', 'There is no line 99.');
  await answer(terminal, '3', '1. Yes, show the plan');
  await answer(terminal, '?', '2. runs on');
  await answer(terminal, 'perhaps', 'A number is asked for.');
  await answer(terminal, 'b', 'What did you see?');
  await answer(terminal, '1', 'Paste the error.');
  await answer(terminal, '.', 'What did you see?');
  terminal.send('q\r');
  expect(await terminal.exit).toEqual({ code: 0, signal: 0 });
});

test('a typed key is not shown, and a long line of a paste comes whole', async () => {
  const { terminal } = await open();
  await saidAfter(terminal, 0, first);
  // A terminal that makes the lines itself would cut it after 4095 bytes.
  const long = `{"prompt": "${'a long wait '.repeat(1000)}", "error": {"code": "invalid_api_key"}} 401`;
  const read = await answer(terminal, `Error ${long}\r\r.`, '1. Yes, show the plan');
  expect(read).toContain('invalid_api_key');
  await answer(terminal, '6', 'Nothing of it is shown: ');
  await answer(terminal, someKey('typed'), '6. key: A: given here, for this run only');
  expect(terminal.written()).not.toContain(someKey('typed'));
  expectAppended(terminal.written());
});

test('a key alone is no failure: it is masked, and used only when that is chosen', async () => {
  const { terminal } = await open();
  await saidAfter(terminal, 0, first);
  const named = await answer(terminal, `${someKey('alone')}\r\r.`, first);
  expect(named).toContain('This is a key, not an error');
  expect(await answer(terminal, '', 'What did you see?')).not.toContain('is taken');
  await saidAfter(terminal, 0, first);
  await answer(terminal, `${someKey('alone')}\r\r.`, 'Use it for the checks');
  expect(await answer(terminal, '2', 'What did you see?')).toContain('The key is taken');
  expect(terminal.written()).not.toContain(someKey('alone'));
});

test('a failure in a file is read by its name', async () => {
  const { terminal, work } = await open();
  writeFileSync(join(work, 'error.log'), failure.join('\n'));
  await saidAfter(terminal, 0, first);
  await answer(terminal, '8', 'Which file holds the error?');
  await answer(terminal, 'none.log', 'none.log cannot be read');
  const read = await answer(terminal, 'error.log', 'Yes, show the plan');
  expect(read).toMatch(/Read, 5 lines: .*dall-e-3/);
});

test('a failure piped in is read, the answers come from the terminal, and Ctrl+Z asks again', async () => {
  const cwd = temporaryFolder();
  writeFileSync(join(cwd, 'error.log'), failure.join('\n'));
  const shell = "PS1='ready $?>' exec sh -i";
  const terminal = openTerminal({ args: [], cwd, shell, columns: 200, rows: 60 });
  await saidAfter(terminal, 0, 'ready 0>');
  const asked = await answer(terminal, 'cat error.log | $WIZARD --plain', first);
  expect(asked).toMatch(/Read, 5 lines: .*dall-e-3/);
  const from = terminal.written().length;
  terminal.send(keys.ctrlZ);
  await saidAfter(terminal, from, 'ready ');
  await answer(terminal, 'fg', /Number, 1 to 8; Enter takes 1: $/);
  await answer(terminal, '4', 'Which model does the failing code ask for?');
  terminal.send(keys.ctrlC);
  await saidAfter(terminal, from, 'ready 130>');
});

test('demo --plain says SIMULATED at every step', async () => {
  expect(scenarios.has('quota')).toBe(true);
  const args = ['demo', 'quota', '--plain'];
  const terminal = openTerminal({ args, cwd: temporaryFolder(), columns: 200 });
  await saidAfter(terminal, 0, first);
  await answer(terminal, '1', 'Enter takes what this story shows');
  await answer(terminal, '', '1. Yes, show the plan');
  await answer(terminal, '', 'Climb without a key');
  await answer(terminal, '', 'What comes next?');
  terminal.send('q\r');
  expect(await terminal.exit).toMatchObject({ code: 0 });
  const steps = terminal.written().match(/^SIMULATED\. /gm) ?? [];
  expect(steps.length).toBeGreaterThanOrEqual(6);
});
