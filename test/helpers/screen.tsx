import { render } from 'ink-testing-library';
import type { ReactElement } from 'react';
import { onTestFinished, vi } from 'vitest';

/** Mounts a screen, unmounts it when the test ends, and never sleeps for a guessed time. */
export async function openScreen(tree: ReactElement) {
  const app = render(tree);
  onTestFinished(() => app.unmount());
  await vi.waitUntil(() => app.stdin.listenerCount('readable') > 0, { interval: 1 });
  const frame = () => app.lastFrame() ?? '';
  return {
    frame,
    rerender: app.rerender,
    send: (key: string) => app.stdin.write(key),
    /** Sends a key and waits until the screen says `expected`, or fails with the last frame. */
    async press(key: string, expected: string) {
      if (frame().includes(expected))
        throw new Error(`Shown before the key: ${expected}\n${frame()}`);
      app.stdin.write(key);
      await vi.waitFor(
        () => {
          if (!frame().includes(expected)) throw new Error(`Not shown: ${expected}\n${frame()}`);
        },
        { interval: 1, timeout: 3000 },
      );
    },
  };
}
