import { beforeEach, describe, expect, test } from 'vitest';

import type { RunRecord } from '../../src/core/documents.ts';
import { reportFormats } from '../../src/report/render.ts';
import { someKey } from '../helpers/kit.ts';
import { made, recordOf } from '../helpers/report.ts';

type Source = Awaited<ReturnType<typeof recordOf>>;
const kept: { one?: Source } = {};
beforeEach(async () => {
  kept.one ??= await recordOf('quota');
});
const source = (): Source => kept.one ?? expect.unreachable();

/** A gate whose cleaning of fields fails, so that only the self-check stands between a secret and the file. */
const blind = (): Source['gate'] => ({ ...source().gate, cleanAll: (json) => json });

const key = someKey('planted');

/** As values stand in settings: with what every encoding writes otherwise. */
const password = `canary "pass" & word/<${'1'.repeat(4)}>`;
const encodings: Readonly<Record<string, string>> = {
  plain: password,
  json: JSON.stringify(password).slice(1, -1),
  percent: encodeURIComponent(password),
  base64: Buffer.from(password).toString('base64'),
  'base64, in the middle of more': Buffer.from(`x=${password}; y`).toString('base64'),
};

function withSummary(text: string): RunRecord {
  const { record } = source();
  const [first, ...rest] = record.check.checks;
  if (!first) throw new Error('no check');
  return {
    ...record,
    check: { ...record.check, checks: [{ ...first, summary: `seen ${text}` }, ...rest] },
  };
}

describe.each(reportFormats)('%s', (format) => {
  test('a key that came through withholds its part, and says so', () => {
    const record = withSummary(key).check.checks.slice(0, 1);
    const planted = withSummary(key);
    expect(JSON.stringify(record)).toContain(key);
    // A passing check is only counted in the short form.
    const [first, ...rest] = planted.check.checks;
    const failing = {
      ...planted,
      check: { ...planted.check, checks: [{ ...first, outcome: 'warn' }, ...rest] },
    } as RunRecord;
    const one = made({ record: failing, gate: blind() }, format);
    expect(one).toMatchObject({
      kind: 'made',
      document: { withheld: [{ part: 'checks', kinds: ['openai-key'] }] },
    });
    if (one.kind !== 'made') return;
    expect(one.text).not.toContain(key);
    expect(one.text).toMatch(/checks/);
    expect(one.text).toMatch(/openai-key/);
  });

  test('a key in the headline: nothing is made', () => {
    const { record } = source();
    const [best, ...rest] = record.check.causes;
    if (!best) throw new Error('no cause');
    const causes = [{ ...best, title: `because of ${key}` }, ...rest];
    const planted = { ...record, check: { ...record.check, causes } };
    expect(made({ record: planted, gate: blind() }, format)).toEqual({
      kind: 'refused',
      kinds: ['openai-key'],
    });
  });
});

describe('a known value', () => {
  test.each(Object.entries(encodings))('%s is found in the finished text', (_name, text) => {
    const gate = blind() as Source['gate'] & { learn: (value: string, kind: 'secret') => void };
    gate.learn(password, 'secret');
    const one = made({ record: withSummary(text), gate }, 'md');
    expect(one).toMatchObject({ kind: 'made', document: { withheld: [{ part: 'checks' }] } });
    expect(one).not.toMatchObject({ text: expect.stringContaining(text) });
  });
});

test('a clean report withholds nothing', () => {
  for (const format of reportFormats) {
    expect(made(source(), format)).toMatchObject({ kind: 'made', document: { withheld: [] } });
  }
});
