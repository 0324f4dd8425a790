import type { CheckResult } from '../check.ts';
import { modelToProve } from '../checks/about-target.ts';
import type { Tool } from '../documents.ts';
import { type LedgerEntry, stillOpen } from '../ledger.ts';
import { checkedOn } from '../models/catalogue.ts';
import { smallestImage } from '../models/price.ts';
import { present } from '../present.ts';
import { parameterShapes } from '../request-shape.ts';
import type { Situation } from '../situation.ts';
import type { Baseline, Marks } from './baseline.ts';
import { sdkVersions, seenIn, settingsSet } from './seen.ts';

/** Why no baseline can be saved of these results; undefined when one was earned. */
export function unearned(
  results: readonly CheckResult[],
  { settings }: Pick<Situation, 'settings'>,
  ledger: readonly LedgerEntry[] = [],
): string | undefined {
  const passed = (id: string) =>
    results.some((result) => result.id === id && result.outcome === 'pass');
  if (settings.certificateChecksOff !== undefined) return 'Certificate checks are switched off.';
  if (!passed('paid/smallest-image'))
    return 'No image came in this run, so nothing proves that it works.';
  const sent = (id: string) =>
    results.some((result) => result.id === id && result.outcome !== 'skipped');
  if (!sent('probe/known-bad-refused'))
    return 'What should be refused was not sent; the plan of the wizard asks whether it may be.';
  if (!passed('probe/known-bad-refused')) return 'The known-bad request was not refused cleanly.';
  if (!passed('probe/control-refused')) return 'A damaged key was not refused.';
  const [open] = stillOpen(ledger);
  return open && `A temporary change is not undone: ${open.what}. ${open.undo}`;
}

type About = {
  readonly name: string;
  /** ISO 8601 with the local offset. */
  readonly savedAt: string;
  readonly tool: Tool;
  readonly marks?: Marks;
};

/** The baseline of a run that earned one. */
export function baselineOf(
  { name, savedAt, tool, marks }: About,
  situation: Situation,
  results: readonly CheckResult[],
): Baseline {
  const { machine, target, sdks, simulated, settings } = situation;
  const seen = seenIn(results);
  if (!seen.image) throw new Error('a baseline is saved only of a run in which an image came');
  const { model, ms, type, width, height, bytes, snapshot, ...usage } = seen.image;
  const known = smallestImage(modelToProve(situation));
  return {
    schema: 2,
    name,
    tool,
    savedAt,
    savedAtUtc: new Date(savedAt).toISOString(),
    timeZone: machine.timeZone,
    ...(simulated && { simulated }),
    host: target.host,
    baseUrl: target.baseUrl,
    official: target.official,
    model,
    endpoint: 'images.generate',
    parameters: parameterShapes(known.body),
    sdks: sdkVersions(sdks),
    node: machine.node,
    os: machine.os,
    arch: machine.arch,
    way: seen.way ?? 'proxy',
    settings: settingsSet(settings),
    latencyMs: ms,
    image: { type, width, height, bytes },
    costUsd: seen.imageUsd,
    highestUsd: known.highestUsd,
    limits: seen.limits,
    catalogueAsOf: checkedOn,
    requestIds: results.flatMap(({ exchanges = [] }) =>
      exchanges.flatMap(({ requestId }) => requestId ?? []),
    ),
    checks: results.map(({ id, outcome }) => ({ id, outcome })),
    ...present({
      snapshot,
      family: seen.family,
      tlsIssuer: seen.tlsIssuer,
      answerMs: seen.answerMs,
      modelEndsOn: seen.modelEndsOn,
      marks: marks && Object.keys(marks).length > 0 ? marks : undefined,
      usage: Object.keys(usage).length > 0 ? usage : undefined,
    }),
  };
}
