import { fileURLToPath } from 'node:url';

import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: fileURLToPath(new URL('..', import.meta.url)),
    include: ['test/**/*.test.{ts,tsx}'],
    // Tests that start programs share two cores with each other in CI.
    testTimeout: 30_000,
    maxConcurrency: 3,
    restoreMocks: true,
    unstubEnvs: true,
    env: { FORCE_COLOR: '0', TZ: 'UTC' },
  },
});
