import { spawn } from 'node:child_process';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import { temporaryFolder } from '../helpers/kit.ts';

const here = new URL('.', import.meta.url).pathname;
const library = new URL('../../dist/index.js', import.meta.url).pathname;

function node(script: string, args: readonly string[]): Promise<{ code: number; said: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(here, script), ...args]);
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
    child.on('close', (code) => resolve({ code: code ?? -1, said }));
  });
}

test.each([
  ['the fixed seed', 'imgfix-2026-11'],
  ['a fresh seed', `fresh-${Math.random()}`],
])(
  'nothing leaks from the corpus of %s, and its evidence stays',
  { timeout: 60_000 },
  async (_name, seed) => {
    const corpus = join(temporaryFolder(), 'corpus.jsonl');
    expect(await node('gen.mjs', [seed, corpus])).toMatchObject({ code: 0 });
    const { code, said } = await node('score.mjs', [
      ...[corpus, '--module', library, '--quiet', '--failures', '5'],
    ]);
    expect(said, `seed ${seed}`).toMatch(/alarms on 0\/\d+ sanitized outputs/);
    expect(said, `seed ${seed}`).toMatch(/changed by a second pass 0 /);
    expect(code, `seed ${seed}\n${said}`).toBe(0);
  },
);

test('the scorer fails on a corpus that nothing cleans', { timeout: 60_000 }, async () => {
  const corpus = join(temporaryFolder(), 'corpus.jsonl');
  await node('gen.mjs', ['imgfix-2026-11', corpus]);
  expect(await node('score.mjs', [corpus, '--selftest'])).toMatchObject({ code: 0 });
});
