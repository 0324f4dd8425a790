import { type Judgement, defineCheck, fail, pass, warn } from '../../check.ts';
import type { TunnelSeen } from '../../ports.ts';

export const proxyOpens = defineCheck({
  id: 'network/proxy-opens',
  title: 'The proxy of the settings leads to the API',
  short: 'proxy way',
  needs: ['local/interface-up'],
  after: ['network/port-opens'],
  applies: ({ settings: { proxy, proxyBypassed } }) => {
    if (!proxy) return 'No proxy is set.';
    return proxyBypassed ? 'NO_PROXY takes the API host out.' : true;
  },
  sends: ({ settings: { proxy }, target }) =>
    proxy ? [{ host: proxy.host, what: `CONNECT ${target.host}`, layer: true }] : [],
  observe: ({ net }, { target }, signal) => net.tunnel(target.host, target.port, signal),
  judge(seen, { settings }, found) {
    const judged = judgeProxy(seen, settings.proxy?.host ?? '');
    // Node's fetch and the SDK ignore the proxy unless told: while the direct way works, a broken one does no harm here.
    const host = settings.proxy?.host ?? '';
    return judged.outcome === 'fail' && found.has('port-open')
      ? warn({ code: 'proxy-unneeded', facts: { host } })
      : judged;
  },
});

function judgeProxy(seen: TunnelSeen, host: string): Judgement {
  switch (seen.kind) {
    case 'open':
      return pass({ code: 'proxy-opens', facts: { host } });
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
