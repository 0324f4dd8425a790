import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { temporaryFolder } from './kit.ts';

/** A certificate of its own for one name, made where it is needed, by openssl. */
export function certificateFor(name: string) {
  const dir = temporaryFolder();
  const [keyFile, file] = [join(dir, 'key.pem'), join(dir, 'cert.pem')];
  const about = ['-subj', `/CN=${name}`, '-addext', `subjectAltName=DNS:${name}`, '-days', '2'];
  const made = ['-x509', '-newkey', 'rsa:2048', '-nodes', '-keyout', keyFile, '-out', file];
  execFileSync('openssl', ['req', ...made, ...about], { stdio: 'ignore' });
  return { file, key: readFileSync(keyFile), cert: readFileSync(file) };
}

export const hasOpenssl = ((): boolean => {
  try {
    execFileSync('openssl', ['version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();
