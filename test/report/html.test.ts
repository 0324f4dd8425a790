import { beforeEach, expect, test } from 'vitest';

import { recordOf, reportOf } from '../helpers/report.ts';

type Source = Awaited<ReturnType<typeof recordOf>>;
const kept: { one?: Source } = {};
beforeEach(async () => {
  kept.one ??= await recordOf('model-retired');
});
const source = (): Source => kept.one ?? expect.unreachable();

const hostile = `</title></style><script>alert(1)</script>"><img src="https://evil.example/x"> url(https://evil.example) javascript:alert(1)`;

test('loads nothing, runs nothing, and says so to the browser', () => {
  const { record, gate } = source();
  const reading = { requestIds: [hostile], status: 400, message: hostile, model: hostile };
  const [check, ...checks] = record.check.checks;
  if (!check) throw new Error('no check');
  const planted = {
    check: {
      ...record.check,
      causes: record.check.causes.map((one) => ({ ...one, title: hostile })),
      checks: [{ ...check, summary: hostile, proves: hostile }, ...checks],
      notProven: [hostile],
    },
    about: { ...record.about, reading, told: { plan: hostile }, model: hostile },
    schema: record.schema,
  };
  const { text } = reportOf({ record: planted, gate }, 'html');
  expect(text).toContain(
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">`,
  );
  expect(text).not.toMatch(/<(script|img|link|iframe|object|embed|base|form|image|use|a)\b/i);
  const style = /<style>([\s\S]*?)<\/style>/.exec(text)?.[1] ?? '';
  expect(style).not.toMatch(/url\(|@import|expression/);
  const tags = text.replace(/<style>[\s\S]*?<\/style>/, '').match(/<[a-z][^>]*>/gi) ?? [];
  expect(tags.filter((tag) => /\s(on\w+|href|src|style|xlink:href)\s*=/i.test(tag))).toEqual([]);
});

test('every tag that is opened is closed', () => {
  const { text } = reportOf(source(), 'html');
  const open: string[] = [];
  for (const [whole, closing, name = ''] of text.matchAll(/<(\/?)([a-z][a-z0-9]*)\b[^>]*>/gi)) {
    if (/^(meta|br)$/i.test(name) || whole.endsWith('/>')) continue;
    if (closing === '') open.push(name);
    else if (open.at(-1) === name) open.pop();
    else open.push(whole);
  }
  expect(open).toEqual([]);
});

test('the ladder and the latency are pictures of every check', () => {
  const { text } = reportOf(source(), 'html');
  const [ladder = '', waterfall = ''] = text.match(/<svg[\s\S]*?<\/svg>/g) ?? [];
  const { checks } = source().record.check;
  for (const { id, outcome } of checks)
    expect(ladder).toContain(`<title>${id}: ${outcome}</title>`);
  const timed = checks.filter(({ timings }) => timings !== undefined);
  expect(timed.length).toBeGreaterThan(3);
  for (const { id } of timed) expect(waterfall).toContain(`>${id}<`);
  for (const phase of ['TCP', 'first byte'])
    expect(waterfall).toMatch(new RegExp(`${phase} [0-9.]+ ms`));
  expect(`${ladder}${waterfall}`).not.toMatch(/NaN|Infinity|undefined/);
});

test('light, dark and paper are all provided for', () => {
  const { text } = reportOf(source(), 'html');
  for (const part of ['color-scheme: light dark', 'prefers-color-scheme: dark', '@media print'])
    expect(text).toContain(part);
});
