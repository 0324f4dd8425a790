import { type Judgement, defineCheck, fail, pass, warn } from '../../check.ts';
import type { Finding } from '../../evidence.ts';
import type { TunnelSeen } from '../../ports.ts';

export const proxyOpens = defineCheck({
  id: 'network/proxy-opens',
  title: 'The proxy of the settings leads to the API',
  short: 'proxy way',
  needs: ['local/interface-up'],
  after: ['network/port-opens'],
  applies({ settings: { proxy, proxyBypassed } }, found) {
    if (!proxy) return 'No proxy is set.';
    if (proxy.kind === 'socks') return 'It is a SOCKS proxy, which cannot be tried here.';
    return proxyBypassed && found.has('port-open') ? 'NO_PROXY takes the API host out.' : true;
  },
  sends: ({ settings: { proxy }, target }) =>
    proxy ? [{ host: proxy.host, what: `CONNECT ${target.host}`, layer: true }] : [],
  observe: ({ net }, { target }, signal) => net.tunnel(target.host, target.port, signal),
  judge(seen, { settings: { proxy, proxyInUse } }, found) {
    const host = proxy?.host ?? '';
    const judged = judgeProxy(seen, host);
    if (proxyInUse !== undefined) {
      return { ...judged, findings: [...judged.findings, ...inUse(seen, host)] };
    }
    // Node's fetch and the SDK ignore the proxy unless told: while the direct way works, a broken one does no harm.
    return judged.outcome === 'fail' && found.has('port-open')
      ? warn([{ code: 'proxy-unneeded', facts: { host } }])
      : judged;
  },
});

function judgeProxy(seen: TunnelSeen, host: string): Judgement {
  switch (seen.kind) {
    case 'open':
      return pass({ code: 'proxy-opens', facts: { proxy: host } });
    case 'answered':
      return seen.status === 407
        ? fail({ code: 'proxy-wants-login', facts: { host, status: seen.status } })
        : fail({ code: 'proxy-refuses', facts: { host, status: seen.status } });
    case 'refused':
      return fail({ code: 'proxy-down', facts: { host, errno: seen.errno } });
    case 'timed-out':
      return fail({ code: 'proxy-down', facts: { host, errno: 'ETIMEDOUT' } });
  }
}

/** What the state of the proxy means for a client that takes it. */
function inUse(seen: TunnelSeen, host: string): readonly Finding[] {
  switch (seen.kind) {
    case 'open':
      return [{ code: 'proxy-in-use-opens', facts: { host } }];
    case 'answered':
      return [];
    case 'timed-out':
      return [{ code: 'proxy-in-use-silent', facts: { host } }];
    case 'refused':
      if (seen.errno === 'ECONNREFUSED') return [{ code: 'proxy-in-use-refuses', facts: { host } }];
      return unresolved.has(seen.errno)
        ? [{ code: 'proxy-in-use-unresolved', facts: { host } }]
        : [];
  }
}

const unresolved: ReadonlySet<string> = new Set([
  'ENOTFOUND',
  'EAI_AGAIN',
  'ESERVFAIL',
  'EREFUSED',
]);
