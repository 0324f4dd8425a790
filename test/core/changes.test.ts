import { describe, expect, test } from 'vitest';

import { type Now, changesSince } from '../../src/core/baseline/changes.ts';
import type { Group } from '../../src/core/causes/ids.ts';
import type { CheckResult } from '../../src/core/check.ts';
import type { CauseEntry } from '../../src/core/documents.ts';
import type { Finding } from '../../src/core/evidence.ts';
import type { Situation } from '../../src/core/situation.ts';
import { rechecked, someBaseline } from '../helpers/baseline.ts';
import { ordinary } from '../helpers/situation.ts';

const sdk = { name: 'openai', version: '7.57.0', language: 'node', from: 'package.json' } as const;
const same: Situation = { ...ordinary, sdks: [sdk] };

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

const withSettings = (settings: Partial<Situation['settings']>) => ({
  situation: { ...same, settings: { groups: [], ...settings } },
});

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
    [
      'another project behind the key',
      { marks: { projectThatAnswers: 'aaaaaaaa.2' } },
      'project that answers: the project of then -> another project (high)',
    ],
    ['headers', withSettings({ headers: 'the shell' }), 'headers: not set -> set (low)'],
    [
      'a proxy',
      withSettings({ proxy: { from: 'HTTPS_PROXY', host: 'p', kind: 'http' } }),
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
      { results: found({ code: 'proxy-opens', facts: { proxy: 'p' } }) },
      'way out: direct -> proxy (high)',
    ],
    [
      'a proxy that the client takes although the direct way is open',
      {
        results: found(
          { code: 'port-open', facts: { host: 'h', port: 1, ms: 1, family: 6 } },
          { code: 'proxy-opens', facts: { proxy: 'p' } },
          { code: 'proxy-in-use-opens', facts: { host: 'p' } },
        ),
      },
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
      marks: { key: 'aaaaaaaa.1', project: 'aaaaaaaa.1', projectThatAnswers: 'aaaaaaaa.1' },
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

  test('the port of a stand-in says nothing', () => {
    const baseline = someBaseline('cards', { simulated: true, baseUrl: 'http://127.0.0.1:9/v1' });
    expect(told({ situation: { ...same, simulated: true } }, baseline)).toEqual([]);
    expect(told({}, baseline)).toHaveLength(1);
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
    results: found({ code: 'proxy-opens', facts: { proxy: 'p' } }),
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
