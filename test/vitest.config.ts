import { fileURLToPath } from 'node:url';

import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: fileURLToPath(new URL('..', import.meta.url)),
    include: ['test/**/*.test.{ts,tsx}'],
    // Many tests start the program, and some machines are busy.
    testTimeout: 20_000,
    restoreMocks: true,
    unstubEnvs: true,
    env: { FORCE_COLOR: '0', TZ: 'UTC' },
  },
});
