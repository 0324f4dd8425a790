import { createServer } from 'node:http';

import { expect, onTestFinished, test, vi } from 'vitest';

import { makeGate } from '../../../src/compose/gate.ts';
import { prepareKit } from '../../../src/compose/kit.ts';
import { someKey, temporaryFolder } from '../../helpers/kit.ts';

const none = new AbortController().signal;
const pass = 'let-me-in-8f3a61c0';

/** A gateway that lets nobody in without a header of its own. */
async function gateway() {
  const seen: Record<string, unknown>[] = [];
  const server = createServer((request, response) => {
    seen.push(request.headers);
    response.writeHead(request.headers['x-gateway-pass'] === pass ? 200 : 403);
    response.end('{}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : 0;
  return { seen, baseUrl: `http://127.0.0.1:${port}/v1` };
}

async function kitOf(setBaseUrl: string, headers: string, baseUrl?: string) {
  const gate = makeGate();
  const env = {
    OPENAI_API_KEY: someKey(),
    OPENAI_BASE_URL: setBaseUrl,
    OPENAI_CUSTOM_HEADERS: headers,
  };
  const ground = { env, cwd: temporaryFolder(), version: '0', mark: () => Promise.resolve('m') };
  const { ports } = await prepareKit(ground, baseUrl === undefined ? {} : { baseUrl }, gate);
  return { ports, gate };
}

test('calls with a key carry the custom headers, the SDK and the control too; others do not', async () => {
  const { seen, baseUrl } = await gateway();
  const headers = `X-Gateway-Pass: ${pass}\nAuthorization: Bearer of-the-gateway`;
  const { ports, gate } = await kitOf(baseUrl, headers);
  const url = `${baseUrl}/models`;
  await ports.call({ method: 'GET', url, key: 'A' }, none);
  await ports.sdk.generate({ prompt: 'p' }, 'A', 'direct', none);
  await ports.call({ method: 'GET', url, key: 'damaged' }, none);
  await ports.call({ method: 'GET', url }, none);
  expect(seen.map((one) => one['x-gateway-pass'])).toEqual([pass, pass, pass, undefined]);
  const given = seen.map(({ authorization }) => authorization);
  expect(given.slice(0, 2)).toEqual(['Bearer of-the-gateway', 'Bearer of-the-gateway']);
  expect(given[2]).toContain('control');
  expect(given[3]).toBeUndefined();
  expect(gate.clean(`it said ${pass}`)).not.toContain(pass);
});

test('the headers of one host go to no other, the settings of this process included', async () => {
  const { seen, baseUrl } = await gateway();
  const headers = `X-Gateway-Pass: ${pass}`;
  vi.stubEnv('OPENAI_CUSTOM_HEADERS', headers);
  onTestFinished(() => void vi.unstubAllEnvs());
  const { ports } = await kitOf('https://gateway.invalid/v1', headers, baseUrl);
  await ports.call({ method: 'GET', url: `${baseUrl}/models`, key: 'A' }, none);
  await ports.sdk.generate({ prompt: 'p' }, 'A', 'direct', none);
  await ports.clean(undefined, none);
  expect(seen).toHaveLength(3);
  expect(seen.map((one) => one['x-gateway-pass'])).toEqual([undefined, undefined, undefined]);
  expect(process.env['OPENAI_CUSTOM_HEADERS']).toBe(headers);
});
