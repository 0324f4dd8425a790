import { defineCheck, pass } from '../../check.ts';
import type { Finding } from '../../evidence.ts';

export const proxySettings = defineCheck({
  id: 'local/proxy-settings',
  title: 'The proxy settings of this machine',
  short: 'proxy',
  observe: (_ports, { settings }) => settings,
  judge({ proxy, proxyInUse: by, proxyBypassed }, { target: { host } }) {
    if (!proxy) return pass({ code: 'proxy-unset', facts: {} });
    const { from, host: at } = proxy;
    const more: readonly (Finding | false | undefined)[] = [
      by !== undefined && { code: 'proxy-in-use', facts: { by } },
      proxyBypassed && { code: 'proxy-bypassed', facts: { host } },
    ];
    return pass([
      { code: 'proxy-set', facts: { from, host: at } },
      ...more.filter((finding) => finding !== undefined && finding !== false),
    ]);
  },
});
