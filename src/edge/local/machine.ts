import { networkInterfaces, release, type } from 'node:os';

import type { Machine } from '../../core/situation.ts';

const systems: Readonly<Record<string, string>> = { Darwin: 'macOS', Windows_NT: 'Windows' };

export function readMachine(): Machine {
  const up = Object.values(networkInterfaces()).filter((addresses) =>
    addresses?.some(({ internal }) => !internal),
  );
  return {
    os: `${systems[type()] ?? type()} ${release()}`,
    arch: process.arch,
    node: process.versions.node,
    // Read when it is asked for: the first look at a calendar takes 30 ms, and a menu shows none.
    get timeZone() {
      return Intl.DateTimeFormat().resolvedOptions().timeZone;
    },
    interfaces: up.length,
  };
}
