import { type Judgement, defineCheck, fail, pass } from '../../check.ts';
import type { Finding } from '../../evidence.ts';
import type { CertificateFacts, SecureSeen } from '../../ports.ts';
import { resets } from '../trouble.ts';

export const tlsTrusted = defineCheck({
  id: 'network/tls-trusted',
  title: 'The certificate of the API host is trusted',
  short: 'TLS',
  needs: ['network/port-opens'],
  applies: ({ target }) => (target.secure ? true : 'The base URL uses plain http.'),
  sends: ({ target }) => [{ host: target.host, what: 'TLS', layer: true }],
  observe: ({ net }, { target }, signal) => net.secure(target.host, target.port, signal),
  judge: (seen, { target: { host } }) => judgeTls(seen, host),
});

function judgeTls(seen: SecureSeen, host: string): Judgement {
  switch (seen.kind) {
    case 'secured': {
      const ms = Math.round(seen.ms);
      const timings = { tlsMs: ms, totalMs: ms };
      if (seen.distrust !== undefined) {
        return fail(distrusted(seen.distrust, seen.certificate, host), { timings });
      }
      const { issuer, validTo: until } = seen.certificate;
      return pass({ code: 'tls-trusted', facts: { issuer, until, ms } }, { timings });
    }
    case 'failed':
      return resets.has(seen.errno)
        ? fail({ code: 'tls-reset', facts: { host } })
        : fail({ code: 'tls-failed', facts: { errno: seen.errno } });
    case 'timed-out':
      return fail({ code: 'answer-silent', facts: { waitedMs: Math.round(seen.waitedMs) } });
  }
}

function distrusted(reason: string, certificate: CertificateFacts, host: string): Finding {
  const { issuer, validFrom: from, validTo: until } = certificate;
  switch (reason) {
    case 'CERT_HAS_EXPIRED':
      return { code: 'tls-expired', facts: { until } };
    case 'CERT_NOT_YET_VALID':
      return { code: 'tls-not-yet-valid', facts: { from } };
    case 'ERR_TLS_CERT_ALTNAME_INVALID':
    case 'HOSTNAME_MISMATCH':
      return { code: 'tls-wrong-name', facts: { host } };
    case 'SELF_SIGNED_CERT_IN_CHAIN':
    case 'DEPTH_ZERO_SELF_SIGNED_CERT':
    case 'UNABLE_TO_GET_ISSUER_CERT':
    case 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY':
    case 'UNABLE_TO_VERIFY_LEAF_SIGNATURE':
      return { code: 'tls-private-issuer', facts: { issuer } };
    default:
      return { code: 'tls-failed', facts: { errno: reason } };
  }
}
