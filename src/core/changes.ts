import type { Baseline } from './baseline.ts';
import type { CheckResult } from './check.ts';
import type { Tier } from './evidence.ts';
import type { Situation } from './situation.ts';

/** One thing that differs from the baseline, and how suspicious that is for a failure. */
export type Change = {
  readonly what: string;
  readonly before: string;
  readonly now: string;
  readonly suspicion: 'high' | 'low';
};

export type Now = {
  readonly situation: Situation;
  readonly results: readonly CheckResult[];
  /** Salted mark of the key in use. */
  readonly keyMark?: string;
};

/** What changed since the baseline was saved, the most suspicious first. */
export function changesSince(baseline: Baseline, now: Now): readonly Change[] {
  const { situation, results, keyMark } = now;
  const { machine, sdks, target } = situation;
  const changes: readonly (Change | undefined)[] = [
    differing(
      'key',
      baseline.keyMark && 'the key of then',
      keyMark === baseline.keyMark ? undefined : keyMark && 'another key',
      'high',
    ),
    differing('host', baseline.host, target.host, 'high'),
    differing('TLS issuer', baseline.tlsIssuer, issuerOf(results), 'high'),
    differing('way out', baseline.way, wayOf(results), 'high'),
    ...Object.entries(baseline.sdks).map(([name, version]) =>
      differing(
        name,
        version,
        sdks.find((sdk) => sdk.name === name)?.version ?? 'not found',
        'low',
      ),
    ),
    differing('Node', baseline.node, machine.node, 'low'),
    differing('system', baseline.os, machine.os, 'low'),
    ...results.flatMap(endOf),
  ];
  return changes
    .filter((change) => change !== undefined)
    .toSorted((a, b) => Number(b.suspicion === 'high') - Number(a.suspicion === 'high'));
}

/** The highest tier that was climbed without a failure, and in which something passed. */
export function provenUpTo(results: readonly CheckResult[]): Tier | undefined {
  let highest: Tier | undefined;
  for (const { tier, outcome } of results) {
    if (outcome === 'fail') return highest;
    if (outcome === 'pass') highest = tier;
  }
  return highest;
}

function differing(
  what: string,
  before: string | undefined,
  now: string | undefined,
  suspicion: Change['suspicion'],
): Change | undefined {
  if (before === undefined || now === undefined || before === now) return undefined;
  return { what, before, now, suspicion };
}

function issuerOf(results: readonly CheckResult[]): string | undefined {
  for (const { evidence } of results) {
    for (const one of evidence) if (one.code === 'tls-trusted') return one.facts.issuer;
  }
  return undefined;
}

function wayOf(results: readonly CheckResult[]): string | undefined {
  const codes = new Set(results.flatMap(({ evidence }) => evidence.map(({ code }) => code)));
  if (codes.has('port-open')) return 'direct';
  return codes.has('proxy-opens') ? 'proxy' : undefined;
}

/** A model that got a shutdown date, or is past it. */
function endOf({ evidence }: CheckResult): readonly Change[] {
  return evidence.flatMap((one): readonly Change[] => {
    if (one.code === 'model-ended' || one.code === 'model-shutdown-past') {
      return [
        {
          what: 'model',
          before: 'answered',
          now: `shut down on ${one.facts.on}`,
          suspicion: 'high',
        },
      ];
    }
    if (one.code === 'model-ending') {
      const { on, days } = one.facts;
      return [
        {
          what: 'model',
          before: 'answered',
          now: `ends on ${on}, in ${days} days`,
          suspicion: 'low',
        },
      ];
    }
    return [];
  });
}
