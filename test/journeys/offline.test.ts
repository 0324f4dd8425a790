import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, test } from 'vitest';

import { explain, lint } from '../../src/index.ts';
import { someKey, temporaryFolder } from '../helpers/kit.ts';
import { parsed, run } from '../helpers/program.ts';

const retired = `openai.BadRequestError: Error code: 400 - {'error': {'message': "The model 'dall-e-3' does not exist.", 'type': 'image_generation_user_error', 'param': 'model', 'code': 'invalid_value'}}`;

describe('explain', () => {
  test('a cause is exit 0, from an operand, a file and standard input alike', async () => {
    const cwd = temporaryFolder();
    writeFileSync(join(cwd, 'e.txt'), retired);
    const given = [
      await run(['explain', retired]),
      await run(['explain', '--file', 'e.txt'], { cwd }),
      await run(['explain', '-'], { input: retired }),
      await run(['explain'], { input: retired }),
    ];
    for (const { code, out, err } of given) {
      expect([code, err]).toEqual([0, '']);
      expect(out).toMatch(/^cause 1: model_retired, confirmed: /);
    }
    expect(new Set(given.map(({ out }) => out)).size).toBe(1);
  });

  test('its document is what the library says', async () => {
    const { out } = await run(['explain', '--json', retired]);
    expect(parsed(out)).toMatchObject({ schema: 'imgfix.explain/1', ...explain(retired) });
  });

  test('no failure is exit 1, no telling is exit 3, nothing to read is exit 2', async () => {
    expect((await run(['explain', 'All 12 tests passed.'])).code).toBe(1);
    const open = await run(['explain', 'it failed with status 400']);
    expect(open.code).toBe(3);
    expect(open.out).toMatch(/cannot tell yet[\s\S]*next: .*request id/);
    expect((await run(['explain', '-'], { input: ' ' })).code).toBe(2);
    expect((await run(['explain', '--file', 'none.txt'])).err).toContain('no such file');
  });

  test('the request helps where the text says nothing', async () => {
    const cwd = temporaryFolder();
    writeFileSync(
      join(cwd, 'r.sh'),
      `curl https://api.openai.com/v1/images/generations -d '{"model":"gpt-image-2","prompt":"x","size":"1000x1000"}'`,
    );
    const args = ['explain', 'failed with status 400', '--request', 'r.sh'];
    expect((await run(args, { cwd })).out).toMatch(/^cause 1: param_size, likely/);
  });

  test('a wrong diagnosis can be reported, without what must not leave', async () => {
    const key = someKey();
    const { code, out } = await run([
      'explain',
      '--issue',
      `${retired}\nAuthorization: Bearer ${key}`,
    ]);
    expect(code).toBe(0);
    expect(out).toContain('model_retired (confirmed)');
    expect(out).toContain("The model 'dall-e-3' does not exist.");
    expect(out).not.toContain(key);
  });
});

describe('lint', () => {
  const request = { model: 'gpt-image-2', prompt: 'a cup', size: '1000x1000', n: '2' };

  test('all faults at once, and the request mended; exit 1', async () => {
    const { code, out } = await run(['lint', '--json', '-'], { input: JSON.stringify(request) });
    expect(code).toBe(1);
    expect(parsed(out)).toMatchObject({
      schema: 'imgfix.lint/1',
      verdict: 'invalid',
      problems: lint(request).problems,
      corrected: { size: '1008x1008', n: 2 },
    });
    expect(lint(lint(request).corrected).verdict).toBe('valid');
  });

  test('valid is exit 0, what only the service can tell is exit 3, no request is exit 2', async () => {
    const valid = { ...request, size: '1024x1024', n: 2 };
    expect((await run(['lint'], { input: JSON.stringify(valid) })).code).toBe(0);
    const open = { ...valid, background: 'transparent' };
    expect((await run(['lint', '-'], { input: JSON.stringify(open) })).code).toBe(3);
    expect((await run(['lint', '-'], { input: 'no request' })).code).toBe(2);
    expect((await run(['lint', 'request.json'])).err).toContain('--file');
  });

  test('files are looked at: a mask of other dimensions is named', async () => {
    const cwd = temporaryFolder();
    const png = (width: number, height: number): Buffer => {
      const header = Buffer.from(
        '89504e470d0a1a0a0000000d49484452000000000000000008060000000000000000',
        'hex',
      );
      header.writeUInt32BE(width, 16);
      header.writeUInt32BE(height, 20);
      return header;
    };
    writeFileSync(join(cwd, 'a.png'), png(1024, 1024));
    writeFileSync(join(cwd, 'm.png'), png(512, 1024));
    writeFileSync(
      join(cwd, 'edit.sh'),
      'curl https://api.openai.com/v1/images/edits -F model=gpt-image-2 -F image=@a.png -F mask=@m.png -F prompt=x',
    );
    const { code, out } = await run(['lint', '--file', 'edit.sh'], { cwd });
    expect(code).toBe(1);
    expect(out).toContain('mask: It is 512x1024; the picture is 1024x1024.');
  });
});

test('models lists what is there, what has ended, and when that was looked at', async () => {
  const { code, out } = await run(['models']);
  expect(code).toBe(0);
  expect(out).toMatch(/^dall-e-3 +shut down on 2026-05-12; use gpt-image-/m);
  expect(out).toMatch(/Checked on \d{4}-\d\d-\d\d/);
  const { models } = parsed((await run(['models', '--json'])).out);
  expect(models).toContainEqual(expect.objectContaining({ id: 'gpt-image-2', status: 'current' }));
});
