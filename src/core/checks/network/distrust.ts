import type { Finding } from '../../evidence.ts';
import type { CertificateFacts } from '../../ports.ts';

/** Why a certificate is not trusted, and who would trust it. */
export function distrusted(
  reason: string,
  certificate: CertificateFacts,
  host: string,
): readonly Finding[] {
  const first = reasonOf(reason, certificate, host);
  const { issuer, chainLength, subject, systemBundle: bundle } = certificate;
  const alone = reason === 'UNABLE_TO_VERIFY_LEAF_SIGNATURE' && chainLength === 1;
  return [
    first,
    ...(alone && !issuer.endsWith(subject)
      ? [{ code: 'chain-incomplete', facts: { issuer } } as const]
      : []),
    ...(bundle !== undefined && first.code === 'tls-private-issuer'
      ? [{ code: 'system-trusts-issuer', facts: { bundle } } as const]
      : []),
  ];
}

function reasonOf(reason: string, certificate: CertificateFacts, host: string): Finding {
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
