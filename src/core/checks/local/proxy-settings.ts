import { defineCheck, pass } from '../../check.ts';

export const proxySettings = defineCheck({
  id: 'local/proxy-settings',
  title: 'The proxy settings of this machine',
  short: 'proxy',
  observe: (_ports, { settings }) => settings.proxy,
  judge: (proxy) =>
    proxy ? pass({ code: 'proxy-set', facts: proxy }) : pass({ code: 'proxy-unset', facts: {} }),
});
