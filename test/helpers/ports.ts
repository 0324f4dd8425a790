import type { Ports } from '../../src/core/ports.ts';

const never = () => Promise.reject(new Error('this port is not part of the test'));

/** Ports that a test fills in; whatever it does not name must not be touched. */
export function portsWith(some: Partial<Ports>): Ports {
  return {
    net: { lookup: never, connect: never, secure: never, tunnel: never },
    call: never,
    sdk: { generate: never },
    clean: never,
    clock: {
      now: () => performance.now(),
      stamp: () => '2026-11-24T14:00:00+01:00',
      wait: (ms, signal) =>
        new Promise((resolve) => {
          const timer = setTimeout(resolve, ms);
          signal.addEventListener('abort', () => {
            clearTimeout(timer);
            resolve();
          });
        }),
    },
    ...some,
  };
}
