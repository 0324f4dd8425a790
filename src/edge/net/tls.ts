import { X509Certificate } from 'node:crypto';
import type { Socket } from 'node:net';
import {
  type PeerCertificate,
  type TLSSocket,
  checkServerIdentity,
  connect,
  rootCertificates,
} from 'node:tls';

import type { CertificateFacts, SecureSeen } from '../../core/ports.ts';
import { errnoOf, timedOut } from './errno.ts';

/** A handshake that accepts any certificate, to look at it; nothing is sent over it. */
export function secureOver(socket: Socket, host: string, signal: AbortSignal): Promise<SecureSeen> {
  const begun = performance.now();
  const elapsed = () => Math.round((performance.now() - begun) * 10) / 10;
  return new Promise((resolve) => {
    const tls = connect({ socket, servername: serverName(host), rejectUnauthorized: false });
    const end = (seen: SecureSeen) => {
      signal.removeEventListener('abort', stop);
      resolve(seen);
      tls.removeAllListeners();
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
    certificate: factsOf(peer),
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

function factsOf(peer: PeerCertificate): CertificateFacts {
  return {
    subject: first(peer.subject?.CN),
    issuer: [first(peer.issuer?.O), first(peer.issuer?.CN)].filter(Boolean).join(' ') || 'unknown',
    publicIssuer: endsInBundledRoot(peer),
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

/** Whether the presented chain leads to a CA that ships with Node, whatever NODE_EXTRA_CA_CERTS adds. */
function endsInBundledRoot(peer: Chained): boolean {
  let top = peer;
  for (let depth = 0; depth < 10; depth += 1) {
    const above = top.issuerCertificate;
    if (!above?.raw || above.fingerprint256 === top.fingerprint256) break;
    top = above;
  }
  if (!top.raw) return false;
  const presented = new X509Certificate(top.raw);
  return rootCertificates.some((pem) => {
    const root = new X509Certificate(pem);
    return root.fingerprint256 === presented.fingerprint256 || presented.checkIssued(root);
  });
}
