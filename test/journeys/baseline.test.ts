import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, onTestFinished, test } from 'vitest';

import type { Baseline } from '../../src/core/baseline/baseline.ts';
import { openStore } from '../../src/edge/store/store.ts';
import { scenarios } from '../../src/standin/scenarios.ts';
import { startStandIn } from '../../src/standin/server.ts';
import { someBaseline } from '../helpers/baseline.ts';
import { someKey, temporaryFolder } from '../helpers/kit.ts';
import { run } from '../helpers/program.ts';

async function standInFor(name: string) {
  const scenario = scenarios.get(name);
  if (!scenario) throw new Error(`there is no scenario ${name}`);
  const standIn = await startStandIn(scenario);
  onTestFinished(() => standIn.close());
  return standIn;
}

type StandIn = Awaited<ReturnType<typeof standInFor>>;

/** A folder to work in, with a baseline that was made at this stand-in. */
async function savedAt({ baseUrl }: StandIn, more: Partial<Baseline> = {}) {
  const cwd = temporaryFolder();
  const at = { host: '127.0.0.1', baseUrl, official: false };
  await openStore(join(cwd, 'data')).saveBaseline(someBaseline('cards', { ...at, ...more }));
  return { cwd, env: { OPENAI_API_KEY: someKey() } };
}

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
  });

  test('a simulated one is not sent anywhere by itself', async () => {
    const standIn = await standInFor('healthy');
    const where = await savedAt(standIn, { simulated: true });
    const { code, err } = await run(['recheck', 'cards'], where);
    expect([code, err]).toEqual([2, expect.stringMatching(/SIMULATED.*--base-url/)]);
    expect(standIn.requests).toEqual([]);
  });
});

describe('a second machine', () => {
  test('exports, imports and rechecks without a private host in the file', async () => {
    const standIn = await standInFor('healthy');
    const here = await savedAt(standIn, { marks: { key: 'aaaaaaaa.bbbbbbbbbbbbbbbb' } });
    const exported = await run(['baseline', 'export', 'cards', '-o', 'cards.json'], here);
    expect(exported).toMatchObject({ code: 0, out: '' });
    expect(exported.err).toMatch(/^Written: cards\.json\. Left out: the host, marks/);
    const text = readFileSync(join(here.cwd, 'cards.json'), 'utf8');
    expect(text).not.toMatch(/127\.0\.0\.1|aaaaaaaa/);
    const kept = await run(['baseline', 'export', 'cards', '-o', 'cards.json'], here);
    expect([kept.code, kept.err]).toEqual([2, expect.stringContaining('exists and is kept')]);
    expect((await run(['baseline', 'export', 'cards', '-o', '-'], here)).out).toContain(
      'integrity',
    );

    const there = { cwd: temporaryFolder(), env: { OPENAI_API_KEY: someKey('teammate') } };
    const imported = await run(['baseline', 'import', '-'], { ...there, input: text });
    expect(imported.code).toBe(0);
    expect(imported.err).toMatch(/^Imported as cards\..*recheck cards --base-url URL/);
    const twice = await run(['baseline', 'import', '-'], { ...there, input: text });
    expect([twice.code, twice.err]).toEqual([0, 'It is here already, as cards.\n']);
    const nowhere = await run(['recheck', 'cards'], there);
    expect([nowhere.code, nowhere.err]).toEqual([
      2,
      expect.stringMatching(/left? out.*--base-url|leaves out.*--base-url/),
    ]);
    const to = ['--base-url', standIn.baseUrl, '--status-url', standIn.statusUrl];
    const held = await run(['recheck', 'cards', ...to], there);
    expect([held.code, held.out]).toEqual([0, expect.stringContaining('holds, proven up to')]);
    expect(held.out).not.toMatch(/changed: key/);
  });

  test.each([
    [
      'edited',
      (text: string) => text.replace('gpt-image-2.6-flare', 'gpt-image-2'),
      /changed after/,
    ],
    ['newer', (text: string) => text.replace('export/1', 'export/9'), /newer imgfix-wizard/],
    ['none at all', () => 'hello', /no exported baseline/],
  ])('refuses a file that is %s in one line', async (_name, bend, why) => {
    const standIn = await standInFor('healthy');
    const where = await savedAt(standIn);
    const { out } = await run(['baseline', 'export', 'cards', '-o', '-'], where);
    writeFileSync(join(where.cwd, 'bent.json'), bend(out));
    const { code, err } = await run(['baseline', 'import', 'bent.json'], where);
    expect([code, err]).toEqual([2, expect.stringMatching(why)]);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
    expect(readdirSync(join(where.cwd, 'data', 'baselines'))).toEqual(['cards.json']);
  });
});

describe('looking after baselines', () => {
  test('the list marks the newest good one, says what is due, and where the files are', async () => {
    const standIn = await standInFor('healthy');
    const where = await savedAt(standIn);
    const data = join(where.cwd, 'data');
    const store = openStore(data);
    await store.saveBaseline(someBaseline('newer', { savedAtUtc: '2026-11-25T13:00:00.000Z' }));
    const at = '2026-11-26T09:00:00.000Z';
    await store.addRecheck('newer', { schema: 1, at, atUtc: at, result: 'broken', changes: 0 });
    const { code, out } = await run(['baseline', 'list'], where);
    expect(code).toBe(0);
    expect(out).toMatch(/^ {2}newer .* broken on 2026-11-26$/m);
    expect(out).toMatch(/^\* cards /m);
    expect(out).toMatch(/^cards was tested before: Node is .* imgfix-wizard recheck cards$/m);
    expect(out).toContain(`The files are in ${data}. imgfix-wizard baseline remove --all`);
    const json = await run(['baseline', 'list', '--json'], where);
    expect(JSON.parse(json.out)).toMatchObject({
      baselines: [
        { name: 'newer', lastRecheck: { result: 'broken' } },
        { name: 'cards', newestGood: true, dueFor: [expect.stringContaining('Node is')] },
      ],
    });
  });

  test('one is shown with its history and its evidence page', async () => {
    const standIn = await standInFor('healthy');
    const where = await savedAt(standIn, { evidence: { format: 'md', text: '# The page\n' } });
    await run(['recheck', '--up-to', 'network', '--status-url', standIn.statusUrl], where);
    const { out } = await run(['baseline', 'show', 'cards'], where);
    expect(out).toMatch(/^model +gpt-image-2\.6-flare$/m);
    expect(out).toMatch(/^history: 1 recheck;/m);
    expect(out).toMatch(/^# The page$/m);
  });

  test('one is removed, and then everything', async () => {
    const standIn = await standInFor('healthy');
    const where = await savedAt(standIn);
    await run(['check', '--up-to', 'local'], where);
    expect((await run(['baseline', 'remove', 'cards'], where)).code).toBe(0);
    expect((await run(['baseline', 'remove', 'cards'], where)).code).toBe(2);
    expect((await run(['baseline', 'remove'], where)).code).toBe(2);
    expect((await run(['baseline', 'remove', 'cards', '--all'], where)).code).toBe(2);
    const all = await run(['baseline', 'remove', '--all'], where);
    expect([all.code, all.out]).toEqual([0, expect.stringMatching(/^\d+ files? removed from /)]);
    expect(readdirSync(where.cwd)).toEqual([]);
  });

  test('a name that is in use is refused before anything is sent', async () => {
    const standIn = await standInFor('healthy');
    const where = await savedAt(standIn);
    const to = ['--base-url', standIn.baseUrl, '--status-url', standIn.statusUrl];
    const taken = await run(['check', '--save', 'cards', ...to], where);
    expect([taken.code, taken.err]).toEqual([
      2,
      expect.stringMatching(/baseline cards, tested on/),
    ]);
    const wrong = await run(['check', '--save', '../cards', ...to], where);
    expect(wrong.code).toBe(2);
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
