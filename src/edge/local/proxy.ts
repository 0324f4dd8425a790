import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import gte from 'semver/functions/gte.js';
import lt from 'semver/functions/lt.js';

import type { SdkSeen, SettingsSeen } from '../../core/situation.ts';
import type { Variable } from './env-files.ts';

export type ProxySet = {
  readonly seen: Pick<SettingsSeen, 'proxy' | 'proxyBypassed' | 'proxyInUse'>;
  /** With its credentials. */
  readonly url?: URL;
};

/** Where a proxy for https can stand, the most exact first; npm hands its own settings on when it starts a program. */
const names = [
  'HTTPS_PROXY',
  'https_proxy',
  'ALL_PROXY',
  'all_proxy',
  'HTTP_PROXY',
  'http_proxy',
  'npm_config_https_proxy',
  'npm_config_proxy',
] as const;

export function readProxy(
  variables: readonly Variable[],
  apiHost: string,
  client: Client,
): ProxySet {
  const find = (name: string) =>
    variables.find((one) => one.name === name && !unset.test(one.value.trim()));
  const set = names.map(find).find((one) => one !== undefined);
  const url = set && proxyAddress(set.value);
  if (!set || !url) return { seen: {} };
  const kind = url.protocol.startsWith('socks') ? 'socks' : 'http';
  const from = npmOwn.test(set.name) ? `npm (${set.from})` : set.name;
  const proxy = { from, host: url.host, kind } as const;
  const bypass = find('NO_PROXY') ?? find('no_proxy');
  if (bypass && bypasses(bypass.value, apiHost)) {
    return { seen: { proxy, proxyBypassed: true }, url };
  }
  const use = inUse(set.name, client, find);
  return { seen: { proxy, ...(use !== undefined && { proxyInUse: use }) }, url };
}

/** How npm writes that there is none, and a variable of `.npmrc` that only npm fills in. */
const unset = /^(?:|null|false|undefined)$|\$\{/i;

/** What the user's program runs on. */
export type Client = { readonly node: string; readonly sdks: readonly SdkSeen[] };

const npmOwn = /^npm_config_/;

/**
 * Node takes HTTPS_PROXY by itself only when told (22.21 and later, 24 and later); the Python SDK always takes
 * HTTPS_PROXY and ALL_PROXY (httpx, trust_env).
 */
function inUse(
  name: string,
  { node, sdks }: Client,
  find: (name: string) => Variable | undefined,
): string | undefined {
  const told = find('NODE_USE_ENV_PROXY')?.value.trim() === '1';
  const byFlag = /--use-env-proxy\b/.test(find('NODE_OPTIONS')?.value ?? '');
  if (takesProxies(node) && /^https_proxy$/i.test(name) && (told || byFlag)) {
    return told ? 'NODE_USE_ENV_PROXY is 1' : 'NODE_OPTIONS has --use-env-proxy';
  }
  const python = sdks.length > 0 && sdks.every(({ language }) => language === 'python');
  return python && /^(?:https|all)_proxy$/i.test(name)
    ? 'the Python SDK takes it by itself'
    : undefined;
}

const takesProxies = (node: string): boolean =>
  gte(node, '24.0.0') || (gte(node, '22.21.0') && lt(node, '23.0.0'));

/** npm's own settings of the project and of the user: many machines have their proxy nowhere else. */
export async function npmProxies(
  projectDir: string,
  home: string | undefined,
): Promise<readonly Variable[]> {
  const files = [
    { file: join(projectDir, '.npmrc'), from: '.npmrc' },
    ...(home === undefined ? [] : [{ file: join(home, '.npmrc'), from: '~/.npmrc' }]),
  ];
  return (await Promise.all(files.map(({ file, from }) => proxiesIn(file, from)))).flat();
}

async function proxiesIn(file: string, from: string): Promise<readonly Variable[]> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch {
    return [];
  }
  return [...text.matchAll(/^[ \t]*(https-proxy|proxy)[ \t]*=[ \t]*["']?([^\s"'#;]+)/gm)].map(
    ([, name = '', value = '']) => ({
      name: name === 'proxy' ? 'npm_config_proxy' : 'npm_config_https_proxy',
      value,
      from,
    }),
  );
}

/** Many write the proxy without its scheme. */
function proxyAddress(value: string): URL | undefined {
  const text = /^\w+:\/\//.test(value.trim()) ? value.trim() : `http://${value.trim()}`;
  return URL.canParse(text) ? new URL(text) : undefined;
}

/** Whether a list as that of NO_PROXY takes a host out. */
export function bypasses(list: string, host: string): boolean {
  return list
    .split(/[\s,]+/)
    .map((entry) =>
      entry
        .replace(/^\*?\./, '')
        .replace(/:\d+$/, '')
        .toLowerCase(),
    )
    .some(
      (entry) => entry === '*' || (entry !== '' && (host === entry || host.endsWith(`.${entry}`))),
    );
}
