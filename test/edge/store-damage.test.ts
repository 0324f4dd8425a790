import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, test } from 'vitest';

import { openStore } from '../../src/edge/store/store.ts';
import { someBaseline } from '../helpers/baseline.ts';
import { temporaryFolder } from '../helpers/kit.ts';

/** A store with two baselines, the file of the first, and what it holds. */
async function twoSaved() {
  const dir = temporaryFolder();
  const store = openStore(dir);
  await store.saveBaseline(someBaseline('cards'));
  await store.saveBaseline(someBaseline('other'));
  const folder = join(dir, 'baselines');
  const file = join(folder, 'cards.json');
  return { dir, store, folder, file, whole: readFileSync(file) };
}

type Saved = Awaited<ReturnType<typeof twoSaved>>;

/** Reads the damaged store as the program does, and answers what is wrong with the answer. */
async function faultOf({ store, folder }: Saved, content: Buffer): Promise<string | undefined> {
  const { list, troubles } = await store.baselines();
  const aside = readdirSync(folder).filter((name) => name.includes('.damaged-'));
  const kept = aside.map((name) => readFileSync(join(folder, name)));
  for (const name of aside) rmSync(join(folder, name));
  if (list.map(({ name }) => name).join() !== 'other') return 'the list';
  if (
    troubles.length !== 1 ||
    !/^[^\n]*damaged; it is set aside as [^\n]*$/.test(troubles[0] ?? '')
  ) {
    return `the line: ${troubles.join('|')}`;
  }
  return kept.length === 1 && kept[0]?.equals(content) ? undefined : 'what was set aside';
}

describe('a saved file', () => {
  test(
    'with any one byte changed is set aside, and the other is read',
    { timeout: 120_000 },
    async () => {
      const saved = await twoSaved();
      const faults: string[] = [];
      for (const [place, byte] of saved.whole.entries()) {
        const content = Buffer.from(saved.whole);
        // Bits from the lowest to the highest, so that letters, digits, signs and broken UTF-8 all come up.
        content[place] = byte ^ (1 << (place % 8));
        writeFileSync(saved.file, content);
        const fault = await faultOf(saved, content);
        if (fault !== undefined) faults.push(`byte ${place}: ${fault}`);
      }
      expect(faults).toEqual([]);
      expect(saved.whole.length).toBeGreaterThan(1000);
    },
  );

  test('cut at any length is set aside, and the other is read', { timeout: 120_000 }, async () => {
    const saved = await twoSaved();
    const faults: string[] = [];
    for (let length = 0; length < saved.whole.length; length += 1) {
      const content = saved.whole.subarray(0, length);
      writeFileSync(saved.file, content);
      const fault = await faultOf(saved, content);
      if (fault !== undefined) faults.push(`length ${length}: ${fault}`);
    }
    expect(faults).toEqual([]);
  });

  test('with a byte too many is set aside', async () => {
    const saved = await twoSaved();
    for (const content of [
      Buffer.concat([saved.whole, Buffer.from(' ')]),
      Buffer.concat([Buffer.from('\uFEFF'), saved.whole]),
      Buffer.concat([saved.whole, saved.whole]),
    ]) {
      writeFileSync(saved.file, content);
      expect(await faultOf(saved, content)).toBeUndefined();
    }
  });

  test('in the place of another is told by name, and a third is read', async () => {
    const { store, folder } = await twoSaved();
    await store.saveBaseline(someBaseline('third'));
    const [one, other] = ['cards', 'other'].map((name) => join(folder, `${name}.json`));
    renameSync(one ?? '', join(folder, 'between'));
    renameSync(other ?? '', one ?? '');
    renameSync(join(folder, 'between'), other ?? '');
    const { list, troubles } = await store.baselines();
    expect(list.map(({ name }) => name)).toEqual(['third']);
    expect(troubles).toEqual([
      expect.stringMatching(/cards\.json is the file of baselines\/other; it is set aside as /),
      expect.stringMatching(/other\.json is the file of baselines\/cards; it is set aside as /),
    ]);
    // Under its own name it is whole again.
    const [aside = ''] = readdirSync(folder).filter((name) => name.startsWith('cards.json.'));
    renameSync(join(folder, aside), other ?? '');
    expect(await store.baseline('other')).toMatchObject({ kind: 'ok', value: { name: 'other' } });
  });

  test('swapped with the last run, or with the salt, is neither', async () => {
    const { store, dir, file } = await twoSaved();
    await store.mark('x');
    const salt = readFileSync(join(dir, 'salt.json'));
    renameSync(file, join(dir, 'last-run.json'));
    writeFileSync(file, salt);
    expect(await store.lastRun()).toMatchObject({ kind: 'failed' });
    expect((await store.baselines()).list.map(({ name }) => name)).toEqual(['other']);
  });

  test('of a newer program is left as it is, and said', async () => {
    const { store, file, whole, folder } = await twoSaved();
    const newer = sealedAs(whole, 4);
    writeFileSync(file, newer);
    const { list, troubles } = await store.baselines();
    expect(list).toHaveLength(1);
    expect(troubles).toEqual([expect.stringMatching(/newer imgfix-wizard.*left as it is/)]);
    expect(readFileSync(join(folder, 'cards.json'), 'utf8')).toBe(newer);
  });

  test('of the first format is read upward, and kept as it is', async () => {
    const { store, file } = await twoSaved();
    const {
      parameters: _a,
      settings: _b,
      limits: _c,
      official: _d,
      ...old
    } = someBaseline('cards');
    const first = JSON.stringify({ value: { ...old, schema: 1, keyMark: '0123456789abcdef' } });
    writeFileSync(file, first);
    const read = await store.baseline('cards');
    expect(read).toMatchObject({
      kind: 'ok',
      value: { schema: 2, name: 'cards', official: true, limits: [], settings: [], parameters: [] },
    });
    expect(JSON.stringify(read)).not.toContain('0123456789abcdef');
    expect(readFileSync(file, 'utf8')).toBe(first);
  });
});

describe('the evidence page', () => {
  const html = '<!doctype html>\n<title>page</title>\n';
  const saved = async () => {
    const dir = temporaryFolder();
    const store = openStore(dir);
    await store.saveBaseline(someBaseline('cards'), html);
    const read = await store.baseline('cards');
    if (read.kind !== 'ok') throw new Error(read.kind);
    return { dir, store, baseline: read.value };
  };

  test('that was changed, or is gone, is no evidence', async () => {
    const { store, baseline } = await saved();
    const page = await store.page(baseline);
    if (page.kind !== 'ok') throw new Error(page.kind);
    writeFileSync(page.value, html.replace('page', 'rage'));
    expect(await store.page(baseline)).toMatchObject({ why: expect.stringContaining('changed') });
    rmSync(page.value);
    expect(await store.page(baseline)).toMatchObject({
      why: expect.stringContaining('no such file'),
    });
    expect(await store.baseline('cards')).toMatchObject({ kind: 'ok' });
  });

  test('goes with its baseline, and with no other one', async () => {
    const { dir, store } = await saved();
    await store.saveBaseline(someBaseline('cards-2'), html);
    await store.removeBaseline('cards');
    expect(readdirSync(join(dir, 'evidence'))).toEqual([expect.stringMatching(/^cards-2-/)]);
    // What a killed program left of one.
    writeFileSync(join(dir, 'evidence', '.cards-2-00000000.html.0b1c'), '<!doc');
    await store.removeAll();
    expect(existsSync(dir)).toBe(false);
  });

  test('of the format before stays Markdown, and its file stays as it is', async () => {
    const { store, file, whole } = await twoSaved();
    const { value } = JSON.parse(whole.toString()) as { value: object };
    const evidence = { format: 'md', text: '# The page\n' };
    const before = sealedAs(
      Buffer.from(JSON.stringify({ of: 'baselines/cards', value: { ...value, evidence } })),
      2,
    );
    writeFileSync(file, before);
    const read = await store.baseline('cards');
    expect(read).toMatchObject({ kind: 'ok', value: { evidence } });
    expect(
      await store.page(someBaseline('cards', { evidence: { format: 'md', text: '' } })),
    ).toEqual({
      kind: 'absent',
    });
    expect(readFileSync(file, 'utf8')).toBe(before);
  });

  test('is never a file outside of its folder', async () => {
    const { store, file, whole } = await twoSaved();
    const { value } = JSON.parse(whole.toString()) as { value: object };
    const evidence = { format: 'html', file: '../salt.json', digest: '' };
    writeFileSync(
      file,
      sealedAs(
        Buffer.from(JSON.stringify({ of: 'baselines/cards', value: { ...value, evidence } })),
        3,
      ),
    );
    expect(await store.baseline('cards')).toMatchObject({ kind: 'failed' });
  });
});

/** The file as a later format would write it: the same layout, with its own digest. */
function sealedAs(whole: Buffer, format: number): string {
  const { of, value } = JSON.parse(whole.toString()) as { of: string; value: object };
  const digest = createHash('sha256')
    .update(JSON.stringify([format, of, value]))
    .digest('hex');
  return `${JSON.stringify({ format, of, digest, value }, null, '\t')}\n`;
}
