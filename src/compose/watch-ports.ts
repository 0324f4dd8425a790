import type { WatchPorts } from '../cli/ports.ts';
import { openLineLog } from '../edge/line-log.ts';
import { runThrough } from '../edge/run-through.ts';
import { startRelay } from '../relay/relay.ts';
import type { Program } from './cli-ports.ts';
import { withoutProxy } from './drill-ports.ts';

/** What a watch acts through: the relay, a log, and programs of this machine. */
export function watchPorts({ env }: Pick<Program, 'env'>): WatchPorts {
  const baseUrl = env['OPENAI_BASE_URL'];
  return {
    ...(baseUrl !== undefined && { baseUrl }),
    relay: startRelay,
    openLog: (file) => Promise.resolve(openLineLog(file)),
    run: (command, settings, signal) =>
      runThrough(command, { ...env, ...settings, ...withoutProxy(env) }, signal),
  };
}
