import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { expect, onTestFinished, test, vi } from 'vitest';

import type { DrillDocument } from '../../src/core/drill/drill-document.ts';
import { temporaryFolder } from '../helpers/kit.ts';
import { bin } from '../helpers/program.ts';

test.each([
  ['moderation,quota', [], ['moderation', 'quota']],
  ['healthy,quota', ['healthy'], ['quota']],
])(
  'Ctrl+C in the middle of %s: it says what was played and what was not',
  async (faults, played, notPlayed) => {
    const cwd = temporaryFolder();
    const script = `const headers = { authorization: 'Bearer ' + process.env.OPENAI_API_KEY }; fetch(process.env.OPENAI_BASE_URL + '/images/generations', { method: 'POST', headers, body: '{"model":"gpt-image-2","prompt":"a boat"}' }).then(({ ok }) => { if (ok) return; require('node:fs').writeFileSync('waits', ''); setInterval(() => {}, 1000); });`;
    const args = ['drill', '--json', '--fault', faults, '--', 'node', '-e', script];
    const child = spawn(process.execPath, [bin, ...args], {
      cwd,
      env: { PATH: process.env['PATH'], HOME: cwd, IMGFIX_DATA_DIR: cwd },
    });
    onTestFinished(() => void child.kill('SIGKILL'));
    let out = '';
    child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
    await vi.waitFor(() => expect(existsSync(join(cwd, 'waits'))).toBe(true), {
      timeout: 30_000,
    });
    const code = await new Promise((resolve) => {
      child.once('close', resolve);
      child.kill('SIGINT');
    });
    const document = JSON.parse(out) as DrillDocument;
    expect(code).toBe(130);
    expect(document.runs.map(({ fault }) => fault)).toEqual(played);
    expect(document).toMatchObject({ interrupted: true, notPlayed, verdict: 'inconclusive' });
  },
);
