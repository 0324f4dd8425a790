import { spawn } from 'node:child_process';
import { createServer } from 'node:net';

import { onTestFinished } from 'vitest';

/** Starts somebody else's server on a free port and waits until it answers; it ends with the test. */
export async function startPeer(
  args: (port: number) => readonly string[],
  { cwd, env = {} }: { readonly cwd: string; readonly env?: Readonly<Record<string, string>> },
): Promise<string> {
  const port = await freePort();
  const child = spawn(process.execPath, [...args(port)], {
    env: { ...process.env, ...env },
    cwd,
    stdio: 'ignore',
  });
  onTestFinished(() => void child.kill());
  const url = `http://127.0.0.1:${port}/v1`;
  for (let tries = 0; tries < 200; tries += 1) {
    const up = await fetch(`${url}/models`).catch(() => undefined);
    if (up) return url;
    await new Promise((resolve) => {
      setTimeout(resolve, 50);
    });
  }
  throw new Error(`${args(port)[0]} did not start`);
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
