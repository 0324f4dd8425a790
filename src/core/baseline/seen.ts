import { type CheckResult, foundIn } from '../check.ts';
import { wayOut } from '../checks/about-target.ts';
import type { EvidenceFacts, LiveFacts } from '../evidence.ts';
import type { Way } from '../ports.ts';
import { present } from '../present.ts';
import type { SdkSeen, SettingsSeen } from '../situation.ts';
import type { Limit, SettingName } from './baseline.ts';

/** What the results of one run say about the setup: the same reading for a baseline and for its recheck. */
export type Seen = {
  readonly way?: Way;
  readonly family?: 4 | 6;
  readonly tlsIssuer?: string;
  readonly answerMs?: number;
  readonly image?: LiveFacts['image-made'];
  readonly limits: readonly Limit[];
  readonly modelEndsOn?: string;
  /** What the known-good cost, in US dollars. */
  readonly imageUsd: number;
};

export function seenIn(results: readonly CheckResult[]): Seen {
  const opened = factsOf(results, 'port-open');
  const found = foundIn(results);
  // Where the direct way is open too, what the client takes counts.
  const way: Way | undefined = found.has('port-open', 'proxy-opens') ? wayOut(found) : undefined;
  return {
    limits: limitsOf(results),
    imageUsd: results.find(({ id }) => id === 'paid/smallest-image')?.spentUsd ?? 0,
    ...present({
      way,
      family: way === 'direct' ? opened?.family : undefined,
      tlsIssuer: factsOf(results, 'tls-trusted')?.issuer,
      answerMs: factsOf(results, 'api-answers')?.ms,
      image: factsOf(results, 'image-made'),
      modelEndsOn: endOf(results),
    }),
  };
}

/** Who answered for the key, by the answers' own headers; to be marked, never kept. */
export function accountIn(results: readonly CheckResult[]): Account {
  const headers = results
    .flatMap(({ exchanges = [] }) => exchanges)
    .map((exchange) => exchange.headers ?? {});
  const first = (name: string) => headers.find((one) => one[name] !== undefined)?.[name];
  return present({
    organization: first('openai-organization'),
    project: first('openai-project'),
  });
}

export type Account = { readonly organization?: string; readonly project?: string };

/** The facts of the first finding with this code. */
function factsOf<C extends keyof LiveFacts>(
  results: readonly CheckResult[],
  code: C,
): EvidenceFacts[C] | undefined;
function factsOf(results: readonly CheckResult[], code: string): unknown {
  for (const { evidence } of results) {
    for (const one of evidence) if (one.code === code) return one.facts;
  }
  return undefined;
}

function endOf(results: readonly CheckResult[]): string | undefined {
  const codes = [
    'model-shutdown-past',
    'model-shutdown-dated',
    'model-ended',
    'model-ending',
  ] as const;
  for (const code of codes) {
    const on = factsOf(results, code)?.on;
    if (on !== undefined) return on;
  }
  return undefined;
}

/** The limits by bucket; the last answer that names one wins, which is the one nearest to an image. */
function limitsOf(results: readonly CheckResult[]): readonly Limit[] {
  const limits = new Map<string, number>();
  for (const { evidence } of results) {
    for (const one of evidence) {
      if (one.code === 'headroom' || one.code === 'headroom-gone')
        limits.set(one.facts.bucket, one.facts.limit);
    }
  }
  return [...limits].map(([bucket, limit]) => ({ bucket, limit }));
}

/** The settings that are set, by name alone. */
export function settingsSet(settings: Omit<SettingsSeen, 'groups'>): readonly SettingName[] {
  const { organization, project, headers, proxy, extraCa } = settings;
  const set: readonly (readonly [SettingName, unknown])[] = [
    ['organization', organization],
    ['project', project],
    ['headers', headers],
    ['proxy', proxy],
    ['extra CA', extraCa],
  ];
  return set.flatMap(([name, value]) => (value === undefined ? [] : [name]));
}

/** The SDKs by name and language, such as `openai (node)`. */
export const sdkVersions = (sdks: readonly SdkSeen[]): Readonly<Record<string, string>> =>
  Object.fromEntries(sdks.map(({ name, language, version }) => [`${name} (${language})`, version]));
