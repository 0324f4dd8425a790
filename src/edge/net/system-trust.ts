import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** Where systems keep the CAs that they trust as one file: Debian, Fedora, SUSE, Alpine and macOS, FreeBSD. */
const bundles = [
  '/etc/ssl/certs/ca-certificates.crt',
  '/etc/pki/tls/certs/ca-bundle.crt',
  '/etc/ssl/ca-bundle.pem',
  '/etc/ssl/cert.pem',
  '/usr/local/share/certs/ca-root-nss.crt',
] as const;

/** The file of the system's CAs that signs this certificate. Windows and the keychain of macOS have none to read. */
export function systemBundleFor(top: X509Certificate): string | undefined {
  return bundles.find((file) => certificatesIn(file).some((root) => signs(root, top)));
}

const signs = (root: X509Certificate, top: X509Certificate): boolean =>
  root.fingerprint256 === top.fingerprint256 ||
  (top.checkIssued(root) && top.verify(root.publicKey));

function certificatesIn(file: string): readonly X509Certificate[] {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return [];
  }
  const blocks = text.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? [];
  return blocks.flatMap((block) => {
    try {
      return [new X509Certificate(block)];
    } catch {
      // One unreadable CA does not spoil the others.
      return [];
    }
  });
}
