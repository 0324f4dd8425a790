import { join } from 'node:path';

import { describe, expect, test } from 'vitest';

import { temporaryFolder } from '../helpers/kit.ts';
import { run } from '../helpers/program.ts';
import { savedAt, standInFor } from '../helpers/saved.ts';

type Document = {
  readonly holds?: boolean;
  readonly provenUpTo?: string;
  readonly changes: readonly { readonly what: string; readonly suspicion: string }[];
  readonly history: readonly { readonly result: string; readonly answerMs?: number }[];
  readonly earlierFailure?: { readonly cause: string; readonly same: boolean };
};
const parsed = (text: string): Document => JSON.parse(text) as Document;

describe('recheck', () => {
  test('holds, says what changed, and grows a history', async () => {
    const standIn = await standInFor('healthy');
    const where = await savedAt(standIn);
    const status = ['--status-url', standIn.statusUrl];
    const first = await run(['recheck', 'cards', '--json', ...status], where);
    expect(first.code).toBe(0);
    const document = parsed(first.out);
    expect(document).toMatchObject({
      schema: 'imgfix.recheck/1',
      holds: true,
      provenUpTo: 'account',
    });
    expect(document.changes.map(({ what }) => what)).toContain('Node');
    expect(document.history).toMatchObject([{ result: 'holds', answerMs: expect.any(Number) }]);
    const second = await run(['recheck', ...status], where);
    expect(second.code).toBe(0);
    expect(second.out).toMatch(/^changed: Node: 22\.11\.0 -> /m);
    expect(second.out).toMatch(/^history: 2 rechecks;/m);
    expect(second.out).toMatch(/^ {2}2026-11-24 14:00 {2}saved +110 ms #+$/m);
    expect(second.out.match(/ {2}holds .* ms #+/g)).toHaveLength(2);
    expect(second.out).toMatch(/cards, tested on .* holds, proven up to account\./);
  });

  test('a failure names the change that explains it, and tells it from the last one', async () => {
    const healthy = await standInFor('healthy');
    const where = await savedAt(healthy);
    const against = async (story: string) => {
      const { baseUrl, statusUrl } = await standInFor(story);
      const to = ['--base-url', baseUrl, '--status-url', statusUrl];
      return run(['recheck', 'cards', ...to], where);
    };
    const key = await against('key-invalid');
    expect(key.code).toBe(1);
    expect(key.out).toMatch(/changed: base URL: .*\(suspicion high\)/);
    expect(key.out).toMatch(/Look first at what changed: base URL/);
    expect(key.out).toMatch(/no longer holds/);
    const again = await against('key-invalid');
    expect(again.out).toMatch(/It failed for the same cause on \d{4}-\d\d-\d\d\./);
    const other = await against('region');
    expect(other.out).toMatch(/It is not the failure of .* which was key_invalid: another cause\./);
    expect(other.out).toMatch(/broken .*key_invalid$/m);
  });

  test('settings that send the user’s own program elsewhere are a change', async () => {
    const standIn = await standInFor('healthy');
    const where = await savedAt(standIn);
    const env = { ...where.env, OPENAI_BASE_URL: 'http://127.0.0.1:9/v1' };
    const { code, out } = await run(['recheck', '--status-url', standIn.statusUrl], {
      ...where,
      env,
    });
    expect(code).toBe(0);
    expect(out).toMatch(/changed: base URL of the settings: .* -> http:\/\/127\.0\.0\.1:9\/v1/);
    expect(out).toContain('Tested was the address of the baseline.');
  });

  test('a simulated one is not sent anywhere by itself', async () => {
    const standIn = await standInFor('healthy');
    const where = await savedAt(standIn, { simulated: true });
    const { code, err } = await run(['recheck', 'cards'], where);
    expect([code, err]).toEqual([2, expect.stringMatching(/SIMULATED.*--base-url/)]);
    expect(standIn.requests).toEqual([]);
  });
});

describe('the ledger', () => {
  test.each([
    ['NODE_TLS_REJECT_UNAUTHORIZED', '0', 'Certificate checks are switched off'],
    ['OPENAI_LOG', 'debug', 'The SDK writes debug logs'],
  ])('%s is listed until it is gone', async (name, value, what) => {
    const standIn = await standInFor('healthy');
    const where = await savedAt(standIn);
    const local = ['check', '--up-to', 'local'];
    const set = await run(local, { ...where, env: { ...where.env, [name]: value } });
    expect(set.out).toMatch(new RegExp(`^still open: ${what}, since .*Take ${name} out`, 'm'));
    const elsewhere = { ...where, cwd: temporaryFolder() };
    const other = await run([...local, '--data-dir', join(where.cwd, 'data')], elsewhere);
    expect(other.out).not.toMatch(/undone|still open/);
    const gone = await run(local, where);
    expect(gone.out).toMatch(new RegExp(`^undone: ${what}, since `, 'm'));
    expect((await run(local, where)).out).not.toMatch(/undone|still open/);
  });

  test('no baseline is saved while one is open', async () => {
    const standIn = await standInFor('healthy');
    const where = await savedAt(standIn);
    const { baseUrl, statusUrl } = standIn;
    const to = ['--base-url', baseUrl, '--status-url', statusUrl, '--allow-paid', '--save', 'more'];
    const env = { ...where.env, NODE_TLS_REJECT_UNAUTHORIZED: '0' };
    const { err } = await run(['check', ...to], { ...where, env });
    expect(err).toMatch(/No baseline was saved: Certificate checks are switched off\./);
  });

  test('the reminder stands at the end of a check', async () => {
    const standIn = await standInFor('healthy');
    const where = await savedAt(standIn);
    const local = await run(['check', '--up-to', 'local'], where);
    expect(local.out).toMatch(/cards was tested before: Node is .*\n$/);
    const json = await run(['check', '--up-to', 'local', '--json'], where);
    expect(json.err).toMatch(/cards was tested before/);
    expect(() => parsed(json.out)).not.toThrow();
  });
});
