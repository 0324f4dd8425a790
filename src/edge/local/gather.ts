import type { ReadFailure } from '../../core/reading/reading.ts';
import type { ImageRequest, Situation, Target, Told } from '../../core/situation.ts';
import { parseTarget } from '../../core/target.ts';
import { localStamp } from './clock.ts';
import { type Variable, envFileVariables } from './env-files.ts';
import { type KeyRing, keyRing } from './keys.ts';
import { readMachine } from './machine.ts';
import { projectSdks } from './project.ts';
import { npmProxies } from './proxy.ts';
import { baseUrlOf, placeOf, readSettings } from './settings.ts';

export type GatherOptions = {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly projectDir: string;
  readonly now: number;
  readonly model?: string;
  readonly baseUrl?: string;
  readonly statusUrl?: string;
  readonly request?: ImageRequest;
  readonly paste?: ReadFailure;
  readonly told?: Told;
  readonly typedKey?: string;
  /** Only `env` counts: no file of the project or of npm has a part in it. */
  readonly filesLeftOut?: true;
  /** The masked echo of the pasted failure's key, as it stands there. */
  readonly echo?: string;
};

export type Gathered = {
  readonly situation: Situation;
  readonly keys: KeyRing;
  readonly proxyUrl?: string;
  /**
   * What a program of this project sees: the shell, and under it the .env files. Without the custom headers where calls
   * go to another host than the settings say: what lets a program in at its gateway is for nobody else to read.
   */
  readonly programEnv: Readonly<Record<string, string>>;
  /** Values that must not be shown, beside the keys. */
  readonly secrets: readonly string[];
};

/** Reads this machine, its settings and the project. Nothing is sent. */
export async function gather(options: GatherOptions): Promise<Gathered> {
  const { env, request, paste } = options;
  const shell = Object.entries(env).map(([name, value = '']) => ({
    name,
    value,
    from: 'the shell',
  }));
  const { set: written, sdks } = await filesOf(options);
  const variables = [...shell, ...written];
  const machine = readMachine();
  const client = { node: machine.node, sdks };
  const set = baseUrlOf(variables);
  const target = targetOf(options, set);
  const own = sameServer(parseTarget(set?.value), target);
  const heard = own ? variables : variables.filter(({ name }) => name !== 'OPENAI_CUSTOM_HEADERS');
  const keys = keyRing(heard, options.typedKey, options.echo);
  const { seen: settings, proxyUrl, secrets } = readSettings(variables, target.host, client);
  const model = options.model ?? modelOf(request) ?? paste?.reading.model;
  return {
    situation: {
      machine,
      keys: keys.seen,
      target,
      settings,
      sdks,
      ...(model !== undefined && { model }),
      ...(request && { request }),
      ...(paste && { paste }),
      told: options.told ?? {},
      statusUrl: (options.statusUrl ?? 'https://status.openai.com').replace(/\/+$/, ''),
      controlHosts: ['example.com'],
      today: localStamp(new Date(options.now)).slice(0, 10),
      agreed: {},
    },
    keys,
    programEnv: Object.fromEntries(heard.toReversed().map(({ name, value }) => [name, value])),
    ...(proxyUrl !== undefined && { proxyUrl }),
    secrets,
  };
}

const sameServer = (a: Target, b: Target): boolean =>
  a.host === b.host && a.port === b.port && a.secure === b.secure;

/** What the files of the project and of npm set, and the SDKs that the project names. */
async function filesOf({ env, projectDir, filesLeftOut }: GatherOptions) {
  if (filesLeftOut) return { set: [], sdks: [] };
  const [files, proxies, sdks] = await Promise.all([
    envFileVariables(projectDir),
    npmProxies(projectDir, env['HOME'] ?? env['USERPROFILE']),
    projectSdks(projectDir),
  ]);
  return { set: [...files, ...proxies], sdks };
}

function targetOf({ baseUrl }: GatherOptions, set: Variable | undefined): Situation['target'] {
  if (baseUrl !== undefined) return parseTarget(baseUrl, '--base-url');
  return set ? parseTarget(set.value, placeOf(set)) : parseTarget();
}

function modelOf(request: ImageRequest | undefined): string | undefined {
  const model = request?.body['model'];
  return typeof model === 'string' ? model : undefined;
}
