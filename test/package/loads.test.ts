import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { describe, expect, test } from 'vitest';

import { temporaryFolder } from '../helpers/kit.ts';
import { plainToDiagnosis } from '../helpers/plain.ts';
import { keys, openTerminal } from '../helpers/terminal.ts';

const image = new URL('../programs/image.mjs', import.meta.url).pathname;
const bin = new URL('../../bin/imgfix-wizard.js', import.meta.url).pathname;

/** Words that stand in one library only, whatever the bundler does to names. */
const marks = {
  commander: 'commander.unknownOption',
  conf: 'projectSuffix',
  ink: 'ink-virtual-text',
  openai: 'OPENAI_WEBHOOK_SECRET',
  react: 'react.transitional.element',
  zod: 'ZodError',
};
type Library = keyof typeof marks;
const libraries: ReadonlyMap<string, string> = new Map(Object.entries(marks));

type Env = Readonly<Record<string, string>>;
type Coverage = { readonly result: readonly { readonly url: string }[] };

/** The libraries in the files that V8 says a run really loaded. */
function librariesIn(coverage: string): readonly string[] {
  const urls = readdirSync(coverage).flatMap((file) => {
    const { result } = JSON.parse(readFileSync(join(coverage, file), 'utf8')) as Coverage;
    return result.map(({ url }) => url).filter((url) => /\/(?:bin|dist)\//.test(url));
  });
  expect(urls).not.toEqual([]);
  const texts = [...new Set(urls)].map((url) => readFileSync(fileURLToPath(url), 'utf8'));
  return [...libraries].flatMap(([name, mark]) =>
    texts.some((text) => text.includes(mark)) ? [name] : [],
  );
}

function loadedBy(args: readonly string[], cwd: string): readonly string[] {
  const coverage = temporaryFolder();
  const env = { PATH: process.env['PATH'], HOME: cwd, NODE_V8_COVERAGE: coverage };
  // A problem found is exit code 1, an open question 3.
  const { status } = spawnSync(process.execPath, [bin, ...args], { cwd, env });
  expect([0, 1, 3]).toContain(status);
  return librariesIn(coverage);
}

describe('a command loads what it needs', () => {
  test.each<[string, readonly string[], readonly Library[]]>([
    ['the version', ['--version'], []],
    ['the help', ['--help'], ['commander']],
    ['the help of a command', ['check', '--help'], ['commander']],
    ['a failure explained', ['explain', "Unknown parameter: 'response_format'."], ['commander']],
    ['a request judged', ['lint', '--file', image], ['commander']],
    ['a text sanitized', ['sanitize', '--file', image], ['commander']],
    ['the models', ['models'], ['commander']],
    ['a climb without a request', ['check', '--up-to', 'local'], ['commander', 'conf']],
    ['a list of nothing saved', ['baseline', 'list'], ['commander']],
    ['a schema', ['check', '--schema'], ['commander', 'zod']],
  ])('%s', (_name, args, wanted) => {
    expect(loadedBy(args, temporaryFolder())).toEqual(wanted);
  });

  const quota = ['--fault', 'quota', '--', 'node', image];
  test.each<[string, readonly string[], readonly Library[]]>([
    ['the help of drill', ['drill', '--help'], ['commander']],
    ['the help of watch', ['watch', '--help'], ['commander']],
    ['a list of faults', ['drill', '--list'], ['commander']],
    ['a drill without a terminal', ['drill', ...quota], ['commander']],
    ['a drill as JSON', ['drill', '--json', ...quota], ['commander']],
    ['a watch without a terminal', ['watch', '--', 'true'], ['commander']],
    ['a watch as JSON', ['watch', '--json', '--', 'true'], ['commander']],
  ])('%s', (_name, args, wanted) => {
    expect(loadedBy(args, temporaryFolder())).toEqual(wanted);
  });

  test.each<[string, readonly string[], Env, readonly Library[]]>([
    ['the view of a watch', ['watch'], {}, ['commander', 'ink', 'react']],
    ['the lines of a watch in a terminal', ['watch', '--plain'], {}, ['commander']],
    ['the lines of a watch in CI', ['watch'], { CI: '1' }, ['commander']],
    ['JSON in a terminal', ['watch', '--json'], {}, ['commander']],
  ])('%s', async (_name, args, more, wanted) => {
    const [cwd, coverage] = [temporaryFolder(), temporaryFolder()];
    const env = { NODE_V8_COVERAGE: coverage, ...more };
    const terminal = openTerminal({ args, cwd, env });
    await terminal.waitFor('OPENAI_BASE_URL=');
    terminal.send(keys.ctrlC);
    expect(await terminal.exit).toMatchObject({ code: 130 });
    expect(librariesIn(coverage)).toEqual(wanted);
  });

  test('a report, which reads what a run has saved', () => {
    const cwd = temporaryFolder();
    loadedBy(['check', '--up-to', 'local'], cwd);
    expect(loadedBy(['report', '-o', '-'], cwd)).toEqual(['commander', 'conf', 'zod']);
  });

  test.each<[string, readonly string[], Env, readonly Library[]]>([
    ['the plain wizard, up to its diagnosis', ['--plain'], {}, ['commander', 'conf', 'zod']],
    ['the plain demo, up to its diagnosis', ['demo', '--plain'], {}, ['commander', 'conf', 'zod']],
    ['the wizard of a dumb terminal', [], { TERM: 'dumb' }, ['conf', 'zod']],
  ])('%s', async (_name, args, more, wanted) => {
    const [cwd, coverage] = [temporaryFolder(), temporaryFolder()];
    const env = { NODE_V8_COVERAGE: coverage, ...more };
    const terminal = openTerminal({ args, cwd, env, rows: 60 });
    await plainToDiagnosis(terminal);
    terminal.send(keys.ctrlC);
    expect(await terminal.exit).toMatchObject({ code: 130 });
    expect(librariesIn(coverage)).toEqual(wanted);
  });

  test('the wizard, up to its menu', async () => {
    const [cwd, coverage] = [temporaryFolder(), temporaryFolder()];
    const terminal = openTerminal({ args: [], cwd, env: { NODE_V8_COVERAGE: coverage } });
    await terminal.waitFor('What did you see?');
    terminal.send(keys.ctrlC);
    expect(await terminal.exit).toMatchObject({ code: 130 });
    expect(librariesIn(coverage)).toEqual(['ink', 'react']);
  });
});
