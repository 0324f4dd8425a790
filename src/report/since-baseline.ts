import type { Baseline } from '../core/baseline/baseline.ts';
import type { RunRecord } from '../core/documents.ts';

/** The last setup that was proven to work, and in what this run differs from it. */
export type BaselineSeen = {
  readonly name: string;
  readonly savedAt: string;
  readonly model: string;
  readonly changes: readonly {
    readonly what: string;
    readonly before: string;
    readonly now: string;
  }[];
};

/** The one that a run is compared with: the newest, and never a simulated one with a real run. */
export const comparable = (
  newestFirst: readonly Baseline[],
  { check }: RunRecord,
): Baseline | undefined =>
  newestFirst.find(({ simulated }) => (simulated ?? false) === (check.simulated ?? false));

/** Compares what a kept run still knows: names and versions, no marks of keys. */
export function sinceBaseline(baseline: Baseline, { check, about }: RunRecord): BaselineSeen {
  const { name, savedAt, model } = baseline;
  const { environment } = check;
  const pairs: readonly (readonly [string, string | undefined, string | undefined])[] = [
    ['model', model, about.model],
    ['host', baseline.host, about.target.host],
    ['TLS issuer', baseline.tlsIssuer, about.tlsIssuer],
    ['way out', baseline.way, about.way],
    ...Object.entries(baseline.sdks).map(
      ([sdk, version]) => [sdk, version, versionNow(sdk, version, environment.sdks)] as const,
    ),
    ['Node', baseline.node, environment.node],
    ['operating system', baseline.os, environment.os],
  ];
  const changes = pairs.flatMap(([what, before, now]) =>
    before === undefined || now === undefined || before === now ? [] : [{ what, before, now }],
  );
  return { name, savedAt, model, changes };
}

/** A baseline names its SDK with the language, `openai (node)`; a run may have found the name in several files. */
function versionNow(
  sdk: string,
  before: string,
  found: RunRecord['check']['environment']['sdks'],
): string {
  const bare = sdk.replace(/ \(\w+\)$/, '');
  const versions = found.filter(({ name }) => name === bare).map(({ version }) => version);
  if (versions.includes(before)) return before;
  return versions.length === 0 ? 'not found' : versions.join(', ');
}
