import { fileURLToPath } from 'node:url';

import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: fileURLToPath(new URL('..', import.meta.url)),
    include: ['test/**/*.test.{ts,tsx}'],
    // Above the 15 s that a test waits for a screen, so that the screen is what a failure tells.
    testTimeout: 20_000,
    restoreMocks: true,
    unstubEnvs: true,
    env: { FORCE_COLOR: '0', TZ: 'UTC' },
  },
});
