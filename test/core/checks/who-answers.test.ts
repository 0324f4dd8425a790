import { describe, expect, test } from 'vitest';

import { apiAnswers } from '../../../src/core/checks/network/api-answers.ts';
import { clockAgrees } from '../../../src/core/checks/network/clock-agrees.ts';
import { noPortal } from '../../../src/core/checks/network/no-portal.ts';
import { tlsTrusted } from '../../../src/core/checks/network/tls-trusted.ts';
import type { SecureSeen } from '../../../src/core/ports.ts';
import { answered, found, judged, page } from '../../helpers/judged.ts';
import { ordinary } from '../../helpers/situation.ts';

describe('TLS', () => {
  const secure = (seen: SecureSeen) => ({ net: { secure: () => Promise.resolve(seen) } });
  const certificate = {
    subject: 'api.openai.com',
    issuer: 'Acme CA',
    names: [],
    validFrom: '2026-01-01T00:00:00.000Z',
    validTo: '2027-01-01T00:00:00.000Z',
    chainLength: 2,
  };
  const distrusted = (
    distrust: string,
    more: Partial<typeof certificate> & { systemBundle?: string } = {},
  ) =>
    secure({
      kind: 'secured',
      protocol: 'TLSv1.3',
      ms: 4,
      distrust,
      certificate: { ...certificate, ...more },
    });

  test('who trusts the issuer is told, with the file that mends it', async () => {
    const seen = await judged(
      tlsTrusted,
      distrusted('SELF_SIGNED_CERT_IN_CHAIN', { systemBundle: '/etc/ca.crt' }),
    );
    expect(seen.codes).toEqual(['tls-private-issuer', 'system-trusts-issuer']);
    expect(seen.best).toMatchObject({ cause: 'tls_intercepted', certainty: 'confirmed' });
  });

  test('a certificate that comes without its signer', async () => {
    const seen = await judged(
      tlsTrusted,
      distrusted('UNABLE_TO_VERIFY_LEAF_SIGNATURE', { chainLength: 1 }),
    );
    expect(seen.codes).toContain('chain-incomplete');
  });

  test.each([
    ['silence', { kind: 'timed-out', waitedMs: 3000 }, 'connection_timeout'],
    ['a reset', { kind: 'failed', errno: 'ECONNRESET', ms: 1 }, 'connection_reset'],
    [
      'a refused version',
      { kind: 'failed', errno: 'ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION', ms: 1 },
      'tls_invalid',
    ],
  ] as const)('%s', async (_name, seen, cause) => {
    const { best } = await judged(tlsTrusted, secure(seen));
    expect(best).toMatchObject({ cause, certainty: 'confirmed' });
  });

  test.each([
    ['the API’s own words', answered(401, '{"error":{"message":"m"}}'), true, 'tls_invalid'],
    ['a login page', answered(302, '<html>', page), true, 'proxy_blocked'],
    ['a server of one’s own', answered(401, '{}'), false, 'base_url_wrong'],
  ] as const)('plain http on the port, with %s', async (_name, said, official, cause) => {
    const seen = await judged(tlsTrusted, {
      ...secure({ kind: 'failed', errno: 'ERR_SSL_WRONG_VERSION_NUMBER', ms: 1 }),
      call: () => said,
      situation: { ...ordinary, target: { ...ordinary.target, official } },
    });
    expect(seen.best).toMatchObject({ cause, certainty: 'confirmed' });
  });
});

describe('a login page of the network', () => {
  test.each([
    ['nothing in between', answered(204, ''), 'pass'],
    ['a redirect elsewhere', answered(302, '', { location: 'http://login.hotel.test/' }), 'fail'],
    ['a page', answered(200, '<html><body>Sign in</body></html>', page), 'fail'],
    ['network authentication required', answered(511, '', page), 'fail'],
    ['only a step to https', answered(301, '', { location: 'https://www.google.com/x' }), 'unsure'],
    [
      'an error that names another place',
      answered(502, '', { location: 'http://a.test/' }),
      'unsure',
    ],
    ['a broken proxy', answered(502, '<html>', page), 'unsure'],
    [
      'no answer',
      { kind: 'timed-out', phase: 'tcp', waitedMs: 9, timings: { totalMs: 9 } },
      'unsure',
    ],
  ] as const)('%s', async (_name, seen, outcome) => {
    const judgement = await judged(noPortal, { call: () => seen });
    expect(judgement.outcome).toBe(outcome);
    expect(judgement.best?.cause).toBe(outcome === 'fail' ? 'proxy_blocked' : undefined);
  });

  test('it is asked for only when something else seems to stand between', () => {
    expect(noPortal.applies(ordinary, found('port-open', 'tls-trusted'))).not.toBe(true);
    expect(noPortal.applies(ordinary, found('tls-wrong-name'))).toBe(true);
  });
});

describe('the clock', () => {
  const dated = (ago: number) =>
    answered(200, '', { date: new Date(performance.now() - ago * 1000).toUTCString() });
  const own = (url: string) => url.includes('api.openai.com');

  test('two servers that agree prove it off', async () => {
    const { codes, outcome } = await judged(clockAgrees, { call: () => dated(86_400) });
    expect([codes, outcome]).toEqual([['clock-off'], 'warn']);
  });

  test('two servers that differ prove nothing', async () => {
    const { codes, outcome } = await judged(clockAgrees, {
      call: (url) => dated(own(url) ? 86_400 : 0),
    });
    expect([codes, outcome]).toEqual([['clock-disputed'], 'unsure']);
  });
});

test('an answer that is cut short is a cut connection, whatever its status', async () => {
  const whole = answered(401, '{"error":{"message":"m","type":"t"}}', { 'x-request-id': 'req_1' });
  const seen = await judged(apiAnswers, { call: () => ({ ...whole, complete: false }) });
  expect(seen.best).toMatchObject({ cause: 'connection_reset', certainty: 'confirmed' });
});

test('nothing is asked behind a way that is closed, and what waits for it is skipped', () => {
  expect(apiAnswers.applies(ordinary, found('port-silent'))).toMatchObject({
    blocked: expect.any(String),
  });
  expect(apiAnswers.applies(ordinary, found('port-open', 'tls-expired'))).toMatchObject({
    blocked: expect.any(String),
  });
  expect(apiAnswers.applies(ordinary, found('port-open', 'tls-trusted'))).toBe(true);
});
