import { defineCheck, fail, pass } from '../../check.ts';

export const elsewhereOpens = defineCheck({
  id: 'network/elsewhere-opens',
  title: 'Another well-known host can be reached',
  short: 'elsewhere',
  after: ['network/port-opens'],
  limitMs: 2000,
  applies: ({ controlHosts }, found) =>
    controlHosts[0] !== undefined &&
    found.has('port-refused', 'port-silent', 'port-rejected', 'port-unreachable')
      ? true
      : 'It is only asked when the name resolves and no connection can be opened.',
  sends: ({ controlHosts }) =>
    controlHosts.slice(0, 1).map((host) => ({ host, what: 'TCP 443, if that fails', layer: true })),
  observe: ({ net }, { controlHosts: [host = ''] }, signal) => net.connect(host, 443, signal),
  judge: (seen, { controlHosts: [host = ''] }) =>
    seen.kind === 'open'
      ? pass({ code: 'elsewhere-open', facts: { host } })
      : fail({ code: 'elsewhere-closed', facts: { host } }),
});
