import { type Judgement, defineCheck, fail, pass } from '../../check.ts';
import type { ConnectSeen } from '../../ports.ts';

export const portOpens = defineCheck({
  id: 'network/port-opens',
  title: 'The API port accepts connections',
  short: 'port',
  needs: ['network/host-resolves'],
  sends: ({ target }) => [{ host: target.host, what: `TCP ${target.port}`, layer: true }],
  observe: ({ net }, { target }, signal) => net.connect(target.host, target.port, signal),
  judge: (seen, { target: { host, port } }) => judgePort(seen, host, port),
});

function judgePort(seen: ConnectSeen, host: string, port: number): Judgement {
  switch (seen.kind) {
    case 'open': {
      const ms = Math.round(seen.ms);
      const timings = { tcpMs: ms, totalMs: ms };
      const { family } = seen.to;
      return pass({ code: 'port-open', facts: { host, port, ms, family } }, { timings });
    }
    case 'refused':
      return seen.errno === 'ECONNREFUSED'
        ? fail({ code: 'port-refused', facts: { host, port } })
        : fail({ code: 'port-unreachable', facts: { host, port, errno: seen.errno } });
    case 'timed-out':
      return fail({
        code: 'port-silent',
        facts: { host, port, waitedMs: Math.round(seen.waitedMs) },
      });
  }
}
