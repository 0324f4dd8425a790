import { defineCheck, fail, pass } from '../../check.ts';

const loopback = /^(localhost|127\.\d+\.\d+\.\d+|::1|\[::1\])$/;

export const interfaceUp = defineCheck({
  id: 'local/interface-up',
  title: 'A network interface is up',
  short: 'interface',
  applies: ({ target }) => (loopback.test(target.host) ? 'The base URL is on this machine.' : true),
  observe: (_ports, { machine }) => machine.interfaces,
  judge: (count) =>
    count > 0
      ? pass({ code: 'interfaces-up', facts: { count } })
      : fail({ code: 'interfaces-none', facts: {} }, { proves: 'Nothing can leave this machine.' }),
});
