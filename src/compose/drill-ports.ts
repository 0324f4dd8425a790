import { randomBytes } from 'node:crypto';

import { startProgram } from '../edge/child-program.ts';
import type { DrillPorts } from '../run/drill.ts';
import { drillScenario } from '../standin/drill-scenario.ts';
import { startStandIn } from '../standin/server.ts';
import type { Program } from './cli-ports.ts';

/** What a drill acts through: the stand-in, and programs of this machine. */
export const drillPorts = ({ env, cwd }: Pick<Program, 'env' | 'cwd'>): DrillPorts => ({
  play: (fault, changed) => startStandIn(drillScenario(fault), changed),
  start: (command, settings, limitMs) =>
    startProgram({ command, cwd, env: { ...env, ...settings, ...withoutProxy(env) }, limitMs }),
  newKey: () => ['sk', 'proj', randomBytes(36).toString('hex')].join('-'),
});

/** What bypassed the proxy before still does, and the loopback as well. */
export function withoutProxy(env: Program['env']): Readonly<Record<string, string>> {
  const before = env['NO_PROXY'] ?? env['no_proxy'] ?? '';
  const all = [before, '127.0.0.1', 'localhost'].filter((one) => one !== '').join(',');
  return { NO_PROXY: all, no_proxy: all };
}
