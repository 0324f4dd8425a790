import { type Pattern, byPatterns } from '../detector.ts';

const patterns: readonly Pattern[] = [
  {
    kind: 'private-key',
    needs: ['private key', 'pgp', 'putty'],
    // Up to its end, or where that was cut off, as far as the lines look like it.
    pattern:
      /(-----BEGIN [A-Z0-9 ]{0,40}(?:PRIVATE KEY|PRIVATE KEY BLOCK|SECRET KEY BLOCK)[A-Z ]{0,10}-----)((?:\s|\\{0,8}[nr]|[>|│])*(?:(?!-----)[A-Za-z0-9+/=:,.\- \t\r\n\\>|│"'])*)/g,
    accepts: (value) => /[A-Za-z0-9+/]{8}/.test(value),
  },
  {
    kind: 'private-key',
    needs: ['certificate', 'public key', 'csr', 'request'],
    pattern:
      /(-----BEGIN (?:[A-Z0-9]{1,12} ){0,3}(?:CERTIFICATE|PUBLIC KEY|CERTIFICATE REQUEST|PUBLIC KEY BLOCK)-----)((?:(?!-----)[A-Za-z0-9+/=:,.\- \t\r\n\\>|│"'])*)/g,
    accepts: (value) => /[A-Za-z0-9+/]{8}/.test(value),
  },
  {
    kind: 'private-key',
    needs: ['ssh-', 'ecdsa-', 'sk-ssh', 'sk-ecdsa'],
    pattern:
      /((?:ssh-(?:rsa|dss|ed25519|ed448)|ecdsa-sha2-nistp\d{3}|sk-(?:ssh-ed25519|ecdsa-sha2-nistp256)@openssh\.com)(?:-cert-v01@openssh\.com)?[ \t]+)(AAAA[A-Za-z0-9+/=]{20,}(?:[ \t]+[^\s"'`]{1,120}@[^\s"'`]{1,120}|[ \t]+[\w.-]{1,64}(?=\s*$))?)/gm,
  },
  {
    kind: 'private-key',
    needs: ['sha256:', 'md5:'],
    pattern:
      /((?:SHA256|MD5):)((?:[A-Za-z0-9+/]{43}(?![A-Za-z0-9+/=])|(?:[0-9a-f]{2}:){15}[0-9a-f]{2}))/g,
  },
  { kind: 'private-key', needs: ['b3bl'], pattern: /b3BlbnNzaC1rZXktdjEA[A-Za-z0-9+/=\s]{16,}/g },
  {
    kind: 'private-key',
    needs: ['"d"', "'d'", '"k"', '"p"'],
    pattern: /(["'](?:d|p|q|dp|dq|qi|k|oth)["']\s{0,4}:\s{0,4}["'])([\w-]{16,})/g,
  },
  {
    kind: 'private-key',
    needs: ['privatekey', 'wg', 'presharedkey'],
    pattern: /((?:PrivateKey|PresharedKey)\s*=\s*)([A-Za-z0-9+/]{43}=)/g,
  },
];

export const keyMaterial = byPatterns(patterns);
