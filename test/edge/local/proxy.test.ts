import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import { npmProxies, readProxy } from '../../../src/edge/local/proxy.ts';
import { temporaryFolder } from '../../helpers/kit.ts';

const shell = (values: Readonly<Record<string, string>>) =>
  Object.entries(values).map(([name, value]) => ({ name, value, from: 'the shell' }));

const python = { name: 'openai', version: '3.3.1', language: 'python', from: 'uv.lock' } as const;
const node = { ...python, version: '7.57.0', language: 'node' } as const;

const read = (
  values: Readonly<Record<string, string>>,
  client: Parameters<typeof readProxy>[2] = { node: '22.21.0', sdks: [node] },
) => readProxy(shell(values), 'api.openai.com', client).seen;

test.each([
  [{ HTTPS_PROXY: 'http://a:1' }, 'HTTPS_PROXY', 'a:1'],
  [{ all_proxy: 'a:1' }, 'all_proxy', 'a:1'],
  [{ http_proxy: 'http://a:1', HTTPS_PROXY: 'http://b:2' }, 'HTTPS_PROXY', 'b:2'],
  [{ npm_config_https_proxy: 'http://a:1' }, 'npm (the shell)', 'a:1'],
] as const)('%j is the proxy of %s', (values, from, host) => {
  expect(read(values).proxy).toEqual({ from, host, kind: 'http' });
});

test.each([
  { npm_config_https_proxy: 'null' },
  { npm_config_proxy: 'false' },
  { npm_config_proxy: '${HTTP_PROXY}' },
])('%j is no proxy', (values) => {
  expect(read(values).proxy).toBeUndefined();
});

test('an entry that says none hides no later one', () => {
  expect(read({ npm_config_https_proxy: 'null', npm_config_proxy: 'a:1' }).proxy?.host).toBe('a:1');
});

test('a SOCKS proxy is known as one', () => {
  expect(read({ ALL_PROXY: 'socks5://a:1' }).proxy?.kind).toBe('socks');
});

test('npm’s own files are read, and nothing else in them', async () => {
  const project = temporaryFolder();
  const home = temporaryFolder();
  writeFileSync(join(project, '.npmrc'), '# proxy=http://no:1\nhttps-proxy = "http://a:1"\n');
  writeFileSync(join(home, '.npmrc'), '//registry.test/:_authToken=secret\nproxy=http://b:2\n');
  const found = await npmProxies(project, home);
  expect(found).toEqual([
    { name: 'npm_config_https_proxy', value: 'http://a:1', from: '.npmrc' },
    { name: 'npm_config_proxy', value: 'http://b:2', from: '~/.npmrc' },
  ]);
});

test.each([
  ['22.20.0', { NODE_USE_ENV_PROXY: '1' }, false],
  ['22.21.0', { NODE_USE_ENV_PROXY: '1' }, true],
  ['23.9.0', { NODE_USE_ENV_PROXY: '1' }, false],
  ['24.0.0', { NODE_OPTIONS: '--use-env-proxy' }, true],
  ['24.0.0', {}, false],
] as const)('Node %s with %j: taken by itself is %s', (version, values, taken) => {
  const seen = read({ HTTPS_PROXY: 'http://a:1', ...values }, { node: version, sdks: [node] });
  expect(seen.proxyInUse !== undefined).toBe(taken);
});

test('the Python SDK takes it by itself, unless NO_PROXY takes the host out', () => {
  const client = { node: '20.20.0', sdks: [python] };
  expect(read({ HTTPS_PROXY: 'http://a:1' }, client).proxyInUse).toBeDefined();
  expect(read({ HTTPS_PROXY: 'http://a:1', NO_PROXY: '.openai.com' }, client)).toEqual({
    proxy: { from: 'HTTPS_PROXY', host: 'a:1', kind: 'http' },
    proxyBypassed: true,
  });
});
