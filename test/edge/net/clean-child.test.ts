import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';

import { describe, expect, onTestFinished, test } from 'vitest';

import { makeGate } from '../../../src/compose/gate.ts';
import { prepareKit } from '../../../src/compose/kit.ts';
import { conclude } from '../../../src/core/conclude.ts';
import { cleanProbe } from '../../../src/edge/net/clean-child.ts';
import { climb } from '../../../src/run/climb.ts';
import { someKey, temporaryFolder } from '../../helpers/kit.ts';

/** A service that takes one key and refuses an organization, as the real one does. */
async function service(key: string) {
  const seen: string[] = [];
  const server = createServer((request, response) => {
    seen.push(`${request.method} ${request.url}`);
    const { authorization, 'openai-organization': organization } = request.headers;
    const wrong = (status: number, code: string) => {
      response.writeHead(status, {
        'x-request-id': 'req_0000000000000000',
        'content-type': 'application/json',
      });
      response.end(
        JSON.stringify({
          error: {
            message: 'OpenAI-Organization header should match organization for API key',
            type: 'invalid_request_error',
            code,
            param: null,
          },
        }),
      );
    };
    if (authorization !== `Bearer ${key}`) return wrong(401, 'invalid_api_key');
    if (organization !== undefined) return wrong(401, 'mismatched_organization');
    response.writeHead(200, {
      'x-request-id': 'req_0000000000000001',
      'content-type': 'application/json',
    });
    response.end('{"object":"list","data":[]}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const address = server.address();
  return {
    seen,
    baseUrl: `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/v1`,
  };
}

const signal = new AbortController().signal;
const path = { PATH: process.env['PATH'] };

describe('a plain Node program in a child process', () => {
  test('custom headers go to no other host than the one that is set', async () => {
    const spy = join(temporaryFolder(), 'spy.cjs');
    // In place of fetch: says where it would have called, and with which headers.
    writeFileSync(
      spy,
      'globalThis.fetch = async (url, { headers }) => { throw { name: `${url} ${Object.keys(headers)}` }; };',
    );
    const env = {
      ...path,
      NODE_OPTIONS: `--require ${spy}`,
      OPENAI_CUSTOM_HEADERS: 'api-key: of the gateway',
    };
    const probe = cleanProbe({ env, baseUrl: 'http://127.0.0.1:9/v1', key: someKey() });
    const errno = async (without?: 'base-url') => {
      const seen = await probe(without, signal);
      return seen.kind === 'failed' ? seen.errno : seen.kind;
    };
    expect(await errno()).toBe('http://127.0.0.1:9/v1/models authorization,api-key');
    expect(await errno('base-url')).toBe('https://api.openai.com/v1/models authorization');
  });

  test('sends what the SDK would send, and shows the key to nobody', async () => {
    const key = someKey();
    const { baseUrl } = await service(key);
    const probe = cleanProbe({ env: { ...path, OPENAI_API_KEY: 'another' }, baseUrl, key });
    expect(await probe(undefined, signal)).toEqual({
      kind: 'answered',
      status: 200,
      own: true,
      withKey: true,
    });
  });

  test('takes one group of settings out, in capital and in small letters', async () => {
    const key = someKey();
    const { baseUrl } = await service(key);
    const env = { ...path, OPENAI_ORG_ID: 'org-x', https_proxy: 'http://127.0.0.1:9' };
    const probe = cleanProbe({ env, baseUrl, key });
    expect(await probe(undefined, signal)).toMatchObject({ status: 401, own: true });
    expect(await probe('proxy', signal)).toMatchObject({ status: 401 });
    expect(await probe('organization', signal)).toMatchObject({ status: 200 });
  });

  test('options that end Node before it speaks make no guess', async () => {
    const { baseUrl } = await service('x');
    const probe = cleanProbe({
      env: { ...path, NODE_OPTIONS: '--require ./none.js' },
      baseUrl,
      key: undefined,
    });
    expect(await probe(undefined, signal)).toEqual({ kind: 'unavailable' });
    expect(await probe('node-options', signal)).toMatchObject({
      kind: 'answered',
      status: 401,
      withKey: false,
    });
  });

  test('ends when it is told to', async () => {
    const server = createServer(() => {});
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => server.closeAllConnections());
    onTestFinished(() => void server.close());
    const address = server.address();
    const port = typeof address === 'object' ? address?.port : 0;
    const probe = cleanProbe({ env: path, baseUrl: `http://127.0.0.1:${port}/v1`, key: undefined });
    expect(await probe(undefined, AbortSignal.timeout(300))).toEqual({ kind: 'unavailable' });
  });
});

describe('the experiment within a climb', () => {
  async function climbed(env: Readonly<Record<string, string>>, key: string, baseUrl: string) {
    const cwd = temporaryFolder();
    const ground = {
      env: { ...path, OPENAI_API_KEY: key, ...env },
      cwd,
      version: '0.0.0',
      mark: () => Promise.resolve('mark'),
    };
    const kit = await prepareKit(ground, { baseUrl, statusUrl: 'http://127.0.0.1:9' }, makeGate());
    const climbing = climb({ ...kit, upTo: 'account' });
    for (;;) {
      const step = await climbing.next();
      if (step.done) return step.value;
    }
  }

  test('the organization that is set is found to blame, and comes out first', async () => {
    const key = someKey();
    const { baseUrl, seen } = await service(key);
    const run = await climbed({ OPENAI_ORG_ID: 'org-of-another' }, key, baseUrl);
    const check = run.results.find(({ id }) => id === 'account/clean-environment');
    expect(check).toMatchObject({ outcome: 'fail' });
    expect(check?.evidence[0]).toMatchObject({
      code: 'settings-guilty',
      facts: { names: 'OPENAI_ORG_ID OPENAI_PROJECT_ID' },
    });
    expect(conclude(run.results).ranking.alive[0]).toMatchObject({
      cause: 'org_or_project_mismatch',
      certainty: 'confirmed',
    });
    expect(seen.length).toBeLessThanOrEqual(run.plan.requests);
  });

  test('a header that overrides the key is found to blame for its refusal', async () => {
    const key = someKey();
    const { baseUrl } = await service(key);
    const run = await climbed(
      { OPENAI_BASE_URL: baseUrl, OPENAI_CUSTOM_HEADERS: 'Authorization: Bearer other' },
      key,
      baseUrl,
    );
    expect(run.results.find(({ id }) => id === 'account/key-accepted')?.outcome).toBe('fail');
    expect(
      run.results.find(({ id }) => id === 'account/clean-environment')?.evidence[0],
    ).toMatchObject({
      code: 'settings-guilty',
      facts: { names: 'OPENAI_CUSTOM_HEADERS' },
    });
    const [best] = conclude(run.results).ranking.alive;
    expect(best).toMatchObject({ cause: 'key_invalid', certainty: 'confirmed' });
    expect(best?.because.map(({ code }) => code)).toContain('settings-guilty');
  });

  test('without suspects nothing is started, and a refused key is not blamed on settings', async () => {
    const { baseUrl, seen } = await service(someKey('right'));
    const run = await climbed({}, someKey('wrong'), baseUrl);
    expect(run.results.find(({ id }) => id === 'account/clean-environment')?.outcome).toBe(
      'skipped',
    );
    const before = seen.length;
    const set = await climbed({ OPENAI_ORG_ID: 'org-x' }, someKey('wrong'), baseUrl);
    expect(seen.length).toBeGreaterThan(before);
    expect(set.results.find(({ id }) => id === 'account/clean-environment')).toMatchObject({
      outcome: 'pass',
      evidence: [{ code: 'settings-innocent', facts: { groups: 'organization' } }],
    });
  });
});
