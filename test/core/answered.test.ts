import { describe, expect, test } from 'vitest';

import { causes } from '../../src/core/causes/index.ts';
import type { Evidence } from '../../src/core/evidence.ts';
import { rank } from '../../src/core/rank.ts';
import { readFailure } from '../../src/core/reading/read-failure.ts';

const refused = (code: string, message: string, type = 'invalid_request_error'): string =>
  `Error code: 400 - {'error': {'message': '${message}', 'type': '${type}', 'param': None, 'code': '${code}'}}`;

const pasted = {
  parameter: refused('unknown_parameter', "Unknown parameter: \\'response_format\\'."),
  key: refused('invalid_api_key', 'Incorrect API key provided: sk-proj-****9zZQ.'),
  limit: refused('rate_limit_exceeded', 'Rate limit reached for gpt-image-1.', 'requests'),
  certificate: 'Error: self-signed certificate in certificate chain SELF_SIGNED_CERT_IN_CHAIN',
  missing: 'OpenAIError: The OPENAI_API_KEY environment variable is missing or empty',
};

const here = {
  noKey: { code: 'key-absent', facts: { looked: 'the environment' }, source: 'local/key-present' },
  noName: {
    code: 'host-unresolved',
    facts: { host: 'api.openai.com', why: 'ENOTFOUND' },
    source: 'network/host-resolves',
  },
  noNetwork: { code: 'interfaces-none', facts: {}, source: 'local/interface-up' },
  endedModel: {
    code: 'model-ended',
    facts: { model: 'gpt-image-1', on: '2026-10-23', successor: 'gpt-image-2' },
    source: 'local/model-current',
  },
} as const;

const ranked = (text: string, ...seen: readonly (typeof here)[keyof typeof here][]) => {
  const findings = readFailure(text, { today: '2026-11-28' }).findings;
  const told = findings.map((one) => ({ ...one, source: 'paste' as const }));
  return rank([...told, ...seen] as readonly Evidence[], causes);
};

describe('what this machine lacks now did not cause a failure that was answered', () => {
  test.each([
    ['a key', pasted.parameter, here.noKey, 'param_response_format', 'key_missing'],
    [
      'a key, where the network failed',
      pasted.certificate,
      here.noKey,
      'tls_intercepted',
      'key_missing',
    ],
    ['a name', pasted.key, here.noName, 'key_invalid', 'dns_failure'],
    ['a network', pasted.limit, here.noNetwork, 'rate_limit', 'offline'],
  ])('%s', (_, text, seen, best, out) => {
    const { alive, excluded } = ranked(text, seen);
    expect(alive[0]?.cause).toBe(best);
    expect(excluded.map(({ cause }) => cause)).toContain(out);
  });

  test('a key that is missing is one where the failure says so', () => {
    expect(ranked(pasted.missing, here.noKey).alive[0]).toMatchObject({
      cause: 'key_missing',
      certainty: 'confirmed',
    });
  });

  test('nothing is confirmed against the words of the service', () => {
    const { alive } = ranked(pasted.limit, here.endedModel);
    expect(alive.filter(({ certainty }) => certainty === 'confirmed')).toMatchObject([
      { cause: 'rate_limit' },
    ]);
  });
});
