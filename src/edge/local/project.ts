import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';

import { parse as parseToml } from 'smol-toml';

import type { SdkSeen } from '../../core/situation.ts';

/** A lock file of a large project; beyond this nothing is read. In bytes. */
const largest = 20 * 1024 * 1024;

/** The openai SDKs of a project, one a language, from the most exact source that names it. */
export async function projectSdks(dir: string): Promise<readonly SdkSeen[]> {
  const node = await firstOf(dir, nodeSources);
  const python = await firstOf(dir, pythonSources);
  return [node && sdk('node', node), python && sdk('python', python)].filter(
    (one) => one !== undefined,
  );
}

type Found = { readonly version: string; readonly from: string };
type Source = { readonly file: string; readonly read: (text: string) => string | undefined };

const sdk = (language: SdkSeen['language'], { version, from }: Found): SdkSeen => ({
  name: 'openai',
  version,
  language,
  from,
});

const nodeSources: readonly Source[] = [
  {
    file: 'node_modules/openai/package.json',
    read: (text) => stringAt(JSON.parse(text), 'version'),
  },
  {
    file: 'package-lock.json',
    read: (text) => stringAt(JSON.parse(text), 'packages', 'node_modules/openai', 'version'),
  },
  {
    file: 'pnpm-lock.yaml',
    read: (text) => /^ {2,4}'?\/?openai[@/](\d+\.\d+\.\d+)/m.exec(text)?.[1],
  },
  {
    file: 'yarn.lock',
    read: (text) => /^"?openai@[^\n]*\n\s+version:? "?(\d+\.\d+\.\d+)/m.exec(text)?.[1],
  },
  {
    file: 'package.json',
    read: (text) =>
      stringAt(JSON.parse(text), 'dependencies', 'openai') ??
      stringAt(JSON.parse(text), 'devDependencies', 'openai'),
  },
];

const locked: Source['read'] = (text) => {
  const packages = at(parseToml(text), 'package');
  const own: unknown = Array.isArray(packages)
    ? packages.find((one: unknown) => stringAt(one, 'name') === 'openai')
    : undefined;
  return stringAt(own, 'version');
};

const pythonSources: readonly Source[] = [
  { file: 'uv.lock', read: locked },
  { file: 'poetry.lock', read: locked },
  { file: 'requirements.txt', read: (text) => required(text.split(/\r?\n/)) },
  {
    file: 'pyproject.toml',
    read(text) {
      const project = parseToml(text);
      const list = at(project, 'project', 'dependencies');
      const lines = Array.isArray(list) ? list.filter((one) => typeof one === 'string') : [];
      return required(lines) ?? stringAt(project, 'tool', 'poetry', 'dependencies', 'openai');
    },
  },
];

/** `openai==1.75.0`, `openai[datalib]>=1.2`: the version that stands there. */
function required(lines: readonly string[]): string | undefined {
  for (const line of lines) {
    const version = /^\s*openai(?:\[[^\]]*\])?\s*(?:[=<>~!]=?=?)\s*([\d.]+\d)/i.exec(line)?.[1];
    if (version !== undefined) return version;
  }
  return undefined;
}

async function firstOf(dir: string, sources: readonly Source[]): Promise<Found | undefined> {
  for (const { file, read } of sources) {
    const version = await versionIn(join(dir, file), read);
    if (version !== undefined) return { version, from: file };
  }
  return undefined;
}

async function versionIn(path: string, read: Source['read']): Promise<string | undefined> {
  try {
    if ((await stat(path)).size > largest) return undefined;
    return read(await readFile(path, 'utf8'));
  } catch {
    // Missing, unreadable or half-written: the next source may know.
    return undefined;
  }
}

function at(value: unknown, ...path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (inner, name) =>
      typeof inner === 'object' && inner !== null && Object.hasOwn(inner, name)
        ? new Map<string, unknown>(Object.entries(inner)).get(name)
        : undefined,
    value,
  );
}

function stringAt(value: unknown, ...path: readonly string[]): string | undefined {
  const found = at(value, ...path);
  return typeof found === 'string' ? found : undefined;
}
