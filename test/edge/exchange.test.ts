import { describe, expect, test } from 'vitest';

import { exportedOf, importedOf } from '../../src/core/baseline/exported.ts';
import { openExport, sealBaseline } from '../../src/edge/store/exchange.ts';
import { someBaseline } from '../helpers/baseline.ts';

const about = {
  tool: { name: 'imgfix-wizard', version: '0.0.0' },
  createdAt: '2026-11-25T09:00:00+01:00',
} as const;

const marked = someBaseline('cards', {
  marks: { key: 'aaaaaaaa.key', organization: 'aaaaaaaa.org', folder: 'aaaaaaaa.folder' },
  evidence: { format: 'md', text: '# page\n' },
});
const sealed = (baseline = marked) => sealBaseline(exportedOf(baseline), about);

test('an exported baseline comes back, without marks and the evidence page', async () => {
  const opened = await openExport(sealed());
  const { marks: _marks, evidence: _evidence, ...rest } = marked;
  expect(opened).toEqual({ kind: 'ok', baseline: rest, digest: expect.any(String) });
});

test('a file that brings marks or a page of its own is refused', async () => {
  for (const extra of [{ marks: { key: 'a.b' } }, { evidence: { format: 'md', text: '' } }]) {
    const text = sealBaseline({ ...exportedOf(marked), ...extra }, about);
    expect(await openExport(text)).toMatchObject({ kind: 'refused' });
  }
});

test('a private host, its certificate and its proxy stay here', () => {
  const text = sealed(
    someBaseline('cards', {
      host: 'gateway.corp.example',
      baseUrl: 'https://gateway.corp.example/v1',
      official: false,
      tlsIssuer: 'Corp Root CA',
    }),
  );
  expect(text).not.toMatch(/corp/i);
  const proxied = someBaseline('cards', { settings: ['proxy'], tlsIssuer: 'Corp Root CA' });
  expect(sealed(proxied)).not.toMatch(/corp/i);
});

test('any one byte changed is refused, or changes nothing', async () => {
  const whole = Buffer.from(sealed());
  const original = JSON.parse(whole.toString()) as object;
  const faults: number[] = [];
  for (const [place, byte] of whole.entries()) {
    const content = Buffer.from(whole);
    content[place] = byte ^ (1 << (place % 7));
    const text = content.toString('utf8');
    const opened = await openExport(text);
    if (opened.kind === 'refused') continue;
    if (JSON.stringify(JSON.parse(text)) !== JSON.stringify(original)) faults.push(place);
  }
  expect(faults).toEqual([]);
});

test('another layout is no edit', async () => {
  expect(await openExport(JSON.stringify(JSON.parse(sealed())))).toMatchObject({ kind: 'ok' });
  expect(await openExport(`\uFEFF${sealed().replaceAll('\n', '\r\n')}`)).toMatchObject({
    kind: 'ok',
  });
});

describe('refused, with the reason', () => {
  test.each([
    ['nothing', '', /no exported baseline/],
    ['no JSON', 'name: cards', /no exported baseline/],
    ['another document', '{"schema":"imgfix.check/1"}', /no exported baseline/],
    ['a list', '[]', /no exported baseline/],
    ['cut in half', sealed().slice(0, 300), /no exported baseline/],
    ['of a newer program', sealed().replace('export/1', 'export/2'), /newer imgfix-wizard.*latest/],
    ['edited', sealed().replace('gpt-image-2.6-flare', 'gpt-image-2'), /changed after/],
    ['with something added', sealed().replace('"host"', '"note": 1, "host"'), /changed after/],
  ])('%s', async (_name, text, why) => {
    expect(await openExport(text)).toEqual({ kind: 'refused', why: expect.stringMatching(why) });
  });

  test.each([
    ['an escape sequence', { model: '\u001B[2Jgone' }],
    ['a name that leaves its folder', { name: '../up' }],
    ['text that runs the other way', { os: 'Linux \u202Egnp' }],
  ])('%s, though it is sealed', async (_name, more) => {
    const text = sealed(someBaseline('cards', more));
    expect(await openExport(text)).toMatchObject({ kind: 'refused' });
  });
});

test('a file from elsewhere never says where a key is sent', () => {
  const imported = { at: about.createdAt, digest: 'sha256-x' };
  for (const baseUrl of [
    'https://elsewhere.example/v1',
    'https://api.openai.com@elsewhere.example/v1',
    'https://api.openai.com.elsewhere.example/v1',
    'http://api.openai.com/v1',
  ]) {
    const taken = importedOf(exportedOf(someBaseline('cards', { baseUrl })), imported);
    expect([taken.baseUrl, taken.host, taken.official]).toEqual([undefined, undefined, false]);
  }
  expect(importedOf(exportedOf(someBaseline()), imported)).toMatchObject({
    baseUrl: 'https://api.openai.com/v1',
    official: true,
    imported,
  });
});
