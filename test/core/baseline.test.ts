import { describe, expect, test } from 'vitest';

import { freeName, sameMark } from '../../src/core/baseline/baseline.ts';
import { type Recheck, earlierFailure, historyLines } from '../../src/core/baseline/history.ts';
import { newestGood, reminderLine, remindersOf } from '../../src/core/baseline/reminders.ts';
import { usualOf } from '../../src/core/baseline/usual.ts';
import type { Situation } from '../../src/core/situation.ts';
import { rechecked, someBaseline } from '../helpers/baseline.ts';
import { ordinary } from '../helpers/situation.ts';

const sdk = { name: 'openai', version: '7.57.0', language: 'node', from: 'package.json' } as const;
const same: Situation = { ...ordinary, sdks: [sdk] };

describe('the history', () => {
  test('is a picture in rows, on one scale', () => {
    const history = [
      rechecked({ answerMs: 55 }),
      rechecked({ at: '2026-11-26T09:10:00+01:00', result: 'undecided' }),
      rechecked({
        at: '2026-12-02T09:12:00+01:00',
        result: 'broken',
        cause: 'key_invalid',
        answerMs: 220,
        imageMs: 9000,
      }),
    ];
    expect(historyLines(someBaseline(), history).join('\n')).toMatchInlineSnapshot(`
      "history: 3 rechecks; the time is until the first byte of an answer
        2026-11-24 14:00  saved        110 ms ##########
        2026-11-25 09:10  holds         55 ms #####
        2026-11-26 09:10  undecided
        2026-12-02 09:12  broken       220 ms #################### key_invalid, image 9000 ms"
    `);
    expect(historyLines(someBaseline(), [])).toEqual([]);
  });

  test('says when it is at its bound, and how much of it is shown', () => {
    const lines = historyLines(
      someBaseline(),
      Array.from({ length: 100 }, () => rechecked()),
    );
    expect(lines[0]).toBe(
      'history: 100 rechecks, the most that are kept: the oldest goes, the last 11 shown; the time is until the first byte of an answer',
    );
    expect(lines).toHaveLength(13);
  });

  test('tells the same failure from another one', () => {
    const history = [rechecked({ result: 'broken', cause: 'key_invalid' }), rechecked()];
    expect(earlierFailure(history, 'key_invalid')).toMatchObject({ same: true });
    expect(earlierFailure(history, 'rate_limit')).toMatchObject({
      cause: 'key_invalid',
      same: false,
    });
    expect(earlierFailure(history, undefined)).toBeUndefined();
    expect(earlierFailure([rechecked()], 'rate_limit')).toBeUndefined();
  });
});

test.each([
  [[1, 2, 3, 4], undefined],
  [[100, 100, 100, 100, 100], { low: 80, high: 120 }],
  [[50, 60, 70, 80, 400], { low: 30, high: 110 }],
])('the usual spread of %j is %j', (values, usual) => {
  expect(usualOf(values)).toEqual(usual);
});

describe('reminders', () => {
  const around = { ...same, marks: {} };

  test.each<readonly [string, Parameters<typeof someBaseline>[1], readonly string[]]>([
    ['nothing newer', {}, []],
    ['the SDK', { sdks: { 'openai (node)': '6.0.0' } }, ['openai (node) is 7.57.0, was 6.0.0']],
    ['Node', { node: '20.1.0' }, ['Node is 22.11.0, was 20.1.0']],
    ['the catalogue', { catalogueAsOf: '2026-01-01' }, ['the model catalogue is of 2026-11-23']],
    ['a model that is gone', { model: 'dall-e-3' }, ['dall-e-3 was shut down on 2026-05-12']],
    [
      'a model that ends',
      { model: 'gpt-image-1-mini' },
      ['gpt-image-1-mini ends on 2026-12-01, in 7 days'],
    ],
    ['another SDK than this folder has', { sdks: { 'openai (python)': '1.0.0' } }, []],
    ['a simulated one', { node: '20.1.0', simulated: true }, []],
  ])('%s', (_name, more, reasons) => {
    const [reminder] = remindersOf(
      [{ baseline: someBaseline('cards', more), history: [] }],
      around,
    );
    expect(reminder?.reasons ?? []).toEqual(reasons);
  });

  test('the SDK of another folder is not held against it', () => {
    const baseline = someBaseline('cards', {
      sdks: { 'openai (node)': '6.0.0' },
      marks: { folder: 'aaaaaaaa.1' },
    });
    const tested = [{ baseline, history: [] }];
    expect(remindersOf(tested, { ...same, marks: { folder: 'aaaaaaaa.2' } })).toEqual([]);
    expect(remindersOf(tested, { ...same, marks: { folder: 'aaaaaaaa.1' } })).toHaveLength(1);
  });

  test('a recheck that held with the key ends it, a lesser one does not', () => {
    const baseline = someBaseline('cards', { node: '20.1.0' });
    const due = (more: Partial<Recheck>) =>
      remindersOf(
        [{ baseline, history: [rechecked({ around: someBaseline(), ...more })] }],
        around,
      );
    expect(due({ provenUpTo: 'account' })).toEqual([]);
    expect(due({ provenUpTo: 'network' })).toHaveLength(1);
    expect(due({ provenUpTo: 'account', result: 'broken' })).toHaveLength(1);
  });

  test('end in the command', () => {
    expect(reminderLine({ name: 'cards', reasons: ['Node is 24.1.0, was 22.11.0'] })).toBe(
      'cards was tested before: Node is 24.1.0, was 22.11.0. imgfix-wizard recheck cards',
    );
  });

  test('the newest good one is neither broken nor simulated', () => {
    const broken = rechecked({ result: 'broken' });
    const tested = [
      { baseline: someBaseline('a', { simulated: true }), history: [] },
      { baseline: someBaseline('b'), history: [rechecked(), broken] },
      { baseline: someBaseline('c'), history: [broken, rechecked()] },
    ];
    expect(newestGood(tested)?.name).toBe('c');
    expect(newestGood(tested.slice(0, 2))).toBeUndefined();
  });
});

test('a free name is the name itself, or the first number behind it', () => {
  expect(freeName('cards', [])).toBe('cards');
  expect(freeName('cards', ['Cards', 'cards-2'])).toBe('cards-3');
  expect(freeName('x'.repeat(64), ['x'.repeat(64)])).toHaveLength(62);
});

test('marks are compared only within one salt', () => {
  expect(sameMark('aaaaaaaa.1', 'aaaaaaaa.1')).toBe(true);
  expect(sameMark('aaaaaaaa.1', 'aaaaaaaa.2')).toBe(false);
  expect(sameMark('aaaaaaaa.1', 'bbbbbbbb.1')).toBeUndefined();
  expect(sameMark(undefined, 'aaaaaaaa.1')).toBeUndefined();
});
