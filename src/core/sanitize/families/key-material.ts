import { type Pattern, byPatterns } from '../detector.ts';
import { isReference } from '../value.ts';

/** How the hashes of passwords begin. */
const hash =
  '\\$(?:[1567]|2[abxy]?|g?y|apr1|sm3|argon2(?:id|i|d)|scrypt|pbkdf2[\\w-]{0,12}|bcrypt[\\w-]{0,12}|sha[\\w-]{1,8})\\$';
const hashes =
  '$1$ $2$ $2a$ $2b$ $2x$ $2y$ $5$ $6$ $7$ $y$ $gy$ $apr1$ $sm3$ $argon2 $scrypt $pbkdf2 $bcrypt $sha'.split(
    ' ',
  );

const patterns: readonly Pattern[] = [
  {
    kind: 'private-key',
    needs: ['private key', 'pgp', 'putty'],
    // Up to its end, or where that was cut off, as far as the lines look like it.
    pattern: () =>
      /(-----BEGIN [A-Z0-9 ]{0,40}(?:PRIVATE KEY|PRIVATE KEY BLOCK|SECRET KEY BLOCK)[A-Z ]{0,10}-----)((?:\s|\\{0,8}[nr]|[>|│])*(?:(?!-----)[A-Za-z0-9+/=:,.\- \t\r\n\\>|│"'])*)/g,
    accepts: (value) => /[A-Za-z0-9+/]{8}/.test(value),
  },
  {
    kind: 'private-key',
    needs: ['certificate', 'public key', 'csr', 'request'],
    pattern: () =>
      /(-----BEGIN (?:[A-Z0-9]{1,12} ){0,3}(?:CERTIFICATE|PUBLIC KEY|CERTIFICATE REQUEST|PUBLIC KEY BLOCK)-----)((?:(?!-----)[A-Za-z0-9+/=:,.\- \t\r\n\\>|│"'])*)/g,
    accepts: (value) => /[A-Za-z0-9+/]{8}/.test(value),
  },
  {
    kind: 'private-key',
    needs: ['ssh-', 'ecdsa-', 'sk-ssh', 'sk-ecdsa'],
    pattern: () =>
      /((?:ssh-(?:rsa|dss|ed25519|ed448)|ecdsa-sha2-nistp\d{3}|sk-(?:ssh-ed25519|ecdsa-sha2-nistp256)@openssh\.com)(?:-cert-v01@openssh\.com)?[ \t]+)(AAAA[A-Za-z0-9+/=]{20,}(?:[ \t]+[^\s"'`]{1,120}@[^\s"'`]{1,120}|[ \t]+[\w.-]{1,64}(?=\s*$))?)/gm,
  },
  {
    kind: 'private-key',
    needs: ['sha256:', 'md5:'],
    pattern: () =>
      /((?:SHA256|MD5):)((?:[A-Za-z0-9+/]{43}(?![A-Za-z0-9+/=])|(?:[0-9a-f]{2}:){15}[0-9a-f]{2}))/g,
  },
  {
    kind: 'private-key',
    needs: ['b3bl'],
    pattern: () => /b3BlbnNzaC1rZXktdjEA[A-Za-z0-9+/=\s]{16,}/g,
  },
  {
    kind: 'private-key',
    needs: ['"d"', "'d'", '"k"', '"p"'],
    pattern: () => /(["'](?:d|p|q|dp|dq|qi|k|oth)["']\s{0,4}:\s{0,4}["'])([\w-]{16,})/g,
  },
  {
    kind: 'private-key',
    needs: ['privatekey', 'wg', 'presharedkey'],
    pattern: () => /((?:PrivateKey|PresharedKey)\s*=\s*)([A-Za-z0-9+/]{43}=)/g,
  },
  // The hash of a password goes with its salt; what was done how often stays.
  {
    kind: 'secret',
    needs: hashes,
    pattern: () =>
      new RegExp(
        `(${hash}(?:(?:\\d{1,2}|[a-z]{1,8}=[\\w=,]{1,40})\\$){0,3})([A-Za-z0-9./+$=_-]{20,400})`,
        'g',
      ),
  },
  {
    kind: 'user',
    needs: hashes,
    pattern: () => new RegExp(`((?:^|[\\s"'])(?!\\[))([\\w.@-]{2,64})(?=:${hash})`, 'gm'),
    accepts: (value) => !isReference(value) && value !== 'root',
  },
  {
    kind: 'secret',
    needs: [
      'pbkdf2',
      'scrypt:',
      'bcrypt',
      'argon2',
      'scram-sha',
      '{ssha',
      '{sha',
      '{smd5',
      '{md5',
      '{crypt',
    ],
    pattern: () =>
      /((?:\b(?:pbkdf2_sha\d{1,3}|pbkdf2:sha\d{1,3}:|scrypt:\d{1,8}:\d{1,2}:\d{1,2}|bcrypt_sha256|SCRAM-SHA-\d{1,3})\$?(?:\d{1,8}[$:])?\$?|\{(?:SSHA|SHA|SMD5|MD5|CRYPT)\d{0,3}\}))([A-Za-z0-9./+$=:_-]{16,400})/g,
  },
];

export const keyMaterial = byPatterns(patterns);
