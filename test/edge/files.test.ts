import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';

import { beforeEach, expect, onTestFinished, test } from 'vitest';

import { readStream, readText, writeWhole } from '../../src/edge/files.ts';

let dir = '';
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'imgfix-files-'));
  onTestFinished(() => rmSync(dir, { recursive: true }));
});

test('a file is written whole, for its owner alone, and nothing else is left', async () => {
  const file = join(dir, 'report.md');
  expect(await writeWhole(file, 'text', false)).toEqual({ kind: 'ok' });
  expect(readFileSync(file, 'utf8')).toBe('text');
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(readdirSync(dir)).toEqual(['report.md']);
});

test('an existing file is kept unless it is forced', async () => {
  const file = join(dir, 'report.md');
  writeFileSync(file, 'mine');
  expect(await writeWhole(file, 'text', false)).toEqual({ kind: 'exists' });
  expect(readFileSync(file, 'utf8')).toBe('mine');
  expect(await writeWhole(file, 'text', true)).toEqual({ kind: 'ok' });
  expect(readFileSync(file, 'utf8')).toBe('text');
  expect(readdirSync(dir)).toEqual(['report.md']);
});

test.each([
  ['a missing folder', ['none', 'report.md'], 'there is no such file or folder'],
  ['a folder that is a file', ['file', 'report.md'], 'a part of its path is no folder'],
])('%s is said', async (_name, parts, why) => {
  writeFileSync(join(dir, 'file'), '');
  expect(await writeWhole(join(dir, ...parts), 'text', false)).toEqual({ kind: 'failed', why });
  expect(await readText(join(dir, ...parts))).toEqual({ kind: 'failed', why });
});

test('a folder is no text', async () => {
  expect(await readText(dir)).toEqual({ kind: 'failed', why: 'it is a folder' });
});

test('a stream is read to its end', async () => {
  expect(await readStream(Readable.from([Buffer.from('ab'), 'cd']))).toEqual({
    kind: 'ok',
    text: 'abcd',
  });
});
