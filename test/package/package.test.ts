import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { beforeAll, expect, test } from 'vitest';

import { temporaryFolder } from '../helpers/kit.ts';

const root = new URL('../..', import.meta.url).pathname;
const node = (...args: readonly string[]) =>
  execFileSync(process.execPath, args, { encoding: 'utf8' });

/** Every chunk that a file of dist loads as it starts, itself included. */
function loaded(entry: string, seen: Set<string> = new Set()): ReadonlySet<string> {
  if (seen.has(entry)) return seen;
  seen.add(entry);
  const text = readFileSync(join(root, 'dist', entry), 'utf8');
  for (const [, file = ''] of text.matchAll(
    /(?:^|[;}])(?:import|export)[^"'()]*?["']\.\/([\w-]+\.js)["']/g,
  )) {
    loaded(file, seen);
  }
  return seen;
}

const holds = (files: Iterable<string>, mark: string) =>
  [...files].filter((file) => readFileSync(join(root, 'dist', file), 'utf8').includes(mark));

/** Words that stand in one library only, whatever the bundler does to names. */
const marks = {
  react: 'react.transitional.element',
  openai: 'OPENAI_WEBHOOK_SECRET',
  conf: 'projectSuffix',
  zod: 'ZodError',
};

test.each(['main.js', 'index.js'])('%s starts without React, the SDK, conf and zod', (entry) => {
  const all = readdirSync(join(root, 'dist')).filter((file) => file.endsWith('.js'));
  const first = loaded(entry);
  for (const [library, mark] of Object.entries(marks)) {
    expect([library, holds(all, mark).length > 0]).toEqual([library, true]);
    expect([library, holds(first, mark)]).toEqual([library, []]);
  }
});

test('names are kept: the SDK says who it is', () => {
  const all = readdirSync(join(root, 'dist')).filter((file) => file.endsWith('.js'));
  const [chunk = ''] = holds(all, marks.openai);
  const agent = node(
    '--input-type=module',
    '-e',
    `const { OpenAI } = await import(${JSON.stringify(join(root, 'dist', chunk))}); console.log(OpenAI.name)`,
  );
  expect(agent.trim()).toBe('OpenAI');
});

test('an older Node gets one clear line, from text that it can parse', () => {
  const text = readFileSync(join(root, 'bin', 'imgfix-wizard.js'), 'utf8');
  expect(text).not.toMatch(/=>|`|\?\.|\?\?|\bconst\b|\blet\b|\basync\b/);
  const old = text
    .replace('process.versions.node', "'18.20.0'")
    .replace('process.versions.node', "'18.20.0'")
    .replace(/^#!.*\n/, '');
  const file = join(temporaryFolder(), 'old.mjs');
  writeFileSync(file, old);
  expect(() => execFileSync(process.execPath, [file], { stdio: 'pipe' })).toThrow(
    'imgfix-wizard needs Node 20.12 or later; this is 18.20.0.',
  );
});

let packed = '';
beforeAll(() => {
  packed = join(root, 'node_modules', '.cache', 'imgfix-pack');
  mkdirSync(packed, { recursive: true });
  const [{ filename }] = JSON.parse(
    execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', packed], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }),
  ) as [{ filename: string }];
  execFileSync('tar', ['xzf', join(packed, filename), '-C', packed]);
}, 60_000);

test('the tarball holds the program, its notices, and nothing else', () => {
  const top = readdirSync(join(packed, 'package')).toSorted();
  expect(top).toEqual(['LICENSE', 'README.md', 'bin', 'dist', 'package.json']);
  const files = readdirSync(join(packed, 'package', 'dist'), { recursive: true, encoding: 'utf8' });
  expect(files.filter((file) => /\.(ts|tsx|map)$/.test(file) && !file.endsWith('.d.ts'))).toEqual(
    [],
  );
  const { dependencies } = JSON.parse(
    readFileSync(join(packed, 'package', 'package.json'), 'utf8'),
  ) as { dependencies?: object };
  expect(dependencies).toBeUndefined();
  const notices = readFileSync(join(packed, 'package', 'dist', 'THIRD-PARTY-NOTICES.txt'), 'utf8');
  for (const name of ['ink', 'react', 'openai', 'conf', 'zod', 'commander', 'yoga-layout']) {
    expect(notices).toMatch(new RegExp(`^${name} \\d`, 'm'));
  }
});

test(
  'a strict TypeScript project with no other package compiles against it, and runs it',
  { timeout: 60_000 },
  () => {
    const dir = temporaryFolder();
    mkdirSync(join(dir, 'node_modules'));
    execFileSync('cp', ['-r', join(packed, 'package'), join(dir, 'node_modules', 'imgfix-wizard')]);
    writeFileSync(join(dir, 'package.json'), '{"type":"module"}');
    writeFileSync(
      join(dir, 'use.ts'),
      `import { check, findLeaks, sanitize } from 'imgfix-wizard';
const cleaned: string = sanitize('mail a@example.org').text;
const leaks: number = findLeaks(cleaned).length;
const run = check({ upTo: 'local', env: {} });
for await (const event of run) if (event.type === 'finished') event.result.outcome satisfies string;
const { verdict, schema } = await run.result;
const published = import.meta.resolve('imgfix-wizard/schemas/check');
globalThis.console.log(cleaned, leaks, schema, verdict, published.split('/').at(-1));
`,
    );
    const options = '--strict --noEmit --module nodenext --target es2023 --lib es2023,dom'.split(
      ' ',
    );
    const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
    execFileSync(process.execPath, [tsc, ...options, 'use.ts'], { cwd: dir, stdio: 'pipe' });
    const script = readFileSync(join(dir, 'use.ts'), 'utf8').replace(
      /: (string|number)\b|satisfies string/g,
      '',
    );
    writeFileSync(join(dir, 'use.mjs'), script);
    const said = execFileSync(process.execPath, ['use.mjs'], { cwd: dir, encoding: 'utf8' });
    expect(said).toContain('mail [e-mail-1] 0 imgfix.check/1 problem check.json');
    expect(existsSync(join(dir, 'node_modules', 'openai'))).toBe(false);
  },
);
