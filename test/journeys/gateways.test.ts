import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';

import { expect, onTestFinished, test } from 'vitest';

import { someKey, temporaryFolder } from '../helpers/kit.ts';
import { aimock, climbOf } from '../helpers/peer-climb.ts';
import { startPeer } from '../helpers/peers.ts';

/** A gateway that nobody here wrote, in front of a server that nobody here wrote. */
function portkey(): Promise<string> {
  const start = createRequire(import.meta.url).resolve('@portkey-ai/gateway/build/start-server.js');
  return startPeer((port) => [start, `--port=${port}`, '--headless'], { cwd: temporaryFolder() });
}

/** What blames the key, the account, the service or the path: a gateway's word proves none of it. */
const aboutOthers =
  /^(key|org|account|model|quota|billing|server|incident|connection|dns|tls|proxy)_/;

test(
  'a gateway is told from the service, and its own refusal blames nobody else',
  { timeout: 60_000 },
  async () => {
    const key = someKey();
    const [gateway, upstream] = await Promise.all([portkey(), aimock(key)]);
    // Without its own settings the gateway knows no provider, and says so in its own words.
    const lost = await climbOf({ baseUrl: gateway, key });
    expect(lost.verdict).not.toBe('healthy');
    expect(lost.sure.filter(({ cause }) => aboutOthers.test(cause))).toEqual([]);
    expect(lost.codes).not.toContain('key-refused');
    expect(lost.codes).not.toContain('service-refused');
    expect(lost.outcomes['probe/known-bad-refused']).toBe('skipped');

    const direct = await climbOf({ baseUrl: upstream, key });
    expect(direct.verdict).toBe('healthy');
  },
);

/** Answers as an Azure resource does; its key goes in a header of its own. */
async function azure(): Promise<{ readonly origin: string; readonly asked: readonly string[] }> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const path = (request.url ?? '').split('?')[0] ?? '';
    asked.push(`${request.method} ${path}`);
    const known = path.startsWith('/openai/v1/') || request.headers['api-key'] !== undefined;
    const [status, message] = known
      ? [
          401,
          'Access denied due to invalid subscription key or wrong API endpoint. Make sure to provide a valid key for an active subscription and use a correct regional API endpoint for your resource.',
        ]
      : [404, 'Resource not found'];
    response.writeHead(status, {
      'content-type': 'application/json',
      'apim-request-id': '00000000-0000-4000-8000-000000000000',
      'x-ms-region': 'Sweden Central',
    });
    response.end(JSON.stringify({ error: { code: String(status), message } }));
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${port}`, asked };
}

test('an Azure deployment: its 404 for a list of models blames neither base URL nor key', async () => {
  const { origin, asked } = await azure();
  const baseUrl = `${origin}/openai/deployments/pictures`;
  const { verdict, sure, codes, outcomes } = await climbOf({ baseUrl, key: someKey() });
  expect(codes).toContain('azure-answers');
  expect(sure).toEqual([]);
  expect(verdict).toBe('healthy');
  expect(outcomes).toMatchObject({
    'network/status-page': 'skipped',
    'account/key-accepted': 'skipped',
    'account/model-listed': 'skipped',
    'probe/known-bad-refused': 'skipped',
  });
  expect(asked.filter((line) => line.endsWith('/models'))).toHaveLength(1);
  expect(asked.filter((line) => line.startsWith('POST'))).toEqual([]);
});

test('the newer address of Azure: a refusal there does not prove the key wrong', async () => {
  const { origin } = await azure();
  const { verdict, sure, ranking } = await climbOf({
    baseUrl: `${origin}/openai/v1`,
    key: someKey(),
  });
  expect(verdict).not.toBe('healthy');
  expect(sure.filter(({ certainty }) => certainty === 'confirmed')).toEqual([]);
  expect(ranking.alive[0]?.cause).toBe('azure_config');
});

test('a page where an API should be: the base URL is wrong, and the key goes nowhere', async () => {
  const seen: (string | undefined)[] = [];
  const server = createServer((request, response) => {
    seen.push(request.headers.authorization);
    response.writeHead(200, { 'content-type': 'text/html' });
    response.end('<!doctype html><html><body>Welcome</body></html>');
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  const { ranking } = await climbOf({ baseUrl: `http://127.0.0.1:${port}/v1`, key: someKey() });
  expect(ranking.alive[0]).toMatchObject({ cause: 'base_url_wrong', certainty: 'confirmed' });
  expect(seen.filter((value) => value !== undefined)).toEqual([]);
});
