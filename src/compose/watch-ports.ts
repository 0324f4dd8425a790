import type { WatchPorts } from '../cli/ports.ts';
import type { Target } from '../core/situation.ts';
import { openLineLog } from '../edge/line-log.ts';
import { proxyTo, tunnelThrough } from '../edge/net/way-through.ts';
import { runThrough } from '../edge/run-through.ts';
import { startRelay } from '../relay/relay.ts';
import type { Program } from './cli-ports.ts';
import { withoutProxy } from './drill-ports.ts';

/** What a watch acts through: the relay, a log, and programs of this machine. */
export function watchPorts({ env }: Pick<Program, 'env'>): WatchPorts {
  const baseUrl = env['OPENAI_BASE_URL'];
  const proxyOf = ({ host, secure }: Pick<Target, 'host' | 'secure'>) =>
    secure ? proxyTo(host, env) : undefined;
  return {
    ...(baseUrl !== undefined && { baseUrl }),
    proxy(target) {
      const way = proxyOf(target);
      return way && { from: way.from, host: way.host, kind: way.kind };
    },
    relay({ target, ...options }) {
      const way = proxyOf(target);
      const tunnel = way?.kind === 'http' ? tunnelThrough(way) : undefined;
      return startRelay({ ...options, upstream: target.baseUrl, ...(tunnel && { tunnel }) });
    },
    openLog: (file) => Promise.resolve(openLineLog(file)),
    run(command, settings, signal, onOutput) {
      const own = { ...env, ...settings, ...withoutProxy(env) };
      return runThrough(command, own, signal, onOutput);
    },
  };
}
