import { randomBytes } from 'node:crypto';

import { isRealService } from '../core/drill/real-service.ts';
import { startProgram } from '../edge/child-program.ts';
import { bypasses } from '../edge/local/proxy.ts';
import { startBarrier } from '../edge/net/barrier.ts';
import { proxyTo } from '../edge/net/way-through.ts';
import type { DrillPorts } from '../run/drill.ts';
import { drillScenario } from '../standin/drill-scenario.ts';
import { startStandIn } from '../standin/server.ts';
import type { Program } from './cli-ports.ts';

type Env = Program['env'];

/** What a drill acts through: the stand-in, and programs of this machine. */
export function drillPorts({ env, cwd }: Pick<Program, 'env' | 'cwd'>): DrillPorts {
  const real = realHosts(env);
  return {
    play: (fault, changed) => startStandIn(drillScenario(fault), changed),
    start: (command, settings, limitMs) =>
      startProgram({
        command,
        cwd,
        env: { ...env, ...settings, ...withoutProxy(beyond(env, real)) },
        limitMs,
      }),
    barrier: () =>
      proxyTo('api.openai.com', env)?.kind === 'socks'
        ? Promise.resolve(none)
        : startBarrier({ refuses: (host) => isRealService(host) || real.includes(host), env }),
    newKey: () => ['sk', 'proj', randomBytes(36).toString('hex')].join('-'),
  };
}

/** What goes through a SOCKS proxy keeps its way: the barrier could not use it. */
const none = { settings: {}, refused: () => [], close: () => Promise.resolve() };

/** Hosts that stand for the service: some of each kind, and those that the settings of the user name. */
const realHosts = (env: Env): readonly string[] => [
  'api.openai.com',
  'eu.api.openai.com',
  'any.openai.azure.com',
  'any.cognitiveservices.azure.com',
  'any.services.ai.azure.com',
  ...[env['OPENAI_BASE_URL'], env['OPENAI_API_BASE'], env['AZURE_OPENAI_ENDPOINT']].flatMap(
    (url = '') => (URL.canParse(url) ? [new URL(url).hostname] : []),
  ),
];

/** NO_PROXY without what would lead past the barrier. */
function beyond(env: Env, real: readonly string[]): Env {
  const list = env['NO_PROXY'] ?? env['no_proxy'] ?? '';
  const kept = list.split(/[\s,]+/).filter((entry) => !real.some((host) => bypasses(entry, host)));
  return { NO_PROXY: kept.join(',') };
}

/** What bypassed the proxy before still does, and the loopback as well. */
export function withoutProxy(env: Env): Readonly<Record<string, string>> {
  const before = env['NO_PROXY'] ?? env['no_proxy'] ?? '';
  const all = [before, '127.0.0.1', 'localhost'].filter((one) => one !== '').join(',');
  return { NO_PROXY: all, no_proxy: all };
}
