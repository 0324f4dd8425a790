import { beforeEach, describe, expect, test } from 'vitest';

import type { Baseline } from '../../src/core/baseline/baseline.ts';
import { reportFormats } from '../../src/report/render.ts';
import { comparable } from '../../src/report/since-baseline.ts';
import { made, recordOf, reportOf, tool } from '../helpers/report.ts';

const body = {
  model: 'gpt-image-2.5-flare',
  prompt: 'a quiet harbour at dawn',
  size: '1024x1024',
  style: 'vivid',
  user: 'customer-7713',
};
const error = `openai.BadRequestError: Error code: 400 - {'error': {'message': "Unknown parameter: 'style'.", 'type': 'invalid_request_error', 'param': 'style', 'code': 'unknown_parameter'}} request id req_${'5a'.repeat(16)}`;

type Source = Awaited<ReturnType<typeof recordOf>>;
const kept: { one?: Source } = {};
beforeEach(async () => {
  kept.one ??= await recordOf('healthy', { request: { endpoint: 'images.generate', body }, error });
});
const source = (): Source => kept.one ?? expect.unreachable();

describe.each(reportFormats)('as %s', (format) => {
  test('holds what support asks for', () => {
    const { text } = reportOf(source(), format);
    const { about, check } = source().record;
    const unescaped = text.replaceAll('&#39;', "'").replaceAll('&#34;', '"').replaceAll('\\"', '"');
    for (const part of [
      check.causes[0]?.title ?? 'no cause',
      'images.generate at 127.0.0.1 with gpt-image-2.5-flare failed with 400 unknown_parameter',
      about.startedAt,
      about.startedAtUtc,
      'OpenAI API, image generation',
      'gpt-image-2.5-flare-2026-09-08',
      "Unknown parameter: 'style'.",
      `req_${'5a'.repeat(16)}`,
      'Linux',
      process.versions.node,
      'text, 23 characters',
      '"size":"1024x1024"',
      'OPENAI_API_KEY',
      'SIMULATED',
    ]) {
      // The short form gives no more than what is needed to decide whether to ask.
      if (format === 'json' && part === 'SIMULATED') continue;
      expect(unescaped).toContain(part);
    }
    expect(text).not.toContain('quiet harbour');
    expect(text).not.toContain('customer-7713');
  });
});

test('every answer with a request id is in it, with its check', () => {
  const { document } = reportOf(source(), 'json');
  const asked = source().record.about.exchanges.flatMap(({ requestId, checkId }) =>
    requestId === undefined ? [] : [{ id: requestId, checkId }],
  );
  expect(asked.length).toBeGreaterThan(4);
  for (const one of asked) {
    expect(document.requestIds).toContainEqual(expect.objectContaining(one));
  }
});

test('a request id without a known time does not get the time of the run', () => {
  const { document } = reportOf(source(), 'json');
  expect(document.requestIds[0]).toEqual({
    id: `req_${'5a'.repeat(16)}`,
    checkId: 'local/failure-read',
    status: 400,
  });
});

test('what was left out is told by kind and place', () => {
  const { document } = reportOf(source(), 'md');
  expect(document.leftOut).toEqual(
    expect.arrayContaining([
      { kind: 'keys of this machine', count: 1, places: [expect.stringContaining('shell')] },
      { kind: 'private parameters', count: 2, places: ['prompt', 'user'] },
      { kind: 'pasted text beyond its fields', count: 1, places: ['pasted failure'] },
    ]),
  );
});

test('a placeholder of the gate is counted once, with the parts it stands in', () => {
  const { record, gate } = source();
  const mail = 'ada@example.org';
  const reading = { requestIds: [], message: `mail ${mail}`, status: 400 };
  const planted = {
    ...record,
    check: { ...record.check, notProven: [`asked ${mail}`] },
    about: { ...record.about, reading },
  };
  const { document, text } = reportOf({ record: planted, gate }, 'md');
  expect(document.leftOut).toContainEqual({
    kind: 'e-mail',
    count: 1,
    places: ['error', 'not proven'],
  });
  expect(text).not.toContain(mail);
});

test('the last good baseline is named with what differs from it', () => {
  const { record, gate } = source();
  const { about, check } = record;
  const baseline = {
    name: 'cards',
    savedAt: '2026-11-01T10:00:00+01:00',
    model: 'gpt-image-2',
    host: about.target.host,
    way: about.way,
    sdks: { 'openai (node)': '7.1.0' },
    node: check.environment.node,
    os: check.environment.os,
  } as unknown as Baseline;
  const one = made({ record, gate }, 'json', baseline);
  if (one.kind === 'refused') throw new Error('refused');
  expect(one.document.baseline).toEqual({
    name: 'cards',
    savedAt: baseline.savedAt,
    model: 'gpt-image-2',
    changes: [
      { what: 'model', before: 'gpt-image-2', now: 'gpt-image-2.5-flare' },
      { what: 'openai (node)', before: '7.1.0', now: 'not found' },
    ],
  });
});

test('a simulated baseline says nothing about a real run', () => {
  const { record } = source();
  const { simulated: _, ...check } = record.check;
  const one = (name: string, more = {}) => ({ name, ...more }) as unknown as Baseline;
  const list = [one('demo', { simulated: true }), one('cards')];
  expect(comparable(list, { ...record, check })?.name).toBe('cards');
  expect(comparable(list, { ...record, check: { ...check, simulated: true } })?.name).toBe('demo');
  expect(comparable(list.slice(0, 1), { ...record, check })).toBeUndefined();
});

test('what was told, tried and left open', () => {
  const { record, gate } = source();
  const told = {
    runsOn: 'elsewhere',
    frequency: 'sometimes',
    plan: 'Tier 2',
    tried: ['took style out'],
  } as const;
  const answered = { ...record, about: { ...record.about, told } };
  const { document, text } = reportOf({ record: answered, gate }, 'md');
  expect(document.questions.filter((line) => line.includes('not told'))).toEqual([]);
  for (const part of ['account plan: Tier 2', '- took style out', 'runs elsewhere', 'sometimes'])
    expect(text).toContain(part);
  const silent = reportOf(
    { record: { ...record, about: { ...record.about, told: {} } }, gate },
    'md',
  );
  expect(silent.text).toContain('Which plan or usage tier is the account on?');
  expect(silent.text).toContain('account plan: not told');
});

test('what another network, environment or key changes is said, also when it was not tested', () => {
  const { document } = reportOf(source(), 'json');
  expect(document.variations.map(({ what, tested }) => [what, tested])).toEqual([
    ['another network', false],
    ['a clean environment', false],
    ['another key', false],
  ]);
});

test('text from outside becomes no structure of Markdown', () => {
  const { record, gate } = source();
  const message = 'a | b\n# c <img src=x> [link](http://x) `code` *strong* __under__ some_name';
  const reading = { requestIds: [], status: 400, message };
  const told = { plan: message };
  const planted = { ...record, about: { ...record.about, reading, told } };
  const { text } = reportOf({ record: planted, gate }, 'md');
  const line = text.split('\n').find((one) => one.startsWith('- account plan')) ?? '';
  expect(line).toBe(
    '- account plan: a \\| b # c \\<img src=x\\> [link\\](http://x) \\`code\\` \\*strong\\* \\__under_\\_ some_name',
  );
});

test('the tool that wrote it is named', () => {
  expect(reportOf(source(), 'md').text).toContain(`${tool.name} ${tool.version}`);
});

test.each([
  ['is longer than a message may be', ' '],
  ['has several lines', '\n  '],
])('nothing is left of a quoted prompt that %s', async (_name, gap) => {
  const words = Array.from({ length: 120 }, (_, place) => `${place}harbour`);
  const prompt = words.join(gap);
  const text = `openai.BadRequestError: Error code: 400 - ${JSON.stringify({
    error: { message: `Rejected: ${prompt}`, type: 'invalid_request_error', code: 'rejected' },
  })}`;
  const request = { endpoint: 'images.generate', body: { ...body, prompt } } as const;
  const report = reportOf(await recordOf('healthy', { request, error: text }, 'local'), 'json');
  expect(report.document.error?.message).toMatch(/^Rejected: \[private-text-1/);
  expect(words.filter((word) => report.text.includes(word))).toEqual([]);
});
