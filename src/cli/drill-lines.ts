import type { DrillDocument, DrillRun } from '../core/drill/drill-document.ts';
import { allFaults, drillFaults, quickSet } from '../core/drill/faults.ts';

/** Append-only text of a drill: a line is final once it is printed. */

export const listLines = (): readonly string[] => [
  ...allFaults.flatMap((id) => [
    `${id.padEnd(18)} ${drillFaults[id].title}${quickSet.includes(id) ? ' (quick set)' : ''}`,
    `${''.padEnd(18)} ${drillFaults[id].proves}`,
  ]),
  'Without --fault the quick set is drilled; --fault all drills every one.',
];

export function runLines({ fault, verdict, title, exit, attempts, judged, said }: DrillRun) {
  const { code, signal, stopped } = exit;
  const ending =
    stopped === undefined ? `exit ${code ?? signal ?? 'unknown'}` : `stopped (${stopped})`;
  const calls = attempts.length === 1 ? '1 call' : `${attempts.length} calls`;
  return [
    `${fault}: ${verdict}: ${calls}, ${ending}; ${title}`,
    ...judged.map(({ id, outcome, text }) => `  ${outcome.padEnd(6)} ${id}: ${text}`),
    ...(said === undefined ? [] : [`  it said: ${said.replaceAll('\n', '\n           ')}`]),
  ];
}

export const conclusionLines = ({
  points,
  verdict,
  runs,
  interrupted,
  notPlayed,
}: DrillDocument): readonly string[] => [
  ...points.map(
    ({ title, outcome, faults }) =>
      `${outcome.padEnd(6)} ${title}${faults.length > 0 ? `: see ${faults.join(', ')}` : ''}`,
  ),
  `SIMULATED drill: ${verdict}, ${runs.length} ${runs.length === 1 ? 'run' : 'runs'}${interrupted ? ', interrupted' : ''}`,
  ...(notPlayed.length > 0 ? [`not played to the end: ${notPlayed.join(', ')}`] : []),
  ...(verdict === 'pass' ? ['What the program writes into files of its own is not judged.'] : []),
];
