import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, onTestFinished, test } from 'vitest';

import { scenarios } from '../../src/standin/scenarios.ts';
import { startStandIn } from '../../src/standin/server.ts';
import { someKey, temporaryFolder } from '../helpers/kit.ts';
import { run } from '../helpers/program.ts';

const folder = new URL('../../dist/schemas/', import.meta.url).pathname;
const schemaOf = (name: string): object =>
  JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as object;

/** What is wrong with a document, by the published schema; empty when it fits. */
function faults(name: string, text: string): readonly string[] {
  const validate = new Ajv2020({ strict: true, allErrors: true }).compile(schemaOf(name));
  validate(JSON.parse(text));
  return (validate.errors ?? []).map(
    ({ instancePath, message }) => `${instancePath} ${message ?? ''}`,
  );
}

const failure = `openai.RateLimitError: Error code: 429 - {'error': {'message': 'Rate limit reached for gpt-image-2', 'type': 'input-images', 'param': None, 'code': 'rate_limit_exceeded'}}`;
const request = { model: 'dall-e-3', prompt: 'a lighthouse', size: '1x1', n: 99 };

test.each([
  ['explain', ['explain', '--json', failure]],
  ['explain', ['explain', '--json', 'all is well']],
  ['lint', ['lint', '--json', '--file', 'r.json']],
  ['models', ['models', '--json']],
  ['check', ['check', '--json', '--up-to', 'local', '--request', 'r.json']],
  ['baselines', ['baseline', 'list', '--json']],
])('%s: a document of %j fits its schema', async (name, args) => {
  const cwd = temporaryFolder();
  writeFileSync(join(cwd, 'r.json'), JSON.stringify(request));
  const { out } = await run(args, { cwd, env: { OPENAI_API_KEY: someKey() } });
  expect(faults(name, out)).toEqual([]);
});

describe.each(['healthy', 'key-invalid', 'model-retired', 'quota', 'bad-gateway'])(
  'after a run against %s',
  (name) => {
    test('check and report fit their schemas', async () => {
      const scenario = scenarios.get(name);
      if (!scenario) throw new Error(`there is no scenario ${name}`);
      const standIn = await startStandIn(scenario);
      onTestFinished(() => standIn.close());
      const cwd = temporaryFolder();
      writeFileSync(join(cwd, 'r.json'), JSON.stringify(request));
      writeFileSync(join(cwd, 'e.txt'), failure);
      const env = { OPENAI_API_KEY: someKey() };
      const target = ['--base-url', standIn.baseUrl, '--status-url', standIn.statusUrl];
      const about = ['--request', 'r.json', '--error', 'e.txt'];
      const checked = await run(['check', '--json', ...about, ...target], { cwd, env });
      expect(faults('check', checked.out)).toEqual([]);
      const reported = await run(['report', '--json'], { cwd, env });
      expect(faults('report', reported.out)).toEqual([]);
    });
  },
);

test('a member that no schema names, or of another kind, is a fault', async () => {
  const cwd = temporaryFolder();
  await run(['check', '--up-to', 'local'], { cwd });
  const { out } = await run(['report', '--json'], { cwd });
  const report = JSON.parse(out) as { cost: object };
  expect(faults('report', JSON.stringify({ ...report, extra: 1 }))).toHaveLength(1);
  expect(faults('report', JSON.stringify({ ...report, title: 1 }))).toHaveLength(1);
  expect(faults('report', JSON.stringify({ ...report, cost: {} }))).toHaveLength(4);
});

test.each(['check', 'explain', 'lint', 'models', 'recheck', 'report'])(
  'the file of %s is what --schema prints',
  async (name) => {
    const { out } = await run([name, '--schema']);
    expect(JSON.parse(out)).toEqual(schemaOf(name));
  },
);

test('every file is a schema that compiles', () => {
  const names = readdirSync(folder).map((file) => file.replace('.json', ''));
  expect(names.length).toBeGreaterThan(7);
  for (const name of names) {
    expect(() => new Ajv2020({ strict: true }).compile(schemaOf(name))).not.toThrow();
  }
});
