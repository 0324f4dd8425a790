import { describe, expect, test } from 'vitest';

import { freeName, sameMark } from '../../src/core/baseline/baseline.ts';
import { type Now, changesSince } from '../../src/core/baseline/changes.ts';
import { type Recheck, earlierFailure, historyLines } from '../../src/core/baseline/history.ts';
import { newestGood, reminderLine, remindersOf } from '../../src/core/baseline/reminders.ts';
import { usualOf } from '../../src/core/baseline/usual.ts';
import type { Group } from '../../src/core/causes/ids.ts';
import type { CheckResult } from '../../src/core/check.ts';
import type { CauseEntry } from '../../src/core/documents.ts';
import type { Finding } from '../../src/core/evidence.ts';
import type { Situation } from '../../src/core/situation.ts';
import { someBaseline } from '../helpers/baseline.ts';
import { ordinary } from '../helpers/situation.ts';

const sdk = { name: 'openai', version: '7.57.0', language: 'node', from: 'package.json' } as const;
const same: Situation = {
  ...ordinary,
  machine: { ...ordinary.machine, os: 'Linux 6.1' },
  sdks: [sdk],
};

/** A climb in which these findings were made. */
const found = (...findings: readonly Finding[]): readonly CheckResult[] => [
  {
    id: 'network/api-answers',
    tier: 'network',
    title: '',
    short: '',
    outcome: 'pass',
    durationMs: 1,
    evidence: findings.map((one) => ({ ...one, source: 'network/api-answers' })),
  },
];

const cause = (group: Group, certainty: CauseEntry['certainty'] = 'confirmed'): CauseEntry => ({
  id: 'key_invalid',
  title: '',
  group,
  certainty,
  because: [],
  against: [],
  retry: 'never',
  fixes: [],
});

const since = (now: Partial<Now>, baseline = someBaseline()) =>
  changesSince(baseline, {
    situation: same,
    results: [],
    marks: {},
    causes: [],
    history: [],
    ...now,
  });

const told = (now: Partial<Now>, baseline = someBaseline()) =>
  since(now, baseline).map(
    ({ what, before, now: after, suspicion }) => `${what}: ${before} -> ${after} (${suspicion})`,
  );

const withSettings = (settings: Situation['settings']) => ({ situation: { ...same, settings } });

describe('what changed', () => {
  test('is nothing when nothing did', () => {
    expect(since({})).toEqual([]);
  });

  test.each<readonly [string, Partial<Now>, string]>([
    ['another key', { marks: { key: 'aaaaaaaa.2' } }, 'key: the key of then -> another key (high)'],
    [
      'no key',
      { situation: { ...same, keys: [] } },
      'key: the key of then -> no key is found (high)',
    ],
    [
      'another project',
      { marks: { project: 'aaaaaaaa.2' } },
      'project: the project of then -> another project (high)',
    ],
    ['headers', withSettings({ headers: 'the shell' }), 'headers: not set -> set (low)'],
    [
      'a proxy',
      withSettings({ proxy: { from: 'HTTPS_PROXY', host: 'p' } }),
      'proxy: not set -> set (low)',
    ],
    [
      'certificate checks',
      withSettings({ certificateChecksOff: 'the shell' }),
      'certificate checks: on -> off (high)',
    ],
    [
      'the settings’ base URL',
      { settingsBaseUrl: 'https://gateway.example/v1' },
      'base URL of the settings: https://api.openai.com/v1 -> https://gateway.example/v1 (high)',
    ],
    [
      'the TLS issuer',
      { results: found({ code: 'tls-trusted', facts: { issuer: 'Corp', until: '', ms: 1 } }) },
      'TLS issuer: WE1 -> Corp (high)',
    ],
    [
      'the way out',
      { results: found({ code: 'proxy-opens', facts: { host: 'p' } }) },
      'way out: direct -> proxy (high)',
    ],
    [
      'the address family',
      { results: found({ code: 'port-open', facts: { host: 'h', port: 1, ms: 1, family: 6 } }) },
      'address family: IPv4 -> IPv6 (low)',
    ],
    [
      'the SDK',
      { situation: { ...same, sdks: [{ ...sdk, version: '8.0.0' }] } },
      'openai (node): 7.57.0 -> 8.0.0 (low)',
    ],
    [
      'Node',
      { situation: { ...same, machine: { ...same.machine, node: '24.1.0' } } },
      'Node: 22.11.0 -> 24.1.0 (low)',
    ],
    [
      'a limit',
      {
        results: found({ code: 'headroom', facts: { bucket: 'requests', remaining: 1, limit: 5 } }),
      },
      'requests a minute: 500 -> 5 (low)',
    ],
    [
      'a shutdown date',
      {
        results: found({
          code: 'model-shutdown-dated',
          facts: { model: 'm', on: '2026-12-01', days: 7 },
        }),
      },
      'model end: no end date -> ends on 2026-12-01, in 7 days (high)',
    ],
    [
      'a model that is gone',
      { results: found({ code: 'model-shutdown-past', facts: { model: 'm', on: '2026-11-01' } }) },
      'model end: no end date -> shut down on 2026-11-01 (high)',
    ],
  ])('%s', (_name, now, line) => {
    const baseline = someBaseline('cards', {
      marks: { key: 'aaaaaaaa.1', project: 'aaaaaaaa.1' },
    });
    expect(told(now, baseline)).toEqual([line]);
  });

  test('another snapshot, price and time of an image', () => {
    const image = { model: 'gpt-image-2.6-flare', type: 'png', width: 1, height: 1, bytes: 1 };
    const results = found({
      code: 'image-made',
      facts: { ...image, ms: 20_000, snapshot: 'gpt-image-2.6-flare-2026-11-20' },
    }).map((one) => ({ ...one, id: 'paid/smallest-image' as const, spentUsd: 0.02 }));
    const history = [6000, 7000, 8000, 7500].map((imageMs) => rechecked({ imageMs }));
    const baseline = someBaseline('cards', {
      snapshot: 'gpt-image-2.6-flare-2026-09-01',
    });
    expect(told({ results, history }, baseline)).toEqual([
      'snapshot: gpt-image-2.6-flare-2026-09-01 -> gpt-image-2.6-flare-2026-11-20 (low)',
      expect.stringMatching(/^image time: usual \d+ to \d+ ms -> 20000 ms \(low\)$/),
      'price: $0.0060 -> $0.0200 (low)',
    ]);
  });

  test('another known-good than the one of then', () => {
    const parameters = [{ name: 'n', value: '1' }];
    expect(told({}, someBaseline('cards', { parameters }))).toEqual([
      expect.stringMatching(/^known-good: n 1 -> model .* \(low\)$/),
    ]);
  });

  test('an answer within what is usual is no change, one beyond it is', () => {
    const history = [100, 105, 110, 120].map((answerMs) => rechecked({ answerMs }));
    const answered = (ms: number) => ({
      history,
      results: found({ code: 'api-answers', facts: { status: 401, ms } }),
    });
    expect(told(answered(131))).toEqual([]);
    expect(told(answered(400))).toEqual(['answer time: usual 83 to 132 ms -> 400 ms (low)']);
    expect(told({ ...answered(400), history: history.slice(0, 3) })).toEqual([]);
  });

  test('the SDK of another folder, and marks of another salt, say nothing', () => {
    const baseline = someBaseline('cards', {
      marks: { key: 'aaaaaaaa.1', folder: 'bbbbbbbb.1' },
    });
    const now = {
      situation: { ...same, sdks: [] },
      marks: { key: 'cccccccc.2', folder: 'bbbbbbbb.2' },
    };
    expect(told(now, baseline)).toEqual([]);
  });
});

describe('how suspicious a change is', () => {
  const changed: Partial<Now> = {
    marks: { key: 'aaaaaaaa.2' },
    situation: { ...same, sdks: [{ ...sdk, version: '8.0.0' }] },
    results: found({ code: 'proxy-opens', facts: { host: 'p' } }),
  };
  const baseline = someBaseline('cards', { marks: { key: 'aaaaaaaa.1' } });
  const suspects = (causes: readonly CauseEntry[]) =>
    since({ ...changed, causes }, baseline)
      .filter(({ suspicion }) => suspicion === 'high')
      .map(({ what }) => what);

  test.each<readonly [Group, readonly string[]]>([
    ['access', ['key']],
    ['limits', ['key']],
    ['request', ['openai (node)']],
    ['path', ['way out']],
    ['service', []],
  ])('for a cause of %s', (group, high) => {
    expect(suspects([cause(group)])).toEqual(high);
  });

  test('without a named cause: who calls, and which way', () => {
    expect(suspects([])).toEqual(['key', 'way out']);
    expect(suspects([cause('request', 'possible')])).toEqual(['key', 'way out']);
  });

  test('the most suspicious stands first', () => {
    expect(since({ ...changed, causes: [cause('request')] }, baseline)[0]?.what).toBe(
      'openai (node)',
    );
  });
});

const rechecked = (more: Partial<Recheck> = {}): Recheck => ({
  schema: 1,
  at: '2026-11-25T09:10:00+01:00',
  atUtc: '2026-11-25T08:10:00.000Z',
  result: 'holds',
  changes: 0,
  ...more,
});

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
    ['the SDK', { sdks: { 'openai (node)': '6.0.0' } }, ['openai is 7.57.0, was 6.0.0']],
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
    const [reminder] = remindersOf([someBaseline('cards', more)], around);
    expect(reminder?.reasons ?? []).toEqual(reasons);
  });

  test('the SDK of another folder is not held against it', () => {
    const baseline = someBaseline('cards', {
      sdks: { 'openai (node)': '6.0.0' },
      marks: { folder: 'aaaaaaaa.1' },
    });
    expect(remindersOf([baseline], { ...same, marks: { folder: 'aaaaaaaa.2' } })).toEqual([]);
    expect(remindersOf([baseline], { ...same, marks: { folder: 'aaaaaaaa.1' } })).toHaveLength(1);
  });

  test('end in the command', () => {
    expect(reminderLine({ name: 'cards', reasons: ['Node is 24.1.0, was 22.11.0'] })).toBe(
      'cards was tested before: Node is 24.1.0, was 22.11.0. imgfix-wizard recheck cards',
    );
  });

  test('the newest good one is neither broken nor simulated', () => {
    const [a, b, c] = [
      someBaseline('a', { simulated: true }),
      someBaseline('b'),
      someBaseline('c'),
    ];
    expect(newestGood([a, b, c], (one) => one === b)).toBe(c);
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
