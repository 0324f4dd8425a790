import type { CheckResult } from './check.ts';
import type { Tool } from './documents.ts';
import type { Way } from './ports.ts';
import type { Situation } from './situation.ts';

/** A working configuration with the date of its test. Never a key, a prompt or an image. */
export type Baseline = {
  readonly schema: 1;
  readonly name: string;
  readonly tool: Tool;
  /** ISO 8601 with the local offset. */
  readonly savedAt: string;
  /** ISO 8601, UTC. */
  readonly savedAtUtc: string;
  /** IANA name. */
  readonly timeZone: string;
  readonly simulated?: true;
  readonly host: string;
  readonly baseUrl: string;
  readonly model: string;
  readonly endpoint: 'images.generate';
  readonly sdks: Readonly<Record<string, string>>;
  readonly node: string;
  readonly os: string;
  readonly way: Way;
  readonly tlsIssuer?: string;
  /** Salted mark of the key; it stays on this machine. */
  readonly keyMark?: string;
  readonly latencyMs: number;
  readonly image: {
    readonly type: string;
    readonly width: number;
    readonly height: number;
    readonly bytes: number;
  };
  readonly costUsd: number;
  readonly requestIds: readonly string[];
  readonly checks: readonly { readonly id: string; readonly outcome: string }[];
};

/** Why no baseline can be saved of these results; undefined when one was earned. */
export function unearned(
  results: readonly CheckResult[],
  { settings }: Pick<Situation, 'settings'>,
): string | undefined {
  const passed = (id: string) =>
    results.some((result) => result.id === id && result.outcome === 'pass');
  if (settings.certificateChecksOff !== undefined) return 'Certificate checks are switched off.';
  if (!passed('paid/smallest-image'))
    return 'No image came in this run, so nothing proves that it works.';
  if (!passed('probe/known-bad-refused')) return 'The known-bad request was not refused cleanly.';
  return passed('probe/control-refused') ? undefined : 'A damaged key was not refused.';
}

type About = {
  readonly name: string;
  readonly savedAt: string;
  readonly tool: Tool;
  readonly keyMark?: string;
};

/** The baseline of a run that earned one. */
export function baselineOf(
  { name, savedAt, tool, keyMark }: About,
  { machine, target, sdks, simulated }: Situation,
  results: readonly CheckResult[],
): Baseline {
  const evidence = results.flatMap((result) => result.evidence);
  const made = evidence.find((one) => one.code === 'image-made');
  const trusted = evidence.find((one) => one.code === 'tls-trusted');
  if (!made) throw new Error('a baseline is saved only of a run in which an image came');
  const { model, ms, type, width, height, bytes } = made.facts;
  return {
    schema: 1,
    name,
    tool,
    savedAt,
    savedAtUtc: new Date(savedAt).toISOString(),
    timeZone: machine.timeZone,
    ...(simulated && { simulated }),
    host: target.host,
    baseUrl: target.baseUrl,
    model,
    endpoint: 'images.generate',
    sdks: Object.fromEntries(
      sdks.map(({ name: sdk, language, version }) => [`${sdk} (${language})`, version]),
    ),
    node: machine.node,
    os: machine.os,
    way: evidence.some(({ code }) => code === 'port-open') ? 'direct' : 'proxy',
    ...(trusted && { tlsIssuer: trusted.facts.issuer }),
    ...(keyMark !== undefined && { keyMark }),
    latencyMs: ms,
    image: { type, width, height, bytes },
    costUsd: results.reduce((sum, { spentUsd = 0 }) => sum + spentUsd, 0),
    requestIds: results.flatMap(({ exchanges = [] }) =>
      exchanges.flatMap(({ requestId }) => requestId ?? []),
    ),
    checks: results.map(({ id, outcome }) => ({ id, outcome })),
  };
}
