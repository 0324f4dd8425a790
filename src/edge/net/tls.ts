import { X509Certificate } from 'node:crypto';
import type { Socket } from 'node:net';
import { type PeerCertificate, type TLSSocket, checkServerIdentity, connect } from 'node:tls';

import type { CertificateFacts, SecureSeen } from '../../core/ports.ts';
import { errnoOf, timedOut } from './errno.ts';
import { systemBundleFor } from './system-trust.ts';

/**
 * A handshake that accepts any certificate, to look at it; nothing is sent over it. A connection whose certificate is
 * trusted is handed on, any other is closed.
 */
export function secureOver(
  socket: Socket,
  host: string,
  signal: AbortSignal,
  keep: (trusted: TLSSocket) => void,
): Promise<SecureSeen> {
  const begun = performance.now();
  const elapsed = () => Math.round((performance.now() - begun) * 10) / 10;
  return new Promise((resolve) => {
    const tls = connect({ socket, servername: serverName(host), rejectUnauthorized: false });
    const end = (seen: SecureSeen) => {
      signal.removeEventListener('abort', stop);
      resolve(seen);
      tls.removeAllListeners();
      if (seen.kind === 'secured' && seen.distrust === undefined) return keep(tls);
      tls.on('error', () => {});
      tls.destroy();
    };
    const stop = () =>
      end(
        timedOut(signal)
          ? { kind: 'timed-out', waitedMs: elapsed() }
          : { kind: 'failed', errno: 'ABORT_ERR', ms: elapsed() },
      );
    signal.addEventListener('abort', stop, { once: true });
    tls.once('secureConnect', () => end(secured(tls, host, elapsed())));
    tls.once('error', (error) => end({ kind: 'failed', errno: errnoOf(error), ms: elapsed() }));
    tls.once('close', () => end({ kind: 'failed', errno: 'ECONNRESET', ms: elapsed() }));
  });
}

/** SNI takes names only. */
export const serverName = (host: string): string => (/^[\d.]+$|:/.test(host) ? '' : host);

function secured(tls: TLSSocket, host: string, ms: number): SecureSeen {
  const peer = tls.getPeerCertificate(true);
  const distrust = distrustOf(tls, host, peer);
  return {
    kind: 'secured',
    protocol: tls.getProtocol() ?? 'unknown',
    certificate: factsOf(peer, distrust !== undefined),
    ...(distrust !== undefined && { distrust }),
    ms,
  };
}

function distrustOf(tls: TLSSocket, host: string, peer: PeerCertificate): string | undefined {
  // Node's types say Error; what it holds is the code of OpenSSL's verification.
  const error: unknown = tls.authorizationError;
  if (error) return typeof error === 'string' ? error : errnoOf(error);
  const wrongName = checkServerIdentity(host, peer);
  return wrongName ? errnoOf(wrongName) : undefined;
}

function factsOf(peer: PeerCertificate, distrusted: boolean): CertificateFacts {
  const { top, length } = topOf(peer);
  const systemBundle = distrusted && top ? systemBundleFor(top) : undefined;
  return {
    subject: first(peer.subject?.CN),
    issuer: [first(peer.issuer?.O), first(peer.issuer?.CN)].filter(Boolean).join(' ') || 'unknown',
    chainLength: length,
    ...(systemBundle !== undefined && { systemBundle }),
    names: (peer.subjectaltname ?? '').split(', ').map((name) => name.replace(/^DNS:/, '')),
    validFrom: isoOf(peer.valid_from),
    validTo: isoOf(peer.valid_to),
  };
}

const first = (value: string | string[] | undefined): string =>
  (Array.isArray(value) ? value[0] : value) ?? '';

const isoOf = (date: string | undefined): string => {
  const ms = Date.parse(date ?? '');
  return Number.isNaN(ms) ? 'unknown' : new Date(ms).toISOString();
};

type Chained = PeerCertificate & { readonly issuerCertificate?: Chained };

/** The last certificate that was presented: whoever signs it decides. */
function topOf(peer: Chained): { readonly top?: X509Certificate; readonly length: number } {
  let top = peer;
  let length = 1;
  while (length < 10) {
    const above = top.issuerCertificate;
    if (!above?.raw || above.fingerprint256 === top.fingerprint256) break;
    top = above;
    length += 1;
  }
  return top.raw ? { top: new X509Certificate(top.raw), length } : { length: 0 };
}
