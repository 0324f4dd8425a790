import { type Judgement, defineCheck, fail, pass } from '../../check.ts';
import type { Finding } from '../../evidence.ts';
import type { SecureSeen } from '../../ports.ts';
import { readAnswer } from '../../reading/answer.ts';
import type { Situation } from '../../situation.ts';
import { wayOut } from '../about-target.ts';
import { type Asked, ask } from '../ask.ts';
import { about, resets } from '../trouble.ts';
import { distrusted } from './distrust.ts';

export const tlsTrusted = defineCheck({
  id: 'network/tls-trusted',
  title: 'The certificate of the API host is trusted',
  short: 'TLS',
  after: ['network/port-opens', 'network/proxy-opens'],
  applies({ target }, found) {
    if (!target.secure) return 'The base URL uses plain http.';
    return found.has('port-open', 'proxy-opens')
      ? true
      : { blocked: 'No connection to the host can be opened.' };
  },
  sends: ({ target: { secure, host, port } }) =>
    secure
      ? [
          { host, what: 'TLS', layer: true },
          { host, what: `GET / in plain http on ${port}, if it does not speak TLS` },
        ]
      : [],
  async observe(ports, { target: { host, port } }, signal, found) {
    const way = wayOut(found);
    const seen = await ports.net.secure(host, port, way, signal);
    if (seen.kind !== 'failed' || !plain.has(seen.errno)) return { seen };
    const url = `http://${host.includes(':') ? `[${host}]` : host}:${port}/`;
    return { seen, said: await ask(ports, { method: 'GET', url, way }, signal) };
  },
  judge: ({ seen, said }, { target }) => (said ? judgePlain(said, target) : judgeTls(seen, target)),
});

/** How OpenSSL says that what came is no TLS at all. */
const plain: ReadonlySet<string> = new Set([
  'ERR_SSL_WRONG_VERSION_NUMBER',
  'ERR_SSL_PACKET_LENGTH_TOO_LONG',
  'ERR_SSL_HTTP_REQUEST',
  'ERR_SSL_UNKNOWN_PROTOCOL',
]);

function judgeTls(seen: SecureSeen, { host }: Situation['target']): Judgement {
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
      return fail({ code: 'tls-silent', facts: { host, waitedMs: Math.round(seen.waitedMs) } });
  }
}

/** Plain http where TLS belongs: what it says tells a login page from a wrong base URL. */
function judgePlain(said: Asked, { host, port, official }: Situation['target']): Judgement {
  const code = official ? 'tls-not-spoken' : 'plain-http-spoken';
  return fail([{ code, facts: { host, port } }, ...wordsInBetween(said)], about(said));
}

function wordsInBetween({ seen }: Asked): readonly Finding[] {
  if (seen.kind !== 'answered') return [];
  const { status, headers, body } = seen;
  const { reading, findings } = readAnswer({ status, headers, body, official: true });
  return reading.speaker === 'proxy' || reading.speaker === 'portal' ? findings : [];
}
